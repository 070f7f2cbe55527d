import { type GenerationId, generationId, type VectorFiles } from '../domain/index.ts';
import { CURRENT, generationDir, generationIds, ID_PATTERN, numberOf, readPointer } from './generations.ts';
import { openGeneration, REMEDY } from './open-generation.ts';
import type { GenerationProblem, OpenResult } from './types.ts';

/** A reader starts again at most this often when builds replace what it is reading. */
const MAX_RACES = 20;

export interface OpenOptions {
  readonly indexDir: string;
  readonly vectors: VectorFiles;
}

/** The generations to try, best first: the one that CURRENT names, those before it, then those that never served. */
function candidates(pointer: string | undefined, ids: readonly GenerationId[]): readonly GenerationId[] {
  if (pointer === undefined || !ID_PATTERN.test(pointer)) return ids;
  const others = ids.filter((id) => id !== pointer);
  const isOlder = (id: string): boolean => numberOf(id) <= numberOf(pointer);
  return [generationId(pointer), ...others.filter(isOlder), ...others.filter((id) => !isOlder(id))];
}

function pointerProblem(pointer: string | undefined, ids: readonly GenerationId[]): GenerationProblem[] {
  if (pointer !== undefined && ID_PATTERN.test(pointer)) return [];
  if (pointer === undefined && ids.length === 0) return [];
  const problem = pointer === undefined ? 'is missing' : 'does not hold the id of a generation';
  return [{ generation: pointer?.slice(0, 40) ?? '', file: CURRENT, problem, remedy: REMEDY }];
}

async function openPointed(options: OpenOptions, pointer: string | undefined): Promise<OpenResult> {
  const ids = await generationIds(options.indexDir);
  const problems = pointerProblem(pointer, ids);
  for (const id of candidates(pointer, ids)) {
    const folder = generationDir(options.indexDir, id);
    const opened = await openGeneration({ folder, id }, options.vectors);
    if (opened.ok) return { kind: 'open', snapshot: opened.value, problems };
    problems.push(opened.problem);
  }
  return { kind: 'none', problems };
}

/**
 * Opens the generation that CURRENT names, without any lock. A damaged one is named in `problems`, and the newest
 * sound one before it serves. A build that swaps and prunes meanwhile makes the reader start again.
 */
export async function openCurrent(options: OpenOptions): Promise<OpenResult> {
  for (let race = 1; ; race += 1) {
    const pointer = await readPointer(options.indexDir);
    const result = await openPointed(options, pointer);
    if (result.problems.length === 0 || race === MAX_RACES) return result;
    if ((await readPointer(options.indexDir)) === pointer) return result;
  }
}
