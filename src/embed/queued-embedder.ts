import { AppError, type Embedder, messageOf } from '../domain/index.ts';
import type { VerifiedModel } from './model-files.ts';
import type { LoadedModel } from './model-thread.ts';

interface Job {
  readonly text: string;
  resolve(vector: Float32Array): void;
  reject(error: AppError): void;
}

/**
 * Hands texts to the model one at a time, questions before passages. Not in batches: int8 weights with dynamic
 * quantisation give a text another vector beside other neighbours (cosine 0.99), and a batch of 8 saves 10 % only.
 * A list of passages has one text in the queue at a time, so a question never waits for more than the text under way.
 */
export function queuedEmbedder(
  { fingerprint, settings }: Pick<VerifiedModel, 'fingerprint' | 'settings'>,
  model: LoadedModel,
): Embedder {
  const questions: Job[] = [];
  const passages: Job[] = [];
  let isBusy = false;
  let closed = false;

  const embed = async (text: string): Promise<Float32Array> => {
    if (closed) throw closedError();
    return model.embed(text);
  };

  /** The thread is free again before a caller is answered: it gets the caller's next text at once, not after a turn. */
  function startNext(): void {
    const job = isBusy ? undefined : (questions.shift() ?? passages.shift());
    if (!job) return;
    const end = (settle: () => void): void => {
      isBusy = false;
      startNext();
      settle();
    };
    isBusy = true;
    embed(job.text).then(
      (vector) => end(() => job.resolve(vector)),
      (error) => end(() => job.reject(asFault(error))),
    );
  }

  const enqueue = (queue: Job[], text: string): Promise<Float32Array> =>
    new Promise((resolve, reject) => {
      queue.push({ text, resolve, reject });
      startNext();
    });

  return {
    fingerprint,
    dimensions: model.dimensions,
    embedQuestion: (text) => enqueue(questions, settings.queryPrefix + text),
    async embedPassages(texts) {
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await enqueue(passages, settings.passagePrefix + text));
      return vectors;
    },
    async close() {
      if (closed) return;
      closed = true;
      await model.close().catch(() => undefined); // A thread that has died holds no model any more.
    },
  };
}

const closedError = (): AppError =>
  new AppError({
    kind: 'fault',
    code: 'embedder-closed',
    message: 'The embedding model was closed before this text was embedded.',
    remedy: 'Ask again once the program has started anew.',
  });

const asFault = (cause: unknown): AppError =>
  cause instanceof AppError
    ? cause
    : new AppError({
        kind: 'fault',
        code: 'embedding-failed',
        message: `The embedding model failed: ${messageOf(cause)}.`,
        remedy: 'Start the program anew; if it happens again, run "npm run doctor".',
        cause,
      });
