import { AppError, type Job, type JobEnd, type JobProgress, messageOf } from '../../domain/index.ts';
import { newId } from '../new-id.ts';
import type { Flaws } from './validate.ts';
import { type WorkDeps, work } from './work.ts';

/** A running job says so this often, and is taken for dead after so long without a word. */
const HEARTBEAT_MS = 2_000;
const LEASE_MS = 30_000;

export interface RunnerDeps extends WorkDeps {
  /** Is told of each step of a job. */
  readonly onChange: (job: Job) => void;
  /** Something that nobody expects went wrong, with a job or with the store. */
  readonly onFault: (error: unknown) => void;
}

/** Does the jobs that wait, one after the other. */
export interface Runner {
  /** Begins with those that wait, unless one is under way. */
  look(): void;
  /** Ends the job under way at its next step; false when it is not this one. */
  cancel(id: string): boolean;
  /** Interrupts what runs, and waits for it. */
  close(): Promise<void>;
}

const stopped = (code: 'job-cancelled' | 'job-interrupted'): AppError =>
  new AppError({
    kind: 'input',
    code,
    message: code === 'job-cancelled' ? 'The job was cancelled.' : 'The program was stopped meanwhile.',
    remedy: 'Nothing has changed; start it again when you like.',
  });

/** How a job ended that threw. */
function endOf(error: unknown, at: number): JobEnd {
  const code = error instanceof AppError ? error.code : 'fault';
  if (code === 'job-cancelled') return { state: 'cancelled', at };
  if (code === 'job-interrupted') return { state: 'interrupted', at };
  const remedy = error instanceof AppError ? ` ${error.remedy}` : '';
  return { state: 'failed', at, code, reason: `${messageOf(error)}${remedy}` };
}

/** Keeps the lease of a job and tells how far it is. */
function heartOf({ store, onChange }: RunnerDeps, job: Job, holder: string) {
  let progress: JobProgress = { stage: 'load', done: 0, total: 0, since: Date.now() };
  const beat = (): void => {
    store.report(job.id, progress, leaseOf(holder)).catch(() => undefined); // The next one may be written.
    onChange({ ...job, progress });
  };
  const timer = setInterval(beat, HEARTBEAT_MS);
  return {
    onProgress(step: Omit<JobProgress, 'since'>): void {
      const isNew = step.stage !== progress.stage;
      progress = { ...step, since: isNew ? Date.now() : progress.since };
      if (isNew) beat();
    },
    stop: () => clearInterval(timer),
  };
}

const leaseOf = (holder: string) => ({ holder, now: Date.now(), until: Date.now() + LEASE_MS });

/** Does one job to its end, whatever that is. */
async function run(
  deps: RunnerDeps,
  job: Job,
  { holder, signal }: { holder: string; signal: AbortSignal },
): Promise<void> {
  const { store, staging, onChange } = deps;
  onChange(job);
  const { onProgress, stop } = heartOf(deps, job, holder);
  let end: JobEnd;
  let flaws: Flaws | undefined;
  const onFlaws = (found: Flaws): void => {
    flaws = found;
  };
  try {
    const result = await work(deps, { job, signal, onProgress, onFlaws });
    end = { state: 'done', at: Date.now(), result: JSON.stringify(result) };
  } catch (error) {
    end = endOf(error, Date.now());
    if (end.code === 'index-rejected') end = { ...end, result: JSON.stringify(flaws) };
    if (end.state === 'failed') deps.onFault(error);
  } finally {
    stop();
  }
  await store.end(job.id, end);
  onChange({ ...job, ...end, endedAt: end.at });
  // The file of one that may be started again stays.
  if (end.state === 'done') await staging.remove(job.id);
}

export function createRunner(deps: RunnerDeps): Runner {
  const holder = newId();
  let running: { readonly id: string; readonly stop: AbortController } | undefined;
  let looking: Promise<void> = Promise.resolve();
  let isClosed = false;
  const all = async (): Promise<void> => {
    while (!isClosed) {
      const job = await deps.store.claim(leaseOf(holder));
      if (!job) return;
      const stop = new AbortController();
      running = { id: job.id, stop };
      await run(deps, job, { holder, signal: stop.signal }).finally(() => {
        running = undefined;
      });
    }
  };
  return {
    look() {
      looking = looking.then(all).catch(deps.onFault);
    },
    cancel(id) {
      if (running?.id !== id) return false;
      running.stop.abort(stopped('job-cancelled'));
      return true;
    },
    async close() {
      isClosed = true;
      running?.stop.abort(stopped('job-interrupted'));
      await looking;
    },
  };
}
