import path from 'node:path';
import {
  type AskDeps,
  type CorpusDesk,
  createCorpusDesk,
  createJobService,
  type JobService,
  type RunnerDeps,
} from '../app/index.ts';
import { loadGolden, openStaging } from '../corpus/index.ts';
import type { Jobs } from '../domain/index.ts';
import { modelFingerprint } from '../embed/index.ts';
import { processLock, type Store } from '../store/index.ts';
import { vectorFiles } from '../vectors/index.ts';
import { changeCorpus } from './change-corpus.ts';
import { embedderOptions, type Program } from './context.ts';
import type { LiveIndex } from './live-index.ts';

export interface JobParts {
  readonly program: Program;
  readonly store: Store;
  readonly jobs: Jobs;
  readonly index: LiveIndex;
}

/** What admins ask of the corpus in chat, with all adapters of this machine. */
export function openDesk({ program, index }: Pick<JobParts, 'program' | 'index'>): CorpusDesk {
  const { settings } = program;
  const staging = openStaging(settings.dataDir);
  return createCorpusDesk({
    places: settings,
    staging,
    indexDir: settings.indexDir,
    current: () => index.current(),
  });
}

/** Changes of the corpus in this process: they build with the model that answers, questions first. */
export function openJobs(
  { program, store, jobs, index }: JobParts,
  told: Pick<RunnerDeps, 'onChange' | 'onFault'>,
): JobService {
  const { settings, embedder } = program;
  const current = (): AskDeps => index.current();
  return createJobService({
    ...told,
    store: jobs,
    places: settings,
    staging: openStaging(settings.dataDir),
    build: {
      embedderFingerprint: () => modelFingerprint(embedderOptions(settings)),
      openEmbedder: embedder,
      cache: store.embeddingCache,
      vectors: vectorFiles(),
      lock: processLock(path.join(settings.indexDir, 'build.lock')),
      indexDir: settings.indexDir,
    },
    alone: (change) => changeCorpus(program, change),
    current,
    swapped: () => index.look(),
    golden: () => loadGolden(settings.corpusDir),
  });
}
