import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VectorIndex } from '../domain/index.ts';
import { clusteredRows, scanned } from './samples.ts';

type OpenIndex = (rows: readonly Float32Array[], dimensions: number) => Promise<VectorIndex>;

/** What every `VectorIndex` must hold; run on the graph and on the exact scan. */
export function vectorIndexContract(kind: VectorIndex['kind'], open: OpenIndex): void {
  describe(`vector index contract: ${kind}`, () => {
    it('says what it is and gives its rows back to the bit', async () => {
      const rows = clusteredRows(50, 16);
      const index = await open(rows, 16);
      expect(index).toMatchObject({ kind, size: 50, dimensions: 16 });
      expect(rows.map((_, row) => index.vector(row))).toEqual(rows);
    });

    it('finds what a slow scan finds in a small matrix, in its order', async () => {
      const cases = fc.record({
        count: fc.integer({ min: 1, max: 60 }),
        dimensions: fc.integer({ min: 1, max: 9 }),
        seed: fc.integer(),
        k: fc.integer({ min: 0, max: 70 }),
      });
      await fc.assert(
        fc.asyncProperty(cases, async ({ count, dimensions, seed, k }) => {
          const rows = clusteredRows(count, dimensions, seed);
          const [question = new Float32Array()] = clusteredRows(1, dimensions, seed + 1);
          const hits = await (await open(rows, dimensions)).search(question, k);
          const expected = scanned(rows, question, k);
          expect(hits.map(({ row }) => row)).toEqual(expected.map(({ row }) => row));
          for (const [i, hit] of hits.entries())
            expect(hit.similarity).toBeCloseTo(expected[i]?.similarity ?? 9, 5);
        }),
        { numRuns: 30, seed: 1 },
      );
    });

    it('orders equal rows by their number', async () => {
      const [a = new Float32Array(), b = new Float32Array()] = clusteredRows(2, 8);
      const rows = Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? b : a));
      const hits = await (await open(rows, 8)).search(a, 20);
      expect(hits.map(({ row }) => row)).toEqual([...rows.keys()].filter((row) => row % 3 !== 0));
    });

    it('refuses a vector of another length', async () => {
      const index = await open(clusteredRows(5, 8), 8);
      await expect(index.search(new Float32Array(9), 1)).rejects.toMatchObject({ code: 'vector-dimensions' });
    });

    it('finds at least 98 of the 100 nearest among 2,000', { timeout: 60_000 }, async () => {
      const all = clusteredRows(2050, 128);
      const rows = all.slice(50);
      const index = await open(rows, 128);
      const questions = all.slice(0, 50);
      let found = 0;
      for (const question of questions) {
        const nearest = new Set(scanned(rows, question, 10).map(({ row }) => row));
        found += (await index.search(question, 10)).filter(({ row }) => nearest.has(row)).length;
      }
      expect(found / (questions.length * 10)).toBeGreaterThanOrEqual(0.98);
    });
  });
}
