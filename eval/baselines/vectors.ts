import type { Snapshot } from '../../src/index/index.ts';
import { asFound, type BaselineMaker, type Ranked, rankPassages } from './baseline.ts';

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** By cosine to the nearest sentence or paragraph; every row is compared. */
export function rankByVectors(snapshot: Snapshot, vector: Float32Array): Ranked[] {
  const { vectors } = snapshot;
  if (!vectors) throw new Error('The built index has no vectors.');
  return rankPassages(snapshot, (row) => dot(vectors.vector(row), vector));
}

export const vectorsAlone: BaselineMaker = async ({ engine: { snapshot } }) => ({
  name: 'our vectors alone',
  search: async ({ vector }) => asFound(snapshot, rankByVectors(snapshot, vector)),
});
