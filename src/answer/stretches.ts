import { type AskedAttribute, canAnswer, type Question, type QuestionConcept } from '../question/index.ts';
import type { Evidence, StretchProfile } from './evidence.ts';

/** What the stretch of a passage that fits the question best covers. */
export interface StretchCoverage {
  /** Share, 0 to 1 by weight, of the question's words (names, places and periods aside) that it has. */
  readonly share: number;
  /** Share of the word it covers least. */
  readonly worst: number;
  /** Share of what is asked about: 收入 in 海外收入占多少. */
  readonly focus: number;
  /** Share of the asked attributes that it speaks of; 1 when the lexicon knows none of them. */
  readonly attribute: number;
  readonly askMet: boolean;
  readonly unitMet: boolean;
}

type Weigh = (concept: QuestionConcept) => number;

/** Idf above which a word is as telling as any. */
const TELLING_IDF = 8;
const ATTRIBUTE_SHARE = 0.8;

/** Asked attributes that most texts do not speak of: only the lack of these says anything. */
export const tellingAttributes = ({ attributes }: Question): readonly AskedAttribute[] =>
  attributes.filter(({ isCommon }) => !isCommon);

export function attributeShare(question: Question, folded: string): number {
  const telling = tellingAttributes(question);
  const shown = telling.filter((attribute) => attribute.shown.test(folded));
  return telling.length === 0 ? 1 : shown.length / telling.length;
}

export const meetsAsk = ({ ask }: Question, forms: StretchProfile['forms']): boolean => canAnswer(ask, forms);

/** Mean of shares by weight; 1 when there is nothing to cover. */
export function weightedMean(rows: readonly { readonly share: number; readonly weight: number }[]): number {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 1 : rows.reduce((sum, { share, weight }) => sum + share * weight, 0) / total;
}

/** Share of the word that is covered least, a rare word counting for more: left uncovered, it is what a near miss looks like. */
export const worstShare = (rows: readonly { readonly share: number; readonly weight: number }[]): number =>
  Math.min(
    1,
    ...rows.map(({ share, weight }) => 1 - ((1 - share) * Math.min(weight, TELLING_IDF)) / TELLING_IDF),
  );

function shareIn(concept: QuestionConcept, folded: string, has: (term: string) => boolean): number {
  const said = Math.max(0, ...concept.wordings.map((w) => (w.terms.every(has) ? w.weight : 0)));
  const shown = concept.askedBy.some((attribute) => attribute.shown.test(folded));
  return Math.max(said, shown ? ATTRIBUTE_SHARE : 0);
}

function coverStretch(question: Question, parts: readonly StretchProfile[], weigh: Weigh): StretchCoverage {
  const folded = parts.map((part) => part.folded).join('');
  const has = (term: string): boolean => parts.some(({ terms }) => terms.has(term));
  const shares = question.concepts
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map((concept) => ({ concept, share: shareIn(concept, folded, has), weight: weigh(concept) }));
  return {
    share: weightedMean(shares),
    worst: worstShare(shares),
    focus: weightedMean(shares.filter(({ concept }) => concept.isFocus)),
    attribute: attributeShare(question, folded),
    askMet: parts.some(({ forms }) => meetsAsk(question, forms)),
    unitMet: question.unit?.pattern.test(folded) ?? true,
  };
}

const meritOf = ({ share, focus, attribute, askMet, unitMet }: StretchCoverage): number =>
  share + focus + attribute + (askMet ? 1 : 0) + (unitMet ? 0.5 : 0);

const bestOf = (covers: readonly StretchCoverage[]): StretchCoverage =>
  covers.reduce((best, cover) => (meritOf(cover) > meritOf(best) ? cover : best));

/** The best sentence of a passage and its best pair of neighbouring clauses. */
export function coverStretches(
  question: Question,
  evidence: Evidence,
  weigh: Weigh,
): { sentence: StretchCoverage; clauses: StretchCoverage } {
  const sentences = evidence.sentences.map(evidence.sentence);
  const pairs = sentences.flatMap(({ clauses }) =>
    clauses.map((clause, i) => [...clauses.slice(Math.max(0, i - 1), i), clause]),
  );
  const best = (stretches: readonly (readonly StretchProfile[])[]): StretchCoverage =>
    bestOf(stretches.map((parts) => coverStretch(question, parts, weigh)));
  return { sentence: best(sentences.map((sentence) => [sentence])), clauses: best(pairs) };
}
