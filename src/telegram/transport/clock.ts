import { setTimeout as delay } from 'node:timers/promises';

export interface Clock {
  /** Milliseconds that only grow; for differences. */
  now(): number;
  /** Ends after so many milliseconds, or at once when the signal aborts. Never throws. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const realClock: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) => delay(ms, undefined, signal && { signal }).catch(() => undefined),
};

/** For what is tried until it works. */
export const FOR_EVER = { first: 1_000, most: 30_000 };

/** Waits between attempts: doubles from `first` to `most` milliseconds; up to half of each is left to chance. */
export function backoffMs(attempt: number, { first, most }: { first: number; most: number }): number {
  const whole = Math.min(most, first * 2 ** attempt);
  return whole / 2 + (Math.random() * whole) / 2;
}
