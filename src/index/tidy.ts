import { access, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from '../corpus/index.ts';
import type { GenerationId } from '../domain/index.ts';
import type { Failpoint } from './failpoints.ts';
import {
  CURRENT,
  generationDir,
  generationIds,
  generationNames,
  ID_PATTERN,
  isAbsent,
  numberOf,
} from './generations.ts';
import { MANIFEST } from './manifest.ts';

/** Generations that are kept, the current one included. */
export const KEPT = 3;

async function isLeftover(indexDir: string, name: string): Promise<boolean> {
  if (ID_PATTERN.test(name))
    return access(join(generationDir(indexDir, name), MANIFEST)).then(() => false, isAbsent);
  return numberOf(name) > 0 && name.endsWith(UNFINISHED);
}

/** Where CURRENT is a folder, moves it aside with whatever somebody has put into it: no file can replace a folder. */
export async function clearPointer(indexDir: string): Promise<void> {
  const pointer = join(indexDir, CURRENT);
  const found = await stat(pointer).catch(() => undefined);
  if (found?.isDirectory()) await rename(pointer, `${pointer}.folder-${Date.now()}`);
}

/** Removes what killed builds left. Only the holder of the build lock may. Other people's files stay. */
export async function sweep(indexDir: string): Promise<void> {
  await rm(join(indexDir, `${CURRENT}${UNFINISHED}`), { recursive: true, force: true });
  for (const name of await generationNames(indexDir)) {
    if (await isLeftover(indexDir, name)) await rm(generationDir(indexDir, name), { recursive: true });
  }
}

/** Removes generations: the given ones, and all but the newest few; never the current one. */
export async function prune(
  indexDir: string,
  current: GenerationId,
  { abandoned, failpoint }: { readonly abandoned: readonly GenerationId[]; readonly failpoint: Failpoint },
): Promise<void> {
  const others = (await generationIds(indexDir)).filter((id) => id !== current);
  const kept = others.filter((id) => !abandoned.includes(id)).slice(0, KEPT - 1);
  for (const id of others.filter((one) => !kept.includes(one))) {
    // The manifest goes first: a folder that lost only some of its files is nobody's generation.
    await rm(join(generationDir(indexDir, id), MANIFEST));
    await failpoint('mid-prune');
    await rm(generationDir(indexDir, id), { recursive: true });
  }
}
