import type { Outcome } from './scoring.ts';
import {
  type Bin,
  calibrationBins,
  expectedCalibrationError,
  type Forecast,
  type RiskPoint,
  riskCoverage,
} from './statistics.ts';
import { showShare, type Table } from './table.ts';

const BINS = 5;

/** Whether the first result holds the answer, against the certainty it was given. Questions without an answer count as wrong. */
export const forecastsOf = (outcomes: readonly Outcome[]): Forecast[] =>
  outcomes.map(({ score, first }) => ({ confidence: score, isRight: first }));

export interface Calibration {
  readonly bins: readonly Bin[];
  readonly error: number;
}

/** Of a system whose scores are probabilities. */
export function calibrationOf(outcomes: readonly Outcome[]): Calibration {
  const bins = calibrationBins(forecastsOf(outcomes), BINS);
  return { bins, error: expectedCalibrationError(bins) };
}

export const calibrationTable = ({ bins, error }: Calibration): Table => ({
  title: `Calibration: expected calibration error ${error.toFixed(3)} in ${bins.length} bins of equal size`,
  head: ['bin', 'n', 'mean confidence', 'first citation answers'],
  rows: bins.map(({ confidence, right }, i) => [
    String(i + 1),
    String(right.n),
    (confidence * 100).toFixed(1),
    showShare(right),
  ]),
});

export interface RiskCurve {
  readonly name: string;
  readonly points: readonly RiskPoint[];
}

export const riskCurve = (name: string, outcomes: readonly Outcome[]): RiskCurve => ({
  name,
  points: riskCoverage(forecastsOf(outcomes)),
});

/** Coverages that the table names. */
const COVERAGES = [0.25, 0.5, 0.75, 1] as const;

/** The risk of answering at least this share of the questions. */
export const riskAt = ({ points }: RiskCurve, coverage: number): number =>
  points.find((point) => point.coverage >= coverage)?.risk ?? Number.NaN;

export const riskTable = (curves: readonly RiskCurve[]): Table => ({
  title: 'Risk: share of wrong first results when the surest part of all questions is answered',
  head: ['', ...COVERAGES.map((coverage) => `${coverage * 100}% answered`)],
  rows: curves.map((curve) => [
    curve.name,
    ...COVERAGES.map((coverage) => (riskAt(curve, coverage) * 100).toFixed(1)),
  ]),
});
