import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flush, replaceDurable, UNFINISHED } from '../corpus/index.ts';
import { AppError, type GenerationId, type VectorFiles } from '../domain/index.ts';
import type { Failpoint } from './failpoints.ts';
import { CURRENT, currentId, generationDir, generationsDir } from './generations.ts';
import type { Manifest } from './manifest.ts';
import { openGeneration } from './open-generation.ts';
import { clearPointer } from './tidy.ts';
import type { Snapshot } from './types.ts';
import { type GenerationContent, writeGeneration } from './write.ts';

/** Says what is wrong with a new generation before it serves; an empty list lets it pass. */
export type Validate = (snapshot: Snapshot) => Promise<readonly string[]>;

/**
 * What belongs to a swap: `before` is told the id that will serve, `after` runs once it does, and nobody else builds
 * meanwhile. Where the program dies between the two, whoever starts it next sees by the id whether `after` is due.
 */
export interface Commit {
  before?(id: GenerationId): Promise<void>;
  after?(id: GenerationId): Promise<void>;
}

export interface InstallIo {
  readonly indexDir: string;
  readonly vectors: VectorFiles;
  readonly failpoint: Failpoint;
  readonly validate?: Validate;
  readonly signal: AbortSignal;
  readonly commit: Commit;
}

async function check(folder: string, manifest: Manifest, io: InstallIo): Promise<void> {
  const opened = await openGeneration({ folder, id: manifest.id }, io.vectors);
  if (!opened.ok)
    throw new AppError({
      kind: 'fault',
      code: 'index-not-sound',
      message: `The new index cannot be read back: ${opened.problem.file} ${opened.problem.problem}.`,
      remedy: 'Check the disk, then run `npm run index` again; the index before it still serves.',
    });
  const failures = (await io.validate?.(opened.value)) ?? [];
  if (failures.length > 0)
    throw new AppError({
      kind: 'fault',
      code: 'index-rejected',
      message: `The new index was not taken into use: ${failures.join('; ')}`,
      remedy: 'Correct the corpus or the expectation, then run `npm run index` again.',
    });
}

/** Makes a generation the current one. */
export async function point(indexDir: string, id: GenerationId, failpoint: Failpoint): Promise<void> {
  await clearPointer(indexDir);
  await replaceDurable(join(indexDir, CURRENT), `${id}\n`, async () => failpoint('mid-swap'));
}

/**
 * Writes a generation beside the others, opens and validates it, and makes it the current one. Until the pointer is
 * replaced the generation before it serves; after a failure nothing of the new one is left.
 */
export async function install(content: GenerationContent, io: InstallIo): Promise<Manifest> {
  const { id } = content.about;
  const folder = generationDir(io.indexDir, id);
  const unfinished = `${folder}${UNFINISHED}`;
  try {
    const manifest = await writeGeneration(unfinished, content, io);
    await check(unfinished, manifest, io);
    await rename(unfinished, folder);
    await flush(generationsDir(io.indexDir));
    await io.failpoint('before-swap');
    io.signal.throwIfAborted();
    await io.commit.before?.(id);
    await point(io.indexDir, id, io.failpoint);
    await io.commit.after?.(id);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if ((await currentId(io.indexDir)) !== id) await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
