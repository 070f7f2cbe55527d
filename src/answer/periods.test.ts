import { describe, expect, it } from 'vitest';
import { evidenceOf, readQuestion } from '../../tests/small-evidence.ts';
import { UNDATED } from '../domain/index.ts';
import { coverPeriods, isOtherTime, PERIOD_COVERAGES, type PeriodCoverage } from './periods.ts';

const coverageOf = (asked: string, stated: string, date: string): PeriodCoverage =>
  coverPeriods(readQuestion(`${asked}融资多少？`), evidenceOf(`${stated}融资4亿元。`, date));

const TABLE = [
  // asked, stated, date of the document, coverage
  ['', '2023年', '2023', 'not_asked'],
  ['2024年', '2024年', '2025', 'covered'],
  ['2024年', '2024年上半年', '2025', 'covered'],
  ['2024年', '2023年和2024年', '2025', 'covered'],
  ['2024年', '', '2024-08', 'covered'],
  ['去年', '2023年', '2024', 'covered'],
  ['2024年', '', UNDATED, 'unstated'],
  ['2024年', '2023年', '2024-08', 'dated'],
  ['2024年', '2023年', '2025', 'contradicted'],
  ['2024年', '2023年', UNDATED, 'contradicted'],
  ['2024年', '', '2023', 'contradicted'],
  ['2024年上半年', '2024年', '2024-08', 'broader'],
  ['2024年上半年', '', '2024', 'broader'],
  ['2024年上半年', '2024年8月', '2024', 'contradicted'],
  ['2024年5月', '2023年至2025年', '2024', 'broader'],
  ['2024年全年', '2024年上半年', '2024', 'narrower'],
  ['2024年全年', '', '2024-08', 'narrower'],
  ['2024年全年', '2024年', '2024', 'covered'],
] as const;

describe('the period of a passage', () => {
  it.each(TABLE)('asked %j, stated %j, dated %j: %s', (...[asked, stated, date, expected]) =>
    expect(coverageOf(asked, stated, date)).toBe(expected),
  );

  it('has a case for every coverage', () =>
    expect(new Set(TABLE.map(([, , , coverage]) => coverage))).toEqual(new Set(PERIOD_COVERAGES)));

  it('counts for the worst of several that are asked', () => {
    expect(coverageOf('2023年和2024年', '2023年和2024年', '2025')).toBe('covered');
    expect(coverageOf('2023年和2024年', '2024年', '2025')).toBe('contradicted');
    expect(coverageOf('2023年和2024年', '2023年', '2024-08')).toBe('dated');
  });

  it('is another time unless it agrees or nothing is known of it', () =>
    expect(PERIOD_COVERAGES.filter((coverage) => !isOtherTime(coverage))).toEqual([
      ...['not_asked', 'covered', 'unstated'],
    ]));
});
