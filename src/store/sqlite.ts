import { mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { Kysely, type MigrationResultSet, Migrator, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { AppError, messageOf } from '../domain/index.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Tables as the newest migration leaves them. */
export interface Tables {
  embedding_cache: { fingerprint: string; hash: string; vector: Uint8Array };
}

export interface OpenedDatabase {
  readonly db: Kysely<Tables>;
  /** What the user should know: a damaged file that was set aside. */
  readonly notices: readonly string[];
}

const BUSY_TIMEOUT_MS = 5_000;

const cannotOpen = (file: string, cause: unknown): AppError =>
  new AppError({
    kind: 'fault',
    code: 'database-unusable',
    message: `The database ${file} cannot be opened: ${messageOf(cause)}.`,
    remedy:
      'Check that the folder can be written and the disk is not full, or set DATA_DIR to another folder.',
    cause,
  });

function connect(file: string): Libsql.Database {
  const connection = new Libsql(file);
  try {
    connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    // Readers and a writer do not block each other; with WAL, NORMAL loses no committed data to a crash of the program.
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

const DAMAGE = /malformed|not a database|disk image|corrupt/i;

function isSound(connection: Libsql.Database): boolean {
  const [row] = connection.prepare('PRAGMA quick_check(1)').all();
  return JSON.stringify(row).includes('"ok"');
}

type Connected = { readonly ok: true; readonly connection: Libsql.Database } | { readonly ok: false };

/** `ok: false` for a file that SQLite says is damaged; throws for everything else that is in the way. */
function tryConnect(file: string): Connected {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const connection = connect(file);
    if (isSound(connection)) return { ok: true, connection };
    connection.close();
    return { ok: false };
  } catch (error) {
    if (DAMAGE.test(messageOf(error))) return { ok: false };
    throw cannotOpen(file, error);
  }
}

async function setAside(file: string): Promise<string> {
  const aside = `${file}.damaged-${Date.now()}`;
  for (const suffix of ['', '-wal', '-shm'])
    await rename(`${file}${suffix}`, `${aside}${suffix}`).catch(() => undefined);
  return aside;
}

function refuseFailedMigration(file: string, { error, results }: MigrationResultSet): void {
  if (error === undefined) return;
  const step = results?.find(({ status }) => status === 'Error')?.migrationName;
  const isNewer = /corrupted migrations|missing/.test(messageOf(error));
  throw new AppError({
    kind: 'fault',
    code: isNewer ? 'database-newer' : 'migration-failed',
    message: isNewer
      ? `${file} was written by a newer version of the program.`
      : `${file} cannot be brought up to date at ${step}: ${messageOf(error)}.`,
    remedy: isNewer
      ? 'Update the program, or set DATA_DIR to another folder.'
      : 'Restore the file from a backup, or move it away to begin a new one.',
    cause: error,
  });
}

/** Opens (or creates) a database and brings its schema up to date. A damaged file is set aside, never overwritten. */
export async function openDatabase(file: string): Promise<OpenedDatabase> {
  const first = tryConnect(file);
  const notices = first.ok
    ? []
    : [`${file} was damaged; it was moved to ${await setAside(file)} and a new one begun.`];
  const opened = first.ok ? first : tryConnect(file);
  if (!opened.ok) throw cannotOpen(file, new Error('it is damaged'));
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(opened.connection) }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  refuseFailedMigration(file, await migrator.migrateToLatest());
  return { db, notices };
}

/** libsql speaks better-sqlite3's language, but does not say of a statement whether it gives rows (`reader`). */
function adapt(connection: Libsql.Database) {
  return {
    close: () => connection.close(),
    prepare(sql: string) {
      const statement = connection.prepare(sql);
      return {
        reader: /^\s*(?:select|pragma|with)\b|\breturning\b/i.test(sql),
        all: (parameters: readonly unknown[]) => statement.all(...parameters),
        run: (parameters: readonly unknown[]) => statement.run(...parameters),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters),
      };
    },
  };
}
