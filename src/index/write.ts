import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { flush, replaceDurable, writeDurable } from '../corpus/index.ts';
import { AppError, messageOf, type VectorFiles } from '../domain/index.ts';
import type { Failpoint } from './failpoints.ts';
import { FORMAT, sha256 } from './fingerprint.ts';
import { MANIFEST, type Manifest, renderManifest } from './manifest.ts';
import { encodeParts, type Parts } from './parts.ts';

/** What a generation consists of; `rows` are its unit vectors, one for each unit, or none at all. */
export interface GenerationContent {
  readonly parts: Parts;
  readonly rows: readonly Float32Array[];
  readonly about: Omit<Manifest, 'format' | 'counts' | 'files'>;
}

/** Turns what the file system says into an error that names the folder and a remedy. */
export async function writing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new AppError({
      kind: 'fault',
      code: 'index-write-failed',
      message: `The index in ${folder} could not be written: ${messageOf(error)}`,
      remedy: 'Check that the folder is writable and the disk is not full, then run `npm run index` again.',
      cause: error,
    });
  }
}

async function writeParts(folder: string, parts: Parts, failpoint: Failpoint): Promise<readonly string[]> {
  const files = Object.entries(encodeParts(parts));
  const middle = Math.ceil(files.length / 2);
  for (const [at, [name, text]] of files.entries()) {
    if (at === middle) await failpoint('mid-write');
    await writeDurable(join(folder, name), text);
  }
  return files.map(([name]) => name);
}

async function writeVectors(
  folder: string,
  { rows, about }: GenerationContent,
  vectors: VectorFiles,
): Promise<readonly string[]> {
  if (about.model === null) return [];
  const names = await vectors.write(folder, rows, about.model.dimensions);
  await Promise.all(names.map((name) => flush(join(folder, name))));
  return names;
}

async function describeFile(path: string): Promise<Manifest['files'][string]> {
  const bytes = await readFile(path);
  return { bytes: bytes.byteLength, sha256: sha256(bytes) };
}

/** Writes all files into a new folder and flushes them, the manifest last. */
export async function writeGeneration(
  folder: string,
  content: GenerationContent,
  io: { readonly vectors: VectorFiles; readonly failpoint: Failpoint },
): Promise<Manifest> {
  await mkdir(folder, { recursive: true });
  const names = [
    ...(await writeParts(folder, content.parts, io.failpoint)),
    ...(await writeVectors(folder, content, io.vectors)),
  ];
  const described = names.map(async (name) => [name, await describeFile(join(folder, name))] as const);
  const { documents, passages, units } = content.parts;
  const manifest: Manifest = {
    ...content.about,
    format: FORMAT,
    counts: {
      documents: documents.length,
      passages: passages.length,
      units: units.length,
      vectors: content.rows.length,
    },
    files: Object.fromEntries(await Promise.all(described)),
  };
  await flush(folder);
  await io.failpoint('before-manifest');
  await replaceDurable(join(folder, MANIFEST), renderManifest(manifest));
  await io.failpoint('after-manifest');
  return manifest;
}
