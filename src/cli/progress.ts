import { Presets, SingleBar } from 'cli-progress';
import type { ProgressListener } from '../domain/index.ts';

const STAGES: Readonly<Record<string, string>> = { embed: 'Embedding', write: 'Writing' };
/** Plain lines come at most this often, so that a log stays short and a person sees a sign of life. */
const LINE_EVERY_MS = 5_000;

export interface ProgressPrinter {
  readonly onProgress: ProgressListener;
  /** Ends the bar, if there is one. */
  stop(): void;
}

function createBar(): ProgressPrinter {
  const bar = new SingleBar(
    {
      // Before the first step is done there is no time to tell: cli-progress gives a word in place of a number then.
      formatTime: (seconds) => (Number.isFinite(seconds) ? `${Math.round(seconds)} s` : '…'),
      format: '{stage} {bar} {percentage}% | {value}/{total} | ETA {eta_formatted}',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let current = '';
  return {
    onProgress: ({ stage, done, total }) => {
      if (total === 0) return;
      const name = STAGES[stage] ?? stage;
      if (name !== current) {
        bar.stop();
        bar.start(total, done, { stage: name });
        current = name;
      }
      bar.update(done, { stage: name });
    },
    stop: () => bar.stop(),
  };
}

function createLines(): ProgressPrinter {
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    onProgress: ({ stage, done, total }) => {
      const isEnd = done === total;
      if (total === 0 || (!isEnd && performance.now() - lastAt < LINE_EVERY_MS)) return;
      lastAt = performance.now();
      process.stderr.write(`${STAGES[stage] ?? stage} ${done}/${total}\n`);
    },
    stop: () => undefined,
  };
}

/** A bar with ETA on a terminal, plain lines elsewhere; both on stderr. */
export const createProgressPrinter = (): ProgressPrinter =>
  process.stderr.isTTY ? createBar() : createLines();
