import { describe, expect, it } from 'vitest';
import { type Example, fitLogistic, type Logistic, logLoss, predict, sigmoid } from './logistic.ts';

const COPIES = 40;

/** Each point of a grid, so many times that its outcomes are as frequent as the model says. */
function examplesOf(model: Logistic, scales: readonly number[]): Example[] {
  const grid = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].flatMap((b) => [0, 3].map((c) => [a, b, c])));
  return grid.flatMap((point) => {
    const values = point.map((step, i) => (step / 3) * (scales[i] ?? 1));
    const holding = Math.round(COPIES * predict(model, values));
    return Array.from({ length: COPIES }, (_, i) => ({ values, holds: i < holding }));
  });
}

describe('a logistic regression', () => {
  it('finds the weights that made its examples, whatever the scales', () => {
    const known: Logistic = { bias: -1, weights: [2, -0.02, 0] };
    const { bias, weights } = fitLogistic(examplesOf(known, [1, 100, 1]), 0.01);
    expect(bias).toBeCloseTo(-1, 1);
    expect(weights[0]).toBeCloseTo(2, 1);
    expect(weights[1]).toBeCloseTo(-0.02, 3);
    expect(weights[2]).toBeCloseTo(0, 1);
  });

  const separable = [0, 1, 2, 3].map((value): Example => ({ values: [value], holds: value > 1 }));

  it('is pulled towards zero by the ridge', () => {
    const [free = 0, held = 0] = [0.01, 5].map((ridge) => fitLogistic(separable, ridge).weights[0] ?? 0);
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(free / 2);
  });

  it('gives a feature that never changes no weight', () => {
    const constant = separable.map(({ values, holds }) => ({ holds, values: [...values, 7] }));
    expect(fitLogistic(constant, 1).weights[1]).toBeCloseTo(0, 12);
  });

  it('gives the share of what holds when there is nothing to go by', () => {
    const blank = [true, true, true, false].map((holds): Example => ({ values: [], holds }));
    expect(predict(fitLogistic(blank, 1), [])).toBeCloseTo(0.75, 6);
  });
});

describe('its parts', () => {
  it('are the logistic function and the log loss', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(predict({ bias: 1, weights: [2, -1] }, [1, 3])).toBe(0.5);
    expect(logLoss([{ p: 0.5, holds: true }])).toBeCloseTo(Math.LN2, 12);
    expect(
      logLoss([
        { p: 0.9, holds: true },
        { p: 0.9, holds: false },
      ]),
    ).toBeCloseTo(-(Math.log(0.9) + Math.log(0.1)) / 2, 12);
    expect(Number.isFinite(logLoss([{ p: 0, holds: true }]))).toBe(true);
  });
});
