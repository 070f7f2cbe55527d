import { fieldOf } from './field-of.ts';

/** Lanes with this beginning keep only the newest update that waits: who goes on typing asks the longer question. */
const NEWEST_WINS = 'inline:';

export const isNewestWins = (lane: string): boolean => lane.startsWith(NEWEST_WINS);

/**
 * The lane of what has a chat. Thread ids are also set on plain replies: only the flag tells a topic
 * (tdlib/telegram-bot-api Client.cpp).
 */
function chatLane(content: unknown): string | undefined {
  const chat = fieldOf(fieldOf(content, 'chat'), 'id');
  if (chat === undefined) return undefined;
  const topic = fieldOf(content, 'is_topic_message') ? fieldOf(content, 'message_thread_id') : undefined;
  return `${chat}:${topic ?? 0}`;
}

const userIn = (content: unknown): unknown => fieldOf(fieldOf(content, 'from'), 'id');
const userOf = (content: unknown): string => String(userIn(content) ?? 'nobody');

/** Whatever Telegram sends, now or later: its content stands under its one other name. */
const contentOf = (update: object): unknown =>
  Object.entries(update).find(([name]) => name !== 'update_id')?.[1];

/** The user who sent an update; undefined where none did. */
export function senderIdOf(update: object): number | undefined {
  const id = userIn(contentOf(update));
  return typeof id === 'number' ? id : undefined;
}

/**
 * The lane of an update: its chat and topic, or the person where there is no chat. Presses of buttons have a lane for each
 * person, as at Telegram: each is due an answer within seconds, also while a slow question is on or the chat must wait.
 */
export function laneOf(update: object): string {
  if ('inline_query' in update) return `${NEWEST_WINS}${userOf(update.inline_query)}`;
  if ('callback_query' in update) return `buttons:${userOf(update.callback_query)}`;
  const content = contentOf(update);
  return chatLane(content) ?? `user:${userOf(content)}`;
}
