import { type ChatState, type Core, findMessage, type Stored } from '../core.ts';
import type { Button, ChatType, Entity, Message } from '../wire.ts';

/** A message as people see it. */
export interface Seen {
  readonly id: number;
  readonly chatId: number;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly isFromBot: boolean;
  /** Id of the person or chat that is shown as its sender. */
  readonly senderId: number;
  /** Text or caption, without tags. */
  readonly text: string;
  readonly entities: readonly Entity[];
  /** Rows of inline buttons. */
  readonly keyboard: readonly (readonly Button[])[];
  /** Id of the message that it replies to. */
  readonly replyTo: number | undefined;
  /** Id of its topic; undefined in General and outside forums. */
  readonly topic: number | undefined;
  /** What it said before, oldest first. */
  readonly edits: readonly {
    readonly at: number;
    readonly text: string;
    readonly entities: readonly Entity[];
  }[];
  readonly isDeleted: boolean;
  /** Emoji that the bot put under it. */
  readonly reactions: readonly string[];
  readonly inlineMessageId: string | undefined;
  /** As it travels over the Bot API. */
  readonly message: Message;
}

export interface SimChat {
  readonly id: number;
  readonly type: ChatType;
  readonly title: string;
  /** What is to be seen now, oldest first; deleted messages only when asked for. */
  messages(options?: { readonly deleted?: boolean }): readonly Seen[];
  /** Of these, the bot's own. */
  fromBot(): readonly Seen[];
  /** One message, as it is now. Throws for one that never was. */
  message(id: number): Seen;
}

export function seenOf(core: Core, stored: Stored): Seen {
  const { message } = stored;
  return {
    id: message.message_id,
    chatId: message.chat.id,
    sentAt: stored.sentAt,
    isFromBot: message.from?.id === core.bot.id || stored.isBotPost,
    senderId: message.sender_chat?.id ?? message.from?.id ?? message.chat.id,
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    keyboard: message.reply_markup?.inline_keyboard ?? [],
    replyTo: message.reply_to_message?.message_id,
    topic: message.is_topic_message ? message.message_thread_id : undefined,
    edits: [...stored.edits],
    isDeleted: stored.isDeleted,
    reactions: stored.reactions.get(core.bot.id) ?? [],
    inlineMessageId: stored.inlineId,
    message,
  };
}

export function chatHandle(core: Core, state: ChatState): SimChat {
  const messages: SimChat['messages'] = (options) =>
    [...state.messages.values()]
      .filter(({ isDeleted }) => options?.deleted || !isDeleted)
      .map((stored) => seenOf(core, stored));
  return {
    id: state.chat.id,
    type: state.chat.type,
    title: state.chat.title ?? state.chat.first_name ?? '',
    messages,
    fromBot: () => messages().filter(({ isFromBot }) => isFromBot),
    message(id) {
      const stored = state.messages.get(id);
      if (!stored) throw new Error(`Chat ${state.chat.id} never had a message ${id}.`);
      return seenOf(core, stored);
    },
  };
}

export type MessageRef = Seen | number;

export const messageIdOf = (ref: MessageRef): number => (typeof ref === 'number' ? ref : ref.id);

/** The state behind a handle. */
export function stateOf(core: Core, chat: { readonly id: number }): ChatState {
  const state = core.chats.get(chat.id);
  if (!state) throw new Error(`There is no chat ${chat.id} in this simulator.`);
  return state;
}

/** A message that can still be acted on. */
export function storedOf(core: Core, seen: { readonly chatId: number; readonly id: number }): Stored {
  const stored = findMessage(stateOf(core, { id: seen.chatId }), seen.id);
  if (!stored) throw new Error(`Message ${seen.id} of chat ${seen.chatId} is not there any more.`);
  return stored;
}
