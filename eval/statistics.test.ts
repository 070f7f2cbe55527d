import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  auroc,
  aurocEstimate,
  calibrationBins,
  expectedCalibrationError,
  meanEstimate,
  riskCoverage,
  shareEstimate,
} from './statistics.ts';

describe('AUROC', () => {
  it('is 1, 0 and a half for a perfect, a reversed and a constant score', () => {
    expect(auroc([3, 4], [1, 2])).toBe(1);
    expect(auroc([1, 2], [3, 4])).toBe(0);
    expect(auroc([5, 5, 5], [5, 5])).toBe(0.5);
  });

  it('is not a number when a side is empty', () => {
    expect(auroc([], [1])).toBeNaN();
    expect(auroc([1], [])).toBeNaN();
  });

  it('is the share of pairs that are in order, ties counting half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        const expected = pairs.reduce((sum: number, pair) => sum + pair, 0) / pairs.length;
        expect(auroc(positives, negatives)).toBeCloseTo(expected, 10);
      }),
    );
  });

  it('comes with an interval around it', () => {
    const { value, low, high, n } = aurocEstimate([1, 3, 5, 7, 9], [0, 2, 4, 6]);
    expect(n).toBe(9);
    // 14 of the 20 pairs are in order.
    expect(value).toBe(0.7);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  });
});

describe('the bootstrap', () => {
  const coins = Array.from({ length: 100 }, (_, i) => i % 2);

  it('gives the same interval every time', () => {
    expect(meanEstimate(coins)).toEqual(meanEstimate([...coins]));
  });

  it('is as wide as the binomial distribution says', () => {
    // 1.96 standard errors of a fair coin thrown 100 times: 0.098.
    const { value, low, high } = meanEstimate(coins);
    expect(value).toBe(0.5);
    expect(value - low).toBeCloseTo(0.098, 1);
    expect(high - value).toBeCloseTo(0.098, 1);
  });

  it('is a point where all values are equal, and nothing where there are none', () => {
    expect(shareEstimate([1, 2, 3], () => true)).toEqual({ value: 1, low: 1, high: 1, n: 3 });
    expect(meanEstimate([]).value).toBeNaN();
  });
});

describe('calibration', () => {
  const forecast = (confidence: number, isRight: boolean) => ({ confidence, isRight });

  it('has no error where half of the answers at 0.5 are right', () => {
    const forecasts = Array.from({ length: 20 }, (_, i) => forecast(0.5, i % 2 === 0));
    expect(expectedCalibrationError(calibrationBins(forecasts, 1))).toBe(0);
  });

  it('errs by the distance between confidence and outcome, weighed by the size of the bins', () => {
    const sure = Array.from({ length: 10 }, (_, i) => forecast(1, i < 5));
    const unsure = Array.from({ length: 10 }, () => forecast(0, false));
    const bins = calibrationBins([...sure, ...unsure], 2);
    expect(bins.map(({ confidence, right }) => [confidence, right.value])).toEqual([
      [0, 0],
      [1, 0.5],
    ]);
    expect(expectedCalibrationError(bins)).toBe(0.25);
  });

  it('fills bins of equal size, each forecast in one', () => {
    const forecasts = Array.from({ length: 13 }, (_, i) => forecast(i / 13, true));
    const sizes = calibrationBins(forecasts, 5).map(({ right }) => right.n);
    expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(13);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(calibrationBins(forecasts.slice(0, 3), 5).map(({ right }) => right.n)).toEqual([1, 1, 1]);
  });
});

describe('risk and coverage', () => {
  it('counts the wrong answers from the surest on', () => {
    const points = riskCoverage([
      { confidence: 0.2, isRight: false },
      { confidence: 0.9, isRight: true },
      { confidence: 0.6, isRight: false },
      { confidence: 0.7, isRight: true },
    ]);
    expect(points).toEqual([
      { coverage: 0.25, risk: 0, threshold: 0.9 },
      { coverage: 0.5, risk: 0, threshold: 0.7 },
      { coverage: 0.75, risk: 1 / 3, threshold: 0.6 },
      { coverage: 1, risk: 0.5, threshold: 0.2 },
    ]);
  });

  it('answers equal confidences together', () => {
    const points = riskCoverage([
      { confidence: 0.5, isRight: true },
      { confidence: 0.5, isRight: false },
    ]);
    expect(points).toEqual([{ coverage: 1, risk: 0.5, threshold: 0.5 }]);
  });
});
