import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VectorIndex } from '../domain/index.ts';
import { hnswAvailable, vectorFiles } from './index.ts';
import { clusteredRows } from './samples.ts';
import { vectorIndexContract } from './vector-index.contract.ts';

const root = mkdtempSync(path.join(tmpdir(), 'shuwen-vectors-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const opener =
  (hnsw: 'auto' | 'off') =>
  async (rows: readonly Float32Array[], dimensions: number): Promise<VectorIndex> => {
    const folder = mkdtempSync(path.join(root, 'generation-'));
    const files = vectorFiles({ hnsw });
    await files.write(folder, rows, dimensions);
    return files.open(folder, { rows: rows.length, dimensions });
  };

const { ok: hasLibrary } = await hnswAvailable();
// Where the library did not compile, `auto` is the exact scan too, and has to keep the same contract.
vectorIndexContract(hasLibrary ? 'hnsw' : 'exact', opener('auto'));
vectorIndexContract('exact', opener('off'));

describe('vectorFiles', () => {
  const rows = clusteredRows(300, 16);
  const shape = { rows: 300, dimensions: 16 };
  const written = hasLibrary ? ['vectors.f32', 'hnsw.bin'] : ['vectors.f32'];
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(root, 'generation-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string): string => path.join(folder, name);

  it('writes raw little-endian floats beside the graph, the same bytes each time', async () => {
    expect(await vectorFiles().write(folder, rows, 16)).toEqual(written);
    const raw = readFileSync(file('vectors.f32'));
    expect(raw.readFloatLE((7 * 16 + 3) * 4)).toBe(rows[7]?.[3]);
    const first = written.map((name) => readFileSync(file(name)));
    await vectorFiles().write(folder, rows, 16);
    expect(written.map((name, i) => first[i]?.equals(readFileSync(file(name))))).toEqual(
      written.map(() => true),
    );
  });

  it('scans where there is no graph, or none is wanted', async () => {
    expect(await vectorFiles({ hnsw: 'off' }).write(folder, rows, 16)).toEqual(['vectors.f32']);
    expect((await vectorFiles().open(folder, shape)).kind).toBe('exact');
    await vectorFiles().write(folder, rows, 16);
    expect((await vectorFiles({ hnsw: 'off' }).open(folder, shape)).kind).toBe('exact');
  });

  it('has one fingerprint, with the graph and without it', () => {
    expect(vectorFiles({ hnsw: 'off' }).fingerprint).toBe(vectorFiles().fingerprint);
  });

  it('works with no rows', async () => {
    await vectorFiles().write(folder, [], 16);
    const index = await vectorFiles().open(folder, { rows: 0, dimensions: 16 });
    expect(await index.search(new Float32Array(16), 5)).toEqual([]);
  });

  it('refuses rows of another length', async () => {
    const writing = vectorFiles().write(folder, [new Float32Array(15)], 16);
    await expect(writing).rejects.toMatchObject({ code: 'vector-dimensions' });
  });

  it('names a raw file that is missing or cut', async () => {
    const fault = { kind: 'fault', code: 'vectors-damaged', message: expect.stringContaining('vectors.f32') };
    await expect(vectorFiles().open(folder, shape)).rejects.toMatchObject(fault);
    await vectorFiles().write(folder, rows, 16);
    truncateSync(file('vectors.f32'), 100);
    await expect(vectorFiles().open(folder, shape)).rejects.toMatchObject(fault);
  });

  it('names a graph that is damaged or of other rows, and ignores it without the library', async () => {
    const check = async (count: number): Promise<void> => {
      const opening = vectorFiles().open(folder, { rows: count, dimensions: 16 });
      if (!hasLibrary) return expect(await opening).toMatchObject({ kind: 'exact' });
      const message = expect.stringContaining('hnsw.bin');
      return expect(opening).rejects.toMatchObject({ kind: 'fault', code: 'vectors-damaged', message });
    };
    await vectorFiles().write(folder, rows, 16);
    const graph = hasLibrary ? readFileSync(file('hnsw.bin')) : Buffer.from('a graph');
    writeFileSync(file('hnsw.bin'), graph.subarray(0, graph.length / 2));
    await check(300);
    writeFileSync(file('hnsw.bin'), graph);
    truncateSync(file('vectors.f32'), 100 * 16 * 4);
    await check(100);
  });

  it('fails where it cannot write', async () => {
    await expect(vectorFiles().write(file('not-there'), rows, 16)).rejects.toThrow(/ENOENT/);
  });

  it('leaves the event loop free while it builds', async () => {
    const many = clusteredRows(3000, 64);
    const started = performance.now();
    let [last, longestMs] = [started, 0];
    const tick = (): void => {
      longestMs = Math.max(longestMs, performance.now() - last);
      last = performance.now();
    };
    const timer = setInterval(tick, 1);
    await vectorFiles().write(folder, many, 64);
    tick();
    clearInterval(timer);
    expect(longestMs).toBeLessThan(Math.max(60, (last - started) / 2));
  });
});
