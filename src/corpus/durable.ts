import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Ends the name of what is not yet whole; a program that was killed may leave it. */
export const UNFINISHED = '.tmp';

/** Flushes a file or folder to disk. Windows cannot open folders, and needs no flush for a rename to last. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (process.platform === 'win32') return undefined;
    throw error;
  });
  try {
    await handle?.sync();
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    await handle?.close();
  }
}

/** Writes a new file and flushes it. */
export async function writeDurable(path: string, text: string): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a file in one step: readers see the old bytes or the new ones, also after a power cut. */
export async function replaceDurable(
  path: string,
  text: string,
  beforeRename?: () => Promise<void>,
): Promise<void> {
  const temporary = join(dirname(path), `${basename(path)}${UNFINISHED}`);
  try {
    await writeDurable(temporary, text);
    await beforeRename?.();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flush(dirname(path));
}
