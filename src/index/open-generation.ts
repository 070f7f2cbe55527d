import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GenerationId, messageOf, type VectorFiles, type VectorIndex } from '../domain/index.ts';
import { groupUnits, openLexical } from '../search/index.ts';
import { sha256 } from './fingerprint.ts';
import { generationDir, isAbsent } from './generations.ts';
import { MANIFEST, type Manifest, parseManifest } from './manifest.ts';
import { decodeParts, decodeRecord, RECORD_FILES, type ReadText } from './parts.ts';
import type { GenerationProblem, GenerationRecord, Snapshot } from './types.ts';

export const REMEDY = 'Run `npm run index` to build a sound generation.';
/** A fault found while reading; it never leaves this file but as a `GenerationProblem`. */
class Damage extends Error {
  readonly file: string;
  constructor(file: string, problem: string) {
    super(problem);
    this.file = file;
  }
}

export type Opened<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: GenerationProblem };

export interface Location {
  readonly folder: string;
  readonly id: GenerationId;
}

async function readBytes(folder: string, file: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    throw new Damage(file, isAbsent(error) ? 'is missing' : `cannot be read: ${messageOf(error)}`);
  }
}

async function loadManifest({ folder, id }: Location): Promise<Manifest> {
  const parsed = parseManifest((await readBytes(folder, MANIFEST)).toString('utf8'));
  if (!parsed.ok) throw new Damage(MANIFEST, parsed.problem);
  if (parsed.manifest.id !== id) throw new Damage(MANIFEST, `belongs to generation ${parsed.manifest.id}`);
  return parsed.manifest;
}

async function readChecked(folder: string, manifest: Manifest, file: string): Promise<Buffer> {
  const expected = manifest.files[file];
  if (!expected) throw new Damage(MANIFEST, `does not list ${file}`);
  const bytes = await readBytes(folder, file);
  if (bytes.byteLength !== expected.bytes)
    throw new Damage(file, `has ${bytes.byteLength} bytes where the manifest says ${expected.bytes}`);
  if (sha256(bytes) !== expected.sha256) throw new Damage(file, 'does not match its checksum');
  return bytes;
}

/** Reads files at once, each against its size and checksum, and gives their text by name. */
async function readTexts(folder: string, manifest: Manifest, files: readonly string[]): Promise<ReadText> {
  const buffers = await Promise.all(
    files.map(async (file) => [file, await readChecked(folder, manifest, file)] as const),
  );
  const byName = new Map<string, Buffer>(buffers);
  return (file) => {
    const bytes = byName.get(file);
    if (!bytes) throw new Damage(MANIFEST, `does not list ${file}`);
    return bytes.toString('utf8');
  };
}

async function openVectors(
  { folder }: Location,
  { model, counts }: Manifest,
  vectors: VectorFiles,
): Promise<VectorIndex | null> {
  if (model === null) return null;
  try {
    return await vectors.open(folder, { rows: counts.vectors, dimensions: model.dimensions });
  } catch (error) {
    throw new Damage('vectors', `cannot be opened: ${messageOf(error)}`);
  }
}

const byId = <T extends { readonly id: unknown }>(items: readonly T[]): ReadonlyMap<T['id'], T> =>
  new Map(items.map((item) => [item.id, item]));

async function loadSnapshot(at: Location, vectors: VectorFiles): Promise<Snapshot> {
  const manifest = await loadManifest(at);
  const texts = await readTexts(at.folder, manifest, Object.keys(manifest.files));
  const parts = decodeParts(texts);
  return {
    id: at.id,
    manifest,
    documents: byId(parts.documents),
    passages: parts.passages,
    passageRow: new Map(parts.passages.map((passage, row) => [passage.id, row])),
    units: parts.units,
    unitsOfPassage: groupUnits(parts.passages.length, parts.units),
    lexical: openLexical(parts.lexical),
    vectors: await openVectors(at, manifest, vectors),
    entities: parts.entities,
    origins: byId(parts.origins),
    vanished: byId(parts.vanished),
  };
}

async function loadRecord(at: Location): Promise<GenerationRecord> {
  const manifest = await loadManifest(at);
  const parts = decodeRecord(await readTexts(at.folder, manifest, RECORD_FILES));
  return {
    id: at.id,
    documents: byId(parts.documents),
    passages: parts.passages,
    origins: byId(parts.origins),
    vanished: byId(parts.vanished),
  };
}

async function opened<T>(generation: string, load: () => Promise<T>): Promise<Opened<T>> {
  try {
    return { ok: true, value: await load() };
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return {
      ok: false,
      problem: { generation, file: error.file, problem: error.message, remedy: REMEDY },
    };
  }
}

/** Reads the manifest of one generation. */
export const readManifest = (indexDir: string, id: GenerationId): Promise<Opened<Manifest>> =>
  opened(id, () => loadManifest({ folder: generationDir(indexDir, id), id }));

/** Reads what one generation knows of its passages; its other files may be damaged. */
export const readRecord = (at: Location): Promise<Opened<GenerationRecord>> =>
  opened(at.id, () => loadRecord(at));

/** Opens one generation, with every file checked against size and checksum. */
export const openGeneration = (at: Location, vectors: VectorFiles): Promise<Opened<Snapshot>> =>
  opened(at.id, () => loadSnapshot(at, vectors));
