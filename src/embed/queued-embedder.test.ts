import { expect, it } from 'vitest';
import type { LoadedModel } from './model-thread.ts';
import { queuedEmbedder } from './queued-embedder.ts';

/** A model whose requests end when the test says so. */
class ManualModel implements LoadedModel {
  readonly dimensions = 1;
  readonly seen: string[] = [];
  closed = 0;
  #resolve: (() => void) | undefined;
  #reject: ((error: Error) => void) | undefined;

  embed(text: string): Promise<Float32Array> {
    expect(this.#resolve, 'a second request while one is under way').toBeUndefined();
    this.seen.push(text);
    return new Promise((resolve, reject) => {
      this.#resolve = () => resolve(Float32Array.of(text.length));
      this.#reject = reject;
    });
  }

  async finish(error?: Error): Promise<void> {
    const [resolve, reject] = [this.#resolve, this.#reject];
    this.#resolve = undefined;
    if (error) reject?.(error);
    else resolve?.();
    await new Promise((settled) => setImmediate(settled));
  }

  async close(): Promise<void> {
    this.closed++;
  }
}

const settings = { pooling: 'cls', queryPrefix: 'q:', passagePrefix: 'p:' } as const;
const about = { fingerprint: 'f', settings };

it('takes one text at a time, and a question before the next passage', async () => {
  const model = new ManualModel();
  const embedder = queuedEmbedder(about, model);
  const passages = embedder.embedPassages(['a', 'bb', 'ccc']);
  const others = embedder.embedPassages(['dddd']);
  const question = embedder.embedQuestion('?');
  for (let i = 0; i < 5; i++) await model.finish();
  expect(model.seen).toEqual(['p:a', 'q:?', 'p:dddd', 'p:bb', 'p:ccc']);
  expect(await passages).toEqual([Float32Array.of(3), Float32Array.of(4), Float32Array.of(5)]);
  expect(await others).toEqual([Float32Array.of(6)]);
  expect(await question).toEqual(Float32Array.of(3));
});

it('turns a failure into a fault, and serves the next text', async () => {
  const model = new ManualModel();
  const embedder = queuedEmbedder(about, model);
  const lost = expect(embedder.embedQuestion('lost')).rejects.toMatchObject({
    name: 'AppError',
    kind: 'fault',
    code: 'embedding-failed',
    message: expect.stringContaining('it ended'),
  });
  const next = embedder.embedQuestion('next');
  await model.finish(new Error('it ended'));
  await lost;
  await model.finish();
  expect(await next).toHaveLength(1);
});

it('rejects what waits and what comes later once it is closed', async () => {
  const model = new ManualModel();
  const embedder = queuedEmbedder(about, model);
  const closed = { kind: 'fault', code: 'embedder-closed' };
  const underWay = embedder.embedQuestion('a');
  const waiting = [embedder.embedQuestion('b'), embedder.embedPassages(['c'])];
  const rejected = Promise.all(waiting.map((one) => expect(one).rejects.toMatchObject(closed)));
  await embedder.close();
  await embedder.close();
  await model.finish();
  expect(await underWay).toHaveLength(1);
  await rejected;
  await expect(embedder.embedQuestion('d')).rejects.toMatchObject(closed);
  expect(model).toMatchObject({ seen: ['q:a'], closed: 1 });
});
