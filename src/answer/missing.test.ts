import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../tests/small-engine.ts';
import { judgedAs, readQuestion, WORDS } from '../../tests/small-evidence.ts';
import type { Status } from '../domain/index.ts';
import { comparedParts, type Question } from '../question/index.ts';
import type { Linguistics } from './evidence.ts';
import type { Judged } from './judge.ts';
import { missingParts } from './missing.ts';

interface Shown {
  readonly text: string;
  readonly p?: number | readonly number[];
  readonly date?: string;
}

function missing(raw: string, status: Status, shown: readonly (Shown | string)[]): string[] {
  const question = readQuestion(raw);
  const judged = shown
    .map((one) => (typeof one === 'string' ? { text: one } : one))
    .map(({ text, p = 0.5, date = '2024-08' }) =>
      judgedAs(question, smallDocument({ id: `doc-${text}`, paragraphs: [text], date }), p),
    );
  return missingParts(comparedParts(question), shownAs(status, judged));
}

const shownAs = (status: Status, judged: readonly Judged[], words: Pick<Linguistics, 'idf'> = WORDS) => ({
  ...{ status, judged, words },
  citations: judged.map(({ evidence }) => ({ quote: evidence.quote })),
});

describe('a period', () => {
  it.each([
    ['2022年四川有多少家企业？', '2022年'],
    ['2022年上半年四川有多少家企业？', '2022年上半年'],
    ['去年四川有多少家企业？', '去年（2023年）'],
    ['四川明年有多少家企业？', '明年（2025年）'],
    ['22年四川有多少家企业？', '22年'],
  ])('of %s is named as %s', (question, expected) =>
    expect(missing(question, 'related', ['四川有企业100家。'])).toEqual([expected]),
  );

  it('is missing of an undated passage, and not of one that covers it', () => {
    const question = '2022年四川有多少家企业？';
    expect(missing(question, 'related', [{ text: '四川有企业100家。', date: '未注明' }])).toEqual(['2022年']);
    expect(missing(question, 'related', ['2022年四川有企业100家。'])).not.toContain('2022年');
  });

  it('that a quote names for something else is missing of what is asked', () =>
    expect(missing('2022年四川有多少家企业？', 'related', ['四川有企业100家，比2022年多一成。'])).toEqual([
      '2022年的企业',
    ]));

  it('is missing of an answer too', () =>
    expect(missing('2022年四川有多少家企业？', 'answered', ['四川有企业100家。'])).toEqual(['2022年']));
});

describe('an attribute', () => {
  it.each([
    ['晓多科技的注册资本是多少？', '注册资本'],
    ['晓多科技有多少员工？', '员工'],
    ['晓多科技有多少项专利？', '专利'],
    ['How much electricity does Xiaoduo Technology use?', 'electricity'],
  ])('of %s is named as %s', (question, expected) =>
    expect(missing(question, 'related', ['晓多科技做客服机器人。'])).toEqual([expected]),
  );

  it('is not missing when a passage that counts speaks of it', () => {
    const missingWith = (p: number): string[] =>
      missing('2022年晓多科技有多少员工？', 'related', [
        { text: '晓多科技做客服机器人。', p: 0.5 },
        { text: '晓多科技团队有100人。', p },
      ]);
    expect(missingWith(0.3)).toEqual(['2022年']);
    expect(missingWith(0.2)).toEqual(['2022年', '员工']);
  });

  it('is not missing when readers see it in a quote, whatever the quote is worth', () =>
    expect(
      missing('晓多科技的注册资本是多少？', 'related', [
        { text: '晓多科技做客服机器人。', p: 0.5 },
        { text: '晓多科技的注册资本未公开。', p: 0.2 },
      ]),
    ).toEqual([]));

  it.each([
    ['四川大学招多少研究生？', '招生人数'],
    ['肖雪松毕业于哪所大学？', '学历与毕业院校'],
    ['Who is the CEO of Xiaoduo Technology?', 'the chief executive'],
  ])('of %s, asked for in no words that a text would use, is named as %s', (question, expected) =>
    expect(missing(question, 'related', ['晓多科技做客服机器人。'])).toContain(expected),
  );
});

