import { z } from 'zod';
import { generationId } from '../domain/index.ts';
import { canonicalJson, FORMAT, sha256 } from './fingerprint.ts';
import { ID_PATTERN } from './generations.ts';

export const MANIFEST = 'manifest.json';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();
const generation = z.string().regex(ID_PATTERN).transform(generationId);

/** File names are plain, so that no manifest leads out of its folder. */
const fileName = z.string().regex(/^[\w-]+(\.[\w-]+)*$/);

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  id: generation,
  createdAt: z.iso.datetime(),
  previous: generation.nullable(),
  fingerprint: hex64,
  settings: z.strictObject({
    embedder: z.string(),
    vectors: z.string(),
    tokenizer: z.string(),
    bm25: z.string(),
    cutter: z.string(),
  }),
  content: z.strictObject({ entities: hex64, documents: z.record(z.string(), hex64) }),
  counts: z.strictObject({ documents: count, passages: count, units: count, vectors: count }),
  model: z.strictObject({ fingerprint: z.string(), dimensions: count }).nullable(),
  files: z.record(fileName, z.strictObject({ bytes: count, sha256: hex64 })),
});

const storedSchema = manifestSchema.extend({ checksum: hex64 });

/** What a generation is, and the checksum of each of its files. Written last: without it there is no generation. */
export type Manifest = Readonly<z.output<typeof manifestSchema>>;

export type ParsedManifest =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly problem: string };

/** The stored form. Its checksum covers all other fields, so that a flipped byte is seen in the manifest too. */
export function renderManifest(manifest: Manifest): string {
  return `${canonicalJson({ ...manifest, checksum: sha256(canonicalJson(manifest)) }, 2)}\n`;
}

/** Parses the bytes of a manifest; a problem is a sentence part that follows the file's name. */
export function parseManifest(text: string): ParsedManifest {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'is not JSON' };
  }
  const { format } = z.looseObject({ format: z.unknown() }).catch({ format: undefined }).parse(data);
  if (typeof format === 'number' && format !== FORMAT)
    return { ok: false, problem: `has format ${format}, this program reads format ${FORMAT}` };
  const parsed = storedSchema.safeParse(data);
  if (!parsed.success) return { ok: false, problem: `is not a manifest: ${z.prettifyError(parsed.error)}` };
  const { checksum: _, ...manifest } = parsed.data;
  if (renderManifest(manifest) !== text) return { ok: false, problem: 'does not match its own checksum' };
  return { ok: true, manifest };
}
