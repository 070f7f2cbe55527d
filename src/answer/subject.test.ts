import { expect, it } from 'vitest';
import { evidenceOf, readQuestion, WORDS } from '../../tests/small-evidence.ts';
import type { RetrievalScores } from '../domain/index.ts';
import { subjectOf } from './subject.ts';

const { candidate } = evidenceOf('成都有企业。');
const scored = (scores: Partial<RetrievalScores>) => ({
  ...candidate,
  scores: { ...candidate.scores, ...scores },
});
/** The corpus uses these words only. */
const knowing = (...words: readonly string[]) => ({
  ...WORDS,
  idf: (term: string): number => (words.includes(term) ? 4 : 8),
});

it('the best of all candidates in each score tell of the subject, whichever has it', () => {
  const candidates = [
    scored({ sentenceSimilarity: 0.7, questionSimilarityGain: 0, passageLexical: 0.1, sentenceLexical: 0.4 }),
    scored({ sentenceSimilarity: 0.6, questionSimilarityGain: 0.2, passageLexical: 0.3, sentenceLexical: 0 }),
  ];
  const subject = subjectOf(readQuestion('成都有什么企业？'), candidates, WORDS);
  expect(subject).toMatchObject({ similarity: 0.7, sentenceLexical: 0.4, passageLexical: 0.3, english: 0 });
  expect(subject.similarityWithQuestions).toBeCloseTo(0.8, 12);
  expect(subjectOf(readQuestion('成都有什么企业？'), [], WORDS).similarity).toBe(0);
});

it('words that the corpus never uses are told from those that it uses, in these or in other words', () => {
  const known = (question: string, ...words: readonly string[]): number =>
    subjectOf(readQuestion(question), [], knowing(...words)).knownWords;
  expect(known('企业和天气', '企业', '天气')).toBe(1);
  expect(known('企业和天气', '企业')).toBeCloseTo(4 / 12, 12);
  expect(known('企业', '公司')).toBe(1);
});
