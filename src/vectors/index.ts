// Stand-in until the room is written: exact scan only.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VectorFiles, VectorIndex } from '../domain/index.ts';
export const hnswAvailable = async (): Promise<{ ok: true } | { ok: false; reason: string }> => ({ ok: false, reason: 'stand-in' });
export function vectorFiles(): VectorFiles {
  return {
    fingerprint: 'exact-1',
    async write(folder, rows, dimensions) {
      const all = new Float32Array(rows.length * dimensions);
      rows.forEach((row, i) => all.set(row, i * dimensions));
      await writeFile(path.join(folder, 'vectors.f32'), Buffer.from(all.buffer));
      return ['vectors.f32'];
    },
    async open(folder, { rows, dimensions }) {
      const bytes = await readFile(path.join(folder, 'vectors.f32'));
      const all = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      const vector = (row: number) => all.subarray(row * dimensions, (row + 1) * dimensions);
      const index: VectorIndex = {
        kind: 'exact', size: rows, dimensions, vector,
        async search(query, k) {
          const hits = Array.from({ length: rows }, (_, row) => ({ row, similarity: vector(row).reduce((sum, x, i) => sum + x * (query[i] ?? 0), 0) }));
          return hits.sort((a, b) => b.similarity - a.similarity || a.row - b.row).slice(0, k);
        },
      };
      return index;
    },
  };
}
