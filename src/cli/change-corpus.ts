import path from 'node:path';
import { AppError } from '../domain/index.ts';
import { takeLock } from '../index/index.ts';
import { processLock } from '../store/index.ts';
import type { Program } from './context.ts';

/** A change takes a moment, or the time to read its files again; whoever holds the lock for longer is stuck. */
const CHANGE_WAIT_MS = 3 * 60_000;

const busy = (holder: string): AppError =>
  new AppError({
    kind: 'fault',
    code: 'corpus-busy',
    message: `The documents in DATA_DIR are being changed by another process (${holder}).`,
    remedy: 'Wait until it is done, or end that process, then run the command again.',
  });

/** Runs a change of the added documents while no other process does; readers need no lock. */
export async function changeCorpus<T>({ settings }: Program, change: () => Promise<T>): Promise<T> {
  const lock = processLock(path.join(settings.dataDir, 'corpus.lock'));
  const release = await takeLock(lock, { waitMs: CHANGE_WAIT_MS, busy });
  try {
    return await change();
  } finally {
    await release();
  }
}
