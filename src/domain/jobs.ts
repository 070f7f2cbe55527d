import type { GenerationId } from './ids.ts';

export type JobKind = 'import' | 'remove' | 'restore' | 'reindex' | 'rollback';

/**
 * `draft`: an import that waits for its details or its confirmation. `interrupted`: the program died meanwhile; such a
 * job never goes on by itself. All from `done` on are ends.
 */
export type JobState = 'draft' | 'queued' | 'running' | 'done' | 'cancelled' | 'interrupted' | 'failed';

/** How far a running job is: texts of texts, in a stage of the build. */
export interface JobProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
  /** Milliseconds since 1970: when this stage began. */
  readonly since: number;
}

/** Where people are told of a job: one message, which is edited. */
export interface JobMessage {
  readonly chatId: number;
  readonly messageId: number;
}

/** A change of the corpus or the index that an admin asked for. */
export interface Job {
  /** Opaque, and a safe name of a folder. */
  readonly id: string;
  readonly kind: JobKind;
  readonly adminId: number;
  /** As the admin is called, for those who wait behind them. */
  readonly adminName: string;
  /** What it is about, in a few words: a file, a title, a generation. */
  readonly what: string;
  /** What its kind needs, as JSON. */
  readonly payload: string;
  readonly state: JobState;
  readonly progress?: JobProgress;
  /** Of a job that failed: the code of the error, and its words. */
  readonly code?: string;
  readonly reason?: string;
  /** Of a job that is done, or whose index did not pass its checks; as JSON. */
  readonly result?: string;
  /** The generation that it is about to make serve: by it is known, after a kill, whether it did. */
  readonly generation?: GenerationId;
  readonly message?: JobMessage;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
}

export type JobEnd = Pick<Job, 'code' | 'reason' | 'result'> & {
  readonly state: Exclude<JobState, 'draft' | 'queued' | 'running'>;
  readonly at: number;
};

/** Who runs a job, and until when the others take that for true without another word. Milliseconds since 1970. */
export interface Lease {
  readonly holder: string;
  readonly now: number;
  readonly until: number;
}

/** The jobs of one bot. All of it throws `AppError` when the disk cannot be read or written. */
export interface Jobs {
  create(
    job: Pick<Job, 'id' | 'kind' | 'adminId' | 'adminName' | 'what' | 'payload' | 'createdAt'> & {
      readonly state: 'draft' | 'queued';
    },
  ): Promise<void>;
  get(id: string): Promise<Job | undefined>;
  /** The newest first, drafts aside. */
  latest(limit: number): Promise<readonly Job[]>;
  /** Running and queued ones in the order in which they are done. */
  open(): Promise<readonly Job[]>;
  /** Changes what a draft is about. */
  setDraft(id: string, draft: Pick<Job, 'what' | 'payload'>): Promise<void>;
  /** Confirms a draft; false when it was confirmed or dropped before. */
  queue(id: string, at: number): Promise<boolean>;
  /** Takes the next queued job, unless one is running under a lease that has not run out. */
  claim(lease: Lease): Promise<Job | undefined>;
  /** Tells how far it is, and prolongs the lease. */
  report(id: string, progress: JobProgress, lease: Lease): Promise<void>;
  setMessage(id: string, message: JobMessage): Promise<void>;
  setGeneration(id: string, generation: GenerationId): Promise<void>;
  /** Ends a job; false when it has ended already. */
  end(id: string, end: JobEnd): Promise<boolean>;
  /** Deletes a draft; false when there is none. */
  removeDraft(id: string): Promise<boolean>;
  /** Ends a job only while it waits: false when it runs or has ended. */
  endWaiting(id: string, at: number): Promise<boolean>;
  /** Deletes ended jobs and drafts that were made before a moment, and gives their ids. */
  prune(before: { readonly drafts: number; readonly ended: number }): Promise<readonly string[]>;
}
