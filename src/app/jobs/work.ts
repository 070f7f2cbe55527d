import {
  applyChanges,
  type CorpusChanges,
  corpusSource,
  describeCorpus,
  isNothing,
  joinChanges,
  type loadGolden,
  NO_CHANGES,
  openOriginals,
  openOverlay,
  type Staging,
} from '../../corpus/index.ts';
import {
  AppError,
  type CorpusDocument,
  type GenerationId,
  type Job,
  type Jobs,
  type ProgressListener,
} from '../../domain/index.ts';
import {
  type BuildDeps,
  type BuildResult,
  buildGeneration,
  type Commit,
  earlierGenerations,
  type Snapshot,
  switchGeneration,
} from '../../index/index.ts';
import type { AskDeps } from '../ask.ts';
import { changesBackTo, importChanges, removal, restoration } from '../corpus-changes.ts';
import type { CorpusPlaces } from '../find-document.ts';
import { planImport } from '../plan-import.ts';
import { exampleQuestions } from './examples.ts';
import { type JobPayload, type JobResult, type PayloadOf, payloadOf } from './payload.ts';
import { type Flaws, flawsOf } from './validate.ts';

/** What jobs work with. */
export interface WorkDeps {
  readonly store: Jobs;
  readonly places: CorpusPlaces;
  readonly staging: Staging;
  /** All that a build needs but where the documents come from. */
  readonly build: Omit<BuildDeps, 'source' | 'onProgress'>;
  /** Runs a change of the documents while no other process makes one. */
  alone<T>(change: () => Promise<T>): Promise<T>;
  /** What serves now. */
  current(): AskDeps;
  /** Goes on with the generation that serves from now on. */
  swapped(): Promise<void>;
  readonly golden: () => ReturnType<typeof loadGolden>;
}

export interface Running {
  readonly job: Job;
  readonly signal: AbortSignal;
  readonly onProgress: ProgressListener;
  /** Is told what is wrong with a new index that is then not taken into use. */
  readonly onFlaws: (flaws: Flaws) => void;
}

/** How long a build of another process is waited for. */
const BUILD_WAIT_MS = 10 * 60_000;

const unfit = (code: string, message: string, remedy: string): AppError =>
  new AppError({ kind: 'input', code, message, remedy });

/** A document and its other language go and return together. */
async function withTwin(
  places: CorpusPlaces,
  id: string,
  change: (id: string) => Promise<CorpusChanges | undefined>,
): Promise<CorpusChanges> {
  const { documents } = await describeCorpus(places);
  const twin = documents.find(({ document }) => document.id === id)?.document.twin;
  const own = (await change(id)) ?? NO_CHANGES;
  const isThere = documents.some(({ document }) => document.id === twin);
  const other = twin !== undefined && isThere ? await change(twin) : undefined;
  return joinChanges([own, other ?? NO_CHANGES]);
}

/** What the documents will be once the job is done. */
async function changesFor(
  { places, staging }: WorkDeps,
  job: Job,
  payload: JobPayload,
): Promise<CorpusChanges> {
  switch (payload.kind) {
    case 'import': {
      const file = { name: payload.file, read: () => staging.readFile(job.id, payload.file) };
      return importChanges(await planImport(places, [file], payload.details));
    }
    case 'remove':
      return withTwin(places, payload.id, async (id) => (await removal(places, id, { keep: true })).changes);
    case 'restore': {
      const changes = await withTwin(places, payload.id, (id) => restoration(places, id));
      if (!isNothing(changes)) return changes;
      throw unfit(
        'not-withdrawn',
        `"${payload.id}" was not taken out.`,
        'Look at the list of documents again.',
      );
    }
    case 'reindex':
    case 'rollback':
      return NO_CHANGES;
  }
}

/** Makes the changes of a job last with its swap; see `Commit`. */
const commitOf = ({ store, staging, places }: WorkDeps, { id }: Job): Commit => ({
  before: (generation) => store.setGeneration(id, generation),
  async after() {
    const changes = await staging.staged(id);
    if (changes) await applyChanges(openOverlay(places.dataDir), changes);
  },
});

const inWords = ({ lost, unfound }: Flaws): string[] => [
  ...(lost.length > 0 ? [`lost: ${lost.slice(0, 3).join(' / ')} (${lost.length})`] : []),
  ...(unfound.length > 0 ? [`unfound: ${unfound.slice(0, 3).join(' / ')} (${unfound.length})`] : []),
];

