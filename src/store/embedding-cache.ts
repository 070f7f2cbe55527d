import type { EmbeddingCache } from '../domain/index.ts';
import { unusable } from './connection.ts';
import type { Database } from './database.ts';

/** Rows to a statement; SQLite allows 32,766 parameters. */
const CHUNK = 500;

/** The cache as a table. Throws `AppError` when the file cannot be read or written. */
export function sqliteEmbeddingCache({ db, file, transact, close }: Database): EmbeddingCache {
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw unusable(file, error);
    }
  };

  const get = async (fingerprint: string, hashes: readonly string[]): Promise<Map<string, Float32Array>> => {
    const found = new Map<string, Float32Array>();
    const query = db
      .selectFrom('embedding_cache')
      .select(['hash', 'vector'])
      .where('fingerprint', '=', fingerprint);
    for (const part of chunks(hashes))
      for (const { hash, vector } of await query.where('hash', 'in', part).execute())
        found.set(hash, toVector(vector));
    return found;
  };

  const put = async (fingerprint: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void> => {
    const rows = [...vectors].map(([hash, vector]) => ({ fingerprint, hash, vector: toBlob(vector) }));
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

const toBlob = (vector: Float32Array): Uint8Array =>
  new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);

/** Copies, so that the floats are aligned whatever memory the bytes came in. */
const toVector = (blob: Uint8Array): Float32Array => new Float32Array(new Uint8Array(blob).buffer);
