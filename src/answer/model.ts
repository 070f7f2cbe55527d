import type { Mode } from '../domain/index.ts';
import type { Coverage } from './coverage.ts';
import { FEATURES, type Features } from './features.ts';
import { SUBJECT_FEATURES, type SubjectFeatures } from './subject.ts';
import weights from './weights.json' with { type: 'json' };

/** What a passage has against it beside its features. */
type Standing = Pick<Coverage, 'violations' | 'attribute'>;

/** All that the probability of a passage is made from. */
export interface Weighed {
  readonly features: Features;
  readonly standing: Standing;
  readonly subject: SubjectFeatures;
}

/** sigmoid(bias + weights · features). A feature that the last fit did not know weighs nothing. */
interface Regression<Name extends string> {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<Name, number>>>;
}

/** Logistic regression on the features, and what is left of it for a passage that is ruled out or lacks what is asked. */
export interface PassageModel extends Regression<keyof Features> {
  /** What is left of the probability of a passage that breaks a typed constraint. */
  readonly ruledOut: number;
  /** What is left when it speaks of no attribute that is asked for. */
  readonly withoutAttribute: number;
  /** Whether the question is about what the corpus is about: that much is left of every passage. */
  readonly subject: Regression<keyof SubjectFeatures>;
}

interface Model extends PassageModel {
  /** Platt scaling of the best passage's probability into that of a right answer. */
  readonly slope: number;
  readonly intercept: number;
}

const models: Readonly<Record<Mode, Model>> = weights;

/** At or above the first: answered. At or above the second: related. Below: not found. */
export const THRESHOLDS: { readonly answered: number; readonly related: number } = weights.thresholds;

const EDGE = 1e-6;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** Log odds of a probability, kept finite at 0 and 1. */
export const logit = (p: number): number => {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, p));
  return Math.log(inside / (1 - inside));
};

export const isRuledOut = ({ violations }: Standing): boolean => violations.length > 0;
export const lacksAttribute = ({ attribute }: Standing): boolean => attribute === 0;

const regress = <Name extends string>(
  { bias, weights }: Regression<Name>,
  names: readonly Name[],
  features: Readonly<Record<Name, number>>,
): number => sigmoid(names.reduce((sum, name) => sum + (weights[name] ?? 0) * features[name], bias));

/** Probability, 0 to 1, that a question is about what the corpus is about. */
const subjectProbability = ({ subject }: PassageModel, features: SubjectFeatures): number =>
  regress(subject, SUBJECT_FEATURES, features);

/** Whether a question is likelier about something else than about what the corpus is about. */
export const isOffSubject = (features: SubjectFeatures, mode: Mode): boolean =>
  subjectProbability(models[mode], features) < 0.5;

/** Probability, 0 to 1, that a passage answers, before scaling. */
export function rawProbability(model: PassageModel, { features, standing, subject }: Weighed): number {
  const left =
    (isRuledOut(standing) ? model.ruledOut : 1) * (lacksAttribute(standing) ? model.withoutAttribute : 1);
  return regress(model, FEATURES, features) * left * subjectProbability(model, subject);
}

/**
 * Probability, 0 to 1, that a passage answers: logistic regression on its features, nearly nothing when it breaks a
 * typed constraint or the question is about something else. Scores cannot tell a near miss from an answer; a wrong year
 * can. How alike the best passage is, which says little there, tells other topics well.
 */
export function passageProbability(weighed: Weighed, mode: Mode): number {
  const model = models[mode];
  return sigmoid(model.slope * logit(rawProbability(model, weighed)) + model.intercept);
}
