import { expect, it } from 'vitest';
import { putNewest } from './newest.ts';

it('forgets the entry that was put first where there are too many, and none before', () => {
  const entries = new Map<string, number>();
  for (const [at, key] of ['a', 'b', 'a', 'c', 'a'].entries()) putNewest(entries, [key, at], 2);
  expect([...entries]).toEqual([
    ['c', 3],
    ['a', 4],
  ]);
});
