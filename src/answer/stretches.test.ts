import { describe, expect, it } from 'vitest';
import { coverageOf, evidenceOf, readQuestion, WORDS } from '../../tests/small-evidence.ts';
import { coverPassage, inOrder } from './coverage.ts';
import { isPlanned } from './evidence.ts';
import { highlight } from './highlight.ts';
import { answeringSentence } from './stretches.ts';

const coverOf = (question: string, text: string) => coverageOf(readQuestion(question), evidenceOf(text));
function answerIn(question: string, text: string): string {
  const evidence = evidenceOf(text);
  const cover = coverPassage(readQuestion(question), evidence, WORDS);
  return text.slice(...(answeringSentence(inOrder(cover, evidence))?.span ?? []));
}

describe('the answering sentence', () => {
  it.each([
    {
      does: 'has the asked words',
      question: '海外收入有多少？',
      texts: ['做客服。', '海外收入2亿元。', '员工200人。'],
      at: 1,
    },
    {
      does: 'has the asked unit',
      question: '成都有多少家企业？',
      texts: ['企业有20个园区。', '企业有300家。'],
      at: 1,
    },
    { does: 'has a number', question: '企业有多少？', texts: ['企业有很多。', '企业有300家。'], at: 1 },
    {
      does: 'is of the asked time',
      question: '2024年融资多少？',
      texts: ['2023年融资4亿元。', '2024年融资5亿元。'],
      at: 1,
    },
    {
      does: 'is no question',
      question: '四川有多少家企业？',
      texts: ['四川有多少家企业？', '四川有1100家。'],
      at: 1,
    },
    {
      does: 'gives the figure of the asked place, going on from the sentence before a semicolon',
      question: '成都融资额多少？',
      texts: ['北京、上海、成都等地融资额超215亿元。', '论融资额，北京138亿元；', '都比成都的4亿元高。'],
      at: 2,
    },
    {
      does: 'gives the figure of the asked part of a year',
      question: '2024年上半年融资多少？',
      texts: ['2024年融资500亿元。', '2024年上半年融资4亿元。'],
      at: 1,
    },
    { does: 'is the first of equals', question: '成都有什么？', texts: ['成都有甲。', '成都有乙。'], at: 0 },
  ])('$does: $question $texts', ({ question, texts, at }) =>
    expect(answerIn(question, texts.join(''))).toBe(texts[at]),
  );

  it('is the whole passage where there is none', () => {
    const evidence = { ...evidenceOf('成都有企业。'), sentences: [] };
    const question = readQuestion('成都有什么企业？');
    expect(highlight(question, evidence, coverPassage(question, evidence, WORDS))[0]).toEqual([
      0,
      evidence.quote.length,
    ]);
    expect(coverageOf(question, evidence).sentence.share).toBe(0);
  });
});

describe('a pair of clauses', () => {
  const question = '晓多科技的海外收入有多少？';

  it('covers together what neither does alone', () => {
    const { clauses } = coverOf(question, '晓多科技做客服，说到海外，收入有2亿元。');
    expect(clauses).toMatchObject({ share: 1, focus: 1, askMet: true });
  });

  it('does not reach over the clause between, as a sentence does', () => {
    const { sentence, clauses } = coverOf(question, '在海外有客户，在成都有员工，收入有2亿元。');
    expect(sentence.share).toBe(1);
    expect(clauses.share).toBeLessThan(1);
    expect(clauses.worst).toBeLessThan(1);
  });

  it('may tell a result where the sentence also tells a plan', () => {
    const { sentence, clauses } = coverOf('有多少家企业？', '目标是建设园区，园区在成都，企业有200家。');
    expect(sentence.isPlanned).toBe(true);
    expect(clauses).toMatchObject({ isPlanned: false, share: 1, unitMet: true });
  });

  it('is of another time where the asked one stands elsewhere in the sentence', () => {
    const { sentence, clauses } = coverOf(
      '2024年海外收入有多少？',
      '2024年发布新品，在成都有员工，2023年海外收入2亿元。',
    );
    expect(sentence.isOtherTime).toBe(false);
    expect(clauses.isOtherTime).toBe(true);
  });

  it('is cut at English commas too, but not inside numbers', () => {
    const { clauses } = coverOf(
      'How many companies?',
      'Of 1,100 firms, 20 are new, and companies number 30.',
    );
    expect(clauses).toMatchObject({ share: 1, askMet: true });
    expect(evidenceOf('Of 1,100 firms, 20 are new.').sentence([0, 27]).clauses).toHaveLength(2);
  });
});

describe('an attribute', () => {
  const question = '晓多科技客服机器人的注册资本有多少？';

  it('that another sentence speaks of is not in the one that answers', () => {
    const { sentence } = coverOf(question, '晓多科技的客服机器人有200家客户。别的公司有实缴。');
    expect(sentence.attribute).toBe(0);
    expect(coverOf(question, '晓多科技的客服机器人注册资本200万元。').sentence.attribute).toBe(1);
  });
});

describe('a plan', () => {
  it.each([
    '力争到2027年达到500家',
    '拟建园区',
    '预计明年投产',
    '收入达10亿元以上',
    'it plans to open',
    'the target is 500',
  ])('is seen in %s', (text) => expect(isPlanned(text)).toBe(true));

  it.each(['已有企业500家', '2023年建成投产', 'it opened in 2023', 'a planet'])('is not seen in %s', (text) =>
    expect(isPlanned(text)).toBe(false),
  );
});
