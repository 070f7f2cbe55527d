import { type Kysely, sql } from 'kysely';
import type { EmbeddingCache } from '../domain/index.ts';
import type { Tables } from './sqlite.ts';

/** SQLite allows 999 parameters in old builds; chunks stay well below. */
const CHUNK = 400;

function chunks<T>(items: readonly T[]): T[][] {
  const out: T[][] = [];
  for (let at = 0; at < items.length; at += CHUNK) out.push(items.slice(at, at + CHUNK));
  return out;
}

const toBlob = (vector: Float32Array): Uint8Array =>
  new Uint8Array(vector.buffer.slice(vector.byteOffset, vector.byteOffset + vector.byteLength));
const toVector = (blob: Uint8Array): Float32Array => new Float32Array(new Uint8Array(blob).buffer);

/** The cache as a table; a vector is stored as its little-endian bytes. */
export const sqliteEmbeddingCache = (db: Kysely<Tables>): EmbeddingCache => ({
  async get(fingerprint, hashes) {
    const found = new Map<string, Float32Array>();
    for (const part of chunks(hashes)) {
      const rows = await db
        .selectFrom('embedding_cache')
        .select(['hash', 'vector'])
        .where('fingerprint', '=', fingerprint)
        .where('hash', 'in', part)
        .execute();
      for (const { hash, vector } of rows) found.set(hash, toVector(vector));
    }
    return found;
  },
  async put(fingerprint, vectors) {
    const rows = [...vectors].map(([hash, vector]) => ({ fingerprint, hash, vector: toBlob(vector) }));
    await db.transaction().execute(async (transaction) => {
      for (const part of chunks(rows))
        await transaction
          .insertInto('embedding_cache')
          .values(part)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    });
  },
  async prune(fingerprint, keep) {
    const hashes = JSON.stringify([...keep]);
    await db
      .deleteFrom('embedding_cache')
      .where('fingerprint', '=', fingerprint)
      .where(sql<boolean>`hash not in (select value from json_each(${hashes}))`)
      .execute();
  },
  close: async () => undefined,
});
