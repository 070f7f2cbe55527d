import { expect, it } from 'vitest';
import { embedderContract } from './embedder.contract.ts';
import { fakeEmbedder } from './fake.ts';

embedderContract('fake', async () => fakeEmbedder());

it('puts texts that share words near each other', async () => {
  const [a, b, c] = await fakeEmbedder().embedPassages([
    '成都人工智能产业',
    '人工智能产业规模',
    '今天天气晴朗',
  ]);
  const dot = (x?: Float32Array, y?: Float32Array): number =>
    x?.reduce((sum, value, i) => sum + value * (y?.[i] ?? 0), 0) ?? 0;
  expect(dot(a, b)).toBeGreaterThan(dot(a, c) + 0.2);
});
