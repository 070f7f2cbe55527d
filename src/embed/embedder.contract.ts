import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../domain/index.ts';

const TEXTS = [
  '四川',
  '成都集聚了近千家人工智能企业，全省算力规模不断增长。'.repeat(8),
  'AI in Sichuan',
  '你好',
];
const ODD_TEXTS = [
  '',
  ' ',
  '\u0000\u200b',
  '？！',
  '🐼',
  '[CLS][SEP]',
  '蜀'.repeat(10_000),
  'a'.repeat(10_000),
];

/** What every `Embedder` must hold; run on the real one and on the fake. */
export function embedderContract(name: string, open: () => Promise<Embedder>): void {
  describe(`embedder contract: ${name}`, () => {
    let embedder: Embedder;
    const passage = async (text: string): Promise<Float32Array | undefined> =>
      (await embedder.embedPassages([text]))[0];

    beforeAll(async () => {
      embedder = await open();
    });
    afterAll(() => embedder.close());

    it('gives unit vectors of its dimensions, for odd texts too', async () => {
      const vectors = await embedder.embedPassages([...TEXTS, ...ODD_TEXTS]);
      const questions = await Promise.all(ODD_TEXTS.map((text) => embedder.embedQuestion(text)));
      for (const vector of [...vectors, ...questions]) {
        expect(vector).toHaveLength(embedder.dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }
    });

    it('gives the same vector each time, whatever its neighbours', async () => {
      const together = await embedder.embedPassages(TEXTS);
      for (const [i, text] of TEXTS.entries()) expect(await passage(text)).toEqual(together[i]);
    });

    it('keeps the order', async () => {
      const forth = await embedder.embedPassages(TEXTS);
      const back = await embedder.embedPassages(TEXTS.toReversed());
      expect(back.toReversed()).toEqual(forth);
      expect(new Set(forth.map(String)).size).toBe(TEXTS.length);
    });

    it('gives nothing for nothing', async () => {
      expect(await embedder.embedPassages([])).toEqual([]);
    });

    it('serves callers at the same time, each its own', async () => {
      const lists = await Promise.all(TEXTS.map((text) => embedder.embedPassages([text, '四川'])));
      const questions = await Promise.all(TEXTS.map((text) => embedder.embedQuestion(text)));
      for (const [i, text] of TEXTS.entries()) {
        expect(lists[i]).toEqual([await passage(text), await passage('四川')]);
        expect(questions[i]).toEqual(await embedder.embedQuestion(text));
      }
    });

    it('tells a question from a passage', async () => {
      expect(await embedder.embedQuestion('四川')).not.toEqual(await passage('四川'));
    });

    it('has a fingerprint of its own that stays', async () => {
      const other = await open();
      expect(other.fingerprint).toBe(embedder.fingerprint);
      await other.close();
      await other.close();
    });
  });
}
