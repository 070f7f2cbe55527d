import { liesIn, type Question, type QuestionConcept } from '../question/index.ts';
import type { Evidence, Linguistics } from './evidence.ts';
import { coverPeriods, type PeriodCoverage } from './periods.ts';
import { attributeShare, coverStretches, meetsAsk, type StretchCoverage } from './stretches.ts';
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
  readonly period: PeriodCoverage;
  /** Share, 0 to 1, of the asked attributes that the passage speaks of; 1 when the lexicon knows none of them. */
  readonly attribute: number;
  /** Whether the quote holds the kind of thing that is asked for. */
  readonly askMet: boolean;
  /** Whether the measure word asked for (多少家 → 家) follows a number; true when none is asked. */
  readonly unitMet: boolean;
  /** Whether the sentence that matches best is a question: it resembles the question and answers nothing. */
  readonly asksItself: boolean;
  /** The best sentence, and the best pair of neighbouring clauses. */
  readonly sentence: StretchCoverage;
  readonly clauses: StretchCoverage;
  /** Typed constraints that the passage breaks: with one of them it is no answer, however alike it is. */
  readonly violations: readonly Violation[];
}

const SURROUNDINGS_SHARE = 0.5;
/** A word that asks for an attribute (职务 of 担任什么职务) is covered by a text that shows the attribute. */
const ATTRIBUTE_SHARE = 0.8;

/** A region is half covered by a place in it, or by a document that speaks of it throughout. */
const isPlaceNear = ({ kind, canonical }: QuestionConcept, evidence: Evidence): boolean =>
  kind === 'place' &&
  canonical !== undefined &&
  (evidence.documentPlaces.has(canonical) || evidence.places.some((place) => liesIn(place, canonical)));

function shareOf(concept: QuestionConcept, evidence: Evidence): number {
  if (concept.forms.some((form) => evidence.folded.text.includes(form))) return 1;
  const within = (terms: ReadonlySet<string>): number =>
    Math.max(0, ...concept.wordings.map((w) => (w.terms.every((term) => terms.has(term)) ? w.weight : 0)));
  const shown = concept.askedBy.some((attribute) => attribute.shown.test(evidence.folded.text));
  const quoted = Math.max(within(evidence.terms), shown ? ATTRIBUTE_SHARE : 0);
  if (quoted > 0) return quoted;
  const around =
    concept.forms.some((form) => evidence.context.includes(form)) ||
    within(evidence.contextTerms) > 0 ||
    isPlaceNear(concept, evidence);
  return around ? SURROUNDINGS_SHARE : 0;
}

const QUESTION = /\?["'”’」』）)]*$/;
const isQuestion = ({ sentences, sentence }: Evidence): boolean =>
  sentences.slice(0, 1).some((span) => QUESTION.test(sentence(span).folded));

/** Weighs a passage against a question. Pure. */
export function cover(question: Question, evidence: Evidence, words: Linguistics): Coverage {
  const weigh = ({ wordings }: QuestionConcept): number =>
    Math.max(0.5, ...(wordings[0]?.terms ?? []).map((term) => words.idf(term)));
  const concepts = question.concepts.map((concept) => ({
    concept,
    share: shareOf(concept, evidence),
    weight: weigh(concept),
  }));
  const period = coverPeriods(question, evidence);
  const attribute = attributeShare(question, evidence.folded.text);
  const askMet = meetsAsk(question, evidence.forms);
  return {
    concepts,
    period,
    attribute,
    askMet,
    unitMet: question.unit?.pattern.test(evidence.folded.text) ?? true,
    asksItself: isQuestion(evidence),
    ...coverStretches(question, evidence, weigh),
    violations: findViolations(question, evidence, { concepts, period, askMet }),
  };
}
