import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, type ProcessLock } from '../domain/index.ts';

const RETRY_MS = 200;

export interface WaitOptions {
  /** How long to wait for another build; 0 by default. */
  readonly waitMs?: number;
  /** Called once, when there is somebody to wait for. */
  readonly onWait?: (holder: string) => void;
}

const buildRunning = (holder: string): AppError =>
  new AppError({
    kind: 'fault',
    code: 'build-running',
    message: `The index is being built by another process (${holder}).`,
    remedy: 'Wait until it is done, or end that process, then run `npm run index` again.',
  });

/** Takes a lock and gives the function that frees it. Throws `busy`, by default `build-running`, when another keeps it. */
export async function takeLock(
  lock: ProcessLock,
  { waitMs = 0, onWait, busy = buildRunning }: WaitOptions & { readonly busy?: typeof buildRunning },
): Promise<() => Promise<void>> {
  const deadline = performance.now() + waitMs;
  for (let isFirst = true; ; isFirst = false) {
    const taken = await lock.acquire();
    if (taken.ok) return () => taken.release();
    const leftMs = deadline - performance.now();
    if (leftMs <= 0) throw busy(taken.holder);
    if (isFirst) onWait?.(taken.holder);
    await sleep(Math.min(RETRY_MS, leftMs));
  }
}
