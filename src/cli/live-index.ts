import type { AskDeps } from '../app/index.ts';
import { messageOf } from '../domain/index.ts';
import type { Log } from '../telegram/index.ts';
import type { Program } from './context.ts';

/** How often it is looked whether another process has built a generation. */
const LOOK_EVERY_MS = 2_000;

/** The index that questions are asked of. */
export interface LiveIndex {
  /** What serves now. A question takes it once and keeps it to its end. */
  current(): AskDeps;
  close(): Promise<void>;
}

/**
 * Opens the index and goes on with newer generations as they come. A new one is opened beside the old, which answers
 * meanwhile, and further when the new one cannot be opened.
 */
export async function openLiveIndex(program: Program, log: Log): Promise<LiveIndex> {
  let deps = await program.askDeps();
  let looking = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      const latest = await program.askDeps();
      if (latest === deps) return;
      deps = latest;
      log.info({ generation: latest.engine.snapshot.id }, 'another generation of the index serves now');
    } catch (error) {
      log.error({ error: messageOf(error) }, 'the new index cannot be opened; the one before serves on');
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const lookAgain = (): void => {
    timer = setTimeout(() => {
      looking = look().then(() => {
        if (timer) lookAgain();
      });
    }, LOOK_EVERY_MS);
  };
  lookAgain();
  return {
    current: () => deps,
    async close() {
      clearTimeout(timer);
      timer = undefined;
      await looking;
    },
  };
}
