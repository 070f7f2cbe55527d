import { mkdir } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import {
  type Corpus,
  type DocumentSource,
  describeProblem,
  type EmbedderMissing,
  type EmbedderState,
  type EmbeddingCache,
  messageOf,
  type ProcessLock,
  type ProgressListener,
  type VectorFiles,
} from '../domain/index.ts';
import { buildLexical } from '../search/index.ts';
import { createTokenizer, type Tokenizer } from '../text/index.ts';
import { type Base, findBase, recordsOf } from './base.ts';
import { carryForward } from './carry-forward.ts';
import { type Changes, countPassages } from './changes.ts';
import { type Embedded, embedTexts } from './embed-texts.ts';
import type { Failpoint } from './failpoints.ts';
import {
  compareIndex,
  type IndexDrift,
  type IndexPlan,
  NO_EMBEDDER,
  planIndex,
  sha256,
  sortCorpus,
  tokenizerNames,
} from './fingerprint.ts';
import { generationsDir, nextId } from './generations.ts';
import { type Commit, install, type Validate } from './install.ts';
import { takeLock, type WaitOptions } from './lock.ts';
import type { Manifest } from './manifest.ts';
import { prune, sweep } from './tidy.ts';
import type { GenerationProblem, Snapshot } from './types.ts';
import { type CutCorpus, cutCorpus, unitTexts } from './units.ts';
import { type GenerationContent, writing } from './write.ts';

export interface BuildDeps {
  readonly source: DocumentSource;
  /** The fingerprint that the embedder will have, told without loading the model; undefined where there is none. */
  readonly embedderFingerprint: () => Promise<string | undefined>;
  /** Called only when a text needs a vector that the cache lacks. Whoever gives it closes the embedder. */
  readonly openEmbedder: () => Promise<EmbedderState>;
  readonly cache: EmbeddingCache;
  readonly vectors: VectorFiles;
  readonly lock: ProcessLock;
  readonly indexDir: string;
  readonly onProgress?: ProgressListener;
  readonly failpoint?: Failpoint;
  readonly now?: () => Date;
}

export interface BuildOptions extends WaitOptions {
  /** Builds also when nothing has changed. */
  readonly force?: boolean;
  readonly validate?: Validate;
  /** Ends the build before it is swapped in; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
  readonly commit?: Commit;
}

interface Report {
  readonly manifest: Manifest;
  /** What was wrong with the stored generations before this build. */
  readonly problems: readonly GenerationProblem[];
  /** What was left out of the corpus, and what could not be tidied up; the index is sound all the same. */
  readonly warnings: readonly string[];
}

export type BuildOutcome =
  | (Report & { readonly status: 'unchanged' })
  | (Report & {
      readonly status: 'built';
      /** Settings that differ from those of the generation before. */
      readonly settings: IndexDrift['settings'];
      readonly documents: Changes;
      readonly passages: Changes;
      /** Texts that the model had to embed; all others came from the cache. */
      readonly embedded: number;
      /** Why there are no vectors. */
      readonly missing?: EmbedderMissing;
    });

export type BuildResult = BuildOutcome & { readonly durationMs: number };

interface Run extends Required<Omit<BuildDeps, 'lock'>> {
  readonly force: boolean;
  readonly validate: Validate;
  readonly signal: AbortSignal;
  readonly commit: Commit;
}

/** All that a new generation is made of. */
interface Ready {
  readonly base: Base;
  readonly corpus: Corpus;
  /** What was left out of the corpus. */
  readonly leftOut: readonly string[];
  readonly cut: CutCorpus;
  /** The words of each text. */
  readonly tokens: readonly (readonly string[])[];
  readonly embedded: Embedded;
  readonly plan: IndexPlan;
}

async function contentOf(run: Run, { base, corpus, cut, tokens, embedded, plan }: Ready) {
  const { documents, passages, units } = cut;
  const id = await nextId(run.indexDir, plan.fingerprint);
  const createdAt = run.now().toISOString();
  const carried = carryForward(await recordsOf(run.indexDir, base), {
    generation: id,
    at: createdAt,
    documents,
    passages,
  });
  const content: GenerationContent = {
    parts: {
      documents: corpus.documents,
      entities: corpus.entities,
      passages,
      units,
      lexical: buildLexical(tokens),
      ...carried,
    },
    rows: embedded.rows,
    about: { id, createdAt, previous: base.snapshot?.id ?? null, model: embedded.model, ...plan },
  };
  return content;
}

/** Keeps three generations. What cannot be removed is only reported: the new one serves already. */
async function pruneGenerations(run: Run, manifest: Manifest, base?: Base): Promise<readonly string[]> {
  try {
    const abandoned = base?.abandoned ?? [];
    await prune(run.indexDir, manifest.id, { abandoned, failpoint: run.failpoint });
    return [];
  } catch (error) {
    return [`Old generations could not be removed: ${messageOf(error)}`];
  }
}

/** Keeps the vectors of this build, and of the one before it, so that taking a change back costs nothing. */
async function pruneCache({ cache }: Run, { base, cut, embedded }: Ready): Promise<readonly string[]> {
  if (!embedded.model) return [];
  const { snapshot } = base;
  const before = snapshot ? unitTexts(snapshot.documents, snapshot.passages, snapshot.units) : [];
  try {
    await cache.prune(embedded.model.fingerprint, new Set([...cut.texts, ...before].map(sha256)));
    return [];
  } catch (error) {
    return [`Old vectors could not be removed from the cache: ${messageOf(error)}`];
  }
}

