import { setImmediate as turn } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { conflict } from '../refusal.ts';
import type { Signal } from '../signal.ts';
import type { Update } from '../wire.ts';
import type { UpdateQueue } from './queue.ts';

export interface PollRequest {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
  readonly allowed_updates?: readonly string[] | undefined;
}

export interface Poller {
  /** Waits for updates as `getUpdates` does. `gone` aborts when the caller hangs up. Throws 409 when another one takes over. */
  poll(request: PollRequest, gone: AbortSignal): Promise<readonly Update[]>;
  /** Ends a waiting poll with 409. */
  interrupt(reason: string): void;
}

/** guide §1.1 (BA:15708-15709, Client.h:1610). */
const MAX_TIMEOUT_S = 50;
const MAX_LIMIT = 100;
/** guide §1.1: a second 409 within this time is held back for as long. */
const CONFLICT_PAUSE_MS = 3000;
/** guide §1.1 (BA:15714-15719): the same offset again so soon gets one update, or has to wait. */
const HASTE_LIMIT_MS = 500;
const HASTE_WAIT_MS = 3000;

const OTHER_POLLER =
  'terminated by other getUpdates request; make sure that only one bot instance is running';

interface Parked {
  readonly abort: AbortController;
  reason: string | undefined;
}

interface Previous {
  readonly offset: number;
  readonly startedAt: number;
  finishedAt: number;
}

const clampLimit = (limit: number | undefined): number =>
  limit === undefined || limit < 1 || limit > MAX_LIMIT ? MAX_LIMIT : limit;

interface Parts {
  readonly clock: Clock;
  readonly updates: UpdateQueue;
  readonly changed: Signal;
}

/** Waits until updates are pending (true), the time is up or the wait was aborted (false). */
async function waitForUpdates(
  { clock, updates, changed }: Parts,
  ms: number,
  abort: AbortController,
): Promise<void> {
  const arrived = new AbortController();
  const signal = AbortSignal.any([abort.signal, arrived.signal]);
  const unlisten = changed.listen(() => {
    if (updates.pending().length > 0) arrived.abort();
  });
  await clock.sleep(ms, signal);
  unlisten();
}

/** Turns of the event loop within which the end of a connection shows that came before another request. */
const HANG_UP_TURNS = 5;

async function hangsUp(gone: AbortSignal): Promise<boolean> {
  for (let i = 0; i < HANG_UP_TURNS && !gone.aborted; i++) await turn();
  return gone.aborted;
}

export function createPoller(parts: Parts): Poller {
  const { clock, updates } = parts;
  let parked: Parked | undefined;
  let previous: Previous | undefined;
  let nextConflictAt = 0;

  const interrupt = (reason: string): void => {
    if (!parked) return;
    parked.reason = reason;
    parked.abort.abort();
    parked = undefined;
  };
  const refuse = async (reason: string): Promise<never> => {
    const now = clock.now();
    if (now < nextConflictAt) await clock.sleep(CONFLICT_PAUSE_MS);
    else nextConflictAt = now + CONFLICT_PAUSE_MS;
    throw conflict(reason);
  };
  const park = async (ms: number, gone: AbortSignal): Promise<void> => {
    interrupt(OTHER_POLLER);
    const mine: Parked = { abort: new AbortController(), reason: undefined };
    parked = mine;
    const leave = (): void => mine.abort.abort();
    gone.addEventListener('abort', leave);
    await waitForUpdates(parts, ms, mine.abort);
    gone.removeEventListener('abort', leave);
    if (parked === mine) parked = undefined;
    // Who hung up, as a program that is being replaced does, is told nothing.
    if (mine.reason !== undefined && !(await hangsUp(gone))) await refuse(mine.reason);
  };

  return {
    interrupt,
    async poll(request, gone) {
      const offset = request.offset ?? 0;
      const now = clock.now();
      const isRepeat = previous?.offset === offset;
      let timeout = Math.min(Math.max(request.timeout ?? 0, 0), MAX_TIMEOUT_S) * 1000;
      let limit = clampLimit(request.limit);
      if (isRepeat && previous && now < previous.finishedAt + HASTE_LIMIT_MS) limit = 1;
      if (isRepeat && previous && now < previous.startedAt + HASTE_WAIT_MS)
        timeout = Math.max(timeout, HASTE_WAIT_MS);
      if (request.allowed_updates) updates.allow(request.allowed_updates);
      updates.confirm(offset);
      const current: Previous = { offset, startedAt: now, finishedAt: now };
      previous = current;
      if (updates.pending().length === 0 && timeout > 0) await park(timeout, gone);
      current.finishedAt = clock.now();
      // Nobody is there to read a repeat: it stays for the next one.
      return gone.aborted ? [] : updates.take(limit);
    },
  };
}
