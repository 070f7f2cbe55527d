import { describe, expect, it } from 'vitest';
import { ask } from '../src/app/index.ts';
import { NO_MODEL, smallDocument, smallEngine } from '../tests/small-engine.ts';
import type { EvalQuestion } from './questions.ts';
import { goldNames, holdsNeed, isGold, misquotes, scoreAnswer, scoreResults } from './scoring.ts';

const question = (fields: Partial<EvalQuestion>): EvalQuestion => ({
  id: 'x-001',
  kind: 'fact-article',
  question: '？',
  context: [],
  expect: 'answered',
  gold: ['doc#A-1'],
  needs: [],
  ...fields,
});
const texts = (...all: string[]) => all.map((text) => ({ text }));

describe('a needed text', () => {
  it('may stand in any of its wordings, whatever the case', () => {
    expect(holdsNeed(['排名第九'], '第九|ninth')).toBe(true);
    expect(holdsNeed(['It ranks NINTH.'], '第九|ninth')).toBe(true);
    expect(holdsNeed(['排名第六'], '第九|ninth')).toBe(false);
  });

  it('is a whole number where it is a number', () => {
    expect(holdsNeed(['开设27所'], '27')).toBe(true);
    expect(holdsNeed(['2027年', '1.27亿', '1,274', '270'], '27')).toBe(false);
    expect(holdsNeed(['24.1亿元'], '4.1亿')).toBe(false);
    expect(holdsNeed(['4.1亿元', '4272.05万'], '4272')).toBe(true);
  });

  it('is taken literally', () => {
    expect(holdsNeed(['0.1毫米'], '0.1毫米')).toBe(true);
    expect(holdsNeed(['0:1毫米'], '0.1毫米')).toBe(false);
    expect(holdsNeed(['C++（新版）'], 'c++（')).toBe(true);
  });
});

describe('the score of a ranking', () => {
  it('looks at the first result, and at the first three together', () => {
    const needs = ['甲', '乙'];
    expect(scoreResults(question({ needs }), texts('甲乙'))).toMatchObject({ hit1: true, hit3: true });
    expect(scoreResults(question({ needs }), texts('甲', '丙', '乙'))).toMatchObject({
      ...{ hit1: false, first: false, hit3: true },
    });
    expect(scoreResults(question({ needs }), texts('甲', '丙', '丁', '乙')).hit3).toBe(false);
  });

  it('gives questions for several things five results, and their first one credit for a part', () => {
    const several = question({ gold: undefined, all_of: [['doc#A-1'], ['doc#A-2']], needs: ['甲', '乙'] });
    const score = scoreResults(several, texts('甲', '丙', '丁', '戊', '乙', '己'));
    expect(score).toMatchObject({ hit1: false, first: true, hit3: true });
    expect(scoreResults(several, texts('甲', '丙', '丁', '戊', '己', '乙')).hit3).toBe(false);
  });

  it('goes by gold passages where no text is named, twins counting as the same', () => {
    const here = { text: '', passage: { docId: 'doc.en', anchor: 'A-1' } };
    const elsewhere = { text: '', passage: { docId: 'doc', anchor: 'A-2' } };
    const score = (results: Parameters<typeof scoreResults>[1]) => scoreResults(question({}), results);
    expect(score([here])).toMatchObject({ hit1: true, hit3: true, gold3: true });
    expect(score([elsewhere, here])).toMatchObject({ hit1: false, hit3: true, gold3: true });
    expect(score([elsewhere])).toMatchObject({ hit3: false, gold3: false });
    expect(score(texts('?')).gold3).toBeUndefined();
  });

  it('finds nothing where there is nothing to find', () => {
    const none = question({ expect: 'not_answered', gold: undefined });
    expect(scoreResults(none, texts('甲'))).toMatchObject({ hit1: false, first: false, hit3: false });
    expect(scoreResults(question({ needs: ['甲'] }), [])).toMatchObject({ hit1: false, hit3: false });
  });

  it('takes a document without a place for all its passages', () => {
    expect(goldNames({ docId: 'doc.en', anchor: 'A-1' })).toEqual(['doc', 'doc#A-1']);
    expect(isGold(question({ gold: ['doc'] }), { docId: 'doc.en', anchor: 'B-9' })).toBe(true);
    expect(isGold(question({}), { docId: 'doc' })).toBe(false);
  });
});

describe('the score of an answer', () => {
  const engine = smallEngine([smallDocument({ id: 'doc', paragraphs: ['晓多科技成立于2014年。'] })]);

  it('reads its citations', async () => {
    const { answer } = await ask({ engine, embedder: NO_MODEL }, '晓多科技成立于哪一年？');
    const score = scoreAnswer(question({ needs: ['2014'] }), answer);
    expect(score).toMatchObject({ hit1: true, score: answer.confidence });
    expect(score.answered).toBe(answer.status === 'answered');
  });

  it('sees a quote that is no slice of its document', async () => {
    const { answer } = await ask({ engine, embedder: NO_MODEL }, '晓多科技成立于哪一年？');
    const { documents } = engine.snapshot;
    expect(misquotes(answer, documents)).toEqual([]);
    const changed = answer.citations.map((citation) => ({ ...citation, quote: `${citation.quote} ` }));
    expect(misquotes({ ...answer, citations: changed }, documents)).toHaveLength(changed.length);
    expect(misquotes(answer, new Map())).toHaveLength(answer.citations.length);
  });
});
