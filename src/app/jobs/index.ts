export {
  type CorpusDesk,
  createCorpusDesk,
  type DeskDeps,
  type Earlier,
  type ListedDocument,
} from './desk.ts';
export {
  DETAILS,
  type Detail,
  dateOf,
  type Guesses,
  type Inspected,
  inspectFile,
  type Known,
  missingDetails,
} from './details.ts';
export { type DryRun, type DryRunWarning, dryRun } from './dry-run.ts';
export {
  flawsIn,
  importOf,
  type JobPayload,
  type JobResult,
  payloadJson,
  payloadOf,
  resultOf,
} from './payload.ts';
export type { RunnerDeps } from './runner.ts';
export { createJobService, type JobService, type NewJob } from './service.ts';
export type { WorkDeps } from './work.ts';
