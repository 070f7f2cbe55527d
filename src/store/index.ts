import type { EmbeddingCache } from '../domain/index.ts';
import { sqliteEmbeddingCache } from './embedding-cache.ts';
import { openDatabase } from './sqlite.ts';

export { buildLock } from './build-lock.ts';

/** What an installation keeps in its database. */
export interface Store {
  readonly embeddingCache: EmbeddingCache;
  /** What the user should know: a damaged file that was set aside. */
  readonly notices: readonly string[];
  close(): Promise<void>;
}

/** Opens the database at `path`, creating it and its folder where needed. Throws `AppError` when it cannot be used. */
export async function openStore({ path }: { path: string }): Promise<Store> {
  const { db, notices } = await openDatabase(path);
  return { embeddingCache: sqliteEmbeddingCache(db), notices, close: () => db.destroy() };
}
