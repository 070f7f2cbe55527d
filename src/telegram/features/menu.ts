import { messageOf } from '../../domain/index.ts';
import { BOT_COMMANDS, type CommandScope, commandsFor } from '../../locales/index.ts';
import type { Context } from './context.ts';

/** Where Telegram shows a menu, as it names it. */
interface Place {
  readonly type: string;
  readonly chat_id?: number;
}

const chatOf = (chatId: number): Place => ({ type: 'chat', chat_id: chatId });

/** The menus, and whose commands they show. Each admin has one in their own chat. */
const placesOf = async ({
  adminIds,
  admins,
}: Context): Promise<readonly (readonly [Place, CommandScope])[]> => [
  [{ type: 'default' }, 'private'],
  [{ type: 'all_private_chats' }, 'private'],
  [{ type: 'all_group_chats' }, 'groups'],
  [{ type: 'all_chat_administrators' }, 'groupAdmins'],
  ...adminIds.map((id) => [chatOf(id), 'owner'] as const),
  ...(await admins.list())
    .filter(({ userId }) => !adminIds.includes(userId))
    .map(({ userId, role }) => [chatOf(userId), role] as const),
];
/** Telegram takes two-letter codes only; who speaks neither language reads English. */
const LANGUAGES = [
  ['', 'en'],
  ['zh', 'zh'],
  ['en', 'en'],
] as const;

type Command = { readonly command: string; readonly description: string };

const menuOf = (scope: CommandScope, locale: 'zh' | 'en'): Command[] =>
  commandsFor(scope).map(({ name, does }) => ({ command: name, description: does[locale] }));

const isSame = (shown: unknown, menu: readonly Command[]): boolean =>
  Array.isArray(shown) &&
  JSON.stringify(shown.map(({ command, description }) => ({ command, description }))) ===
    JSON.stringify(menu);

/** Registers the menus that differ from those that Telegram has; one that fails stops nothing. */
async function registerMenus(context: Context): Promise<void> {
  const { gateway, log } = context;
  for (const [place, scope] of await placesOf(context))
    for (const [language, locale] of LANGUAGES) {
      const where = { scope: place, ...(language !== '' && { language_code: language }) };
      const menu = menuOf(scope, locale);
      const shown = await gateway.call('getMyCommands', where);
      if (shown.ok && isSame(shown.result, menu)) continue;
      const set = await gateway.call('setMyCommands', { commands: menu, ...where });
      if (!set.ok && place.chat_id !== undefined) context.menuless.add(place.chat_id);
      if (!set.ok)
        log.warn({ scope: place.type, language, detail: set.detail }, 'a menu of commands was not set');
    }
  log.debug({ commands: BOT_COMMANDS.length }, 'the menus of commands are as they should be');
}

/** Does so beside everything else. */
export function registerMenusSoon(context: Context): void {
  registerMenus(context).catch((error: unknown) => {
    context.log.debug({ error: messageOf(error) }, 'the menus of commands were not set');
  });
}

/** Somebody is no admin any more: their chat shows what everybody's shows. */
export async function forgetMenu({ gateway }: Context, chatId: number): Promise<void> {
  for (const [language] of LANGUAGES)
    await gateway.call('deleteMyCommands', {
      scope: chatOf(chatId),
      ...(language !== '' && { language_code: language }),
    });
}
