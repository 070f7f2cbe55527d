import { describe, expect, it } from 'vitest';
import type { PassageId } from '../domain/index.ts';
import { leadsAmong, type Rival } from './judge.ts';

const id = (text: string): PassageId => text as PassageId; // ids are opaque here
const rival = (name: string, match: number, more: Partial<Rival> = {}): Rival => ({
  ...{ id: id(name), match, isRuledOut: false },
  ...more,
});

describe('the lead', () => {
  it('is the distance to the best other passage, negative behind it', () => {
    const [best, next, last] = leadsAmong([rival('a', 1.5), rival('b', 1), rival('c', 0.25)]);
    expect([best, next, last]).toEqual([0.5, -0.5, -1.25]);
  });

  it('does not count the twin in the other language', () => {
    const twins = [rival('zh', 1.5, { twin: id('en') }), rival('en', 1.25, { twin: id('zh') })];
    expect(leadsAmong([...twins, rival('b', 1)])).toEqual([0.5, 0.25, -0.5]);
  });

  it('does not count a passage that is ruled out, which is behind itself all the same', () => {
    expect(leadsAmong([rival('other', 2, { isRuledOut: true }), rival('a', 1.5), rival('b', 1)])).toEqual([
      0.5, 0.5, -0.5,
    ]);
  });

  it('is 0 where no other passage stands', () =>
    expect(leadsAmong([rival('a', 1.5), rival('other', 2, { isRuledOut: true })])).toEqual([0, 0.5]));
});
