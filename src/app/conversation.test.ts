import { describe, expect, it } from 'vitest';
import { type PastTurn, recentTurns } from './index.ts';

const MINUTE = 60_000;
const turnsAt = (...minutes: number[]): PastTurn[] =>
  minutes.map((minute) => ({ question: `asked at ${minute}`, at: minute * MINUTE }));

describe('recentTurns', () => {
  it('keeps the last five, oldest first', () => {
    const turns = turnsAt(0, 1, 2, 3, 4, 5);
    expect(recentTurns(turns, 5 * MINUTE)).toEqual(turns.slice(1));
  });

  it('forgets what was asked more than a quarter of an hour ago', () => {
    expect(recentTurns(turnsAt(0, 1, 10), 15 * MINUTE)).toEqual(turnsAt(0, 1, 10));
    expect(recentTurns(turnsAt(0, 1, 10), 15 * MINUTE + 1)).toEqual(turnsAt(1, 10));
    expect(recentTurns([], 0)).toEqual([]);
  });
});
