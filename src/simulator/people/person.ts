import { type Core, isInside, type Member, memberOf, type Stored, secondsOf, storeMessage } from '../core.ts';
import { tellBot } from '../deliver.ts';
import { chatMember } from '../methods/chats.ts';
import type { Message, User } from '../wire.ts';
import { compose, type SayOptions, textFields, threadFields } from './compose.ts';
import { type Media, mediaFields } from './media.ts';
import { type InlineHandle, type PressHandle, pick, press, typeInline } from './queries.ts';
import { type Seen, type SimChat, seenOf, stateOf, storedOf } from './seen.ts';

/** A person, and what they do in Telegram. What they do is told to the bot where Telegram would tell it. */
export interface Person {
  readonly id: number;
  readonly user: User;
  says(chat: SimChat, text: string, options?: SayOptions): Seen;
  sends(chat: SimChat, media: Media, options?: SayOptions): Seen;
  /** Several media at once: one update each, with one `media_group_id`. */
  sendsAlbum(chat: SimChat, items: readonly Media[], options?: SayOptions): readonly Seen[];
  /** Changes a message's text or caption. The same text again makes an update that changes nothing (guide §2.4). */
  edits(message: Seen, text: string): Seen;
  /** Deletes a message; bots are not told (guide §2.4). */
  deletes(message: Seen): void;
  /** Presses the inline button with this text or data; `{ data }` is sent even if no button has it. */
  presses(message: Seen, button: string | { readonly data: string }): PressHandle;
  /** Types `@bot query` in some chat. */
  types(query: string, offset?: string): InlineHandle;
  /** Sends one of the results into a chat, and tells the bot that it was chosen. */
  picks(inline: InlineHandle, resultId: string, chat: SimChat): Seen;
  joins(chat: SimChat): void;
  leaves(chat: SimChat): void;
  /** Stops the bot in the private chat. */
  blocks(): void;
  unblocks(): void;
  addsBot(chat: SimChat, options?: BotRights): void;
  removesBot(chat: SimChat): void;
  /** Makes the bot an admin of the chat, or a plain or restricted member again. */
  setsBot(chat: SimChat, options: BotRights): void;
}

export interface BotRights {
  readonly status?: 'administrator' | 'member' | 'restricted';
  readonly rights?: Readonly<Record<string, boolean>>;
}

/** my_chat_member has a queue of its own (guide §1.5, BA:17959) and lives a day. */
function changeBot(core: Core, chat: SimChat, change: { by: User; next: Member }): void {
  const state = stateOf(core, chat);
  const old = memberOf(state, core.bot.id) ?? { user: core.bot, status: 'left' as const };
  state.members.set(core.bot.id, change.next);
  core.updates.push({
    payload: {
      my_chat_member: {
        chat: state.chat,
        from: change.by,
        date: secondsOf(core),
        old_chat_member: chatMember(state, old),
        new_chat_member: chatMember(state, change.next),
      },
    },
    queue: `my_chat_member ${state.chat.id}`,
    lifeMs: core.limits.messageLifeMs,
  });
  core.changed.emit();
}

/** A service message, told to the bot. */
export function serve(
  core: Core,
  chat: { readonly id: number },
  options: { from: User; fields: Partial<Message>; say?: SayOptions },
): Stored {
  const state = stateOf(core, chat);
  const thread = threadFields(state, options.say ?? {});
  const stored = storeMessage(core, state, { draft: { from: options.from, ...thread, ...options.fields } });
  tellBot(core, state, { stored });
  return stored;
}

function membership(
  core: Core,
  user: User,
  privateChat: () => SimChat,
): Pick<Person, 'joins' | 'leaves' | 'blocks' | 'unblocks' | 'addsBot' | 'removesBot' | 'setsBot'> {
  const asBot = (options: BotRights = {}): Member => ({
    user: core.bot,
    status: options.status ?? 'member',
    ...(options.rights && { rights: options.rights }),
  });
  return {
    joins(chat) {
      stateOf(core, chat).members.set(user.id, { user, status: 'member' });
      serve(core, chat, { from: user, fields: { new_chat_members: [user] } });
    },
    leaves(chat) {
      stateOf(core, chat).members.set(user.id, { user, status: 'left' });
      serve(core, chat, { from: user, fields: { left_chat_member: user } });
    },
    blocks: () => changeBot(core, privateChat(), { by: user, next: { user: core.bot, status: 'kicked' } }),
    unblocks: () => changeBot(core, privateChat(), { by: user, next: { user: core.bot, status: 'member' } }),
    addsBot(chat, options) {
      changeBot(core, chat, { by: user, next: asBot(options) });
      if (chat.type !== 'channel')
        serve(core, chat, { from: user, fields: { new_chat_members: [core.bot] } });
    },
    removesBot(chat) {
      if (!isInside(memberOf(stateOf(core, chat), core.bot.id)))
        throw new Error('The bot is not in this chat.');
      changeBot(core, chat, { by: user, next: { user: core.bot, status: 'kicked' } });
    },
    setsBot: (chat, options) => changeBot(core, chat, { by: user, next: asBot(options) }),
  };
}

function edit(core: Core, seen: Seen, text: string): Seen {
  const stored = storedOf(core, seen);
  const old = stored.message;
  const before = seenOf(core, stored);
  stored.edits.push({ at: core.clock.now(), text: before.text, entities: before.entities });
  const { entities: _, caption_entities: _c, ...kept } = old;
  const fields = textFields(text);
  const caption = { caption: text, ...(fields.entities && { caption_entities: fields.entities }) };
  stored.message = {
    ...kept,
    ...(old.text === undefined ? caption : fields),
    edit_date: secondsOf(core),
  };
  core.changed.emit();
  tellBot(core, stateOf(core, { id: seen.chatId }), { stored, isEdit: true });
  return seenOf(core, stored);
}

export function createPerson(core: Core, user: User, privateChat: () => SimChat): Person {
  const write = (chat: SimChat, content: Partial<Message>, say: SayOptions): Seen =>
    seenOf(core, compose(core, stateOf(core, chat), { user, say, content }));
  return {
    id: user.id,
    user,
    says: (chat, text, options = {}) => write(chat, textFields(text, options.entities), options),
    sends: (chat, media, options = {}) => write(chat, mediaFields(core, media), options),
    sendsAlbum(chat, items, options = {}) {
      const albumId = String(core.nextId());
      return items.map((item) =>
        write(chat, { ...mediaFields(core, item), media_group_id: albumId }, options),
      );
    },
    edits: (message, text) => edit(core, message, text),
    deletes(message) {
      storedOf(core, message).isDeleted = true;
      core.changed.emit();
    },
    presses: (message, button) => press(core, user, { message, button }),
    types: (query, offset = '') => typeInline(core, user, { query, offset }),
    picks(inline, resultId, chat) {
      return pick(core, user, { inline, resultId, chat });
    },
    ...membership(core, user, privateChat),
  };
}
