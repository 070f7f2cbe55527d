import { describe, expect, it } from 'vitest';
import { NO_MODEL, smallDocument, smallEngine } from '../../tests/small-engine.ts';
import { judgedAs, readQuestion } from '../../tests/small-evidence.ts';
import type { Judged } from '../answer/index.ts';
import { type Answer, type Citation, passageId } from '../domain/index.ts';
import { ask, explain, notAQuestion, type Reason } from './index.ts';

/** As if these passages had been cited, from the first on. */
const answerCiting = (...cited: readonly Judged[]): Answer => ({
  ...notAQuestion('？', ''),
  status: 'answered',
  confidence: 0.9,
  citations: cited.map(
    ({ evidence: { passage, document, quote } }, i): Citation => ({
      n: i + 1,
      id: passage.id,
      docId: document.id,
      title: document.title,
      publisher: document.publisher,
      date: document.date,
      section: passage.section,
      paragraph: passage.paragraph,
      quote,
      span: passage.span,
      highlight: [],
      score: 0.9,
      lang: document.lang,
      role: 'answer',
      marks: [],
    }),
  ),
});

const judgedFor = (raw: string, text: string, p = 0.5): Judged =>
  judgedAs(readQuestion(raw), smallDocument({ id: `doc-${text}`, paragraphs: [text] }), p);
const reasonsFor = (
  raw: string,
  text: string,
  change: (one: Judged) => Judged = (one) => one,
): readonly Reason[] => {
  const judged = change(judgedFor(raw, text));
  const { passages } = explain(answerCiting(judged), { question: readQuestion(raw), judged: [judged] });
  return passages[0]?.reasons ?? [];
};
const kindsFor = (...args: Parameters<typeof reasonsFor>): string[] =>
  reasonsFor(...args).map(({ kind }) => kind);

describe('the passages of an explanation', () => {
  const raw = '四川有多少家企业？';
  const twelve = Array.from({ length: 12 }, (_, i) => judgedFor(raw, `四川有企业${i}家。`, 0.9 - i / 20));
  const explained = (...cited: readonly Judged[]) =>
    explain(answerCiting(...cited), { question: readQuestion(raw), judged: twelve }).passages;

  it('are all that are cited, also late ones, and five that are not', () => {
    const [first, last] = [twelve[0], twelve[11]];
    const passages = first && last ? explained(first, last) : [];
    expect(passages.slice(0, 2).map(({ n, id }) => [n, id])).toEqual([
      [1, first?.evidence.passage.id],
      [2, last?.evidence.passage.id],
    ]);
    expect(passages.slice(2).map(({ id }) => id)).toEqual(
      twelve.slice(1, 6).map(({ evidence }) => evidence.passage.id),
    );
    expect(passages.slice(2).every(({ n }) => n === undefined)).toBe(true);
  });

  it('tell probability and features of the judged passage', () => {
    const [first] = twelve;
    expect(first && explained(first)[0]).toMatchObject({ probability: 0.9, features: first?.features });
  });

  it('carry the id of the twin that is cited', () => {
    const one = judgedFor(raw, '四川有企业100家。');
    const passage = { ...one.evidence.passage, twin: passageId('twin000000') };
    const judged = { ...one, evidence: { ...one.evidence, passage } };
    const cited = answerCiting({
      ...judged,
      evidence: { ...judged.evidence, passage: { ...passage, id: passage.twin } },
    });
    expect(explain(cited, { question: readQuestion(raw), judged: [judged] }).passages).toMatchObject([
      { n: 1, id: 'twin000000' },
    ]);
  });
});

