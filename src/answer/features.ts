import type { Candidate } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import type { Coverage } from './coverage.ts';
import { isPlanned } from './evidence.ts';
import { isNamed, tellingAttributes, weightedMean, worstShare } from './share.ts';

/** What the probability is made from. Every value lies in 0..1, similarities in -1..1, the leads within ±0.3. Names are the keys of weights.json. */
export const FEATURES = [
  'sentenceSimilarity',
  'passageSimilarity',
  'sentenceLexical',
  'passageLexical',
  'questionSimilarityGain',
  'questionLexicalGain',
  'lead',
  'leadOverStanding',
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
  'nothingShared',
  'figureKindMissing',
  'figureFocusGap',
  'figureOtherTime',
  'figureOtherPlace',
] as const;

export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

/** A longer lead tells no more. */
const MOST_LEAD = 0.3;

/** By how much a passage's best match is ahead of the best other passage: of all, and of those that are not ruled out. */
export type Leads = Pick<Features, 'lead' | 'leadOverStanding'>;

const bounded = (lead: number): number => Math.max(-MOST_LEAD, Math.min(MOST_LEAD, lead));

/** Whether a passage has nothing of the question but places, or what is asked for: a price, but of something else. */
function sharesNothing(concepts: Coverage['concepts']): boolean {
  const subject = concepts.filter(
    ({ concept: { kind, askedBy } }) => kind !== 'place' && askedBy.length === 0,
  );
  return subject.length > 0 && subject.every(({ share }) => share === 0);
}

const flag = (holds: boolean): number => (holds ? 1 : 0);

/** What makes a passage likely or unlikely to answer. Every feature is written out: copying objects of this size is slow. */
export function featuresOf(
  question: Question,
  { candidate: { scores }, leads }: { readonly candidate: Candidate; readonly leads: Leads },
  coverage: Coverage,
): Features {
  const { sentence, clauses, concepts, figure } = coverage;
  const named = concepts.filter(({ concept }) => isNamed(concept));
  const words = concepts.filter(({ concept: { kind } }) => kind === 'word' || kind === 'number');
  const nouns = words.filter(({ concept }) => concept.isNoun);
  const known = flag(tellingAttributes(question).length > 0);
  return {
    sentenceSimilarity: scores.sentenceSimilarity,
    passageSimilarity: scores.passageSimilarity,
    sentenceLexical: scores.sentenceLexical,
    passageLexical: scores.passageLexical,
    questionSimilarityGain: scores.questionSimilarityGain,
    questionLexicalGain: scores.questionLexicalGain,
    lead: bounded(leads.lead),
    leadOverStanding: bounded(leads.leadOverStanding),
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
    nothingShared: flag(sharesNothing(concepts)),
    figureKindMissing: flag(!figure.kindMet),
    figureFocusGap: 1 - figure.focus,
    figureOtherTime: flag(figure.isOtherTime),
    figureOtherPlace: flag(figure.isOtherPlace),
  };
}
