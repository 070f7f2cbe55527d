import type { Candidate } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import type { ConceptCoverage, Coverage } from './coverage.ts';
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
  'nameMissing',
  'placeMissing',
  'periodCovered',
  'periodBroader',
  'periodDated',
  'periodContradicted',
  'anotherOrdinal',
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

const meanShare = (covers: readonly ConceptCoverage[]): number => {
  const total = covers.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 1 : covers.reduce((sum, { share, weight }) => sum + share * weight, 0) / total;
};

/** Share of the heaviest word that the passage lacks most: a rare word left uncovered is what a near miss looks like. */
const worstWord = (covers: readonly ConceptCoverage[]): number =>
  covers.reduce(
    (worst, { share, weight }) => Math.min(worst, 1 - ((1 - share) * Math.min(weight, 8)) / 8),
    1,
  );

export function featuresOf(question: Question, candidate: Candidate, coverage: Coverage): Features {
  const of = (...kinds: string[]): ConceptCoverage[] =>
    coverage.concepts.filter(({ concept }) => kinds.includes(concept.kind));
  const words = of('word', 'number');
  const known = question.attributes.length > 0 ? 1 : 0;
  return {
    ...candidate.scores,
    nounShare: meanShare(words.filter(({ concept }) => concept.isNoun)),
    otherShare: meanShare(words.filter(({ concept }) => !concept.isNoun)),
    worstNoun: worstWord(words.filter(({ concept }) => concept.isNoun)),
    nameCovered: of('name').length > 0 ? meanShare(of('name')) : 0,
    nameMissing: 1 - meanShare(of('name')),
    placeMissing: 1 - meanShare(of('place')),
    periodCovered: coverage.period === 'covered' ? 1 : 0,
    periodBroader: coverage.period === 'broader' ? 1 : 0,
    periodDated: coverage.period === 'dated' ? 1 : 0,
    anotherOrdinal: coverage.anotherOrdinal ? 1 : 0,
    periodContradicted: coverage.period === 'contradicted' ? 1 : 0,
    askMet: coverage.askMet ? 1 : 0,
    unitMet: coverage.unitMet ? 1 : 0,
    bareTopic: question.ask === 'topic' ? 1 : 0,
    attributeKnown: known,
    attributeShown: known * coverage.attribute,
    attributeMissing: coverage.attribute === 0 ? 1 : 0,
    attributeInSentence: known * coverage.sentence.attribute,
    attributeInClauses: known * coverage.clauses.attribute,
    sentenceShare: coverage.sentence.share,
    sentenceWorst: coverage.sentence.worst,
    sentenceFocus: coverage.sentence.focus,
    sentenceAskMet: coverage.sentence.askMet ? 1 : 0,
    sentenceUnitMet: coverage.sentence.unitMet ? 1 : 0,
    clauseShare: coverage.clauses.share,
    clauseWorst: coverage.clauses.worst,
    clauseFocus: coverage.clauses.focus,
    clauseAskMet: coverage.clauses.askMet ? 1 : 0,
    clauseUnitMet: coverage.clauses.unitMet ? 1 : 0,
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
