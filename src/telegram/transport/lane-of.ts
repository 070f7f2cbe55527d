import type { Update } from 'telegraf/types';

/** Lanes with this beginning keep only the newest update that waits: who goes on typing asks the longer question. */
const NEWEST_WINS = 'inline:';

export const isNewestWins = (lane: string): boolean => lane.startsWith(NEWEST_WINS);

interface Placed {
  readonly chat: { readonly id: number };
  readonly message_thread_id?: number | undefined;
  readonly is_topic_message?: boolean | undefined;
}

/** Thread ids are also set on plain replies: only the flag tells a topic (tdlib/telegram-bot-api Client.cpp). */
const chatLane = ({ chat, message_thread_id, is_topic_message }: Placed): string =>
  `${chat.id}:${is_topic_message ? (message_thread_id ?? 0) : 0}`;

const isPlaced = (value: unknown): value is Placed =>
  typeof value === 'object' &&
  value !== null &&
  'chat' in value &&
  typeof value.chat === 'object' &&
  value.chat !== null &&
  'id' in value.chat;

const userIn = (value: unknown): unknown => {
  const from = typeof value === 'object' && value !== null && 'from' in value ? value.from : undefined;
  return typeof from === 'object' && from !== null && 'id' in from ? from.id : undefined;
};

const userOf = (value: unknown): string => String(userIn(value) ?? 'nobody');

/** Whatever Telegram sends, now or later: its content stands under its one other name. */
const contentOf = ({ update_id: _, ...content }: Update): unknown => Object.values(content)[0];

/** The user who sent an update; undefined where none did. */
export function senderIdOf(update: Update): number | undefined {
  const id = userIn(contentOf(update));
  return typeof id === 'number' ? id : undefined;
}

/**
 * The lane of an update: its chat and topic, or the person where there is no chat. Presses of buttons have a lane beside
 * that of their chat's messages, as at Telegram: each is due an answer within seconds, also while a slow question is on.
 */
export function laneOf(update: Update): string {
  if ('inline_query' in update) return `${NEWEST_WINS}${userOf(update.inline_query)}`;
  if ('callback_query' in update) {
    const { callback_query } = update;
    const place = 'message' in callback_query ? callback_query.message : undefined;
    return `buttons:${isPlaced(place) ? chatLane(place) : `user:${userOf(callback_query)}`}`;
  }
  const value = contentOf(update);
  return isPlaced(value) ? chatLane(value) : `user:${userOf(value)}`;
}
