import { expect, it } from 'vitest';
import { afterQuiet, isQuiet } from './quiet-hours.ts';

const at = (time: string): Date => new Date(`2026-12-01T${time}Z`);

it('quiet hours begin on their hour and end before the other, over midnight too', () => {
  for (const [time, isIn] of [
    ['21:59:59', false],
    ['22:00:00', true],
    ['23:59:59', true],
    ['00:00:00', true],
    ['07:59:59', true],
    ['08:00:00', false],
  ] as const)
    expect([time, isQuiet('22-08', at(time), 'UTC')]).toEqual([time, isIn]);
  expect(isQuiet('00-06', at('05:59:59'), 'UTC')).toBe(true);
  expect(isQuiet('00-06', at('06:00:00'), 'UTC')).toBe(false);
});

it('quiet hours are those of the time zone, with its summer time', () => {
  expect(isQuiet('22-08', at('14:00:00'), 'Asia/Shanghai')).toBe(true);
  expect(isQuiet('22-08', at('00:00:00'), 'Asia/Shanghai')).toBe(false);
  const summer = (time: string): Date => new Date(`2026-07-01T${time}Z`);
  expect(isQuiet('22-08', summer('21:30:00'), 'Europe/London')).toBe(true);
  expect(isQuiet('22-08', at('21:30:00'), 'Europe/London')).toBe(false);
});

it('without quiet hours it is never quiet', () => {
  for (let hour = 0; hour < 24; hour++)
    expect(isQuiet('off', at(`${String(hour).padStart(2, '0')}:00:00`))).toBe(false);
});

it('what is due in quiet hours comes at their end, the rest when it is due', () => {
  // Both in the time zone of the program.
  const local = (day: number, hour: number, minute = 0): Date => new Date(2026, 11, day, hour, minute);
  expect(afterQuiet('22-08', local(1, 23, 30))).toEqual(local(2, 8));
  expect(afterQuiet('22-08', local(2, 0, 30))).toEqual(local(2, 8));
  expect(afterQuiet('00-06', local(2, 0))).toEqual(local(2, 6));
  for (const quiet of ['off', '22-08']) expect(afterQuiet(quiet, local(2, 9))).toEqual(local(2, 9));
});
