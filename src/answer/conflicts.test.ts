import { describe, expect, it } from 'vitest';
import { NO_MODEL, smallDocument, smallEngine } from '../../tests/small-engine.ts';
import { judgedAs, readQuestion } from '../../tests/small-evidence.ts';
import { ask } from '../app/index.ts';
import { type CorpusDocument, documentId, type Relation } from '../domain/index.ts';
import { disagree, findConflicts, isRelated } from './conflicts.ts';

const HOW_MANY = '四川有多少家人工智能企业？';

const doc = (id: string, text: string, relation?: Relation): CorpusDocument => ({
  ...smallDocument({ id, paragraphs: [text] }),
  ...(relation && { relation }),
});
const disagreeOn = (question: string, ...documents: readonly [CorpusDocument, CorpusDocument]): boolean => {
  const read = readQuestion(question);
  const [one, other] = documents.map((document) => judgedAs(read, document, 0.9));
  return one !== undefined && other !== undefined && disagree(read, one, other);
};

describe('two answers', () => {
  const hundred = '四川有人工智能企业100家。';

  it.each([
    ['other figures', '四川有人工智能企业120家。', true],
    ['figures just outside of rounding', '四川有人工智能企业103家。', true],
    ['figures inside of rounding', '四川有人工智能企业102家。', false],
    ['the same figure in other words', '四川的人工智能企业达到100余家。', false],
    ['other units', '四川有人工智能企业园区120个。', false],
    ['no figure', '四川有人工智能企业。', false],
    ['a plan beside a result', '力争四川人工智能企业达到500家。', false],
    ['another place', '北京有人工智能企业2400家。', false],
    ['a place in the asked one', '成都有人工智能企业60家。', false],
    ['another thing that is counted', '四川有人工智能学会60家。', false],
  ])('with %s: %s %s', (_, text, expected) => {
    expect(disagreeOn(HOW_MANY, doc('one', hundred), doc('other', text))).toBe(expected);
    expect(disagreeOn(HOW_MANY, doc('other', text), doc('one', hundred))).toBe(expected);
  });

  it('with other plans disagree', () => {
    const [one, other] = [300, 500].map((n) => doc(`plan-${n}`, `力争四川人工智能企业达到${n}家。`));
    expect(one && other && disagreeOn(HOW_MANY, one, other)).toBe(true);
  });

  it('of one document, or of its twin, do not disagree', () => {
    const [one, other] = [doc('one', hundred), doc('other', '四川有人工智能企业120家。')];
    expect(disagreeOn(HOW_MANY, one, other)).toBe(true);
    expect(disagreeOn(HOW_MANY, one, { ...other, id: one.id })).toBe(false);
    expect(disagreeOn(HOW_MANY, { ...one, twin: other.id }, { ...other, twin: one.id })).toBe(false);
  });

  it('of another time do not disagree', () =>
    expect(
      disagreeOn(
        '2024年四川有多少家人工智能企业？',
        doc('one', '2024年四川有人工智能企业100家。'),
        doc('other', '2022年四川有人工智能企业60家。'),
      ),
    ).toBe(false));

  it('to a question without a number disagree only when one is known to contradict the other', () => {
    const [who, older] = ['晓多科技的创始人是谁？', doc('older', '晓多科技的创始人是江岭。')];
    const newer = (kind: Relation['kind'], to = older.id): CorpusDocument =>
      doc('newer', '晓多科技的创始人是向海。', { kind, to: [to] });
    expect(disagreeOn(who, newer('contradicts'), older)).toBe(true);
    expect(disagreeOn(who, newer('updates'), older)).toBe(false);
    expect(disagreeOn(who, newer('confirms'), older)).toBe(false);
    expect(disagreeOn(who, newer('contradicts', documentId('elsewhere')), older)).toBe(false);
    const beside = {
      ...newer('contradicts'),
      ...smallDocument({ id: 'beside', paragraphs: ['川大智胜的创始人是游志胜。'] }),
    };
    expect(disagreeOn(who, { ...beside, relation: { kind: 'contradicts', to: [older.id] } }, older)).toBe(
      false,
    );
  });
});

describe('documents', () => {
  const older = { ...doc('older', '甲。'), twin: documentId('older.en') };
  const newer = (kind: Relation['kind'], to: string): CorpusDocument =>
    doc('newer', '乙。', { kind, to: [documentId(to)] });

  it.each([
    ['updates', 'older', true],
    ['contradicts', 'older', true],
    ['updates', 'older.en', true],
    ['confirms', 'older', false],
    ['updates', 'elsewhere', false],
  ] as const)('of which one %s %s are rivals: %s', (kind, to, expected) => {
    expect(isRelated(newer(kind, to), older)).toBe(expected);
    expect(isRelated(older, newer(kind, to))).toBe(expected);
  });

  it('that say nothing of each other are none', () =>
    expect(isRelated(older, doc('newer', '乙。'))).toBe(false));
});

describe('conflicts', () => {
  const question = readQuestion(HOW_MANY);
  const answers = (...figures: number[]) =>
    figures.map((figure, i) => ({
      n: i + 1,
      judged: judgedAs(question, doc(`doc-${i}`, `四川有人工智能企业${figure}家。`), 0.9),
    }));

  it('name the first answer and those that disagree with it', () =>
    expect(findConflicts(question, answers(100, 101, 120, 140))).toEqual([
      { citations: [1, 3, 4], about: '人工智能企业' },
    ]));

  it.each([[[]], [[100]], [[100, 101]]])('are none among %j', (figures) =>
    expect(findConflicts(question, answers(...figures))).toEqual([]),
  );
});

describe('an answer', () => {
  const engine = smallEngine([
    doc('sichuan', '四川有人工智能企业1100家。'),
    doc('sichuan-later', '四川的人工智能企业已经增加到1500家，以芯片、算力和机器人为主。'),
    doc('mianyang', '绵阳人工智能企业融资4.1亿元。'),
    doc('deyang', '德阳人工智能企业融资138亿元。'),
    doc('tea', '茶园在清明前后最忙。'),
  ]);
  const answerTo = async (question: string) => (await ask({ engine, embedder: NO_MODEL }, question)).answer;

  it('tells that two sources disagree', async () => {
    const { status, conflicts } = await answerTo(HOW_MANY);
    expect(status).toBe('answered');
    expect(conflicts).toEqual([{ citations: [1, 2], about: '人工智能企业' }]);
  });

  it('to a comparison does not, since what is compared may differ', async () => {
    const { status, citations, conflicts } = await answerTo('绵阳和德阳的人工智能企业各融资多少亿元？');
    expect(status).toBe('answered');
    expect(citations.slice(0, 2).map(({ role }) => role)).toEqual(['answer', 'answer']);
    expect(conflicts).toBeUndefined();
  });
});
