import { describe, expect, it } from 'vitest';
import type { PassageId } from '../domain/index.ts';
import { leadsOver, type Rival } from './judge.ts';

const id = (text: string): PassageId => text as PassageId; // ids are opaque here
const passage = (name: string, match: number, twin?: string): Rival => ({
  id: id(name),
  match,
  ...(twin && { twin: id(twin) }),
});

describe('the lead', () => {
  it('is the distance to the best other passage, negative behind it', () => {
    const all = [passage('a', 1.5), passage('b', 1), passage('c', 0.25)];
    expect(leadsOver(all, all)).toEqual([0.5, -0.5, -1.25]);
  });

  it('does not count the twin in the other language', () => {
    const all = [passage('zh', 1.5, 'en'), passage('en', 1.25, 'zh'), passage('b', 1)];
    expect(leadsOver(all, all)).toEqual([0.5, 0.25, -0.5]);
  });

  it('is taken over the rivals only', () => {
    const [other, a, b] = [passage('other', 2), passage('a', 1.5), passage('b', 1)];
    expect(leadsOver([a, b], [other, a, b])).toEqual([0.5, 0.5, -0.5]);
  });

  it('is 0 without a rival', () => expect(leadsOver([], [passage('a', 1.5)])).toEqual([0]));
});
