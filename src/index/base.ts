import type { GenerationId, VectorFiles } from '../domain/index.ts';
import { generationDir, generationIds, numberOf } from './generations.ts';
import { openCurrent } from './open.ts';
import { readRecord } from './open-generation.ts';
import type { GenerationProblem, GenerationRecord, Snapshot } from './types.ts';

/** What a build starts from. */
export interface Base {
  /** The generation that serves. */
  readonly snapshot: Snapshot | undefined;
  readonly problems: readonly GenerationProblem[];
  /** Generations that do not serve though they are newer: damaged, rolled back, or of a build that was killed. */
  readonly abandoned: readonly GenerationId[];
}

export async function findBase(indexDir: string, vectors: VectorFiles): Promise<Base> {
  const opened = await openCurrent({ indexDir, vectors });
  const snapshot = opened.kind === 'open' ? opened.snapshot : undefined;
  const served = numberOf(snapshot?.id ?? '');
  const abandoned = (await generationIds(indexDir)).filter((id) => numberOf(id) > served);
  return { snapshot, problems: opened.problems, abandoned };
}

/** What is known of passages: by the abandoned generations, oldest first, then by the one that serves. */
export async function recordsOf(indexDir: string, base: Base): Promise<readonly GenerationRecord[]> {
  const reads = base.abandoned
    .toReversed()
    .map((id) => readRecord({ folder: generationDir(indexDir, id), id }));
  const readable = (await Promise.all(reads)).flatMap((read) => (read.ok ? [read.value] : []));
  return base.snapshot ? [...readable, base.snapshot] : readable;
}
