/** The time of the simulated Telegram. Dates, lifetimes, flood limits, long polls and retries all read it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves with true after `ms` of this clock, or with false as soon as `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<boolean>;
  /** Moves the clock forward; whoever sleeps until a time that is now past wakes up. */
  advance(ms: number): void;
}

interface Sleeper {
  readonly dueAt: number;
  wake(elapsed: boolean): void;
}

function createClock(base: () => number, isRunning: boolean): Clock {
  let shift = 0;
  const sleepers = new Set<Sleeper>();
  const now = (): number => base() + shift;
  return {
    now,
    sleep(ms, signal) {
      if (signal?.aborted) return Promise.resolve(false);
      return new Promise((resolve) => {
        const abort = (): void => sleeper.wake(false);
        const timer = isRunning ? setTimeout(() => sleeper.wake(true), ms) : undefined;
        const sleeper: Sleeper = {
          dueAt: now() + ms,
          wake(elapsed) {
            sleepers.delete(sleeper);
            clearTimeout(timer);
            signal?.removeEventListener('abort', abort);
            resolve(elapsed);
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', abort);
      });
    },
    advance(ms) {
      shift += ms;
      const due = [...sleepers].filter(({ dueAt }) => dueAt <= now());
      for (const sleeper of due.sort((a, b) => a.dueAt - b.dueAt)) sleeper.wake(true);
    },
  };
}

/** Real time; `advance` jumps ahead of it. For bots in other processes, whose own clocks run on. */
export const runningClock = (): Clock => createClock(Date.now, true);

/** Stands still but for `advance`. `start` in milliseconds since 1970. */
export const standingClock = (start = Date.UTC(2026, 0, 1)): Clock => createClock(() => start, false);
