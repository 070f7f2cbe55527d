import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { AppError, messageOf } from '../../domain/index.ts';
import type { ParsedFile } from './parse.ts';
import { refusal } from './refusal.ts';

export type WorkerReply =
  | { readonly result: ParsedFile }
  | { readonly refused: ConstructorParameters<typeof AppError>[0] };

export interface Limits {
  readonly timeMs: number;
  /** Growth of the whole process, buffers included; the JavaScript heap gets half of it. */
  readonly memoryMb: number;
}

const MB = 1024 * 1024;
/** Sound files of 20 MB stay below, on a machine that has the memory. */
export const PARSE_LIMITS: Limits = { timeMs: 120_000, memoryMb: Math.min(2048, totalmem() / MB / 2) };
const CHECK_EVERY_MS = 100;

const failureOf = (file: string, error: Error): AppError =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? refusal(file, 'import-too-heavy', 'memory')
    : refusal(file, 'import-damaged', messageOf(error));

/**
 * Parses a file in a thread of its own, so that a hostile or enormous one can neither take the process's memory nor stop
 * it from doing other work. Throws an input error for what cannot be imported within the limits.
 */
export function parseIsolated(
  bytes: Uint8Array,
  file: string,
  { timeMs, memoryMb }: Limits = PARSE_LIMITS,
): Promise<ParsedFile> {
  const worker = new Worker(new URL('./parse-worker.mjs', import.meta.url), {
    workerData: { bytes, file },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb / 2 },
    // The libraries' own complaints; the reply says enough.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const [begun, memoryBefore] = [Date.now(), process.memoryUsage.rss()];
  return new Promise<ParsedFile>((resolve, reject) => {
    const watch = setInterval(() => {
      const isOverTime = Date.now() - begun > timeMs;
      const isOverMemory = process.memoryUsage.rss() - memoryBefore > memoryMb * MB;
      if (isOverTime || isOverMemory)
        reject(refusal(file, 'import-too-heavy', isOverTime ? 'time' : 'memory'));
    }, CHECK_EVERY_MS);
    worker.on('message', (reply: WorkerReply) =>
      'result' in reply ? resolve(reply.result) : reject(new AppError(reply.refused)),
    );
    worker.on('error', (error) => reject(failureOf(file, error)));
    worker.on('exit', () => {
      clearInterval(watch);
      reject(refusal(file, 'import-damaged', 'parsing stopped'));
    });
  }).finally(() => worker.terminate());
}
