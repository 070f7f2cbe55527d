import {
  AppError,
  type CorpusDocument,
  type GenerationId,
  type ProcessLock,
  type VectorFiles,
} from '../domain/index.ts';
import { currentId, generationDir, generationIds, numberOf } from './generations.ts';
import { type Commit, point } from './install.ts';
import { takeLock, type WaitOptions } from './lock.ts';
import { openGeneration, readManifest, readRecord } from './open-generation.ts';

/** A generation that served before the one that serves now, and could serve again. */
export interface EarlierGeneration {
  readonly id: GenerationId;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly documents: readonly CorpusDocument[];
}

/** The stored generations from before the one that serves, newest first; damaged ones are left out. */
export async function earlierGenerations(indexDir: string): Promise<readonly EarlierGeneration[]> {
  const served = numberOf((await currentId(indexDir)) ?? '');
  const ids = (await generationIds(indexDir)).filter((id) => numberOf(id) < served);
  const read = await Promise.all(
    ids.map(async (id): Promise<EarlierGeneration[]> => {
      const manifest = await readManifest(indexDir, id);
      const record = await readRecord({ folder: generationDir(indexDir, id), id });
      if (!manifest.ok || !record.ok) return [];
      const { createdAt } = manifest.value;
      return [{ id, createdAt, documents: [...record.value.documents.values()] }];
    }),
  );
  return read.flat();
}

export interface SwitchDeps {
  readonly indexDir: string;
  readonly vectors: VectorFiles;
  readonly lock: ProcessLock;
}

/**
 * Makes a stored generation the one that serves. Throws `AppError`: `build-running`, and `generation-unusable` for one that
 * is gone or damaged; the one that serves then serves on.
 */
export async function switchGeneration(
  { indexDir, vectors, lock }: SwitchDeps,
  id: GenerationId,
  { commit = {}, ...wait }: WaitOptions & { readonly commit?: Commit } = {},
): Promise<void> {
  const release = await takeLock(lock, wait);
  try {
    const opened = await openGeneration({ folder: generationDir(indexDir, id), id }, vectors);
    if (!opened.ok)
      throw new AppError({
        kind: 'input',
        code: 'generation-unusable',
        message: `Generation ${id} cannot serve: ${opened.problem.file} ${opened.problem.problem}.`,
        remedy: 'Choose another one; the generation that serves now serves on.',
      });
    await commit.before?.(id);
    await point(indexDir, id, () => undefined);
    await commit.after?.(id);
  } finally {
    await release();
  }
}
