import { readFile, rm, writeFile } from 'node:fs/promises';
import { AppError, messageOf, type ProcessLock } from '../domain/index.ts';
import { type Connection, codeOf, openRaw } from './connection.ts';

/** A connection that is collected as garbage closes, and its lock would go with it. */
const held = new Set<Connection>();

/**
 * A lock across processes: an exclusive transaction on a small database file. The kernel frees it when its owner dies,
 * so a killed process blocks nobody, and no heartbeat has to run out. The file stays; who holds the lock stands in
 * `<file>.holder`. (On POSIX a lock goes when its process opens and closes the file by other means: leave it alone.)
 */
export const processLock = (file: string): ProcessLock => ({ acquire: () => acquireLock(file) });

async function acquireLock(file: string): ReturnType<ProcessLock['acquire']> {
  const holderFile = `${file}.holder`;
  try {
    const connection = await openRaw(file);
    if (!begin(connection)) return { ok: false, holder: await readHolder(holderFile) };
    held.add(connection);
    const release = async (): Promise<void> => {
      if (!held.delete(connection)) return;
      // First the name, then the lock: the next owner's name would be removed otherwise.
      await rm(holderFile, { force: true }).finally(() => connection.close());
    };
    await writeFile(holderFile, `process ${process.pid}, since ${new Date().toISOString()}`).catch(
      async (error: unknown) => {
        await release();
        throw error;
      },
    );
    return { ok: true, release };
  } catch (error) {
    throw lockUnusable(file, error);
  }
}

/** False, and the connection closed, when another has the lock. */
function begin(connection: Connection): boolean {
  try {
    connection.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    connection.close();
    if (codeOf(error).startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}

/** The holder writes its name just after it has the lock, so there may be none for a moment. */
const readHolder = async (holderFile: string): Promise<string> =>
  (await readFile(holderFile, 'utf8').catch(() => '')) || 'another process';

const lockUnusable = (file: string, cause: unknown): AppError =>
  new AppError({
    kind: 'fault',
    code: 'lock-unusable',
    message: `The lock ${file} cannot be used: ${messageOf(cause)}.`,
    remedy:
      'Check that its folder can be written and the disk is not full, or point DATA_DIR and INDEX_DIR elsewhere.',
    cause,
  });
