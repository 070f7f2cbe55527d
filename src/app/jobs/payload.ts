import type { Job, JobKind } from '../../domain/index.ts';
import type { GivenDetails } from '../plan-import.ts';
import type { Flaws } from './validate.ts';

/** What each kind of job needs to know. `force`: the checks of the new index may fail. */
export type JobPayload =
  | {
      readonly kind: 'import';
      /** What the sender called the file: its ending tells its kind. */
      readonly file: string;
      /** Its size. */
      readonly bytes: number;
      readonly details: GivenDetails;
      readonly force?: true;
    }
  | { readonly kind: 'remove' | 'restore'; readonly id: string; readonly force?: true }
  | { readonly kind: 'reindex'; readonly full: boolean; readonly force?: true }
  | { readonly kind: 'rollback'; readonly generation: string; readonly force?: true };

export const payloadJson = (payload: JobPayload): string => JSON.stringify(payload);

/** Reads what `payloadJson` wrote. */
export const payloadOf = ({ payload }: Pick<Job, 'payload'>): JobPayload => JSON.parse(payload) as JobPayload; // written above

export type PayloadOf<K extends JobKind> = Extract<JobPayload, { readonly kind: K }>;

/** What a draft is about: only imports are drafted. Throws for any other job, which is a fault of the caller. */
export function importOf(job: Job): PayloadOf<'import'> {
  const payload = payloadOf(job);
  if (payload.kind !== 'import') throw new Error(`Job ${job.id} is no import.`);
  return payload;
}

/** What became of a job that is done. */
export interface JobResult {
  readonly generation: string;
  /** Nothing had to be changed. */
  readonly isUnchanged: boolean;
  /** Documents that it put into the corpus. */
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly passages: number;
  readonly durationMs: number;
  /** Questions that the new documents answer. */
  readonly examples: readonly string[];
  readonly warnings: readonly string[];
}

/** Of a job that is done; undefined for any other. */
export const resultOf = ({ state, result }: Pick<Job, 'state' | 'result'>): JobResult | undefined =>
  // Written by the runner.
  state !== 'done' || result === undefined ? undefined : (JSON.parse(result) as JobResult);

/** Of a job whose index did not pass its checks; undefined for any other. */
export const flawsIn = ({ state, result }: Pick<Job, 'state' | 'result'>): Flaws | undefined =>
  // likewise
  state !== 'failed' || result === undefined ? undefined : (JSON.parse(result) as Flaws);
