import { type AskDeps, ask } from '../app/index.ts';
import { messageOf } from '../domain/index.ts';
import { botTextsOf, LOCALES } from '../locales/index.ts';
import type { Log } from '../telegram/index.ts';
import type { Program } from './context.ts';

/** How often it is looked whether another process has built a generation. */
const LOOK_EVERY_MS = 2_000;

/** The index that questions are asked of. */
export interface LiveIndex {
  /** What serves now. A question takes it once and keeps it to its end. */
  current(): AskDeps;
  /** Looks for another generation at once: this process has made one. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The first question in each language takes many times as long as others and holds up whatever else arrives, answers of
 * Telegram too: it is asked before the index serves.
 */
async function warmUp(deps: AskDeps): Promise<void> {
  for (const locale of LOCALES) {
    const [question = ''] = botTextsOf(locale).start.examples;
    await ask(deps, question);
  }
}

/**
 * Opens the index and goes on with newer generations as they come. A new one is opened beside the old, which answers
 * meanwhile, and further when the new one cannot be opened.
 */
export async function openLiveIndex(program: Program, log: Log): Promise<LiveIndex> {
  let deps = await program.askDeps();
  await warmUp(deps);
  let looking = Promise.resolve();
  const lookOnce = async (): Promise<void> => {
    try {
      const latest = await program.askDeps();
      if (latest === deps) return;
      await warmUp(latest);
      deps = latest;
      log.info({ generation: latest.engine.snapshot.id }, 'another generation of the index serves now');
    } catch (error) {
      log.error({ error: messageOf(error) }, 'the new index cannot be opened; the one before serves on');
    }
  };
  /** One after another: two would open the same generation twice. */
  const look = (): Promise<void> => {
    looking = looking.then(lookOnce);
    return looking;
  };
  let timer: NodeJS.Timeout | undefined;
  const lookAgain = (): void => {
    timer = setTimeout(() => {
      void look().then(() => {
        if (timer) lookAgain();
      });
    }, LOOK_EVERY_MS);
  };
  lookAgain();
  return {
    current: () => deps,
    look,
    async close() {
      clearTimeout(timer);
      timer = undefined;
      await looking;
    },
  };
}