describe('the reasons', () => {
  it('sort the words of the question by how they are covered', () =>
    expect(reasonsFor('晓多科技的企业、芯片和标题', '晓多科技是一家公司。').slice(0, 4)).toEqual([
      { kind: 'covers', parts: ['晓多科技'] },
      { kind: 'covers_otherwise', parts: ['企业'] },
      { kind: 'covers_around', parts: ['标题'] },
      { kind: 'lacks', parts: ['芯片'] },
    ]));

  it('tell of the period', () => {
    const question = '2023年四川有多少家企业？';
    expect(kindsFor(question, '2023年四川有企业100家。')).toContain('period_covered');
    expect(reasonsFor(question, '2022年四川有企业100家。')).toEqual(
      expect.arrayContaining([
        { kind: 'period_missed', parts: ['2023年'] },
        { kind: 'ruled_out', by: ['period'] },
      ]),
    );
    expect(kindsFor('四川有多少家企业？', '2022年四川有企业100家。').join()).not.toContain('period');
  });

  it('tell of an asked attribute in both languages', () => {
    const question = '晓多科技的注册资本是多少？';
    const attributes = [{ en: 'the registered capital', zh: '注册资本' }];
    expect(reasonsFor(question, '晓多科技的注册资本为1万元。')).toContainEqual({
      kind: 'attribute_shown',
      attributes,
    });
    expect(reasonsFor(question, '晓多科技有员工200人。')).toContainEqual({
      kind: 'attribute_missing',
      attributes,
    });
  });

  it('do not claim an attribute that most passages speak of', () => {
    const question = '晓多科技的总部在哪里？';
    expect(readQuestion(question).attributes.map(({ id }) => id)).toContain('headquarters');
    expect(kindsFor(question, '晓多科技的总部在成都。').join()).not.toContain('attribute');
    expect(kindsFor(question, '晓多科技有员工200人。').join()).not.toContain('attribute');
  });

  it('tell whether the asked kind of thing is there, where a text can show that', () => {
    expect(reasonsFor('有多少家企业？', '企业有100家。')).toContainEqual({
      kind: 'form_met',
      asked: 'number',
    });
    expect(reasonsFor('有多少家企业？', '企业众多。')).toContainEqual({
      kind: 'form_missing',
      asked: 'number',
    });
    expect(kindsFor('有哪些企业？', '企业众多。').join()).not.toContain('form');
  });

  it.each([
    ['lead', 0.2, 'ahead'],
    ['lead', -0.2, 'behind'],
    ['questionSimilarityGain', 0.2, 'written_question'],
    ['questionLexicalGain', 0.2, 'written_question'],
  ] as const)('tell of a %s of %d: %s', (feature, value, kind) => {
    const withValue = (one: Judged): Judged => ({ ...one, features: { ...one.features, [feature]: value } });
    expect(kindsFor('企业', '企业众多。', withValue)).toContain(kind);
    expect(kindsFor('企业', '企业众多。')).not.toContain(kind);
  });
});

describe('an explanation', () => {
  const engine = smallEngine([
    smallDocument({ id: 'report', paragraphs: ['晓多科技成立于2014年，有员工200人。', '成都的企业众多。'] }),
    smallDocument({ id: 'tea', paragraphs: ['茶园在清明前后最忙。'] }),
  ]);

  it('tells how the question was read, and agrees with the answer', async () => {
    const { answer, trace } = await ask({ engine, embedder: NO_MODEL }, '2024年成都有多少员工？');
    const explanation = explain(answer, trace);
    expect(explanation).toMatchObject({
      asked: 'number',
      names: ['成都'],
      attributes: [{ zh: '员工人数', en: 'the number of employees' }],
      periods: [{ text: '2024年', from: '2024-01-01', to: '2024-12-31' }],
      status: answer.status,
      confidence: answer.confidence,
    });
    expect(explanation.words).toMatchObject([{ surface: '员工' }]);
    expect(explanation.words[0]?.others).toContain('职工');
    expect(explanation.words[0]?.others.length).toBeLessThanOrEqual(4);
  });

  it('shows other words as people write them, not their stems', async () => {
    const { answer, trace } = await ask({ engine, embedder: NO_MODEL }, 'What is the MAU in Chengdu?');
    const others = explain(answer, trace).words.flatMap((word) => word.others);
    expect(others).toContain('monthly active users');
  });

  it('lists the cited passages', async () => {
    const { answer, trace } = await ask({ engine, embedder: NO_MODEL }, '2024年成都有多少员工？');
    const explanation = explain(answer, trace);
    const cited = explanation.passages.filter(({ n }) => n !== undefined);
    expect(cited.map(({ id }) => id).sort()).toEqual(answer.citations.map(({ id }) => id).sort());
    expect(cited.length).toBeGreaterThan(0);
  });
});
