import type { Clock } from './clock.ts';

/** At most `limit` in any `ms` milliseconds. */
interface Rate {
  readonly limit: number;
  readonly ms: number;
}

/** Telegram's published limits (Bot FAQ: one a second in a chat with short bursts, 20 a minute in a group, 30 a second in all). */
const OVERALL: Rate = { limit: 30, ms: 1_000 };
const CHAT: readonly Rate[] = [{ limit: 3, ms: 3_000 }];
const GROUP: readonly Rate[] = [...CHAT, { limit: 20, ms: 60_000 }];

/** Chats whose last call is longer ago than this are forgotten. */
const LONGEST_MS = 60_000;

interface ChatState {
  /** Times of the last calls, oldest first. */
  times: number[];
  pausedUntil: number;
}

/** Holds calls back until Telegram's limits allow them. */
export interface Pacing {
  /** Takes the next place of a chat; ends when it is free, or when the signal aborts. `onWait` is told before a wait. */
  turn(chat: string, wait: { signal: AbortSignal; onWait(): void }): Promise<void>;
  /** Telegram asked to leave this chat alone for so long. */
  pause(chat: string, ms: number): void;
  /** Chats that are remembered now. */
  readonly size: number;
}

const isGroup = (chat: string): boolean => chat.startsWith('-') || chat.startsWith('@');

/** The earliest time at which one more call keeps the rate. */
const earliest = (times: readonly number[], { limit, ms }: Rate): number =>
  (times.at(-limit) ?? Number.NEGATIVE_INFINITY) + ms;

export function createPacing(clock: Clock): Pacing {
  const chats = new Map<string, ChatState>();
  let overall: number[] = [];

  const stateOf = (chat: string): ChatState => {
    const state = chats.get(chat) ?? { times: [], pausedUntil: 0 };
    // Set anew, so that those used longest ago come first.
    chats.delete(chat);
    chats.set(chat, state);
    return state;
  };
  const forget = (now: number): void => {
    for (const [chat, { times, pausedUntil }] of chats) {
      if ((times.at(-1) ?? 0) + LONGEST_MS > now || pausedUntil > now) return;
      chats.delete(chat);
    }
  };
  const freeAt = (chat: string): number => {
    const { times, pausedUntil } = stateOf(chat);
    const rates = isGroup(chat) ? GROUP : CHAT;
    return Math.max(pausedUntil, earliest(overall, OVERALL), ...rates.map((rate) => earliest(times, rate)));
  };

  return {
    async turn(chat, { signal, onWait }) {
      for (;;) {
        const now = clock.now();
        const waitMs = freeAt(chat) - now;
        if (waitMs <= 0 || signal.aborted) break;
        onWait();
        await clock.sleep(Math.ceil(waitMs), signal);
      }
      const now = clock.now();
      const state = stateOf(chat);
      state.times = [...state.times.slice(-19), now];
      overall = [...overall.slice(1 - OVERALL.limit), now];
      forget(now);
    },
    pause(chat, ms) {
      const state = stateOf(chat);
      state.pausedUntil = Math.max(state.pausedUntil, clock.now() + ms);
    },
    get size() {
      return chats.size;
    },
  };
}
