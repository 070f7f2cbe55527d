import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../tests/small-engine.ts';
import { judgedAs, readQuestion } from '../../tests/small-evidence.ts';
import { type CorpusDocument, documentId, UNDATED } from '../domain/index.ts';
import { comparedParts } from '../question/index.ts';
import type { Judged } from './judge.ts';
import { type Asked, select } from './select.ts';

const HOW_MANY = '四川有多少家人工智能企业？';
const asked = (raw: string, top?: number): Asked => {
  const question = readQuestion(raw);
  return { question, isComparison: comparedParts(question).length > 1, ...(top && { top }) };
};
const idsOf = (chosen: readonly Judged[]): string[] => chosen.map(({ evidence }) => evidence.document.id);

interface Passage {
  readonly id: string;
  readonly text: string;
  readonly p: number | readonly number[];
  readonly date?: string;
  readonly updates?: string;
}

function documentOf({ id, text, date = '2024-08', updates }: Passage): CorpusDocument {
  const relation = { kind: 'updates', to: [documentId(updates ?? '')] } as const;
  return {
    ...smallDocument({ id, paragraphs: [text], date }),
    ...(updates === undefined ? {} : { relation }),
  };
}

const chosen = (wanted: Asked, passages: readonly Passage[]): string[] =>
  idsOf(
    select(
      wanted,
      passages
        .map((passage) => judgedAs(wanted.question, documentOf(passage), passage.p))
        .sort((a, b) => b.probability - a.probability),
    ),
  );

const WORDS_OF_THEIR_OWN = ['客服', '芯片', '算力', '机器人', '医疗', '教育', '农业', '金融', '交通', '能源'];
/** Passages that say different things, each less likely than the one before. */
const ten = WORDS_OF_THEIR_OWN.map((word, i) => ({
  id: `d${i}`,
  text: `四川有人工智能${word}企业${i + 2}0家。`,
  p: 0.9 - i * 0.08,
}));

describe('how many are cited', () => {
  it.each([
    [HOW_MANY, undefined, 3],
    ['四川有哪些人工智能企业？', undefined, 5],
    ['四川的人工智能企业为什么多？', undefined, 5],
    ['四川各市有多少家人工智能企业？', undefined, 5],
    [HOW_MANY, 1, 1],
    [HOW_MANY, 3, 3],
    [HOW_MANY, 8, 8],
    ['四川有哪些人工智能企业？', 1, 1],
  ])('%s with %s wished: %d, the best first', (question, top, expected) =>
    expect(chosen(asked(question, top), ten)).toEqual(ten.slice(0, expected).map(({ id }) => id)),
  );

  it('fills a list beyond the first three only with what may add', () => {
    const weak = ten.map((passage, i) => (i < 3 ? passage : { ...passage, p: 0.01 }));
    expect(chosen(asked('四川有哪些人工智能企业？'), weak)).toEqual(['d0', 'd1', 'd2']);
    const elsewhere = ten.map((one, i) => (i < 3 ? one : { ...one, text: one.text.replace('四川', '北京') }));
    expect(chosen(asked('四川有哪些人工智能企业？'), elsewhere)).toEqual(['d0', 'd1', 'd2']);
  });

  it('is none of none', () => expect(chosen(asked(HOW_MANY), [])).toEqual([]));
});

describe('a passage that says the same', () => {
  const same = { id: 'same', text: ten[0]?.text ?? '', p: 0.88 };

  it('in another document is left out', () =>
    expect(chosen(asked(HOW_MANY), [...ten, same])).toEqual(['d0', 'd1', 'd2']));

  it('is cited when it gives another figure', () => {
    const other = { ...same, text: same.text.replace('20家', '90家') };
    expect(chosen(asked(HOW_MANY), [...ten, other])).toContain('same');
  });

  it('is cited when it says more', () => {
    const more = { ...same, text: '四川客服企业融资四亿元，主要投向大模型、语音识别与翻译软件研发。' };
    expect(chosen(asked(HOW_MANY), [...ten, more])).toContain('same');
  });
});

describe('a comparison', () => {
  const question = asked('成都和绵阳的人工智能企业相比，各有多少家？');
  const parts = [
    { id: 'chengdu', text: '成都有人工智能企业600家。', p: [0.9, 0] },
    { id: 'chengdu-too', text: '成都的人工智能企业做芯片设计。', p: [0.8, 0] },
    { id: 'chengdu-again', text: '成都有人工智能园区九个。', p: [0.7, 0] },
    { id: 'mianyang', text: '绵阳有人工智能企业90家。', p: [0, 0.5] },
  ];

  it('gets one citation for each part first', () => {
    expect(question.isComparison).toBe(true);
    expect(chosen(question, parts).slice(0, 2)).toEqual(['chengdu', 'mianyang']);
    expect(chosen({ ...question, top: 2 }, parts)).toEqual(['chengdu', 'mianyang']);
  });

  it('cites a passage once that answers both', () => {
    const both = { id: 'both', text: '成都有人工智能企业600家，绵阳90家。', p: [0.95, 0.95] };
    expect(chosen(question, [...parts, both]).filter((id) => id === 'both')).toHaveLength(1);
    expect(chosen(question, [...parts, both])[0]).toBe('both');
  });
});

describe('of answers that disagree', () => {
  const older = { id: 'older', text: '四川有人工智能企业1100家。', p: 0.9, date: '2024-08' };
  const newer = {
    ...older,
    id: 'newer',
    text: '四川的人工智能企业已达1300家。',
    p: 0.8,
    date: '2025-06',
    updates: 'older',
  };
  const late = [older, ...ten.slice(0, 4).map((one) => ({ ...one, p: 0.85 })), newer];

  it('the newest comes first, however late it was found', () => {
    expect(chosen(asked(HOW_MANY), late).slice(0, 2)).toEqual(['newer', 'older']);
    expect(chosen(asked(HOW_MANY, 1), late)).toEqual(['older']);
  });

  it('the likeliest stays first when the question names a time or asks of the report', () => {
    const timed = '2024年四川有多少家人工智能企业？';
    const corrected = { ...newer, text: '2024年四川的人工智能企业已达1300家。' };
    expect(chosen(asked(HOW_MANY), [older, corrected])[0]).toBe('newer');
    expect(chosen(asked(timed), [older, corrected])[0]).toBe('older');
    expect(chosen(asked('报道里四川有多少家人工智能企业？'), late)[0]).toBe('older');
    expect(chosen(asked('上半年四川有多少家人工智能企业？'), late)[0]).toBe('older');
  });

  it.each([
    ['is unlikely', { ...newer, p: 0.3 }],
    ['is older', { ...newer, date: '2023' }],
    ['has no date', { ...newer, date: UNDATED }],
    ['gives the same figure', { ...newer, text: '四川的人工智能企业已达1100家。' }],
    ['is not known to update the other', { ...newer, updates: 'elsewhere' }],
  ])('none goes before the likeliest that %s', (_, other) =>
    expect(chosen(asked(HOW_MANY), [older, other])[0]).toBe('older'),
  );

  it('one without a date counts as the oldest', () =>
    expect(chosen(asked(HOW_MANY), [{ ...older, date: UNDATED }, newer])[0]).toBe('newer'));
});
