import { type Api, ApiError } from './api.ts';
import type { Clock } from './clock.ts';
import type { Handling } from './handling.ts';
import type { Log } from './types.ts';

/** A clock that stands still until somebody sleeps, and then jumps to the end of the shortest sleep. */
export function jumpingClock(): Clock {
  let now = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const jump = (): void => {
    sleepers.sort((a, b) => a.at - b.at);
    const next = sleepers.shift();
    if (!next) return;
    now = Math.max(now, next.at);
    next.wake();
  };
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = (): void => {
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        signal?.addEventListener('abort', wake);
        sleepers.push({ at: now + ms, wake });
        // After all that is ready to run has run.
        setImmediate(jump);
      }),
  };
}

export interface ScriptedCall {
  readonly method: string;
  readonly payload: Record<string, unknown>;
  readonly at: number;
  readonly deadlineMs: number;
}

/** An answer: a result, or an error to throw. */
export type Scripted = unknown | ApiError | ((call: ScriptedCall) => Promise<unknown>);

/** Gives the scripted answers in turn, then `true` for ever; keeps every call. */
export function scriptedApi(clock: Clock, answers: Scripted[]): Api & { readonly calls: ScriptedCall[] } {
  const calls: ScriptedCall[] = [];
  return {
    calls,
    clientOptions: {},
    async call(method, payload, { deadlineMs }) {
      const call = { method, payload, at: clock.now(), deadlineMs };
      calls.push(call);
      const answer = answers.length > 0 ? answers.shift() : true;
      if (answer instanceof ApiError) throw answer;
      return typeof answer === 'function' ? answer(call) : answer;
    },
    download: () => Promise.reject(new Error('not in this test')),
  };
}

/** An error as Telegram answers it. */
export const refusal = (
  code: number,
  description: string,
  more: { retryAfterS?: number; migrateTo?: number } = {},
) => new ApiError(`sendMessage: ${code}: ${description}`, { code, ...more });

/** Keeps what was logged. */
export function keepingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (fields: object, message: string): void => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { lines, debug: keep, info: keep, warn: keep, error: keep };
}

/** The handling of an update of which nothing else is known. */
export const handlingWith = (more: Partial<Handling>): Handling => ({
  updateId: 0,
  beforeSend: async () => undefined,
  onWait: () => undefined,
  place: undefined,
  keepPlace: async () => undefined,
  isForgotten: () => false,
  forget: async () => undefined,
  ...more,
});
