import { Worker } from 'node:worker_threads';
import type { Pooling } from './model-files.ts';

export interface ModelSource {
  /** Folder that holds model folders; downloads go there too. */
  readonly modelDir: string;
  readonly modelId: string;
  readonly quantized: boolean;
  readonly pooling: Pooling;
  /** Where missing files may be downloaded from; without it nothing is. */
  readonly remoteHost?: string;
}

type Work =
  | ({ readonly kind: 'load' } & ModelSource)
  | { readonly kind: 'embed'; readonly text: string }
  | { readonly kind: 'close' };
/** `model` is the number that the thread knows a loaded model by. */
export type ThreadRequest = Work & { readonly id: number; readonly model: number };
export type ThreadReply =
  | { readonly id: number; readonly vector: Float32Array; readonly error?: undefined }
  | { readonly id: number; readonly error: string };

/** A model in the thread. */
export interface LoadedModel {
  readonly dimensions: number;
  embed(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(vector: Float32Array): void;
  reject(error: Error): void;
}

/** How long the end of the process waits for what is under way: a passage takes 50 ms, a start 400 ms. */
const MAX_EXIT_WAIT_MS = 2000;

/**
 * The worker thread that runs models. There is one in a process, and it is never ended by hand: the native library
 * (onnxruntime-node 1.14) cannot be loaded into a second thread, neither beside the first ("invalid next size" in the
 * heap) nor after it ("Module did not self-register"), and aborts the process when its thread is ended while it works.
 * The thread keeps the process alive only while a request is under way.
 */
class ModelThread {
  /** One from the start: the thread begins by importing the library. */
  readonly #underWay = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(1);
  readonly #worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: this.#underWay,
    execArgv: [],
  });
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #failure: Error | undefined;

  constructor() {
    this.#worker.on('message', (reply: ThreadReply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`the embedding thread ended with code ${code}`)));
    this.#worker.unref();
    process.once('exit', () => this.#waitUntilIdle());
  }

  /** Loads a model. Throws an error that says why the library cannot. */
  async load(source: ModelSource): Promise<LoadedModel> {
    const model = this.#lastId + 1;
    const probe = await this.#ask({ kind: 'load', ...source }, model);
    return {
      dimensions: probe.length,
      embed: (text) => this.#ask({ kind: 'embed', text }, model),
      close: async () => {
        await this.#ask({ kind: 'close' }, model);
      },
    };
  }

  #ask(work: Work, model: number): Promise<Float32Array> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
      Atomics.add(this.#underWay, 0, 1);
      this.#worker.postMessage({ ...work, id, model });
    });
  }

  #settle(reply: ThreadReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (reply.error === undefined) waiting?.resolve(reply.vector);
    else waiting?.reject(new Error(reply.error));
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    Atomics.store(this.#underWay, 0, 0);
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }

  #waitUntilIdle(): void {
    const deadline = performance.now() + MAX_EXIT_WAIT_MS;
    for (;;) {
      const count = Atomics.load(this.#underWay, 0);
      const leftMs = deadline - performance.now();
      if (count <= 0 || leftMs <= 0) return;
      Atomics.wait(this.#underWay, 0, count, leftMs);
    }
  }
}

let shared: ModelThread | undefined;

/** The process's thread, started at the first call; it begins to load the inference library at once. */
export function modelThread(): ModelThread {
  shared ??= new ModelThread();
  return shared;
}
