import { expect, test } from 'vitest';
import { createTokenizer } from './tokenize.ts';

const { tokens } = createTokenizer([]);

test.each([
  ['labour centres', 'labor centers'],
  ['organisation analysed', 'organization analyzed'],
  ['data labelling programmes', 'data labeling programs'],
  ['kilometre catalogue licence', 'kilometer catalog license'],
])('%s is searched as %s', (british, american) => {
  expect(tokens(british)).toEqual(tokens(american));
});

test.each([
  ['precise', 'precision'],
  ['size', 'sizes'],
  ['cell', 'cells'],
  ['hour', 'hours'],
])('%s and %s keep one stem', (one, other) => {
  expect(tokens(one)).toEqual(tokens(other));
});

test('what an apostrophe cuts off is no word', () => {
  expect(tokens("Sichuan's firms can't, and they've paid")).toEqual(tokens('Sichuan firms paid'));
});
