import type { BotStores, EmbeddingCache, Inbox } from '../domain/index.ts';
import { sqliteAdmins, sqliteDialogs } from './admins.ts';
import { sqliteAudit } from './audit.ts';
import { sqliteBroadcasts } from './broadcasts.ts';
import { sqliteChatMemory } from './chat-memory.ts';
import { openDatabase } from './database.ts';
import { sqliteEmbeddingCache } from './embedding-cache.ts';
import { sqliteInbox } from './inbox.ts';
import { sqliteJobs } from './jobs.ts';
import { sqliteSubscriptions } from './subscriptions.ts';
import { type TableStore, tableStore } from './tables.ts';

export { memoryEmbeddingCache } from './embedding-cache.ts';
export { memoryInbox } from './memory-inbox.ts';
export { processLock } from './process-lock.ts';
export type { TableDump } from './tables.ts';

/** What an installation keeps in its database. */
export interface Store {
  readonly embeddingCache: EmbeddingCache;
  /** The updates of one bot, by the number before the colon of its token. */
  inbox(botId: number): Inbox;
  /** What that bot keeps otherwise. */
  ofBot(botId: number): BotStores;
  /** What backups hold. */
  readonly tables: TableStore;
  /** What the user should know: a damaged file that was set aside. */
  readonly notices: readonly string[];
  /** Closes the database, and the cache with it. */
  close(): Promise<void>;
}

/** Opens the database at `path`, creating it and its folder where needed. Throws `AppError` when it cannot be used. */
export async function openStore({ path }: { path: string }): Promise<Store> {
  const database = await openDatabase(path);
  const { notices, close } = database;
  return {
    embeddingCache: sqliteEmbeddingCache(database),
    inbox: (botId) => sqliteInbox(database, botId),
    ofBot: (botId) => ({
      memory: sqliteChatMemory(database, botId),
      subscriptions: sqliteSubscriptions(database, botId),
      admins: sqliteAdmins(database, botId),
      audit: sqliteAudit(database, botId),
      dialogs: sqliteDialogs(database, botId),
      jobs: sqliteJobs(database, botId),
      broadcasts: sqliteBroadcasts(database, botId),
    }),
    tables: tableStore(database),
    notices,
    close,
  };
}
