import { AppError } from '../domain/index.ts';

/** Unit vectors row by row: `rows × dimensions` values. */
export interface Matrix {
  readonly values: Float32Array;
  readonly rows: number;
  readonly dimensions: number;
}

export const rowOf = ({ values, dimensions }: Matrix, row: number): Float32Array =>
  values.subarray(row * dimensions, (row + 1) * dimensions);

export function toMatrix(rows: readonly Float32Array[], dimensions: number): Matrix {
  const values = new Float32Array(rows.length * dimensions);
  for (const [i, row] of rows.entries()) {
    requireDimensions(row, dimensions);
    values.set(row, i * dimensions);
  }
  return { values, rows: rows.length, dimensions };
}

/** Vectors of another length come from another model, and would be compared without meaning. */
export function requireDimensions(vector: Float32Array, dimensions: number): void {
  if (vector.length === dimensions) return;
  throw new AppError({
    kind: 'fault',
    code: 'vector-dimensions',
    message: `A vector has ${vector.length} values, the index has ${dimensions}: they come from different models.`,
    remedy: 'Run `npm run index`.',
  });
}
