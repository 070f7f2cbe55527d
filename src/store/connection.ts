import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type Libsql from 'libsql';
import { AppError, messageOf } from '../domain/index.ts';

export type Connection = Libsql.Database;

export const BUSY_TIMEOUT_MS = 5_000;

// WAL: readers and a writer do not block each other; with it, NORMAL loses nothing when the program crashes. What is deleted is
// overwritten: people are told that it is gone.
const SETTINGS = `PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
  PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;`;

/** Fails with "malformed JSON" where the check finds something: `exec` gives no rows, see `openRaw`. */
const QUICK_CHECK = "SELECT json(quick_check) FROM pragma_quick_check WHERE quick_check <> 'ok'";

/**
 * Opens a file of SQLite. Use `exec` for what must be over with `close`: libsql has no way to finish a prepared
 * statement, and until it is collected as garbage it keeps the file open, its locks included.
 */
export async function openRaw(file: string): Promise<Connection> {
  await mkdir(path.dirname(file), { recursive: true });
  // Loaded by whoever opens a database, since most commands do without: 20 ms.
  const { default: Database } = await import('libsql');
  try {
    return new Database(file);
  } catch (cause) {
    // libsql would name the file once more, and a number.
    if (!/Unable to open/.test(messageOf(cause))) throw cause;
    throw new Error('it cannot be opened or created', { cause });
  }
}

/** What SQLite calls an error: `SQLITE_BUSY`; empty for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Any failure of a database file as the one error of this room. */
export const unusable = (file: string, cause: unknown): AppError =>
  cause instanceof AppError
    ? cause
    : new AppError({
        kind: 'fault',
        code: 'database-unusable',
        message: `The database ${file} cannot be used: ${messageOf(cause)}.`,
        remedy:
          'Check that its folder can be written and the disk is not full, or set DATA_DIR to another one.',
        cause,
      });

/** Runs work on a database file; whatever it throws becomes that error. */
export const guardFor =
  (file: string) =>
  async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw unusable(file, error);
    }
  };

/** Opens a database for work. A damaged file is set aside, never overwritten; `notice` then says so. */
export async function connect(file: string): Promise<{ connection: Connection; notice?: string }> {
  try {
    const sound = await openSound(file);
    if (sound) return { connection: sound };
    const aside = await setAside(file);
    const fresh = await openSound(file);
    if (!fresh) throw new Error('a new file is damaged too');
    return {
      connection: fresh,
      notice: `${file} was damaged; it was moved to ${aside} and a new one begun.`,
    };
  } catch (error) {
    throw unusable(file, error);
  }
}

/** Nothing for a file that is damaged. */
async function openSound(file: string): Promise<Connection | undefined> {
  const connection = await openRaw(file);
  try {
    connection.exec(SETTINGS);
    connection.exec(QUICK_CHECK);
    return connection;
  } catch (error) {
    connection.close();
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error)) || /malformed JSON/.test(messageOf(error)))
      return undefined;
    throw error;
  }
}

async function setAside(file: string): Promise<string> {
  const aside = `${file}.damaged-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  await rename(file, aside);
  for (const suffix of ['-wal', '-shm']) await rename(file + suffix, aside + suffix).catch(() => undefined); // There is none after a clean close.
  return aside;
}
