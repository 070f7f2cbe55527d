import {
  canAnswer,
  liesIn,
  type Question,
  type QuestionConcept,
  type UnlistedName,
} from '../question/index.ts';
import { coverFigure, type FigureCoverage } from './asked-figure.ts';
import type { Evidence, Linguistics } from './evidence.ts';
import { coverPeriods, type PeriodCoverage } from './periods.ts';
import { attributeShare, isQuestion, meetsUnit, shareIn, weigherOf } from './share.ts';
import { coverStretches, type StretchCoverage } from './stretches.ts';
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
const isPlaceNear = ({ kind, canonical }: QuestionConcept, evidence: Evidence): boolean =>
  kind === 'place' &&
  canonical !== undefined &&
  (evidence.documentPlaces.has(canonical) || evidence.places.some((place) => liesIn(place, canonical)));

function shareOf(concept: QuestionConcept, evidence: Evidence): number {
  if (concept.forms.some((form) => evidence.folded.text.includes(form))) return 1;
  const quoted = shareIn(concept, evidence.folded.text, (term) => evidence.terms.has(term));
  if (quoted > 0) return quoted;
  const around =
    concept.forms.some((form) => evidence.context.includes(form)) ||
    shareIn(concept, evidence.context, (term) => evidence.contextTerms.has(term)) > 0 ||
    isPlaceNear(concept, evidence);
  return around ? SURROUNDINGS_SHARE : 0;
}

/** Weighs a passage against a question. Pure. */
export function cover(question: Question, evidence: Evidence, words: Linguistics): Coverage {
  const weigh = weigherOf(words);
  const concepts = question.concepts.map((concept) => ({
    concept,
    share: shareOf(concept, evidence),
    weight: weigh(concept),
  }));
  const period = coverPeriods(question, evidence);
  const lacked = lackedNames(question, evidence, words);
  const askMet = canAnswer(question.ask, evidence.forms);
  return {
    concepts,
    lacked,
    period,
    attribute: attributeShare(question, evidence.folded.text, (term) => evidence.terms.has(term)),
    askMet,
    unitMet: meetsUnit(question, evidence.folded.text),
    asksItself: evidence.sentences.slice(0, 1).some((span) => isQuestion(evidence.sentence(span).folded)),
    ordinalMissing: question.ordinals.some(
      ({ series }) => !evidence.ordinals.some((stated) => stated.series === series),
    ),
    figure: coverFigure(question, evidence),
    ...coverStretches(question, evidence, weigh),
    violations: findViolations(question, evidence, { concepts, period, askMet, lacked }),
  };
}
