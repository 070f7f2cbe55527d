import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EmbedderState, OpenQuestion } from '../domain/index.ts';
import { gapId, groupGaps, masked, withoutIgnored } from './gaps.ts';

const open = (question: string, missing: string[] = []): OpenQuestion => ({
  question,
  key: question,
  status: 'not_found',
  missing,
});
const NONE: EmbedderState = { ok: false, missing: { reason: '', remedy: '' } };

it('counts wordings, the most asked first, and names what is missing', async () => {
  const gaps = await groupGaps(
    [open('甲', ['算力券']), open('乙'), open('甲', ['算力券', '成都']), open('丙')],
    NONE,
    new Map(),
  );
  expect(gaps.map(({ question, count }) => [question, count])).toEqual([
    ['甲', 2],
    ['乙', 1],
    ['丙', 1],
  ]);
  expect(gaps[0]?.missing).toEqual(['算力券', '成都']);
  expect(withoutIgnored(gaps, new Set([gapId('甲')])).map(({ question }) => question)).toEqual(['乙', '丙']);
});

it.each([
  ['我的电话是 138 0013 8000，算力券怎么申请', '我的电话是 ***，算力券怎么申请'],
  ['发到 wang.li@example.com 可以吗', '发到 *** 可以吗'],
  ['身份证 51010419900307123X 能查吗', '身份证 *** 能查吗'],
  ['问问 @wang_xiaoming 2024年有1100家吗', '问问 *** 2024年有1100家吗'],
  ['2024年8月有多少家', '2024年8月有多少家'],
])('%s is shown as %s', (question, shown) => {
  expect(masked(question)).toBe(shown);
});

it('no run of seven digits is ever shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -年月家') }), (text) => {
      expect(masked(text)).not.toMatch(/\d{7,}/);
    }),
  );
});
