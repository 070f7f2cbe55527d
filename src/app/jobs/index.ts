export { type JobPayload, type JobResult, payloadJson, payloadOf, resultOf } from './payload.ts';
export type { RunnerDeps } from './runner.ts';
export { createJobService, type JobService, type NewJob } from './service.ts';
export type { WorkDeps } from './work.ts';
