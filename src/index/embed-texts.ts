import {
  AppError,
  type Embedder,
  type EmbedderMissing,
  type EmbedderState,
  type EmbeddingCache,
  type ProgressListener,
} from '../domain/index.ts';
import { NO_EMBEDDER, sha256 } from './fingerprint.ts';

/** Texts handed to the embedder at once: a question waits for no more than these, a cancelled build neither. */
const BATCH = 8;
/** Vectors that are kept at once: a killed build loses no more. */
const SAVED_AT_ONCE = 64;

export interface EmbedRequest {
  readonly texts: readonly string[];
  /** What the embedder will say its fingerprint is; undefined where there seems to be none. */
  readonly fingerprint: string | undefined;
  readonly openEmbedder: () => Promise<EmbedderState>;
  readonly cache: EmbeddingCache;
  readonly onProgress: ProgressListener;
  /** Ends the work between two batches. */
  readonly signal: AbortSignal;
}

export interface Embedded {
  readonly fingerprint: string;
  /** Unit vectors of the texts, in order; none at all without an embedder. */
  readonly rows: readonly Float32Array[];
  /** Null when there are no rows. */
  readonly model: { readonly fingerprint: string; readonly dimensions: number } | null;
  /** Texts that the embedder had to compute; all others came from the cache. */
  readonly embedded: number;
  readonly missing?: EmbedderMissing;
}

type Vectors = ReadonlyMap<string, Float32Array>;

const withoutRows = (fingerprint: string, missing?: EmbedderMissing): Embedded => ({
  fingerprint,
  rows: [],
  model: null,
  embedded: 0,
  ...(missing && { missing }),
});

function withRows(fingerprint: string, rows: readonly Float32Array[], embedded: number): Embedded {
  const dimensions = rows[0]?.length ?? 0;
  return { fingerprint, rows, model: { fingerprint, dimensions }, embedded };
}

function refuseOtherModel(expected: string | undefined, embedder: Embedder): void {
  if (expected === undefined || expected === embedder.fingerprint) return;
  throw new AppError({
    kind: 'fault',
    code: 'model-changed',
    message: 'The embedding model changed while the index was being built.',
    remedy: 'Run `npm run index` again.',
  });
}

/** Embeds what the cache lacks, and keeps each finished batch. */
async function embedMissing(
  texts: Map<string, string>,
  known: Vectors,
  {
    embedder,
    cache,
    onProgress,
    signal,
  }: Pick<EmbedRequest, 'cache' | 'onProgress' | 'signal'> & { embedder: Embedder },
): Promise<Vectors> {
  const missing = [...texts].filter(([hash]) => !known.has(hash));
  const vectors = new Map(known);
  const unsaved = new Map<string, Float32Array>();
  const save = async (): Promise<void> => {
    if (unsaved.size > 0) await cache.put(embedder.fingerprint, unsaved);
    unsaved.clear();
  };
  onProgress({ stage: 'embed', done: 0, total: missing.length });
  try {
    for (let start = 0; start < missing.length; start += BATCH) {
      signal.throwIfAborted();
      const batch = missing.slice(start, start + BATCH);
      const made = await embedder.embedPassages(batch.map(([, text]) => text));
      for (const [at, vector] of made.entries()) {
        const hash = batch[at]?.[0] ?? '';
        vectors.set(hash, vector);
        unsaved.set(hash, vector);
      }
      if (unsaved.size >= SAVED_AT_ONCE) await save();
      onProgress({ stage: 'embed', done: start + batch.length, total: missing.length });
    }
  } finally {
    await save();
  }
  return vectors;
}

/**
 * Gives each text its vector, from the cache where it can. The embedder is opened only when a text is new. Throws what
 * the embedder throws, and `model-changed` when it is not the one that was announced.
 */
export async function embedTexts(request: EmbedRequest): Promise<Embedded> {
  const { texts, fingerprint: expected, cache } = request;
  if (texts.length === 0) return withoutRows(expected ?? NO_EMBEDDER);
  const hashes = texts.map(sha256);
  const byHash = new Map(hashes.map((hash, at) => [hash, texts[at] ?? '']));
  const inOrder = (vectors: Vectors): Float32Array[] => hashes.flatMap((hash) => vectors.get(hash) ?? []);
  const unique = [...byHash.keys()];
  const announced = expected === undefined ? undefined : await cache.get(expected, unique);
  if (expected !== undefined && announced?.size === unique.length)
    return withRows(expected, inOrder(announced), 0);
  const state = await request.openEmbedder();
  if (!state.ok) return withoutRows(NO_EMBEDDER, state.missing);
  const { embedder } = state;
  refuseOtherModel(expected, embedder);
  const known = announced ?? (await cache.get(embedder.fingerprint, unique));
  const vectors = await embedMissing(byHash, known, { ...request, embedder });
  return withRows(embedder.fingerprint, inOrder(vectors), unique.length - known.size);
}
