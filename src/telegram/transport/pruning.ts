import { messageOf } from '../../domain/index.ts';
import type { Log } from './types.ts';

const EVERY_MS = 3_600_000;

/** Has a store forget what is older than this, now and every hour. `what`: for the log. */
export function pruneHourly(
  store: { prune(before: number): Promise<void> },
  { keepMs, what, log }: { readonly keepMs: number; readonly what: string; readonly log: Log },
): NodeJS.Timeout {
  const prune = (): void => {
    store.prune(Date.now() - keepMs).catch((error: unknown) => {
      log.warn({ error: messageOf(error) }, `${what} could not be forgotten`);
    });
  };
  prune();
  return setInterval(prune, EVERY_MS).unref();
}