describe('words', () => {
  it('are named by weight, but names and places first', () => {
    const question = readQuestion('晓多科技在绵阳做芯片研发吗？');
    const weights = new Map([
      ['芯片', 8],
      ['研发', 9],
    ]);
    const judged = judgedAs(question, smallDocument({ id: 'doc', paragraphs: ['茶园很忙。'] }), 0.5);
    const parts = judged.parts.map((part) => {
      const weigh = (one: (typeof part.coverage.concepts)[number]) => ({
        ...one,
        weight: weights.get(one.concept.surface) ?? 1,
      });
      return { ...part, coverage: { ...part.coverage, concepts: part.coverage.concepts.map(weigh) } };
    });
    expect(missingParts([question], shownAs('related', [{ ...judged, parts }]))).toEqual([
      ...['晓多科技', '绵阳', '研发', '芯片'],
    ]);
  });

  it('count as covered in a synonym, not in the title alone', () => {
    expect(missing('标题和芯片', 'related', ['机器人销售。']).sort()).toEqual(['标题', '芯片'].sort());
    expect(missing('成都的企业和芯片', 'related', ['成都有许多公司。'])).toEqual(['芯片']);
  });

  it('are not named when the question is answered, but names and places are', () => {
    const question = '绵阳的晓多科技做芯片研发吗？';
    expect(missing(question, 'answered', ['晓多科技做机器人。'])).toEqual(['绵阳']);
    expect(missing(question, 'answered', ['绵阳的晓多科技做机器人。'])).toEqual([]);
    expect(missing(question, 'related', ['绵阳的晓多科技做机器人。'])).toContain('芯片');
  });

  it('are none when readers see all of them in the quotes', () => {
    expect(missing('成都有多少个园区？', 'related', ['成都有许多园区。'])).toEqual([]);
    expect(missing('Chengdu and AI', 'related', ['It is mainly Chengdu.'])).toEqual(['AI']);
    expect(missing('Chengdu and AI', 'related', ['Chengdu: AI parks.'])).toEqual([]);
  });

  it('are those that the corpus never uses, where there are such', () => {
    const judged = (raw: string): [Question, Judged] => {
      const question = readQuestion(raw);
      return [question, judgedAs(question, smallDocument({ id: 'doc', paragraphs: ['茶园很忙。'] }), 0.5)];
    };
    const corpus = { idf: (term: string) => (['芯片', '研发', '绵阳'].includes(term) ? 2 : 6) };
    const named = (raw: string, status: Status): string[] => {
      const [question, one] = judged(raw);
      return missingParts([question], shownAs(status, [one], corpus));
    };
    expect(named('绵阳的芯片和牦牛', 'related')).toEqual(['绵阳', '牦牛']);
    expect(named('绵阳的芯片和牦牛', 'not_found')).toEqual(['牦牛']);
    expect(named('绵阳的芯片研发', 'related')).toContain('芯片');
    expect(named('绵阳的芯片研发', 'not_found')).toEqual([]);
  });

  it.each([
    '四川一股脑推出了什么？',
    '有个叫熊猫的机器人做什么？',
    '成都那有多少机器人？',
    '茶馆招不招人？',
    '哪个县最牛？',
  ])('of %s are no fragments', (question) =>
    expect(missing(question, 'related', ['茶园很忙。']).join()).not.toMatch(/一股|有个|那有|招不招|牛/),
  );
});

describe('a comparison', () => {
  const question = '成都和绵阳的企业相比，各有多少家？';
  const chengdu = { text: '成都有企业600家。', p: [0.9, 0] };

  it('misses what one of its parts misses', () => {
    expect(missing(question, 'related', [chengdu])).toContain('绵阳');
    expect(missing(question, 'related', [chengdu])).not.toContain('成都');
    expect(missing(question, 'answered', [chengdu, { text: '绵阳有企业90家。', p: [0, 0.9] }])).toEqual([]);
  });

  it('misses what is asked in a part that no answer tells, whatever else is shown', () => {
    const tea = { text: '成都和绵阳有茶园。', p: [0.9, 0.01] };
    const beside = { text: '绵阳有公司90家。', p: [0.01, 0.2] };
    expect(missing(question, 'answered', [tea, beside])).toEqual(['企业']);
    expect(missing(question, 'answered', [{ ...beside, p: [0.9, 0.01] }])).not.toContain('企业');
    expect(missing(question, 'answered', [tea, { ...beside, p: [0, 0.9] }])).toEqual([]);
  });

  it('names nothing twice', () =>
    expect(missing('2022年成都和绵阳有多少个园区？', 'related', ['园区很多。'])).toEqual([
      ...['2022年', '成都', '绵阳'],
    ]));
});

describe('what is missing', () => {
  const many = '2022年绵阳的晓多科技和长虹的芯片、机器人、算力、医疗、教育合作';

  it('are at most four parts', () => expect(missing(many, 'related', ['茶园很忙。'])).toHaveLength(4));

  it('is all of it when nothing is shown', () =>
    expect(missing('绵阳有芯片吗？', 'not_found', [])).toEqual(['绵阳', '芯片']));
});
