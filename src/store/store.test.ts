import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddingCacheContract } from './embedding-cache.contract.ts';
import { memoryEmbeddingCache, openStore } from './index.ts';
import { MIGRATIONS } from './migrations/index.ts';

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'shuwen-store-'));
  file = path.join(dir, 'data', 'shuwen.db');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

embeddingCacheContract('memory', async () => memoryEmbeddingCache());
embeddingCacheContract('database', async () => {
  const own = mkdtempSync(path.join(tmpdir(), 'shuwen-cache-'));
  const { embeddingCache } = await openStore({ path: path.join(own, 'shuwen.db') });
  const close = async (): Promise<void> => {
    await embeddingCache.close();
    rmSync(own, { recursive: true });
  };
  return { ...embeddingCache, close };
});

const vectors = new Map(Array.from({ length: 200 }, (_, i) => [`h${i}`, new Float32Array(128).fill(i)]));

async function fill(): Promise<void> {
  const store = await openStore({ path: file });
  await store.embeddingCache.put('f', vectors);
  await store.close();
}

const count = async (): Promise<number> => {
  const store = await openStore({ path: file });
  const { size } = await store.embeddingCache.get('f', [...vectors.keys()]);
  await store.close();
  return size;
};

describe('openStore', () => {
  it('begins a file in a new folder and finds everything again', async () => {
    await fill();
    expect(await count()).toBe(200);
  });

  it('leaves the whole in one file once it is closed', async () => {
    await fill();
    const alone = path.join(dir, 'copy.db');
    copyFileSync(file, alone);
    file = alone;
    expect(await count()).toBe(200);
  });

  it('may be opened twice, also when the file is new', async () => {
    const [a, b] = await Promise.all([openStore({ path: file }), openStore({ path: file })]);
    await a.embeddingCache.put('f', vectors);
    expect((await b.embeddingCache.get('f', ['h1'])).size).toBe(1);
    await Promise.all([a.close(), b.close()]);
    await a.close();
  });

  it.each([
    ['a page overwritten', () => overwrite(4096 * 3, 4096 * 2)],
    ['another kind of file', () => writeFileSync(file, 'no database '.repeat(1000))],
    ['the end cut off', () => writeFileSync(file, readFileSync(file).subarray(0, 4096 * 3 + 100))],
  ])('sets a damaged file aside and begins anew: %s', async (_, damage) => {
    await fill();
    damage();
    const bytes = readFileSync(file);
    const store = await openStore({ path: file });
    const aside =
      readdirSync(path.dirname(file)).find((name) => /^shuwen\.db\.damaged-\d{8}T\d+Z$/.test(name)) ?? '';
    expect(store.notices).toEqual([expect.stringContaining(aside)]);
    expect(readFileSync(path.join(path.dirname(file), aside)).equals(bytes)).toBe(true);
    expect((await store.embeddingCache.get('f', ['h1'])).size).toBe(0);
    await store.embeddingCache.put('f', vectors);
    await store.close();
    expect(await count()).toBe(200);
  });

  it('refuses a file of a newer program and leaves it as it is', async () => {
    await fill();
    exec('PRAGMA user_version = 99');
    await expect(openStore({ path: file })).rejects.toMatchObject({ kind: 'fault', code: 'database-newer' });
    exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
    expect(await count()).toBe(200);
  });

  it('brings a file of the first version up to date and keeps what is in it', async () => {
    await fill();
    exec(
      `${newerTables()
        .map((table) => `DROP TABLE ${table};`)
        .join(' ')} PRAGMA user_version = 1`,
    );
    const store = await openStore({ path: file });
    expect(await store.inbox(1).put([{ updateId: 1, lane: '', receivedAt: 0, body: '{}' }])).toEqual([1]);
    await store.close();
    expect(await count()).toBe(200);
  });

  it('names the file and a remedy when the folder cannot be used', async () => {
    const blocked = path.join(dir, 'file');
    writeFileSync(blocked, '');
    const inFile = path.join(blocked, 'shuwen.db');
    const fault = { name: 'AppError', kind: 'fault', code: 'database-unusable' };
    const telling = { message: expect.stringContaining(inFile), remedy: expect.stringContaining('DATA_DIR') };
    await expect(openStore({ path: inFile })).rejects.toMatchObject({ ...fault, ...telling });
    const inWords = { message: `The database ${dir} cannot be used: it cannot be opened or created.` };
    await expect(openStore({ path: dir })).rejects.toMatchObject({ ...fault, ...inWords });
  });

  it('says so when the file is written by another for too long', { timeout: 15_000 }, async () => {
    await fill();
    const other = new Libsql(file);
    other.exec('BEGIN IMMEDIATE');
    const store = await openStore({ path: file });
    const fault = { kind: 'fault', message: expect.stringMatching(/shuwen\.db cannot be used: .*locked/) };
    await expect(store.embeddingCache.put('f', vectors)).rejects.toMatchObject(fault);
    other.exec('ROLLBACK');
    other.close();
    await store.embeddingCache.put('g', vectors);
    await store.close();
  });
});

function overwrite(start: number, length: number): void {
  const bytes = readFileSync(file);
  expect(statSync(file).size).toBeGreaterThan(start + length);
  writeFileSync(file, bytes.fill(7, start, start + length));
}

/** What steps after the first have made. */
function newerTables(): string[] {
  const connection = new Libsql(file);
  const named = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'";
  const rows: unknown[] = connection.prepare(named).pluck().all();
  connection.close();
  return rows.map(String).filter((name) => name !== 'embedding_cache');
}

function exec(sql: string): void {
  const connection = new Libsql(file);
  connection.exec(sql);
  connection.close();
}

describe('the embedding cache in a file', () => {
  it('gives back no value that was damaged or belongs to another text', async () => {
    await fill();
    const raw = new Libsql(file);
    const other = `(SELECT vector FROM embedding_cache WHERE hash = 'h2')`;
    raw.exec(`UPDATE embedding_cache SET vector = ${other} WHERE hash = 'h1'`);
    raw.exec(`UPDATE embedding_cache SET vector = zeroblob(520) WHERE hash = 'h3'`);
    raw.close();
    const store = await openStore({ path: file });
    const found = await store.embeddingCache.get('f', ['h0', 'h1', 'h2', 'h3']);
    expect([...found.keys()].sort()).toEqual(['h0', 'h2']);
    await store.close();
  });
});