async function build(
  deps: WorkDeps,
  { job, signal, onProgress, onFlaws }: Running,
  changes: CorpusChanges,
): Promise<BuildResult> {
  const payload = payloadOf(job);
  const serving = deps.current();
  const validate = async (snapshot: Snapshot): Promise<string[]> => {
    onProgress({ stage: 'check', done: 0, total: 1 });
    if (payload.force) return [];
    const golden = await deps.golden();
    const flaws = await flawsOf(snapshot, { serving, embedder: serving.embedder, golden, signal });
    onFlaws(flaws);
    return inWords(flaws);
  };
  return buildGeneration(
    { ...deps.build, source: corpusSource(deps.places, changes), onProgress },
    {
      force: payload.kind === 'reindex' && payload.full,
      waitMs: BUILD_WAIT_MS,
      validate,
      signal,
      commit: commitOf(deps, job),
    },
  );
}

const nothing = (generation: string): JobResult => ({
  generation,
  isUnchanged: true,
  ...{ documents: [], passages: 0, durationMs: 0, examples: [], warnings: [] },
});

/** Changes documents and builds; they change with the swap, or not at all. */
async function change(deps: WorkDeps, running: Running, payload: JobPayload): Promise<JobResult> {
  const { job } = running;
  const changes = await changesFor(deps, job, payload);
  const serving = deps.current().engine.snapshot;
  if (isNothing(changes) && payload.kind !== 'reindex') return nothing(serving.id);
  await deps.staging.stage(job.id, changes);
  const built = await build(deps, running, changes);
  // Nothing to swap: the documents are what they were, however they are kept.
  if (built.status === 'unchanged') await commitOf(deps, job).after?.(built.manifest.id);
  await deps.swapped();
  await keepOriginal(deps, job, changes.put);
  return told(deps, built, changes.put);
}

/** The file that was sent can be had again; where it cannot be kept, its text can. */
async function keepOriginal(
  { staging, places }: Pick<WorkDeps, 'staging' | 'places'>,
  job: Job,
  documents: readonly CorpusDocument[],
): Promise<void> {
  const payload = payloadOf(job);
  if (payload.kind !== 'import') return;
  try {
    const original = { name: payload.file, bytes: await staging.file(job.id) };
    await openOriginals(places.dataDir).keep(
      documents.map(({ id }) => id),
      original,
    );
  } catch {
    // The documents are in; only what they were made from cannot be downloaded.
  }
}

async function told(
  deps: WorkDeps,
  built: BuildResult,
  documents: readonly CorpusDocument[],
): Promise<JobResult> {
  const { snapshot } = deps.current().engine;
  const ids = new Set<string>(documents.map(({ id }) => id));
  return {
    generation: built.manifest.id,
    isUnchanged: built.status === 'unchanged',
    documents: documents.map(({ id, title }) => ({ id, title })),
    passages: snapshot.passages.filter(({ docId }) => ids.has(docId)).length,
    durationMs: built.durationMs,
    examples: await exampleQuestions(deps.current(), documents),
    warnings: built.warnings,
  };
}

async function rollBack(
  deps: WorkDeps,
  { job }: Running,
  { generation }: PayloadOf<'rollback'>,
): Promise<JobResult> {
  const started = performance.now();
  const earlier = await earlierGenerations(deps.build.indexDir);
  const wanted = earlier.find(({ id }) => id === generation);
  if (!wanted)
    throw unfit(
      'no-earlier',
      `Generation ${generation} is not there any more, or serves.`,
      'Choose another one.',
    );
  await deps.staging.stage(job.id, await changesBackTo(deps.places, wanted.documents));
  await switchGeneration(deps.build, wanted.id, { waitMs: BUILD_WAIT_MS, commit: commitOf(deps, job) });
  await deps.swapped();
  return { ...nothing(wanted.id), isUnchanged: false, durationMs: Math.round(performance.now() - started) };
}

/** Does what a job asks for. Throws what its steps throw: then nothing has changed. */
export const work = (deps: WorkDeps, running: Running): Promise<JobResult> =>
  deps.alone(() => {
    const payload = payloadOf(running.job);
    return payload.kind === 'rollback' ? rollBack(deps, running, payload) : change(deps, running, payload);
  });

/**
 * Ends what a killed program left of a job, when the generation that it was to make serve does: then its documents are
 * made to last. Whether it was so.
 */
export async function completeSwapped(
  deps: Pick<WorkDeps, 'staging' | 'places'>,
  job: Job,
  served: GenerationId | undefined,
): Promise<boolean> {
  if (job.generation === undefined || job.generation !== served) return false;
  const changes = await deps.staging.staged(job.id);
  if (!changes) return true;
  await applyChanges(openOverlay(deps.places.dataDir), changes);
  await keepOriginal(deps, job, changes.put);
  await deps.staging.remove(job.id);
  return true;
}
