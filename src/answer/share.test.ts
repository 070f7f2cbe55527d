import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../tests/small-evidence.ts';
import {
  attributeShare,
  focusText,
  isQuestion,
  meetsUnit,
  shareIn,
  tellingAttributes,
  weigherOf,
  weightedMean,
  worstShare,
} from './share.ts';

const none = (): boolean => false;
const only =
  (...terms: string[]) =>
  (term: string): boolean =>
    terms.includes(term);
const conceptOf = (question: string, surface: string) => {
  const found = readQuestion(question).concepts.find((concept) => concept.surface === surface);
  if (!found) throw new Error(`${question} was read without ${surface}`);
  return found;
};

describe('the mean of shares', () => {
  it('is 1 when there is nothing to cover', () => {
    expect(weightedMean([])).toBe(1);
    expect(weightedMean([{ share: 0, weight: 0 }])).toBe(1);
  });

  it('goes by weight', () =>
    expect(
      weightedMean([
        { share: 1, weight: 3 },
        { share: 0, weight: 1 },
      ]),
    ).toBe(0.75));
});

describe('the worst share', () => {
  it('is 1 when there is nothing to cover', () => expect(worstShare([])).toBe(1));

  it.each([
    [8, 0],
    [20, 0],
    [2, 0.75],
    [0, 1],
  ])('of an uncovered word of weight %d is %d', (weight, expected) =>
    expect(worstShare([{ share: 0, weight }])).toBe(expected),
  );

  it('is that of the rare word, although a common one is covered less', () =>
    expect(
      worstShare([
        { share: 0.5, weight: 8 },
        { share: 0, weight: 1 },
        { share: 1, weight: 8 },
      ]),
    ).toBe(0.5));
});

describe('a word', () => {
  it('counts in full in its own form, for less in a synonym, for nothing otherwise', () => {
    const concept = conceptOf('晓多科技的盈利情况', '盈利');
    const other = concept.wordings.find(({ weight, terms }) => weight < 1 && terms.length === 1);
    expect(shareIn(concept, '', only('盈利'))).toBe(1);
    expect(shareIn(concept, '', only(...(other?.terms ?? [])))).toBe(other?.weight);
    expect(other?.weight).toBeLessThan(1);
    expect(shareIn(concept, '', none)).toBe(0);
  });

  it('that asks for an attribute is covered by a text that shows it', () => {
    const concept = conceptOf('晓多科技的创始人是谁', '创始人');
    expect(concept.askedBy.map(({ id }) => id)).toEqual(['founder']);
    expect(shareIn(concept, '晓多科技由甲创办', none)).toBe(0.8);
    expect(shareIn(concept, '晓多科技做客服', none)).toBe(0);
  });

  it('weighs at least a little, and as much as its asked form', () => {
    const concept = conceptOf('晓多科技的盈利情况', '盈利');
    expect(weigherOf({ idf: () => 0 })(concept)).toBe(0.5);
    expect(weigherOf({ idf: (term) => (term === '盈利' ? 7 : 9) })(concept)).toBe(7);
  });
});

describe('the asked unit', () => {
  it.each([
    ['有多少家企业', '有1100余家', true],
    ['有多少家企业', '有1万家', true],
    ['有多少家企业', '有20个', false],
    ['融资多少亿元', '融资4.1亿元', true],
    ['融资多少亿元', '融资500万元', false],
    ['谁是董事长', '有20个', true],
  ])('%s is met by %s: %s', (question, text, expected) =>
    expect(meetsUnit(readQuestion(question), text)).toBe(expected),
  );
});

describe('a question sentence', () => {
  it.each(['有多少家?', '“有多少家?”', 'how many?)'])('is seen in %s', (text) =>
    expect(isQuestion(text)).toBe(true),
  );
  it.each(['有200家。', '他问“有多少家?”,没人知道。'])('is not seen in %s', (text) =>
    expect(isQuestion(text)).toBe(false),
  );
});

describe('asked attributes', () => {
  it('are shown by a share of those that are asked', () => {
    const both = readQuestion('晓多科技的注册资本和创始人');
    expect(tellingAttributes(both).map(({ id }) => id)).toEqual(['founder', 'registered-capital']);
    expect(attributeShare(both, '注册资本100万元,创始人是甲', none)).toBe(1);
    expect(attributeShare(both, '注册资本100万元', none)).toBe(0.5);
    expect(attributeShare(both, '总部在成都', none)).toBe(0);
    expect(attributeShare(both, '总部在成都', only('创始人'))).toBe(0.5);
  });

  it('say nothing when none is known, or when most texts speak of it', () => {
    expect(attributeShare(readQuestion('晓多科技'), '总部在成都', none)).toBe(1);
    const common = readQuestion('晓多科技的总部在哪里');
    expect(common.attributes.map(({ id }) => id)).toContain('headquarters');
    expect(tellingAttributes(common)).toEqual([]);
    expect(attributeShare(common, '有员工200人', none)).toBe(1);
  });
});

describe('what is asked about', () => {
  it.each([
    ['四川有多少家人工智能企业？', '人工智能企业'],
    ['How many AI companies does Sichuan have?', 'AI companies'],
  ])('of %s is %s', (question, expected) => expect(focusText(readQuestion(question))).toBe(expected));
});
