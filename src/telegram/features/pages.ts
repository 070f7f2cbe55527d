import type { CommandScope } from '../../locales/index.ts';
import { isAdminCommand, onAdminCommand } from '../admin/index.ts';
import { type CommandIntent, isPrivate } from '../read/index.ts';
import {
  citationInPayload,
  forgetView,
  helpView,
  isCataloguePayload,
  languageView,
  moreView,
  nothingToExplain,
  noticeView,
  personalSettingsView,
  privacyView,
  sourcesView,
  startView,
  type View,
  type Voice,
  verifyUsage,
  verifyView,
} from '../view/index.ts';
import { pictureOf } from './charts.ts';
import { type Context, voiceFor } from './context.ts';
import { settingsView } from './group-settings.ts';
import { explanationOf, turnOfPayload } from './past.ts';
import { isChatAdmin, roleOf } from './rights.ts';
import { reply, send, sendPhoto } from './send.ts';
import { subscribe, unsubscribe } from './subscribing.ts';
import { catalogueFor, workOut } from './work-out.ts';

/** The first citation of an answer to the first example: something to open. */
async function start(context: Context, voice: Voice): Promise<View> {
  const [example] = voice.bot.start.examples;
  const { answer } = await workOut(context, example, []);
  return startView(answer.citations[0]?.id, voice);
}

/** The passage with this id in its place, and whether it still stands. */
export async function verified(context: Context, id: string, voice: Voice): Promise<View> {
  const found = await context.verify(id);
  return verifyView(found, voice, context.pageOf(found.id));
}

const overview = (context: Context, voice: Voice): View =>
  sourcesView(catalogueFor(context, voice), { topic: '', page: 0 }, voice);

/** A link to a citation, to the sources of an answer or to all there are; anything else is a greeting. */
async function opened(
  context: Context,
  { payload, who, where }: CommandIntent,
  voice: Voice,
): Promise<View | undefined> {
  const id = citationInPayload(payload);
  if (id !== undefined) return verified(context, id, voice);
  if (isCataloguePayload(payload)) return overview(context, voice);
  const found = await turnOfPayload(context, payload, who);
  if (!found) return start(context, voice);
  const { turn, shows } = found;
  const picture = shows === 'chart' ? await pictureOf(context, turn, voice) : undefined;
  if (!picture) return moreView(turn.answer, { id: turn.id, page: 0 }, voice);
  await sendPhoto(context, where, picture);
  return undefined;
}

const verify = (context: Context, { payload }: CommandIntent, voice: Voice): Promise<View> | View => {
  const [id] = payload.split(/\s+/).filter((part) => /[^#]/.test(part));
  return id === undefined ? verifyUsage(voice) : verified(context, id, voice);
};

async function why(
  { memory }: Context,
  { where, who, repliedToId }: CommandIntent,
  voice: Voice,
): Promise<View> {
  const talk = { chatId: where.chatId, topic: where.topic ?? 0, asker: who.key };
  const turn =
    repliedToId === undefined
      ? (await memory.recentTurns(talk, { since: 0, limit: 1 }))[0]
      : await memory.turnOfAnswer(where.chatId, repliedToId);
  return turn ? explanationOf(turn, voice) : nothingToExplain(voice);
}

/** What is a person's own affair is said in private. */
const inPrivate =
  (view: (voice: Voice) => View): Page =>
  (_context, { where }, voice) =>
    isPrivate(where) ? view(voice) : noticeView('privateOnly', voice);

/** What concerns all of a group or channel is for its admins. */
const byAdmins =
  (page: Page): Page =>
  async (context, intent, voice) =>
    isPrivate(intent.where) || (await isChatAdmin(context, intent))
      ? page(context, intent, voice)
      : noticeView('groupAdminsOnly', voice);

const settings: Page = async (context, { where }, voice) => {
  if (!isPrivate(where)) return settingsView(context, where, voice);
  const subscription = await context.subscriptions.of(where.chatId);
  return personalSettingsView(subscription?.cadence ?? 'off', voice);
};

const scopeOf = async (context: Context, { where, who }: CommandIntent): Promise<CommandScope> =>
  isPrivate(where) ? ((await roleOf(context, who)) ?? 'private') : 'groupAdmins';

type Page = (
  context: Context,
  intent: CommandIntent,
  voice: Voice,
) => View | undefined | Promise<View | undefined>;

const PAGES: Readonly<Record<string, Page>> = {
  start: opened,
  help: async (context, intent, voice) => helpView(await scopeOf(context, intent), voice),
  sources: (context, _, voice) => overview(context, voice),
  verify,
  why,
  privacy: ({ retentionDays }, _, voice) => privacyView(retentionDays, voice),
  lang: inPrivate(languageView),
  forget: inPrivate(forgetView),
  settings: byAdmins(settings),
  subscribe: byAdmins((context, { where }, voice) => subscribe(context, where, voice)),
  unsubscribe: byAdmins((context, { where }, voice) => unsubscribe(context, where, voice)),
};

/** What a channel may post as a command. */
const CHANNEL_COMMANDS: ReadonlySet<string> = new Set(['subscribe', 'unsubscribe']);

/** Whether a command is answered. In groups what is not ours, or not surely meant for us, is passed over. */
function isHeard({ where, name, isAddressed }: CommandIntent): boolean {
  if (isPrivate(where)) return true;
  if (isAdminCommand(name)) return true;
  if (where.chatType === 'channel') return CHANNEL_COMMANDS.has(name);
  return Object.hasOwn(PAGES, name) && (name !== 'start' || isAddressed);
}

/** What a command is answered; undefined where nothing is said. */
function pageFor(context: Context, intent: CommandIntent, voice: Voice) {
  if (isAdminCommand(intent.name)) return onAdminCommand(context, intent, voice);
  const page = Object.hasOwn(PAGES, intent.name) ? PAGES[intent.name] : undefined;
  return page ? page(context, intent, voice) : noticeView('unknownCommand', voice);
}

/** A command that is no question. */
export async function onCommand(context: Context, intent: CommandIntent): Promise<void> {
  if (!isHeard(intent)) return;
  const { where } = intent;
  const view = await pageFor(context, intent, await voiceFor(context, intent));
  if (!view) return;
  if (isPrivate(where)) await send(context, where, view);
  else await reply(context, where, view);
}
