import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import path from 'node:path';
import { AppError, type VectorFiles, type VectorIndex } from '../domain/index.ts';
import { exactScan, type Matrix } from './exact-scan.ts';
import { HNSW, openGraph, writeGraph } from './hnsw.ts';

const RAW = 'vectors.f32';
const GRAPH = 'hnsw.bin';

/** Raw vectors are little endian; every machine that Node runs on today is, and others are told so. */
function refuseBigEndian(): void {
  if (endianness() === 'LE') return;
  throw new AppError({
    kind: 'fault',
    code: 'big-endian',
    message: 'Vector files are little endian, and this machine is big endian.',
    remedy: 'Use a little-endian machine.',
  });
}

async function writeRaw(file: string, rows: readonly Float32Array[]): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const row of rows) await handle.write(new Uint8Array(row.buffer, row.byteOffset, row.byteLength));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function readMatrix(
  file: string,
  { rows, dimensions }: { rows: number; dimensions: number },
): Promise<Matrix> {
  const bytes = await readFile(file);
  const expected = rows * dimensions * Float32Array.BYTES_PER_ELEMENT;
  if (bytes.length !== expected)
    throw new AppError({
      kind: 'fault',
      code: 'vectors-damaged',
      message: `${file} has ${bytes.length} bytes instead of ${expected}.`,
      remedy: 'Run `npm run index -- --force` to build the index anew.',
    });
  // A copy, so that the floats are aligned whatever buffer the file was read into.
  return { values: new Float32Array(new Uint8Array(bytes).buffer), rows, dimensions };
}

const toMatrix = (rows: readonly Float32Array[], dimensions: number): Matrix => {
  const values = new Float32Array(rows.length * dimensions);
  for (const [i, row] of rows.entries()) values.set(row, i * dimensions);
  return { values, rows: rows.length, dimensions };
};

/**
 * Vector files of a generation: the raw vectors always, and an HNSW graph where the library is there. Both machines, with
 * and without it, open what either has written; the fingerprint is the same, since the graph only speeds up the search.
 */
export function vectorFiles({ hnsw = 'auto' }: { hnsw?: 'auto' | 'off' } = {}): VectorFiles {
  return {
    fingerprint: `f32+hnsw-${HNSW.m}-${HNSW.efConstruction}-${HNSW.seed}`,
    async write(folder, rows, dimensions) {
      refuseBigEndian();
      await writeRaw(path.join(folder, RAW), rows);
      const hasGraph =
        hnsw === 'auto' && (await writeGraph(path.join(folder, GRAPH), toMatrix(rows, dimensions)));
      return hasGraph ? [RAW, GRAPH] : [RAW];
    },
    async open(folder, shape): Promise<VectorIndex> {
      refuseBigEndian();
      const matrix = await readMatrix(path.join(folder, RAW), shape);
      const file = path.join(folder, GRAPH);
      const graph = hnsw === 'auto' && existsSync(file) ? await openGraph(file, matrix) : undefined;
      return graph ?? exactScan(matrix);
    },
  };
}
