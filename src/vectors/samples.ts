import type { VectorHit } from '../domain/index.ts';

/** Repeatable numbers from 0 to 1 (mulberry32, public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const unit = (values: Float32Array): Float32Array => {
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
};

/** For tests: unit vectors in groups, as texts on a few subjects are; neighbours are about 0.8 alike. */
export function clusteredRows(count: number, dimensions: number, seed = 1): Float32Array[] {
  const random = seeded(seed);
  const bell = (): number => random() + random() + random() - 1.5;
  const centres = Array.from({ length: Math.ceil(count / 40) }, () =>
    Float32Array.from({ length: dimensions }, bell),
  );
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(random() * centres.length)] ?? new Float32Array(dimensions);
    return unit(centre.map((value) => value + bell() / 2));
  });
}

/** The nearest rows by the slow, obvious way. */
export const scanned = (rows: readonly Float32Array[], vector: Float32Array, k: number): VectorHit[] =>
  rows
    .map((values, row) => ({ row, similarity: values.reduce((sum, x, i) => sum + x * (vector[i] ?? 0), 0) }))
    .sort((a, b) => b.similarity - a.similarity || a.row - b.row)
    .slice(0, k);
