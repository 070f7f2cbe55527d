// @ts-check
// The thread in which a file is parsed. Plain JavaScript because Node 20 cannot start a worker from a .ts file; it loads
// TypeScript itself.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { parseBytes } = await import('./parse.ts');
const { AppError } = await import('../../domain/index.ts');

/** @typedef {import('./isolated.ts').WorkerReply} WorkerReply */

/** @returns {Promise<WorkerReply>} */
async function answer() {
  try {
    return { result: await parseBytes(workerData.bytes, workerData.file) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { kind, code, message, remedy } = error;
    return { refused: { kind, code, message, remedy } };
  }
}

parentPort?.postMessage(await answer());
