import { createHash } from 'node:crypto';
import type { EmbeddingCache } from '../domain/index.ts';
import { guardFor } from './connection.ts';
import type { Database } from './database.ts';

/** Rows to a statement; SQLite allows 32,766 parameters. */
const CHUNK = 500;

/** The cache as a table. Throws `AppError` when the file cannot be read or written. */
export function sqliteEmbeddingCache({ db, file, transact, close }: Database): EmbeddingCache {
  const guarded = guardFor(file);
  const get = async (fingerprint: string, hashes: readonly string[]): Promise<Map<string, Float32Array>> => {
    const found = new Map<string, Float32Array>();
    const query = db
      .selectFrom('embedding_cache')
      .select(['hash', 'vector'])
      .where('fingerprint', '=', fingerprint);
    for (const part of chunks(hashes))
      for (const { hash, vector: blob } of await query.where('hash', 'in', part).execute()) {
        const vector = toVector(fingerprint + hash, blob);
        if (vector) found.set(hash, vector);
      }
    return found;
  };

  const put = async (fingerprint: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void> => {
    const rows = [...vectors].map(([hash, vector]) => ({
      fingerprint,
      hash,
      vector: toBlob(fingerprint + hash, vector),
    }));
    await transact(async (transaction) => {
      for (const part of chunks(rows))
        await transaction.replaceInto('embedding_cache').values(part).execute();
    });
  };

  const prune = async (fingerprint: string, keep: ReadonlySet<string>): Promise<void> => {
    const ofFingerprint = db
      .selectFrom('embedding_cache')
      .select('hash')
      .where('fingerprint', '=', fingerprint);
    const stored = await ofFingerprint.execute();
    const unwanted = stored.map(({ hash }) => hash).filter((hash) => !keep.has(hash));
    await transact(async (transaction) => {
      const remove = transaction.deleteFrom('embedding_cache').where('fingerprint', '=', fingerprint);
      for (const part of chunks(unwanted)) await remove.where('hash', 'in', part).execute();
    });
  };

  return {
    get: (fingerprint, hashes) => guarded(() => get(fingerprint, hashes)),
    put: (fingerprint, vectors) => guarded(() => put(fingerprint, vectors)),
    prune: (fingerprint, keep) => guarded(() => prune(fingerprint, keep)),
    close,
  };
}

/** For tests, and for work that should leave nothing behind. */
export function memoryEmbeddingCache(): EmbeddingCache {
  const byFingerprint = new Map<string, Map<string, Float32Array>>();
  const of = (fingerprint: string): Map<string, Float32Array> => {
    const known = byFingerprint.get(fingerprint) ?? new Map<string, Float32Array>();
    byFingerprint.set(fingerprint, known);
    return known;
  };
  return {
    async get(fingerprint, hashes) {
      const known = of(fingerprint);
      return new Map(hashes.flatMap((hash) => entry(hash, known.get(hash))));
    },
    async put(fingerprint, vectors) {
      for (const [hash, vector] of vectors) of(fingerprint).set(hash, vector);
    },
    async prune(fingerprint, keep) {
      for (const hash of of(fingerprint).keys()) if (!keep.has(hash)) of(fingerprint).delete(hash);
    },
    close: async () => undefined,
  };
}

const entry = (hash: string, vector: Float32Array | undefined): [string, Float32Array][] =>
  vector ? [[hash, vector]] : [];

const chunks = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, i) => items.slice(i * CHUNK, (i + 1) * CHUNK));

/** Bytes of a digest behind each vector: SQLite does not notice a flipped byte or a swapped value, and the index would keep it. */
const DIGEST_BYTES = 8;

const digest = (key: string, vector: Uint8Array): Buffer =>
  createHash('sha256').update(key).update(vector).digest().subarray(0, DIGEST_BYTES);

function toBlob(key: string, { buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return Buffer.concat([bytes, digest(key, bytes)]);
}

/** A copy, so that the floats are aligned whatever memory the bytes came in; nothing for a value that was damaged. */
function toVector(key: string, blob: Uint8Array): Float32Array | undefined {
  const stored = new Uint8Array(blob);
  const end = Math.max(0, stored.length - DIGEST_BYTES);
  const bytes = stored.slice(0, end);
  return digest(key, bytes).equals(stored.slice(end)) ? new Float32Array(bytes.buffer) : undefined;
}
