import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClaims } from './claims.ts';
import { createLimiter, PER_MINUTE } from './limiter.ts';

const HOURS_MS = 8 * 3_600_000;

beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
afterEach(() => vi.useRealTimers());

/** The machine's clock is set right, as when it had taken local time for UTC at its start. */
const setBack = (): unknown => vi.setSystemTime(Date.now() - HOURS_MS);

it('a minute of asking too much is over after a minute, also when the clock is set back', () => {
  const limiter = createLimiter();
  for (let i = 0; i < PER_MINUTE; i++) limiter.ask('u1');
  expect(limiter.ask('u1')).toBe('too_many');
  setBack();
  vi.advanceTimersByTime(61_000);
  expect(limiter.ask('u1')).toBe('ok');
});

it('what is claimed is free again in time, also when the clock is set back', () => {
  const claims = createClaims();
  claims.claim('press', { owner: 'a', forMs: 10_000 });
  setBack();
  vi.advanceTimersByTime(9_000);
  expect(claims.claim('press', { owner: 'b', forMs: 10_000 })).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(claims.claim('press', { owner: 'b', forMs: 10_000 })).toBe(true);
});
