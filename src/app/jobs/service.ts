import type { Job, JobKind } from '../../domain/index.ts';
import { currentId } from '../../index/index.ts';
import { newId } from '../new-id.ts';
import { type JobPayload, payloadJson, payloadOf } from './payload.ts';
import { createRunner, type RunnerDeps } from './runner.ts';
import { completeSwapped } from './work.ts';

/** How often it is looked for a job that another process's build kept waiting. */
const LOOK_EVERY_MS = 5_000;
const DAY_MS = 86_400_000;
/** Drafts that nobody confirmed, and jobs that have ended, are kept so long. */
const KEPT_MS = { drafts: DAY_MS, ended: 90 * DAY_MS };

export interface NewJob {
  readonly adminId: number;
  readonly adminName: string;
  readonly what: string;
  readonly payload: JobPayload;
}

/** Builds and other changes of the corpus, one at a time, each a row that says how far it is and how it ended. */
export interface JobService {
  /** An import that waits for its details and its confirmation; its file is kept. */
  draft(job: NewJob, bytes: Uint8Array): Promise<Job>;
  /** Confirms a draft; undefined when it was confirmed, dropped or forgotten before. */
  confirm(id: string): Promise<Job | undefined>;
  /** Drops a draft with its file. */
  drop(id: string): Promise<void>;
  add(job: NewJob): Promise<Job>;
  /** Does a job again that did not get to its end. `force`: whatever the checks of the new index say. */
  restart(
    id: string,
    by: Pick<NewJob, 'adminId' | 'adminName'>,
    options?: { force?: boolean },
  ): Promise<Job | undefined>;
  /** Ends a job that waits at once, and one that runs at its next step; false when there is nothing to end. */
  cancel(id: string): Promise<boolean>;
  /** Tells the truth about jobs that a killed program left, and begins with those that wait. */
  start(): Promise<void>;
  /** Interrupts what runs, and waits for it. */
  close(): Promise<void>;
}

/** Jobs that did not get to their end. */
const AGAIN: readonly Job['state'][] = ['interrupted', 'cancelled', 'failed'];

/** Jobs that a start looks at, the newest. */
const LATEST = 20;

/** Tells the truth about what a killed program left. */
async function recover(deps: RunnerDeps): Promise<void> {
  const { store, staging, onChange } = deps;
  const served = await currentId(deps.build.indexDir);
  for (const job of await store.open()) {
    if (job.state !== 'running') continue;
    const state = (await completeSwapped(deps, job, served)) ? 'done' : 'interrupted';
    await store.end(job.id, { state, at: Date.now() });
    onChange({ ...job, state });
  }
  // One whose documents could not be stored after the swap, as on a full disk: what serves must be what is kept.
  for (const job of await store.latest(LATEST))
    if (job.state === 'failed') await completeSwapped(deps, job, served);
  const now = Date.now();
  const gone = await store.prune({ drafts: now - KEPT_MS.drafts, ended: now - KEPT_MS.ended });
  for (const id of gone) await staging.remove(id);
}

/** Writes a job down, its file first. */
async function create(
  { store, staging }: RunnerDeps,
  { payload, ...about }: NewJob,
  { state, bytes }: { readonly state: 'draft' | 'queued'; readonly bytes?: Uint8Array },
): Promise<Job> {
  const id = newId();
  if (bytes) await staging.saveFile(id, bytes);
  const kind: JobKind = payload.kind;
  const job = { id, kind, state, createdAt: Date.now(), payload: payloadJson(payload), ...about };
  await store.create(job);
  return job;
}

export function createJobService(deps: RunnerDeps): JobService {
  const { store, staging, onChange } = deps;
  const runner = createRunner(deps);
  let timer: NodeJS.Timeout | undefined;
  const add = async (job: NewJob, bytes?: Uint8Array): Promise<Job> => {
    const created = await create(deps, job, { state: 'queued', ...(bytes && { bytes }) });
    runner.look();
    return created;
  };
  return {
    draft: (job, bytes) => create(deps, job, { state: 'draft', bytes }),
    add: (job) => add(job),
    async confirm(id) {
      if (!(await store.queue(id, Date.now()))) return undefined;
      runner.look();
      return store.get(id);
    },
    async restart(id, by, { force = false } = {}) {
      const job = await store.get(id);
      if (!job || !AGAIN.includes(job.state)) return undefined;
      const payload: JobPayload = { ...payloadOf(job), ...(force && { force: true as const }) };
      if (payload.kind !== 'import') return add({ ...by, what: job.what, payload });
      const bytes = await staging.file(job.id).catch(() => undefined);
      return bytes && add({ ...by, what: job.what, payload }, bytes);
    },
    async drop(id) {
      if (await store.removeDraft(id)) await staging.remove(id);
    },
    async cancel(id) {
      if (runner.cancel(id)) return true;
      if (!(await store.endWaiting(id, Date.now()))) return false;
      const job = await store.get(id);
      if (job) onChange(job);
      await staging.remove(id);
      return true;
    },
    async start() {
      // A disk that cannot be written costs the truth about a job, not the answers.
      await recover(deps).catch(deps.onFault);
      runner.look();
      timer = setInterval(() => runner.look(), LOOK_EVERY_MS);
    },
    async close() {
      clearInterval(timer);
      await runner.close();
    },
  };
}
