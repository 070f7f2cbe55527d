import type { Candidate, RetrievalScores } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import type { Linguistics } from './evidence.ts';
import { unseenIdf, weigherOf, weightedMean } from './share.ts';

/**
 * What tells whether a question is about anything that the corpus is about, whichever passage answers: the best of its
 * candidates in each score, 0..1; `knownWords`, the share of its words that the corpus uses at all, by weight; `words`, how
 * many it has, up to six, as a share of six. Names are keys of weights.json.
 */
export const SUBJECT_FEATURES = [
  'similarity',
  'similarityWithQuestions',
  'sentenceLexical',
  'passageLexical',
  'knownWords',
  'words',
  'english',
] as const;
export type SubjectFeatures = Readonly<Record<(typeof SUBJECT_FEATURES)[number], number>>;

/** More words tell no more. */
const MOST_WORDS = 6;

const bestOf = (candidates: readonly Candidate[], score: (scores: RetrievalScores) => number): number =>
  Math.max(0, ...candidates.map(({ scores }) => score(scores)));

/** Reads the features of a question from the candidates that are weighed for it. */
export function subjectOf(
  { concepts, lang }: Question,
  candidates: readonly Candidate[],
  words: Linguistics,
): SubjectFeatures {
  const weigh = weigherOf(words);
  const unseen = unseenIdf(words);
  const isKnown = (terms: readonly string[]): boolean => terms.every((term) => words.idf(term) < unseen);
  return {
    similarity: bestOf(candidates, (scores) => scores.sentenceSimilarity),
    similarityWithQuestions: bestOf(
      candidates,
      (scores) => scores.sentenceSimilarity + scores.questionSimilarityGain,
    ),
    sentenceLexical: bestOf(candidates, (scores) => scores.sentenceLexical),
    passageLexical: bestOf(candidates, (scores) => scores.passageLexical),
    knownWords: weightedMean(
      concepts.map((concept) => ({
        share: concept.wordings.some(({ terms }) => isKnown(terms)) ? 1 : 0,
        weight: weigh(concept),
      })),
    ),
    words: Math.min(MOST_WORDS, concepts.length) / MOST_WORDS,
    english: lang === 'en' ? 1 : 0,
  };
}
