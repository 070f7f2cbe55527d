import type { VectorHit, VectorIndex } from '../domain/index.ts';

/** Unit vectors row by row: `rows × dimensions` values. */
export interface Matrix {
  readonly values: Float32Array;
  readonly rows: number;
  readonly dimensions: number;
}

export const rowOf = ({ values, dimensions }: Matrix, row: number): Float32Array =>
  values.subarray(row * dimensions, (row + 1) * dimensions);

/** Best first; ties by row. */
export const byNearness = (a: VectorHit, b: VectorHit): number =>
  b.similarity - a.similarity || a.row - b.row;

function dot({ values, dimensions }: Matrix, row: number, vector: Float32Array): number {
  const offset = row * dimensions;
  let sum = 0;
  for (let i = 0; i < dimensions; i += 1) sum += (values[offset + i] ?? 0) * (vector[i] ?? 0);
  return sum;
}

/** Keeps the best `k` seen so far in order, so that a scan of many rows sorts only the few that matter. */
function insert(best: VectorHit[], hit: VectorHit, k: number): void {
  const last = best.at(-1);
  if (best.length === k && last && byNearness(hit, last) >= 0) return;
  let at = best.length;
  while (at > 0 && byNearness(hit, best[at - 1] ?? hit) < 0) at -= 1;
  best.splice(at, 0, hit);
  if (best.length > k) best.pop();
}

/** Compares a vector with every row: exact, and fast enough up to some 100,000 rows. */
export const exactScan = (matrix: Matrix): VectorIndex => ({
  kind: 'exact',
  size: matrix.rows,
  dimensions: matrix.dimensions,
  vector: (row) => rowOf(matrix, row),
  async search(vector, k) {
    const best: VectorHit[] = [];
    if (k < 1) return best;
    for (let row = 0; row < matrix.rows; row += 1)
      insert(best, { row, similarity: dot(matrix, row, vector) }, k);
    return best;
  },
});
