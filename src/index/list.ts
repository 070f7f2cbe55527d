import type { GenerationId } from '../domain/index.ts';
import { currentId, generationIds } from './generations.ts';
import { type Manifest, renderManifest } from './manifest.ts';
import { readManifest } from './open-generation.ts';
import type { GenerationProblem } from './types.ts';

/** One stored generation as its manifest tells it; its other files are not looked at. */
export type GenerationInfo = {
  readonly id: GenerationId;
  readonly isCurrent: boolean;
} & (
  | {
      readonly ok: true;
      readonly createdAt: string;
      readonly counts: Manifest['counts'];
      /** Size of all its files. */
      readonly bytes: number;
    }
  | { readonly ok: false; readonly problem: GenerationProblem }
);

const sizeOf = (manifest: Manifest): number =>
  Object.values(manifest.files).reduce(
    (sum, { bytes }) => sum + bytes,
    Buffer.byteLength(renderManifest(manifest)),
  );

/** All stored generations, newest first. */
export async function listGenerations(indexDir: string): Promise<readonly GenerationInfo[]> {
  const current = await currentId(indexDir);
  const describe = async (id: GenerationId): Promise<GenerationInfo> => {
    const read = await readManifest(indexDir, id);
    const which = { id, isCurrent: id === current };
    if (!read.ok) return { ...which, ok: false, problem: read.problem };
    const { createdAt, counts } = read.value;
    return { ...which, ok: true, createdAt, counts, bytes: sizeOf(read.value) };
  };
  return Promise.all((await generationIds(indexDir)).map(describe));
}
