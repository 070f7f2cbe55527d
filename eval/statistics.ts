import { percentile, seededRandom } from '../bench/stats.ts';

/** Resamples of each interval. */
const RESAMPLES = 1_000;
const SEED = 20_240_811;
/** A figure with the interval that 95% of the resamples lie in; NaN where there is nothing to measure. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

function interval(draw: () => number): Pick<Estimate, 'low' | 'high'> {
  const drawn = Array.from({ length: RESAMPLES }, draw);
  return { low: percentile(drawn, 0.025), high: percentile(drawn, 0.975) };
}

/** As many items as there are, drawn with replacement. */
const resample = (values: readonly number[], random: () => number): number[] =>
  values.map(() => values[Math.floor(random() * values.length)] ?? Number.NaN);

/**
 * The mean with its percentile bootstrap interval (Efron & Tibshirani, "An Introduction to the Bootstrap", 1993, chapter
 * 13). The seed is fixed: the same values give the same interval, and two systems are drawn the same questions.
 */
export function meanEstimate(values: readonly number[]): Estimate {
  const random = seededRandom(SEED);
  return { value: mean(values), n: values.length, ...interval(() => mean(resample(values, random))) };
}

/** The share of items that pass, 0 to 1. */
export const shareEstimate = <T>(items: readonly T[], test: (item: T) => boolean): Estimate =>
  meanEstimate(items.map((item) => (test(item) ? 1 : 0)));

/**
 * Area under the ROC curve: the probability that a random positive scores above a random negative, ties counting half
 * (the Mann-Whitney statistic). 0.5 is chance. NaN when one side is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = negatives.toSorted((a, b) => a - b);
  const countBelow = (limit: number, isBelow: (value: number, limit: number) => boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBelow(sorted[middle] ?? 0, limit)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = positives.map(
    (score) => (countBelow(score, (a, b) => a < b) + countBelow(score, (a, b) => a <= b)) / 2,
  );
  return mean(wins) / (negatives.length || Number.NaN);
}

/** `auroc` with its bootstrap interval; both sides are drawn anew. */
export function aurocEstimate(positives: readonly number[], negatives: readonly number[]): Estimate {
  const random = seededRandom(SEED);
  const draw = (): number => auroc(resample(positives, random), resample(negatives, random));
  return {
    value: auroc(positives, negatives),
    n: positives.length + negatives.length,
    ...interval(draw),
  };
}

/** A forecast and what came of it. */
export interface Forecast {
  /** 0 to 1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

export interface Bin {
  readonly confidence: number;
  /** The share that was right. */
  readonly right: Estimate;
}

/** Bins of equal size (one more in the first ones where they cannot be), from the least confident up. */
export function calibrationBins(forecasts: readonly Forecast[], count: number): Bin[] {
  const sorted = forecasts.toSorted((a, b) => a.confidence - b.confidence);
  const edge = (i: number): number => Math.ceil((i * sorted.length) / count);
  return Array.from({ length: count }, (_, i) => sorted.slice(edge(i), edge(i + 1)))
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      confidence: mean(bin.map(({ confidence }) => confidence)),
      right: shareEstimate(bin, ({ isRight }) => isRight),
    }));
}

/**
 * Expected calibration error: how far confidence lies from the share that is right, averaged over bins by their size
 * (Naeini, Cooper & Hauskrecht, 2015; bins of equal size as in Nixon et al., 2019). 0 is perfect.
 */
export function expectedCalibrationError(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { right }) => sum + right.n, 0);
  return bins.reduce(
    (sum, { confidence, right }) => sum + (right.n / total) * Math.abs(confidence - right.value),
    0,
  );
}

export interface RiskPoint {
  /** Share of all questions that is answered. */
  readonly coverage: number;
  /** Share of those answers that is wrong. */
  readonly risk: number;
  /** The least confidence that is answered at. */
  readonly threshold: number;
}

/** Risk at each coverage, from the most confident answer on; equal confidences are answered together (El-Yaniv & Wiener, 2010). */
export function riskCoverage(forecasts: readonly Forecast[]): RiskPoint[] {
  const sorted = forecasts.toSorted((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  return sorted.flatMap(({ confidence, isRight }, i) => {
    wrong += isRight ? 0 : 1;
    if (sorted[i + 1]?.confidence === confidence) return [];
    return [{ coverage: (i + 1) / sorted.length, risk: wrong / (i + 1), threshold: confidence }];
  });
}
