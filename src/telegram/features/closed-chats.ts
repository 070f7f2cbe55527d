import { putNewest } from '../../domain/index.ts';
import type { Where } from '../read/index.ts';

/** Chats that were closed to the bot: nobody there reads the answers to what was said before. */
export interface ClosedChats {
  close(chatId: number): void;
  open(chatId: number): void;
  /** Whether this was said, at `date` (Unix seconds), before its chat was closed. */
  isPast(said: { readonly where: Pick<Where, 'chatId'>; readonly date: number }): boolean;
}

/** More are not remembered at a time. */
const MOST = 5_000;

export function createClosedChats(now: () => number = Date.now): ClosedChats {
  const closedAt = new Map<number, number>();
  return {
    close: (chatId) => putNewest(closedAt, [chatId, now()], MOST),
    open: (chatId) => void closedAt.delete(chatId),
    isPast: ({ where, date }) => date * 1000 < (closedAt.get(where.chatId) ?? 0),
  };
}
