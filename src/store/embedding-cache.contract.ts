import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddingCache } from '../domain/index.ts';

/** What every `EmbeddingCache` must hold; run on the database and on memory. */
export function embeddingCacheContract(name: string, open: () => Promise<EmbeddingCache>): void {
  describe(`embedding cache contract: ${name}`, () => {
    let cache: EmbeddingCache;
    beforeAll(async () => {
      cache = await open();
    });
    beforeEach(async () => {
      for (const fingerprint of ['a', 'b']) await cache.prune(fingerprint, new Set());
    });
    afterAll(() => cache.close());

    const some = (count: number): Map<string, Float32Array> =>
      new Map(Array.from({ length: count }, (_, i) => [`hash-${i}`, Float32Array.of(i, -i, i / 3)]));

    it('gives back what was put, to the bit, and only what was asked for', async () => {
      await cache.put('a', some(3));
      const got = await cache.get('a', ['hash-2', 'hash-0', 'unknown']);
      expect(new Map(got)).toEqual(new Map([...some(3)].filter(([hash]) => hash !== 'hash-1')));
    });

    it('keeps fingerprints apart', async () => {
      await cache.put('a', new Map([['x', Float32Array.of(1)]]));
      await cache.put('b', new Map([['x', Float32Array.of(2)]]));
      expect((await cache.get('a', ['x'])).get('x')).toEqual(Float32Array.of(1));
      expect((await cache.get('c', ['x'])).size).toBe(0);
    });

    it('takes thousands at once, a part of a larger array too', async () => {
      const all = some(2345);
      const matrix = Float32Array.of(0, 1, 2, 3);
      await cache.put('a', all.set('part', matrix.subarray(1, 3)));
      expect(new Map(await cache.get('a', [...all.keys()]))).toEqual(all);
    });

    it('replaces a vector that is put again', async () => {
      await cache.put('a', new Map([['x', Float32Array.of(1)]]));
      await cache.put('a', new Map([['x', Float32Array.of(2)]]));
      expect((await cache.get('a', ['x'])).get('x')).toEqual(Float32Array.of(2));
    });

    it('takes and gives nothing', async () => {
      await cache.put('a', new Map());
      expect((await cache.get('a', [])).size).toBe(0);
    });

    it('forgets what is not kept, of one fingerprint', async () => {
      const all = some(1200);
      const keep = new Set(['hash-7', 'hash-1100', 'never-put']);
      await cache.put('a', all);
      await cache.put('b', all);
      await cache.prune('a', keep);
      expect([...(await cache.get('a', [...all.keys()])).keys()].sort()).toEqual(['hash-1100', 'hash-7']);
      expect((await cache.get('b', [...all.keys()])).size).toBe(1200);
    });
  });
}
