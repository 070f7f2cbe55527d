export { answer, READ } from './answer.ts';
export { rememberCovers } from './coverage.ts';
export {
  type DocumentProfile,
  type Linguistics,
  type PassageProfile,
  type PassageReader,
  profileDocument,
  profilePassage,
} from './evidence.ts';
export { FEATURES, type Features } from './features.ts';
export type { AskedPart, Asks, Judged } from './judge.ts';
export {
  isOffSubject,
  isRuledOut,
  lacksAttribute,
  logit,
  type PassageModel,
  rawProbability,
  THRESHOLDS,
  type Weighed,
} from './model.ts';
export { tellingAttributes } from './share.ts';
export { SUBJECT_FEATURES, type SubjectFeatures } from './subject.ts';
export { VIOLATIONS, type Violation } from './violations.ts';
