import type { Calibration, RiskCurve } from './calibration.ts';
import { dot, noteBelow, polyline, renderChart, whisker } from './svg.ts';

/** Confidence against what came of it: each bin with its interval, beside the diagonal of perfect calibration. */
export function calibrationChart({ bins, error }: Calibration): string {
  const diagonal = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ];
  const points = bins.map(({ confidence, right }) => ({ x: confidence, y: right.value }));
  return renderChart({
    title: `Is a confidence of 80% right in 80%? Expected calibration error ${error.toFixed(3)}`,
    xLabel: 'mean confidence of the bin',
    yLabel: 'first citation answers',
    yMax: 1,
    marks: [
      polyline(diagonal, 'guide'),
      polyline(points, 'line c0'),
      ...bins.map(({ confidence, right }) => whisker({ ...right, x: confidence }, 'c0')),
      ...points.map((point) => dot(point, 'c0')),
    ],
    legend: [
      { className: 'line c0', text: `${bins.length} bins of equal size, 95% intervals` },
      { className: 'guide', text: 'perfectly calibrated' },
    ],
  });
}

/** Below this coverage so few answers count that one wrong one is a spike. */
const LEAST_COVERAGE = 0.05;

/** Risk at each coverage. The first curve is ours; the dot is where it stands at the threshold for `answered`. */
export function riskChart(all: readonly RiskCurve[], threshold: number): string {
  const curves = all.map(({ name, points }) => ({
    name,
    points: points.filter(({ coverage }) => coverage >= LEAST_COVERAGE),
  }));
  const served = curves[0]?.points.filter((point) => point.threshold >= threshold).at(-1);
  const highest = Math.max(...curves.flatMap(({ points }) => points.map(({ risk }) => risk)));
  const yMax = Math.min(1, Math.ceil(highest * 10) / 10);
  const here = served && { x: served.coverage, y: served.risk / yMax };
  const text = served
    ? `answered: ${Math.round(served.coverage * 100)}% of questions, ${Math.round(served.risk * 100)}% wrong`
    : '';
  return renderChart({
    title: 'Wrong first results, when only the surest part of all questions is answered',
    xLabel: 'questions answered, surest first (unanswerable ones included)',
    yLabel: 'wrong among the answers',
    yMax,
    marks: [
      ...curves
        .map(({ points }, i) =>
          polyline(
            points.map(({ coverage, risk }) => ({ x: coverage, y: risk / yMax })),
            `line c${i}`,
          ),
        )
        .reverse(),
      ...(here ? [noteBelow(here, text), dot(here, 'c0')] : []),
    ],
    legend: curves.map(({ name }, i) => ({ className: `line c${i}`, text: name })),
  });
}
