export {
  type BuildDeps,
  type BuildOptions,
  type BuildOutcome,
  type BuildResult,
  buildGeneration,
} from './build.ts';
export { carryForward } from './carry-forward.ts';
export type { Changes } from './changes.ts';
export { FAILPOINTS, type Failpoint, type FailpointName } from './failpoints.ts';
export {
  compareIndex,
  type IndexDrift,
  type IndexPlan,
  type IndexSettings,
  NO_EMBEDDER,
  planIndex,
  settingsDrift,
  sortCorpus,
  tokenizerNames,
} from './fingerprint.ts';
export { currentId } from './generations.ts';
export type { Commit, Validate } from './install.ts';
export { type GenerationInfo, listGenerations } from './list.ts';
export { takeLock } from './lock.ts';
export type { Manifest } from './manifest.ts';
export { openCurrent } from './open.ts';
export { readManifest } from './open-generation.ts';
export { type EarlierGeneration, earlierGenerations, type SwitchDeps, switchGeneration } from './switch.ts';
export { type CitationTrace, traceCitation } from './trace.ts';
export type {
  GenerationProblem,
  Moment,
  OpenResult,
  PassageOrigin,
  Place,
  Snapshot,
  VanishedPassage,
} from './types.ts';
