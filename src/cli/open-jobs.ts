import {
  type CorpusDesk,
  createCorpusDesk,
  createJobService,
  type JobService,
  type RunnerDeps,
} from '../app/index.ts';
import { loadGolden, openStaging } from '../corpus/index.ts';
import type { Jobs } from '../domain/index.ts';
import type { Store } from '../store/index.ts';
import { changeCorpus } from './change-corpus.ts';
import type { Program } from './context.ts';
import type { LiveIndex } from './live-index.ts';
import { buildDepsOf } from './open-index.ts';

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
  const { settings } = program;
  return createJobService({
    ...told,
    store: jobs,
    places: settings,
    staging: openStaging(settings.dataDir),
    build: buildDepsOf(program, store),
    alone: (change) => changeCorpus(program, change),
    current: () => index.current(),
    swapped: () => index.look(),
    golden: () => loadGolden(settings.corpusDir),
  });
}