async function finish(run: Run, ready: Ready): Promise<BuildOutcome> {
  const { base, plan, embedded, cut, leftOut } = ready;
  const content = await contentOf(run, ready);
  run.onProgress({ stage: 'write', done: 0, total: 1 });
  const manifest = await writing(run.indexDir, () => install(content, run));
  run.onProgress({ stage: 'write', done: 1, total: 1 });
  await run.failpoint('after-swap');
  const { settings, documents } = compareIndex(base.snapshot?.manifest, plan);
  return {
    status: 'built',
    manifest,
    problems: base.problems,
    settings,
    documents,
    passages: countPassages(base.snapshot?.passages ?? [], cut.passages, content.parts.vanished),
    embedded: embedded.embedded,
    ...(embedded.missing && { missing: embedded.missing }),
    warnings: [
      ...leftOut,
      ...(await pruneGenerations(run, manifest, base)),
      ...(await pruneCache(run, ready)),
    ],
  };
}

/**
 * The cache, and behind it the vectors of the generation that serves: a lost cache, or an index that came from elsewhere,
 * costs no embedding.
 */
function withStored(cache: EmbeddingCache, snapshot: Snapshot | undefined): EmbeddingCache {
  const vectors = snapshot?.vectors;
  if (!snapshot || !vectors) return cache;
  let rows: ReadonlyMap<string, number> | undefined;
  return {
    ...cache,
    async get(fingerprint, hashes) {
      const known = await cache.get(fingerprint, hashes);
      if (known.size === hashes.length || snapshot.manifest.model?.fingerprint !== fingerprint) return known;
      rows ??= new Map(
        unitTexts(snapshot.documents, snapshot.passages, snapshot.units).map((text, row) => [
          sha256(text),
          row,
        ]),
      );
      const all = new Map(known);
      for (const hash of hashes) {
        const row = all.has(hash) ? undefined : rows.get(hash);
        if (row !== undefined) all.set(hash, vectors.vector(row));
      }
      return all;
    },
  };
}

/** How long cutting texts into words may hold up the event loop. */
const TURN_MS = 20;

/** The words of each text, with pauses: the model's thread loads and embeds meanwhile, and its answers must be heard. */
async function tokensOf(
  texts: readonly string[],
  tokenizer: Tokenizer,
  signal: AbortSignal,
): Promise<Ready['tokens']> {
  const tokens: (readonly string[])[] = [];
  let turnEnds = performance.now() + TURN_MS;
  for (const text of texts) {
    tokens.push(tokenizer.tokens(text));
    if (performance.now() < turnEnds) continue;
    await breathe();
    signal.throwIfAborted();
    turnEnds = performance.now() + TURN_MS;
  }
  return tokens;
}

async function buildLocked(run: Run): Promise<BuildOutcome> {
  await run.failpoint('after-lock');
  await writing(run.indexDir, () => sweep(run.indexDir));
  const [base, fingerprint, unsorted] = await Promise.all([
    findBase(run.indexDir, run.vectors),
    run.embedderFingerprint(),
    run.source.load(),
  ]);
  await run.failpoint('after-load');
  run.signal.throwIfAborted();
  const { snapshot, problems } = base;
  const corpus = sortCorpus(unsorted);
  const leftOut = (unsorted.problems ?? []).map(describeProblem);
  const tokenizer = createTokenizer(tokenizerNames(corpus.entities));
  const fixed = { vectors: run.vectors.fingerprint, tokenizer: tokenizer.fingerprint };
  const isCurrent = (plan: IndexPlan): boolean =>
    !run.force && problems.length === 0 && snapshot?.manifest.fingerprint === plan.fingerprint;
  const unchanged = async ({ manifest }: Snapshot): Promise<BuildOutcome> => ({
    status: 'unchanged',
    manifest,
    problems,
    warnings: [...leftOut, ...(await pruneGenerations(run, manifest))],
  });
  const announced = planIndex(corpus, { ...fixed, embedder: fingerprint ?? NO_EMBEDDER });
  if (snapshot && isCurrent(announced)) return unchanged(snapshot);
  const cut = cutCorpus(corpus);
  const [embedded, tokens] = await Promise.all([
    embedTexts({ ...run, cache: withStored(run.cache, snapshot), texts: cut.texts, fingerprint }),
    tokensOf(cut.texts, tokenizer, run.signal),
  ]);
  await run.failpoint('after-embed');
  const plan = planIndex(corpus, { ...fixed, embedder: embedded.fingerprint });
  if (snapshot && isCurrent(plan)) return unchanged(snapshot);
  return finish(run, { base, corpus, leftOut, cut, tokens, embedded, plan });
}

/**
 * Builds a generation from the corpus and makes it the current one, unless nothing that shapes it has changed. Throws
 * `AppError`: `build-running`, `index-write-failed`, `index-not-sound`, `index-rejected`, `model-changed`, the
 * signal's reason, and what the source, the commit and the embedder throw; the generation before it serves on.
 */
export async function buildGeneration(deps: BuildDeps, options: BuildOptions = {}): Promise<BuildResult> {
  const { force = false, validate = async () => [], commit = {} } = options;
  const run: Run = {
    onProgress: () => undefined,
    failpoint: () => undefined,
    now: () => new Date(),
    ...deps,
    force,
    validate,
    commit,
    signal: options.signal ?? new AbortController().signal,
  };
  await writing(deps.indexDir, () => mkdir(generationsDir(deps.indexDir), { recursive: true }));
  const release = await takeLock(deps.lock, options);
  const started = performance.now();
  try {
    return { ...(await buildLocked(run)), durationMs: Math.round(performance.now() - started) };
  } finally {
    await release();
  }
}
