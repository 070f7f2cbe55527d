import type { Coverage } from './coverage.ts';
import { FEATURES, type Features } from './features.ts';
import weights from './weights.json' with { type: 'json' };

/** Fitted by `npm run fit`; see scripts/fit.ts. */
interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** What is left of the probability of a passage that breaks a typed constraint. */
  readonly ruledOut: number;
  /** What is left when it speaks of no attribute that is asked for. */
  readonly withoutAttribute: number;
  /** Platt scaling of the best passage's probability into that of a right answer. */
  readonly slope: number;
  readonly intercept: number;
}

type ModelMode = 'hybrid' | 'lexical';
const models: Readonly<Record<ModelMode, Model>> = weights;

/** At or above the first: answered. At or above the second: related. Below: not found. */
export const THRESHOLDS: { readonly answered: number; readonly related: number } = weights.thresholds;

const EDGE = 1e-6;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const logit = (p: number): number => {
  const inside = Math.min(1 - EDGE, Math.max(EDGE, p));
  return Math.log(inside / (1 - inside));
};

/**
 * Probability, 0 to 1, that a passage answers: logistic regression on its features, nearly nothing when it breaks a
 * typed constraint. Scores cannot tell a near miss from an answer; a wrong year can.
 */
export function passageProbability(features: Features, coverage: Coverage, mode: ModelMode): number {
  const { bias, weights: weight, ruledOut, withoutAttribute, slope, intercept } = models[mode];
  const sum = FEATURES.reduce((total, name) => total + (weight[name] ?? 0) * features[name], bias);
  const factor =
    (coverage.violations.length > 0 ? ruledOut : 1) * (features.attributeMissing > 0 ? withoutAttribute : 1);
  return sigmoid(slope * logit(sigmoid(sum) * factor) + intercept);
}
