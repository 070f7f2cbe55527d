import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, type BuildLock } from '../domain/index.ts';

const RETRY_MS = 200;

export interface WaitOptions {
  /** How long to wait for another build; 0 by default. */
  readonly waitMs?: number;
  /** Called once, when there is somebody to wait for. */
  readonly onWait?: (holder: string) => void;
}

/** Takes the build lock and gives the function that frees it. Throws `build-running` when another build keeps it. */
export async function takeLock(
  lock: BuildLock,
  { waitMs = 0, onWait }: WaitOptions,
): Promise<() => Promise<void>> {
  const deadline = performance.now() + waitMs;
  for (let isFirst = true; ; isFirst = false) {
    const taken = await lock.acquire();
    if (taken.ok) return () => taken.release();
    const leftMs = deadline - performance.now();
    if (leftMs <= 0)
      throw new AppError({
        kind: 'fault',
        code: 'build-running',
        message: `The index is being built by another process (${taken.holder}).`,
        remedy: 'Wait until it is done, or end that process, then run `npm run index` again.',
      });
    if (isFirst) onWait?.(taken.holder);
    await sleep(Math.min(RETRY_MS, leftMs));
  }
}
