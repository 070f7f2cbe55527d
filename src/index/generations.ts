import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, type GenerationId, generationId, messageOf } from '../domain/index.ts';

/** `000012-4f3a2b1c`: a number that counts up, and the start of the fingerprint. */
export const ID_PATTERN = /^\d{6,15}-[0-9a-f]{8}$/;
export const CURRENT = 'CURRENT';

export const generationsDir = (indexDir: string): string => join(indexDir, 'generations');
export const generationDir = (indexDir: string, id: string): string => join(generationsDir(indexDir), id);

/** The number of a generation's name, finished or not; 0 for any other name. */
export const numberOf = (name: string): number => Number(/^(\d{6,15})-[0-9a-f]{8}\b/.exec(name)?.[1] ?? 0);

/** Whether an error of the file system says that the file, or a folder above it, is not there. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** What a read gives, or `absent` when there is nothing to read. */
async function readOr<T>(path: string, absent: T, read: (path: string) => Promise<T>): Promise<T> {
  try {
    return await read(path);
  } catch (error) {
    if (isAbsent(error)) return absent;
    throw new AppError({
      kind: 'fault',
      code: 'index-unreadable',
      message: `${path} cannot be read: ${messageOf(error)}`,
      remedy: 'Check its permissions, and that INDEX_DIR names the right folder.',
      cause: error,
    });
  }
}

/** Names in the folder of generations, unfinished ones included; none when there is no folder. */
export const generationNames = (indexDir: string): Promise<readonly string[]> =>
  readOr<readonly string[]>(generationsDir(indexDir), [], (path) => readdir(path));

/** All stored generations, newest first; whether they are sound is not known yet. */
export async function generationIds(indexDir: string): Promise<readonly GenerationId[]> {
  const names = (await generationNames(indexDir)).filter((name) => ID_PATTERN.test(name));
  return names.map(generationId).sort((a, b) => numberOf(b) - numberOf(a) || (a < b ? 1 : -1));
}

const isFolder = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EISDIR';

/** What CURRENT says, whatever it is, and nothing when it is a folder; undefined when there is none. */
export async function readPointer(indexDir: string): Promise<string | undefined> {
  const text = await readOr<string | undefined>(join(indexDir, CURRENT), undefined, (path) =>
    readFile(path, 'utf8').catch((error: unknown) => {
      if (isFolder(error)) return '';
      throw error;
    }),
  );
  return text?.trim();
}

/** The generation that CURRENT names: one small read, for watching. Undefined when it names none. */
export async function currentId(indexDir: string): Promise<GenerationId | undefined> {
  const pointer = await readPointer(indexDir);
  return pointer !== undefined && ID_PATTERN.test(pointer) ? generationId(pointer) : undefined;
}

/** The id of the next build: its number is above every number on disk, so the order never depends on a clock. */
export async function nextId(indexDir: string, fingerprint: string): Promise<GenerationId> {
  const names = [...(await generationNames(indexDir)), (await readPointer(indexDir)) ?? ''];
  const number = Math.max(0, ...names.map(numberOf)) + 1;
  return generationId(`${String(number).padStart(6, '0')}-${fingerprint.slice(0, 8)}`);
}
