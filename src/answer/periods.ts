import type { Question } from '../question/index.ts';
import { type Period, periodOfDate } from '../text/index.ts';
import type { PassageProfile } from './evidence.ts';

/**
 * From best to worst. `dated`: only the document's date agrees, while the passage states other periods. `broader`: the
 * passage speaks of a longer time (2024) that holds the asked one (2024年上半年). `narrower`: of a part of the whole year that
 * is asked for. `unstated`: neither passage nor document carries a date.
 */
export const PERIOD_COVERAGES = [
  'not_asked',
  'covered',
  'unstated',
  'dated',
  'broader',
  'narrower',
  'contradicted',
] as const;
export type PeriodCoverage = (typeof PERIOD_COVERAGES)[number];

type Bounds = Pick<Period, 'from' | 'to'>;
/** Whether two stretches of time share a day. */
const overlap = (a: Bounds, b: Bounds): boolean => a.from <= b.to && b.from <= a.to;
const contains = (outer: Bounds, inner: Bounds): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** Whether what is said of one time may be meant by another: of a part of it or the same, not of a longer one. */
export const tellsOf = (stated: Bounds, asked: Bounds): boolean =>
  overlap(stated, asked) && (!contains(stated, asked) || contains(asked, stated));

/**
 * The periods that a passage states come first; the document's date counts when the passage states none, and for less
 * when it states others only: a report of August 2024 on the first half of 2024 says nothing on the second.
 */
function coverPeriod(asked: Period, isWhole: boolean, { document, periods }: PassageProfile): PeriodCoverage {
  const dated = periodOfDate(document.date);
  const stated: readonly Bounds[] = periods.length > 0 ? periods : dated ? [dated] : [];
  const fitting = stated.filter((period) => overlap(period, asked));
  if (stated.length === 0) return 'unstated';
  if (fitting.some((period) => contains(asked, period)))
    return isWhole && !fitting.some((period) => contains(period, asked)) ? 'narrower' : 'covered';
  if (fitting.length > 0) return 'broader';
  return dated && contains(asked, dated) ? 'dated' : 'contradicted';
}

/** How a passage covers the periods of a question: the worst of them counts. */
export const coverPeriods = (
  { periods, asksWholeYear }: Question,
  evidence: PassageProfile,
): PeriodCoverage =>
  periods
    .map((asked) => coverPeriod(asked, asksWholeYear, evidence))
    .reduce<PeriodCoverage>(
      (worst, p) => (PERIOD_COVERAGES.indexOf(p) > PERIOD_COVERAGES.indexOf(worst) ? p : worst),
      'not_asked',
    );

const OTHER_TIME: ReadonlySet<PeriodCoverage> = new Set(['dated', 'broader', 'narrower', 'contradicted']);

/** Whether a passage so covered speaks of another time than the asked one. */
export const isOtherTime = (coverage: PeriodCoverage): boolean => OTHER_TIME.has(coverage);
