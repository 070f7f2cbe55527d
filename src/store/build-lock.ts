import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Libsql from 'libsql';
import { AppError, type BuildLock, messageOf } from '../domain/index.ts';

const UNKNOWN_HOLDER = 'another process';

/** Begins an exclusive transaction; false when another process has one. */
function begin(connection: Libsql.Database): boolean {
  try {
    connection.pragma('busy_timeout = 0');
    connection.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (/locked|busy/i.test(messageOf(error))) return false;
    throw error;
  }
}

function open(file: string): Libsql.Database {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return new Libsql(file);
  } catch (cause) {
    throw new AppError({
      kind: 'fault',
      code: 'lock-unusable',
      message: `The build lock ${file} cannot be opened: ${messageOf(cause)}.`,
      remedy: 'Check that the folder can be written, or set INDEX_DIR to another one.',
      cause,
    });
  }
}

/**
 * A lock across processes: an exclusive transaction on a small SQLite file. The kernel frees it when its owner dies, so
 * a killed build blocks nobody; a lock file with a heartbeat would have to be waited for. Who holds it stands beside it.
 */
export function buildLock(file: string): BuildLock {
  const holderFile = `${file}.holder`;
  return {
    async acquire() {
      const connection = open(file);
      if (!begin(connection)) {
        connection.close();
        const holder = await readFile(holderFile, 'utf8').catch(() => UNKNOWN_HOLDER);
        return { ok: false, holder: holder.trim() || UNKNOWN_HOLDER };
      }
      await writeFile(holderFile, `process ${process.pid}, since ${new Date().toISOString()}\n`);
      return {
        ok: true,
        async release() {
          await rm(holderFile, { force: true });
          connection.close();
        },
      };
    },
  };
}
