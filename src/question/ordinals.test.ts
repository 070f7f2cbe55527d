import { describe, expect, it } from 'vitest';
import { findOrdinals, isDeputy, namesAnother } from './index.ts';

describe('members of a series', () => {
  it.each([
    ['基金二期', '期', '2'],
    ['第三代芯片', '代', '3'],
    ['第12届大会', '届', '12'],
    ['第十二届大会', '届', '12'],
    ['第二十批', '批', '20'],
    ['第二十一批', '批', '21'],
    ['c轮融资', '轮次', 'c'],
    ['a+轮融资', '轮次', 'a'],
    ['series b funding', '轮次', 'b'],
    ['大模型v2.0', 'version', '2.0'],
    ['the second phase', '期', '2'],
    ['third-generation chips', '代', '3'],
    ['first batch', '批', '1'],
    ['第三次递表', '次', '3'],
    ['首次递表', '次', '1'],
    ['再次向港交所递交', '次', '2'],
    ['her third attempt', '次', '3'],
    ['下一届大会', '届', 'next'],
    ['the next conference', '届', 'next'],
  ])('in %s are %s %s', (text, series, member) =>
    expect(findOrdinals(text)).toMatchObject([{ series, member }]),
  );

  it.each(['首次公开发行', 'next-generation chips', '有二十家', 'pv2.0', '定期', '第九', '长期', 'kc轮'])(
    'are not in %s',
    (text) => expect(findOrdinals(text)).toEqual([]),
  );

  it('lie where they are written', () => {
    const text = '诺比侃第三次递表';
    expect(findOrdinals(text).map(({ span }) => text.slice(...span))).toEqual(['第三次']);
  });

  it('are all read', () =>
    expect(findOrdinals('一期10亿元,二期20亿元').map(({ member }) => member)).toEqual(['1', '2']));
});

describe('another member', () => {
  const second = { series: '期', member: '2' };

  it.each([
    ['第三次递表是哪天', '首次递表', true],
    ['第三次递表是哪天', '递表', true],
    ['第三次递表是哪天', '第三次递表', false],
    ['第一次递表是哪天', '递表', false],
    ['第一次递表是哪天', '第三次递表', true],
    ['下一届大会何时开', '2025年大会开幕', true],
    ['下一届大会何时开', '下一届大会2026年开', false],
  ])('%s is another time than %s: %s', (question, text, expected) => {
    const [asked] = findOrdinals(question);
    expect(asked && namesAnother(asked, findOrdinals(text))).toBe(expected);
  });

  it.each([
    ['基金一期', true],
    ['基金2期', false],
    ['一期和二期', false],
    ['第一代', false],
    ['基金', false],
  ])('is named by %s: %s', (text, expected) =>
    expect(namesAnother(second, findOrdinals(text))).toBe(expected),
  );
});

describe('a deputy', () => {
  it.each(['副院长', '副总经理', 'deputy director', 'vice-chair'])('is named by %s', (text) =>
    expect(isDeputy(text)).toBe(true),
  );
  it.each(['院长', '副产品', '副业', 'advice', '副标题'])('is not named by %s', (text) =>
    expect(isDeputy(text)).toBe(false),
  );
});
