import type { Mode } from '../domain/index.ts';
import type { Coverage } from './coverage.ts';
import { FEATURES, type Features } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/** What a passage has against it beside its features. */
type Standing = Pick<Coverage, 'violations' | 'attribute'>;

/** Logistic regression on the features, and what is left of it for a passage that is ruled out or lacks what is asked. */
export interface PassageModel {
  readonly bias: number;
  /** A feature that the last fit did not know weighs nothing. */
  readonly weights: Readonly<Partial<Record<keyof Features, number>>>;
  /** What is left of the probability of a passage that breaks a typed constraint. */
  readonly ruledOut: number;
  /** What is left when it speaks of no attribute that is asked for. */
  readonly withoutAttribute: number;
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

/** Probability, 0 to 1, that a passage answers, before scaling. */
export function rawProbability(model: PassageModel, features: Features, standing: Standing): number {
  const sum = FEATURES.reduce(
    (total, name) => total + (model.weights[name] ?? 0) * features[name],
    model.bias,
  );
  const left =
    (isRuledOut(standing) ? model.ruledOut : 1) * (lacksAttribute(standing) ? model.withoutAttribute : 1);
  return sigmoid(sum) * left;
}

/**
 * Probability, 0 to 1, that a passage answers: logistic regression on its features, nearly nothing when it breaks a
 * typed constraint. Scores cannot tell a near miss from an answer; a wrong year can.
 */
export function passageProbability(features: Features, standing: Standing, mode: Mode): number {
  const model = models[mode];
  return sigmoid(model.slope * logit(rawProbability(model, features, standing)) + model.intercept);
}
