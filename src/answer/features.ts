import type { Candidate } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import type { Coverage } from './coverage.ts';
import { weightedMean, worstShare } from './stretches.ts';
import weights from './weights.json' with { type: 'json' };

/** What the probability is made from. Every value lies in 0..1 (similarities in -1..1). Names are the keys of weights.json. */
export const FEATURES = [
  'sentenceSimilarity',
  'passageSimilarity',
  'sentenceLexical',
  'passageLexical',
  'questionSimilarityGain',
  'questionLexicalGain',
  'nounShare',
  'otherShare',
  'worstNoun',
  'nameCovered',
  'surroundingsOnly',
  'properMissing',
  'periodCovered',
  'periodUnstated',
  'askMet',
  'unitMet',
  'bareTopic',
  'attributeKnown',
  'attributeShown',
  'attributeMissing',
  'attributeInSentence',
  'attributeInClauses',
  'sentenceShare',
  'sentenceWorst',
  'sentenceFocus',
  'sentenceAskMet',
  'sentenceUnitMet',
  'clauseShare',
  'clauseWorst',
  'clauseFocus',
  'clauseAskMet',
  'clauseUnitMet',
] as const;

export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

const flag = (holds: boolean): number => (holds ? 1 : 0);

export function featuresOf(question: Question, candidate: Candidate, coverage: Coverage): Features {
  const { sentence, clauses, concepts } = coverage;
  const named = concepts.filter(({ concept: { kind } }) => kind === 'name' || kind === 'place');
  const words = concepts.filter(({ concept: { kind } }) => kind === 'word' || kind === 'number');
  const nouns = words.filter(({ concept }) => concept.isNoun);
  const known = flag(question.attributes.length > 0);
  return {
    ...candidate.scores,
    nounShare: weightedMean(nouns),
    otherShare: weightedMean(words.filter(({ concept }) => !concept.isNoun)),
    worstNoun: worstShare(nouns),
    nameCovered: flag(named.some(({ concept }) => concept.kind === 'name')),
    surroundingsOnly: flag(named.some(({ share }) => share < 1)),
    properMissing: flag(words.some(({ concept, share }) => concept.isProper && share === 0)),
    periodCovered: flag(coverage.period === 'covered'),
    periodUnstated: flag(coverage.period === 'unstated'),
    askMet: flag(coverage.askMet),
    unitMet: flag(coverage.unitMet),
    bareTopic: flag(question.ask === 'topic'),
    attributeKnown: known,
    attributeShown: known * coverage.attribute,
    attributeMissing: flag(coverage.attribute === 0),
    attributeInSentence: known * sentence.attribute,
    attributeInClauses: known * clauses.attribute,
    sentenceShare: sentence.share,
    sentenceWorst: sentence.worst,
    sentenceFocus: sentence.focus,
    sentenceAskMet: flag(sentence.askMet),
    sentenceUnitMet: flag(sentence.unitMet),
    clauseShare: clauses.share,
    clauseWorst: clauses.worst,
    clauseFocus: clauses.focus,
    clauseAskMet: flag(clauses.askMet),
    clauseUnitMet: flag(clauses.unitMet),
  };
}

type Model = { readonly bias: number } & Readonly<Record<string, number>>;
const models: { readonly hybrid: Model; readonly lexical: Model } = weights;

/** Probability, 0 to 1, that the passage answers: logistic regression on the features. */
export function probability(features: Features, mode: 'hybrid' | 'lexical'): number {
  const model = models[mode];
  const sum = FEATURES.reduce((total, name) => total + (model[name] ?? 0) * features[name], model.bias);
  return 1 / (1 + Math.exp(-sum));
}
