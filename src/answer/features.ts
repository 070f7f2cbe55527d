import type { Candidate } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import type { Coverage } from './coverage.ts';
import { isNamed, tellingAttributes, weightedMean, worstShare } from './share.ts';
import { isPlanned } from './stretches.ts';

/** What the probability is made from. Every value lies in 0..1, similarities in -1..1, the lead within ±0.3. Names are the keys of weights.json. */
export const FEATURES = [
  'sentenceSimilarity',
  'passageSimilarity',
  'sentenceLexical',
  'passageLexical',
  'questionSimilarityGain',
  'questionLexicalGain',
  'lead',
  'nounShare',
  'otherShare',
  'worstNoun',
  'asksOfName',
  'namesAroundOnly',
  'askMet',
  'unitMet',
  'bareTopic',
  'asksItself',
  'attributeKnown',
  'attributeShown',
  'attributeInSentence',
  'attributeInClauses',
  'sentenceShare',
  'sentenceFocus',
  'sentenceAskMet',
  'clauseWorst',
  'clauseFocus',
  'clauseOtherTime',
  'plannedUnasked',
  'ordinalMissing',
  'figureKindMissing',
  'figureFocusGap',
  'figureOtherTime',
  'figureOtherPlace',
] as const;

export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

/** A longer lead tells no more. */
const MOST_LEAD = 0.3;

const flag = (holds: boolean): number => (holds ? 1 : 0);

export function featuresOf(question: Question, candidate: Candidate, coverage: Coverage): Features {
  const { sentence, clauses, concepts, figure } = coverage;
  const named = concepts.filter(({ concept }) => isNamed(concept));
  const words = concepts.filter(({ concept: { kind } }) => kind === 'word' || kind === 'number');
  const nouns = words.filter(({ concept }) => concept.isNoun);
  const known = flag(tellingAttributes(question).length > 0);
  return {
    ...candidate.scores,
    lead: Math.max(-MOST_LEAD, Math.min(MOST_LEAD, candidate.lead)),
    nounShare: weightedMean(nouns),
    otherShare: weightedMean(words.filter(({ concept }) => !concept.isNoun)),
    worstNoun: worstShare(nouns),
    asksOfName: flag(named.some(({ concept }) => concept.kind === 'name')),
    namesAroundOnly: flag(named.some(({ share }) => share < 1)),
    askMet: flag(coverage.askMet),
    unitMet: flag(coverage.unitMet),
    bareTopic: flag(question.ask === 'topic'),
    asksItself: flag(coverage.asksItself),
    attributeKnown: known,
    attributeShown: known * coverage.attribute,
    attributeInSentence: known * sentence.attribute,
    attributeInClauses: known * clauses.attribute,
    sentenceShare: sentence.share,
    sentenceFocus: sentence.focus,
    sentenceAskMet: flag(sentence.askMet),
    clauseWorst: clauses.worst,
    clauseFocus: clauses.focus,
    clauseOtherTime: flag(clauses.isOtherTime),
    plannedUnasked: flag(clauses.isPlanned && !isPlanned(question.folded.text)),
    ordinalMissing: flag(coverage.ordinalMissing),
    figureKindMissing: flag(!figure.kindMet),
    figureFocusGap: 1 - figure.focus,
    figureOtherTime: flag(figure.isOtherTime),
    figureOtherPlace: flag(figure.isOtherPlace),
  };
}
