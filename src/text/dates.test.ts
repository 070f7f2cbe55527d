import { describe, expect, it } from 'vitest';
import { findAskedPeriods, findPeriods, periodOfDate } from './index.ts';

const asked = (text: string): string[] => findAskedPeriods(text, 2024).map(({ from, to }) => `${from}/${to}`);

describe('years as people say them', () => {
  it.each([
    ['24年融资', '2024-01-01/2024-12-31'],
    ['24年上半年融资', '2024-01-01/2024-06-30'],
    ['23年8月融资', '2023-08-01/2023-08-31'],
    ['去年融资', '2023-01-01/2023-12-31'],
    ['前年融资', '2022-01-01/2022-12-31'],
    ['今年上半年融资', '2024-01-01/2024-06-30'],
    ['去年下半年融资', '2023-07-01/2023-12-31'],
    ['明年融资', '2025-01-01/2025-12-31'],
    ['funding last year', '2023-01-01/2023-12-31'],
    ['funding this year', '2024-01-01/2024-12-31'],
  ])('%s is %s', (text, expected) => expect(asked(text)).toEqual([expected]));

  it.each(['近20年融资', '20年来', '共15年', '20多年', '20年间', '每10年'])(
    'a duration is none: %s',
    (text) => expect(asked(text)).toEqual([]),
  );

  it.each(['24年融资', '去年融资', 'funding last year'])('are read in questions only: %s', (text) =>
    expect(findPeriods(text)).toEqual([]),
  );
});

describe('several quarters', () => {
  it.each([
    ['2024年前三季度', '2024-01-01/2024-09-30'],
    ['2024年头六个月', '2024-01-01/2024-06-30'],
    ['2024年前11个月', '2024-01-01/2024-11-30'],
    ['2025年头半年', '2025-01-01/2025-06-30'],
    ['first nine months of 2025', '2025-01-01/2025-09-30'],
    ['2024年前2个季度', '2024-01-01/2024-06-30'],
    ['截至2024年第三季度', '2024-01-01/2024-09-30'],
    ['2024年第三季度', '2024-07-01/2024-09-30'],
    ['first three quarters of 2024', '2024-01-01/2024-09-30'],
    ['2024年q2', '2024-04-01/2024-06-30'],
    ['2024年下半年', '2024-07-01/2024-12-31'],
  ])('%s are %s', (text, expected) => expect(asked(text)).toEqual([expected]));
});

describe('a bare year', () => {
  it.each([
    ['2024人工智能大会', '2024'],
    ['2024全国百强', '2024'],
    ['发布于2024', '2024'],
  ])('is read in %s', (text, text_) => expect(findPeriods(text)).toMatchObject([{ text: text_ }]));

  it.each(['2000人的园区', '2000余人', '2024个', '2023.5万', '2024p'])('is not read in %s', (text) =>
    expect(findPeriods(text)).toEqual([]),
  );
});

describe('periods', () => {
  it('keep the place where they stand, and take no part of one another', () => {
    const text = '从2023年12月到2024年上半年';
    const found = findPeriods(text);
    expect(found.map(({ text: written }) => written)).toEqual(['2023年12月', '2024年上半年']);
    for (const { span, text: written } of found) expect(text.slice(...span)).toBe(written);
  });

  it.each(['2024年13月', '2024年2月30日'])('with no such day are read as their year at most: %s', (text) =>
    expect(findPeriods(text).every(({ from, to }) => from <= to && from.startsWith('2024-0'))).toBe(true),
  );

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02-28', '2023-02-28', '2023-02-28'],
  ])('of a document dated %s reach from %s to %s', (date, from, to) =>
    expect(periodOfDate(date)).toEqual({ from, to }),
  );

  it.each(['未注明', '2024-13', '2024-02-30'])('of a document dated %j are unknown', (date) =>
    expect(periodOfDate(date)).toBeUndefined(),
  );
});
