import { type ChatState, type Core, findMessage, isAdmin, isInside, memberOf, type Stored } from '../core.ts';
import { badRequest, forbidden, Refusal } from '../refusal.ts';

const NAMES = { group: 'group', supergroup: 'supergroup', channel: 'channel', private: 'private' } as const;

/** guide §2.3: who is out of reach for ever. */
function checkPrivate({ isStarted, isDeactivated }: ChatState, isBlocked: boolean): void {
  if (isDeactivated) throw forbidden('user is deactivated');
  if (isBlocked) throw forbidden('bot was blocked by the user');
  if (!isStarted) throw forbidden("bot can't initiate conversation with a user");
}

/** The bot must be in the chat (guide §2.3), and the chat must not have moved (BA:8150-8156). Throws a `Refusal`. */
export function checkMembership(core: Core, state: ChatState): void {
  const { chat, migratedTo } = state;
  if (migratedTo !== undefined)
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: migratedTo,
    });
  const member = memberOf(state, core.bot.id);
  if (chat.type === 'private') checkPrivate(state, member?.status === 'kicked');
  else if (member?.status === 'kicked') throw forbidden(`bot was kicked from the ${NAMES[chat.type]} chat`);
  else if (!isInside(member)) throw forbidden(`bot is not a member of the ${NAMES[chat.type]} chat`);
}

/** What a member may do: admins of a channel need `can_post_messages`, the restricted what their rights say. */
export function checkMayWrite(core: Core, state: ChatState, right = 'can_send_messages'): void {
  checkMembership(core, state);
  if (state.chat.type === 'private') return;
  const member = memberOf(state, core.bot.id);
  if (state.chat.type === 'channel') {
    const mayPost = isAdmin(member) && member?.rights?.can_post_messages !== false;
    if (!mayPost) throw badRequest('need administrator rights in the channel chat');
  } else if (!isAdmin(member) && member?.rights?.[right] === false) {
    throw badRequest('not enough rights to send text messages to the chat');
  }
}

/**
 * The topic that a message goes to (guide §2.5, BA:8266-8289): in a forum it must be there and must not be General (1);
 * in any other supergroup the number is ignored. Throws a `Refusal`.
 */
export function topicFor(state: ChatState, threadId: number | undefined): number | undefined {
  if (threadId === undefined || threadId === 0) return undefined;
  if (!state.chat.is_forum) {
    if (state.chat.type === 'supergroup') return undefined;
    throw badRequest('message thread not found');
  }
  const topic = state.topics.get(threadId);
  if (threadId === 1 || !topic || topic.isDeleted) throw badRequest('message thread not found');
  if (topic.isClosed) throw badRequest('TOPIC_CLOSED');
  return threadId;
}

interface ReplyWish {
  readonly message_id: number;
  readonly chat_id?: number | string | undefined;
  readonly allow_sending_without_reply?: boolean | undefined;
  readonly quote?: string | undefined;
}

/** The topic of a message; undefined in General and outside forums. */
export const topicOf = ({ message }: Stored): number | undefined =>
  message.is_topic_message ? message.message_thread_id : undefined;

/** The message to reply to, or undefined where the bot allowed to go without (guide §2.5). Throws a `Refusal`. */
export function replyTarget(
  state: ChatState,
  wish: ReplyWish | undefined,
  topic: number | undefined,
): Stored | undefined {
  if (!wish) return undefined;
  const isHere = wish.chat_id === undefined || Number(wish.chat_id) === state.chat.id;
  if (!isHere) throw badRequest('replies across chats are not simulated');
  const target = findMessage(state, wish.message_id);
  const isReachable = target && (topic === undefined || topicOf(target) === topic);
  if (!isReachable) {
    if (wish.allow_sending_without_reply && !target) return undefined;
    throw badRequest('message to be replied not found');
  }
  const text = target.message.text ?? target.message.caption ?? '';
  if (wish.quote !== undefined && !text.includes(wish.quote)) throw badRequest('QUOTE_TEXT_INVALID');
  return target;
}
