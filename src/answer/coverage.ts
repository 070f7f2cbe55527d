import {
  canAnswer,
  liesIn,
  type Question,
  type QuestionConcept,
  type UnlistedName,
} from '../question/index.ts';
import { bestFigure, type FigureCoverage } from './asked-figure.ts';
import {
  type Evidence,
  type Linguistics,
  type PassageReader,
  type ReadPassage,
  readPassage,
} from './evidence.ts';
import { coverPeriods, type PeriodCoverage } from './periods.ts';
import { attributeShare, meetsUnit, shareIn, weigherOf } from './share.ts';
import {
  coverSentence,
  coverStretches,
  type SentenceCover,
  type Sought,
  type StretchCoverage,
  seek,
} from './stretches.ts';
import { lackedNames } from './unlisted.ts';
import { findViolations, type Violation } from './violations.ts';

/** How well one thing of the question is covered: by the quote itself, by other words, only by its surroundings, or not at all. */
export interface ConceptCoverage {
  readonly concept: QuestionConcept;
  /** 1 in the asked words (or any form of a name), less for other words, 0.5 in title, section or document only, 0 nowhere. */
  readonly share: number;
  /** Weight among the question's words: idf of the asked term. */
  readonly weight: number;
}

/** What of a question a passage covers. */
export interface Coverage {
  readonly concepts: readonly ConceptCoverage[];
  /** Names of the question, known by their shape alone, that the passage lacks. */
  readonly lacked: readonly UnlistedName[];
  readonly period: PeriodCoverage;
  /** Share, 0 to 1, of the asked attributes that the passage speaks of; 1 when the lexicon knows none of them. */
  readonly attribute: number;
  /** Whether the quote holds the kind of thing that is asked for. */
  readonly askMet: boolean;
  readonly unitMet: boolean;
  /** Whether the sentence that matches best is a question. */
  readonly asksItself: boolean;
  /** Whether a member of a series is asked for (二期) and the passage names none of that series. */
  readonly ordinalMissing: boolean;
  /** The figure that comes nearest to the asked one. */
  readonly figure: FigureCoverage;
  /** The best sentence. */
  readonly sentence: StretchCoverage;
  /** The best pair of neighbouring clauses. */
  readonly clauses: StretchCoverage;
  /** Typed constraints that the passage breaks: with one of them it is no answer, however alike it is. */
  readonly violations: readonly Violation[];
}

const SURROUNDINGS_SHARE = 0.5;

/** A region is half covered by a place in it, or by a document that speaks of it throughout. */
const isPlaceNear = ({ kind, canonical }: QuestionConcept, evidence: ReadPassage): boolean =>
  kind === 'place' &&
  canonical !== undefined &&
  (evidence.documentPlaces.has(canonical) || evidence.places.some((place) => liesIn(place, canonical)));

function shareOf(concept: QuestionConcept, evidence: ReadPassage): number {
  if (concept.forms.some((form) => evidence.folded.text.includes(form))) return 1;
  const quoted = shareIn(concept, evidence.folded.text, (term) => evidence.terms.has(term));
  if (quoted > 0) return quoted;
  const around =
    concept.forms.some((form) => evidence.context.includes(form)) ||
    shareIn(concept, evidence.context, (term) => evidence.contextTerms.has(term)) > 0 ||
    isPlaceNear(concept, evidence);
  return around ? SURROUNDINGS_SHARE : 0;
}

/** Whether every figure of a passage stands in a sentence that tells a target or a forecast. */
function statesOnlyPlans({ sentences, sentence }: ReadPassage): boolean {
  const withFigures = sentences.map(sentence).filter(({ figures }) => figures.length > 0);
  return withFigures.length > 0 && withFigures.every(({ isPlanned }) => isPlanned);
}

/** What a passage covers of a question, whatever the retrievers think of it. */
export interface PassageCover extends Omit<Coverage, 'asksItself' | 'figure' | 'sentence' | 'clauses'> {
  readonly sought: Sought;
  /** By the start of the sentence. */
  readonly sentences: ReadonlyMap<number, SentenceCover>;
}

/** Weighs a passage against a question. Pure. */
export function coverPassage(question: Question, passage: ReadPassage, words: Linguistics): PassageCover {
  const weigh = weigherOf(words);
  const concepts = question.concepts.map((concept) => ({
    concept,
    share: shareOf(concept, passage),
    weight: weigh(concept),
  }));
  const sought = seek(question, passage, weigh);
  const period = coverPeriods(question, passage);
  const lacked = lackedNames(question, passage, words);
  const askMet = canAnswer(question.ask, passage.forms);
  const isPlanned = statesOnlyPlans(passage);
  const tellsPlan = passage.sentences.some((span) => passage.sentence(span).isPlanned);
  return {
    concepts,
    lacked,
    period,
    attribute: attributeShare(question, passage.folded.text, (term) => passage.terms.has(term)),
    askMet,
    unitMet: meetsUnit(question, passage.folded.text),
    ordinalMissing: question.ordinals.some(
      ({ series }) => !passage.ordinals.some((stated) => stated.series === series),
    ),
    violations: findViolations(question, passage, {
      ...{ concepts, period, askMet, isPlanned, tellsPlan, lacked },
    }),
    sought,
    sentences: new Map(passage.sentences.map((span) => [span[0], coverSentence(sought, passage, span)])),
  };
}

/** The sentences of a cover in the order of a candidate: the best match first. */
export const inOrder = ({ sentences }: PassageCover, evidence: Evidence): SentenceCover[] =>
  evidence.sentences.flatMap(([start]) => sentences.get(start) ?? []);

/** Puts the sentences of a cover in the order of a candidate, and takes what the best of them cover. Pure. */
export function coverInOrder(question: Question, cover: PassageCover, evidence: Evidence): Coverage {
  const sentences = inOrder(cover, evidence);
  return {
    concepts: cover.concepts,
    lacked: cover.lacked,
    period: cover.period,
    attribute: cover.attribute,
    askMet: cover.askMet,
    unitMet: cover.unitMet,
    ordinalMissing: cover.ordinalMissing,
    violations: cover.violations,
    asksItself: sentences[0]?.asksItself ?? false,
    figure: bestFigure(
      question,
      sentences.map(({ figure }) => figure),
    ),
    ...coverStretches(cover.sought, sentences),
  };
}

/** Gives the cover of a passage, by its row. */
export type Covers = (question: Question, row: number) => PassageCover;

/** Covers each passage once for a question: what is weighed while its vector is made need not be weighed after. */
export function rememberCovers({
  reader,
  words,
}: {
  readonly reader: PassageReader;
  readonly words: Linguistics;
}): Covers {
  const known = new Map<Question, Map<number, PassageCover>>();
  return (question, row) => {
    const ofQuestion = known.get(question) ?? new Map<number, PassageCover>();
    known.set(question, ofQuestion);
    const cover = ofQuestion.get(row) ?? coverPassage(question, readPassage(reader, row), words);
    ofQuestion.set(row, cover);
    return cover;
  };
}
