import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import path from 'node:path';
import { AppError, messageOf, type VectorFiles, type VectorIndex } from '../domain/index.ts';
import { exactScan } from './exact-scan.ts';
import { HNSW, openGraph, writeGraph } from './hnsw.ts';
import { type Matrix, toMatrix } from './matrix.ts';

const RAW = 'vectors.f32';
const GRAPH = 'hnsw.bin';

/**
 * Vector files of a generation: the raw vectors always, and an HNSW graph where the library is there. Machines with and
 * without it open what either has written, so the fingerprint is the same: the graph only speeds up the search.
 */
export function vectorFiles({ hnsw = 'auto' }: { hnsw?: 'auto' | 'off' } = {}): VectorFiles {
  return {
    fingerprint: `f32+hnsw-${HNSW.m}-${HNSW.efConstruction}-${HNSW.seed}`,
    async write(folder, rows, dimensions) {
      refuseBigEndian();
      const matrix = toMatrix(rows, dimensions);
      const { buffer } = matrix.values;
      await writeFile(path.join(folder, RAW), new Uint8Array(buffer), { flush: true });
      const hasGraph = hnsw === 'auto' && (await writeGraph(path.join(folder, GRAPH), matrix));
      return hasGraph ? [RAW, GRAPH] : [RAW];
    },
    async open(folder, shape) {
      refuseBigEndian();
      const matrix = await readMatrix(path.join(folder, RAW), shape);
      return (
        (hnsw === 'auto' ? await readGraph(path.join(folder, GRAPH), matrix) : undefined) ?? exactScan(matrix)
      );
    },
  };
}

async function readMatrix(file: string, shape: { rows: number; dimensions: number }): Promise<Matrix> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw damaged(file, messageOf(error), error);
  });
  const expected = shape.rows * shape.dimensions * Float32Array.BYTES_PER_ELEMENT;
  if (bytes.length !== expected) throw damaged(file, `it has ${bytes.length} bytes instead of ${expected}`);
  // A copy, so that the floats are aligned whatever memory the file was read into.
  return { values: new Float32Array(new Uint8Array(bytes).buffer), ...shape };
}

async function readGraph(file: string, matrix: Matrix): Promise<VectorIndex | undefined> {
  if (!existsSync(file)) return undefined;
  try {
    return await openGraph(file, matrix);
  } catch (error) {
    throw damaged(file, messageOf(error), error);
  }
}

const damaged = (file: string, why: string, cause?: unknown): AppError =>
  new AppError({
    kind: 'fault',
    code: 'vectors-damaged',
    message: `The vector file ${file} cannot be used: ${why}.`,
    remedy: 'Run `npm run index -- --force` to build the index anew.',
    cause,
  });

/** The files are little endian, as every machine is that Node runs on today; another is told so. */
function refuseBigEndian(): void {
  if (endianness() === 'LE') return;
  throw new AppError({
    kind: 'fault',
    code: 'big-endian',
    message: 'Vector files are little endian, and this machine is big endian.',
    remedy: 'Use a little-endian machine.',
  });
}
