import { createRequire } from 'node:module';
import type { Generated, Kysely } from 'kysely';
import { AppError } from '../domain/index.ts';
import { BUSY_TIMEOUT_MS, type Connection, connect, unusable } from './connection.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Tables as the newest migration leaves them. */
export interface Tables {
  embedding_cache: { fingerprint: string; hash: string; vector: Uint8Array };
  inbox: {
    sequence: Generated<number>;
    bot_id: number;
    update_id: number;
    lane: string | null;
    received_at: number;
    body: string | null;
    attempts: Generated<number>;
    sending: Generated<number>;
    done_at: number | null;
    place: number | null;
    forgotten: Generated<number>;
  };
  turns: {
    bot_id: number;
    id: string;
    at: number;
    chat_id: number;
    topic: number;
    asker: string;
    question_id: number | null;
    answer_id: number | null;
    question_key: string;
    body: string;
  };
  feedback: { bot_id: number; turn: string; voter: string; subject: string; vote: string; at: number };
  people: { bot_id: number; person: string; locale: string };
  chat_settings: { bot_id: number; chat_id: number; key: string; value: string };
  subscriptions: {
    bot_id: number;
    chat_id: number;
    topic: number;
    cadence: string;
    locale: string;
    told_of: string;
    next_at: number;
    is_reachable: number;
  };
  admins: { bot_id: number; user_id: number; role: string; name: string; appointed_by: number; at: number };
  invitations: {
    bot_id: number;
    code: string;
    role: string;
    invited_by: number;
    until: number;
    wrong: number;
  };
  audit: {
    id: Generated<number>;
    bot_id: number;
    at: number;
    admin_id: number;
    action: string;
    detail: string;
  };
  jobs: {
    sequence: Generated<number>;
    bot_id: number;
    id: string;
    kind: string;
    admin_id: number;
    admin_name: string;
    what: string;
    payload: string;
    state: string;
    progress: string | null;
    code: string | null;
    reason: string | null;
    result: string | null;
    generation: string | null;
    chat_id: number | null;
    message_id: number | null;
    holder: string | null;
    leased_until: number | null;
    created_at: number;
    queued_at: number | null;
    started_at: number | null;
    ended_at: number | null;
  };
  document_usage: { bot_id: number; doc_id: string; cited: number; last_at: number };
  broadcasts: {
    id: string;
    bot_id: number;
    admin_id: number;
    text: string;
    state: string;
    chat_id: number | null;
    message_id: number | null;
    created_at: number;
  };
  broadcast_targets: { broadcast_id: string; chat_id: number; topic: number; state: string };
  dialogs: { bot_id: number; user_id: number; kind: string; body: string; at: number };
}

export interface Database {
  readonly file: string;
  readonly db: Kysely<Tables>;
  /** Runs the work in one transaction that may write, alone on the connection. */
  transact(work: (db: Kysely<Tables>) => Promise<void>): Promise<void>;
  /** Empties the write-ahead log, which still holds what was deleted, unless somebody reads from it now. */
  emptyLog(): Promise<void>;
  /** What the user should know: a damaged file that was set aside. */
  readonly notices: readonly string[];
  /** Leaves everything in the one file, the write-ahead log empty, where nobody else has it open. */
  close(): Promise<void>;
}

/** Opens a database, creating it and its folder where needed, and brings its schema up to date. */
export async function openDatabase(file: string): Promise<Database> {
  const { connection, notice } = await connect(file);
  try {
    const db = kyselyOn(connection);
    const transact = transactionsOn(connection, db);
    await migrate(file, connection, transact);
    const close = async (): Promise<void> => {
      if (connection.open) end(connection);
    };
    const emptyLog = logEmptier(connection, db);
    return { file, db, transact, emptyLog, notices: notice === undefined ? [] : [notice], close };
  } catch (error) {
    connection.close();
    throw unusable(file, error);
  }
}

function end(connection: Connection): void {
  try {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Nothing is lost: the log stays beside the file, and the next to open it reads both.
  }
  connection.close();
}

/** Kysely's CommonJS build: through tsx's loader the ESM one, 279 files, takes 220 ms to load, this one 65 ms. */
function kyselyOn(connection: Connection): Kysely<Tables> {
  const kysely: typeof import('kysely') = createRequire(import.meta.url)('kysely');
  return new kysely.Kysely<Tables>({ dialect: new kysely.SqliteDialect({ database: connection }) });
}

/**
 * Not Kysely's own transactions: a prepared BEGIN or COMMIT that fails, because another process writes, would stay in
 * progress in libsql and block every later commit; what `exec` runs is over when it fails. IMMEDIATE waits for the
 * other writer at the start, where waiting helps.
 */
function transactionsOn(connection: Connection, db: Kysely<Tables>): Database['transact'] {
  return (work) =>
    db.connection().execute(async (alone) => {
      connection.exec('BEGIN IMMEDIATE');
      try {
        await work(alone);
        connection.exec('COMMIT');
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK');
        throw error;
      }
    });
}

/** Nobody is kept waiting: what stays now goes the next time. */
const PATIENCE_MS = 50;

const logEmptier =
  (connection: Connection, db: Kysely<Tables>): Database['emptyLog'] =>
  () =>
    db.connection().execute(async () => {
      try {
        connection.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA wal_checkpoint(TRUNCATE)`);
      } catch {
        // Somebody reads from it.
      } finally {
        connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`);
      }
    });

/**
 * Runs the steps that the file has not seen; SQLite's `user_version` counts them. Not Kysely's Migrator: that takes no
 * lock on SQLite, so two processes that open a new file at once would both create its tables.
 */
async function migrate(file: string, connection: Connection, transact: Database['transact']): Promise<void> {
  if (versionOf(connection) === MIGRATIONS.length) return;
  await transact(async (db) => {
    const version = versionOf(connection);
    if (version > MIGRATIONS.length) throw newer(file);
    for (const step of MIGRATIONS.slice(version)) await step.up(db);
    connection.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

function versionOf(connection: Connection): number {
  const row: unknown = connection.prepare('PRAGMA user_version').get();
  return typeof row === 'object' && row !== null && 'user_version' in row ? Number(row.user_version) : 0;
}

const newer = (file: string): AppError =>
  new AppError({
    kind: 'fault',
    code: 'database-newer',
    message: `The database ${file} was written by a newer version of the program.`,
    remedy: 'Update the program, or set DATA_DIR to another folder.',
  });
