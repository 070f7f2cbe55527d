import {
  type ChatState,
  type Core,
  isInside,
  memberOf,
  type Stored,
  shallow,
  storeMessage,
} from '../core.ts';
import { ANONYMOUS_ADMIN, CHANNEL_BOT, contentOf, originOf, tellBot } from '../deliver.ts';
import { detectEntities } from '../text/detect.ts';
import { sortEntities } from '../text/html.ts';
import type { Entity, Message, User } from '../wire.ts';
import { type MessageRef, messageIdOf, type Seen, stateOf } from './seen.ts';

export interface SayOptions {
  readonly replyTo?: MessageRef;
  /** A topic of a forum, or its id. */
  readonly topic?: { readonly id: number } | number;
  /** Formatting and text mentions; commands, mentions and links are found as clients find them. */
  readonly entities?: readonly Entity[];
  /** An admin who writes as the group itself. */
  readonly isAnonymous?: boolean;
  /** A person who writes as a channel of theirs. */
  readonly asChannel?: { readonly id: number };
  /** Forwards this message; `text` is then not used. */
  readonly forward?: Seen;
  /** Any other field, such as a `message_thread_id` that older servers attach. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

function senderFields(
  core: Core,
  state: ChatState,
  options: { user: User; say: SayOptions },
): Partial<Message> {
  const { user, say } = options;
  if (say.isAnonymous) return { from: ANONYMOUS_ADMIN, sender_chat: state.chat };
  if (say.asChannel) return { from: CHANNEL_BOT, sender_chat: stateOf(core, say.asChannel).chat };
  return { from: user };
}

/**
 * guide §2.5 (BA:18431-18441): topics carry their id and the flag; plain reply threads outside forums carry the id of their
 * first message without it; General carries nothing.
 */
export function threadFields(state: ChatState, say: SayOptions): Partial<Message> {
  const target =
    say.replyTo === undefined ? undefined : state.messages.get(messageIdOf(say.replyTo))?.message;
  if (state.chat.is_forum) {
    const asked = typeof say.topic === 'object' ? say.topic.id : say.topic;
    const topic = asked ?? (target?.is_topic_message ? target.message_thread_id : undefined);
    return topic === undefined || topic === 1 ? {} : { message_thread_id: topic, is_topic_message: true };
  }
  if (state.chat.type !== 'supergroup' || !target) return {};
  return { message_thread_id: target.message_thread_id ?? target.message_id };
}

/** What a message replies to. In a topic, one that replies to nothing replies to the message that opened the topic. */
export function replyFields(state: ChatState, { replyTo: asked, topic }: SayOptions): Partial<Message> {
  const topicId = typeof topic === 'object' ? topic.id : topic;
  const replyTo = asked ?? (state.topics.has(topicId ?? 1) ? topicId : undefined);
  if (replyTo === undefined) return {};
  const target = state.messages.get(messageIdOf(replyTo));
  if (!target || target.isDeleted)
    throw new Error(`Chat ${state.chat.id} has no message ${messageIdOf(replyTo)} to reply to.`);
  return { reply_to_message: shallow(target.message) };
}

export const marked = (text: string, given: readonly Entity[] = []): readonly Entity[] =>
  sortEntities(detectEntities(text, given));

/** Text fields as clients send them; no entities, no field. */
export function textFields(text: string, given?: readonly Entity[]): Partial<Message> {
  const entities = marked(text, given);
  return { text, ...(entities.length > 0 && { entities }) };
}

function checkMayWrite(state: ChatState, user: User, say: SayOptions): void {
  if (state.chat.type === 'private') {
    if (state.chat.id !== user.id) throw new Error(`${user.first_name} is not in this private chat.`);
  } else if (!say.asChannel && !user.is_bot && !isInside(memberOf(state, user.id))) {
    throw new Error(
      `${user.first_name} is no member of ${state.chat.title}: add them when the group is made, or let them join.`,
    );
  }
}

/** Writing to a bot starts the chat with it, and takes it off the list of the blocked. */
function start(core: Core, state: ChatState): void {
  if (state.chat.type !== 'private') return;
  state.isStarted = true;
  state.members.set(core.bot.id, { user: core.bot, status: 'member' });
}

/** Puts a person's message into a chat and tells the bot where it may know. */
export function compose(
  core: Core,
  state: ChatState,
  options: { user: User; say: SayOptions; content: Partial<Message> },
): Stored {
  const { user, say, content } = options;
  checkMayWrite(state, user, say);
  start(core, state);
  const stored = storeMessage(core, state, {
    draft: {
      ...senderFields(core, state, options),
      ...threadFields(state, say),
      ...replyFields(state, say),
      ...(say.forward
        ? { ...contentOf(say.forward.message), forward_origin: originOf(say.forward.message) }
        : content),
      ...say.extra,
    },
  });
  tellBot(core, state, { stored });
  return stored;
}
