import type { Corpus } from './document.ts';

/** Turns text into unit vectors. Real: transformers.js in a worker thread. */
export interface Embedder {
  /** Names everything that shapes a vector: model, weights, pooling, prefix. */
  readonly fingerprint: string;
  readonly dimensions: number;
  /** Unit vector of a question (the model's question prefix is added here). */
  embedQuestion(text: string): Promise<Float32Array>;
  /** Unit vectors of passages, in order; a long text is cut at the model's limit. */
  embedPassages(texts: readonly string[]): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
}

/** Why there is no embedder on this machine, and what to do about it. */
export interface EmbedderMissing {
  readonly reason: string;
  readonly remedy: string;
}

export type EmbedderState =
  | { readonly ok: true; readonly embedder: Embedder }
  | { readonly ok: false; readonly missing: EmbedderMissing };

export interface VectorHit {
  /** Row of the matrix that the index was built from. */
  readonly row: number;
  /** Cosine similarity, -1 to 1. */
  readonly similarity: number;
}

export interface VectorIndex {
  readonly kind: 'hnsw' | 'exact';
  readonly size: number;
  readonly dimensions: number;
  /** The `k` nearest rows, best first; ties by row. */
  search(vector: Float32Array, k: number): Promise<readonly VectorHit[]>;
  /** The stored unit vector of one row: a view, not to be written to. */
  vector(row: number): Float32Array;
}

/** Writes and opens vector files inside a generation's folder. */
export interface VectorFiles {
  /** Names the algorithm and its settings, for the generation's fingerprint. */
  readonly fingerprint: string;
  /** Writes the files and returns their names, relative to `folder`. All rows have `dimensions` values. */
  write(folder: string, rows: readonly Float32Array[], dimensions: number): Promise<readonly string[]>;
  /** Opens what `write` left; exact scan where the HNSW library or file is absent. */
  open(folder: string, shape: { rows: number; dimensions: number }): Promise<VectorIndex>;
}

/** Vectors by embedder fingerprint and text hash; survives builds. A lost cache costs time only. */
export interface EmbeddingCache {
  get(fingerprint: string, hashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  put(fingerprint: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  /** Forgets every vector of this fingerprint whose hash is not in `keep`; all of other fingerprints stay. */
  prune(fingerprint: string, keep: ReadonlySet<string>): Promise<void>;
  close(): Promise<void>;
}

/** Where documents come from: shipped corpus and overlay. Throws `AppError` naming file, line and remedy. */
export interface DocumentSource {
  load(): Promise<Corpus>;
}

/** Steps of a long piece of work, for a progress bar. */
export type ProgressListener = (step: {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}) => void;

/** Keeps builds of one index apart, or changes of one corpus, across processes; freed by the system when its holder dies. */
export interface ProcessLock {
  acquire(): Promise<
    { readonly ok: true; release(): Promise<void> } | { readonly ok: false; readonly holder: string }
  >;
}
