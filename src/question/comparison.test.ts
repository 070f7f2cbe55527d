import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../tests/small-evidence.ts';
import { comparedParts, comparesThings } from './index.ts';

/** Names and places, else periods, of each part. */
const partsOf = (raw: string): string[][] =>
  comparedParts(readQuestion(raw)).map(({ concepts, periods }) => {
    const named = concepts.filter(({ kind }) => kind === 'name' || kind === 'place');
    return named.length > 0 ? named.map(({ surface }) => surface) : periods.map(({ text }) => text);
  });

describe('a comparison', () => {
  it.each([
    ['names', '晓多科技和长虹相比，谁的员工多？', [['晓多科技'], ['长虹']]],
    ['places', '成都与绵阳的差距在哪里？', [['成都'], ['绵阳']]],
    ['three places', '成都、绵阳和德阳各有多少家企业？', [['成都'], ['绵阳'], ['德阳']]],
    [
      'names before places',
      '成都的晓多科技和绵阳的长虹有什么不同？',
      [
        ['成都', '晓多科技'],
        ['绵阳', '长虹'],
      ],
    ],
    ['periods', '2023年和2024年相比融资多少？', [['2023年'], ['2024年']]],
    [
      'English names',
      'How does Xiaoduo Technology compare with Changhong?',
      [['Xiaoduo Technology'], ['Changhong']],
    ],
    [
      'English places',
      'Which has more companies, Chengdu or Beijing? Compare both.',
      [['Chengdu'], ['Beijing']],
    ],
    [
      'names with their places',
      '成都晓多科技和绵阳长虹哪个先成立？',
      [
        ['成都', '晓多科技'],
        ['绵阳', '长虹'],
      ],
    ],
    ['place and name side by side', '宜宾和长虹的产品分别是什么？', [['宜宾'], ['长虹']]],
    ['which is bigger', "Which is bigger, Chengdu's or Beijing's AI industry?", [['Chengdu'], ['Beijing']]],
    ['a bare 比', '成都比北京多多少家企业？', [['成都'], ['北京']]],
  ])('has a part for each of its %s: %s', (_, question, expected) => {
    const sorted = (parts: readonly (readonly string[])[]) => parts.map((part) => [...part].sort());
    expect(sorted(partsOf(question))).toEqual(sorted(expected));
  });

  it('needs no cue where names are joined', () => {
    expect(partsOf('晓多科技和长虹有多少员工？')).toEqual([['晓多科技'], ['长虹']]);
    expect(partsOf('成都、绵阳有多少家企业？')).toEqual([['成都'], ['绵阳']]);
    expect(partsOf('How many companies do Chengdu and Beijing have?')).toEqual([['Chengdu'], ['Beijing']]);
  });

  it('is not read where a name and its place stand apart', () => {
    expect(partsOf('晓多科技，成都的一家公司，有多少员工？')).toHaveLength(1);
    expect(partsOf('长虹和绵阳有什么关系？')).toHaveLength(1);
  });

  it('keeps all else in every part', () => {
    const question = readQuestion('2024年成都和绵阳各有多少家企业？');
    for (const part of comparedParts(question)) {
      expect(part).toMatchObject({ raw: question.raw, ask: 'number', periods: question.periods });
      expect(part.concepts).toHaveLength(question.concepts.length - 1);
      expect(part.concepts.map(({ surface }) => surface)).toContain('企业');
    }
  });
});

describe('no comparison', () => {
  it.each([
    '四川有多少家企业？',
    '晓多科技和长虹有什么合作？',
    '晓多科技与长虹共同开发了什么？',
    '成都和绵阳联合发布了哪些政策？',
    'What do Xiaoduo Technology and Changhong do together?',
    '绵阳的长虹在成都有多少员工？',
    '成都融资占比是多少？',
    '成都企业占四川的占比多少？',
    '诺比侃在成都有多少员工？',
    '融资同比增长多少？',
    '成都的比赛什么时候在四川大学举行？',
    '2023年到2024年融资多少？',
  ])('is read in %s', (raw) => {
    const question = readQuestion(raw);
    expect(comparedParts(question)).toEqual([question]);
  });

  it.each([
    ['占比', false],
    ['环比', false],
    ['比例', false],
    ['比赛', false],
    ['无比', false],
    ['甲比乙多', true],
    ['对比', true],
    ['still other than', true],
    ['compare', true],
    ['合作对比', false],
  ])('%s is a cue: %s', (folded, expected) => expect(comparesThings(folded)).toBe(expected));
});
