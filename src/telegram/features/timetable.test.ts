import { afterAll, beforeAll, expect, it } from 'vitest';
import { timetableOf } from './timetable.ts';

const { TZ } = process.env;
beforeAll(() => {
  process.env.TZ = 'Asia/Shanghai';
});
afterAll(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

// 1 December 2026 is a Tuesday.
const local = (text: string): Date => new Date(`${text}:00+08:00`);
const next = (cron: string, cadence: 'daily' | 'weekly', after: string): Date =>
  timetableOf(cron)(cadence, local(after));

it('a digest a day comes at the next time of the line, in the time zone of the program', () => {
  expect(next('0 9 * * *', 'daily', '2026-12-01T08:59')).toEqual(local('2026-12-01T09:00'));
  expect(next('0 9 * * *', 'daily', '2026-12-01T09:00')).toEqual(local('2026-12-02T09:00'));
  expect(next('30 7,19 * * *', 'daily', '2026-12-01T09:00')).toEqual(local('2026-12-01T19:30'));
});

it('a digest a week comes at the first time from Monday on', () => {
  expect(next('0 9 * * *', 'weekly', '2026-12-01T08:00')).toEqual(local('2026-12-07T09:00'));
  expect(next('0 9 * * *', 'weekly', '2026-12-07T08:59')).toEqual(local('2026-12-07T09:00'));
  expect(next('0 9 * * *', 'weekly', '2026-12-07T09:00')).toEqual(local('2026-12-14T09:00'));
  expect(next('0 0 * * *', 'weekly', '2026-12-06T23:59')).toEqual(local('2026-12-07T00:00'));
  expect(next('0 9 * * 5', 'weekly', '2026-12-01T08:00')).toEqual(local('2026-12-04T09:00'));
  expect(next('0 9 * * 5', 'weekly', '2026-12-04T10:00')).toEqual(local('2026-12-11T09:00'));
});

it('lines that name no time are refused', () => {
  for (const wrong of ['daily', '* * * * * *', '61 * * * *', '0 0 30 2 *', ''])
    expect(() => timetableOf(wrong)).toThrow();
});
