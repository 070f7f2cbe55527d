import { canAnswer, type Question, type QuestionConcept } from '../question/index.ts';
import { type Period, periodOfDate } from '../text/index.ts';
import type { Evidence, Linguistics } from './evidence.ts';

/** How well one thing of the question is covered: by the quote itself, by a synonym, only by the title, or not at all. */
export interface ConceptCoverage {
  readonly concept: QuestionConcept;
  /** 1 in the asked words (or any form of a name), less for a synonym, 0.5 in the title or section only, 0 nowhere. */
  readonly share: number;
  /** Weight among the question's words: idf of the asked term. */
  readonly weight: number;
}

/**
 * `broader`: the passage speaks of a longer time (2024) that holds the asked one (2024年上半年). `unstated`: neither passage
 * nor document carries a date that could agree or disagree.
 */
export type PeriodCoverage = 'not_asked' | 'covered' | 'broader' | 'unstated' | 'contradicted';

export interface Coverage {
  readonly concepts: readonly ConceptCoverage[];
  readonly period: PeriodCoverage;
  /** Whether the quote holds the kind of thing that is asked for. */
  readonly askMet: boolean;
  /** Whether the measure word asked for (多少家 → 家) follows a number; true when none is asked. */
  readonly unitMet: boolean;
}

const TITLE_SHARE = 0.5;

function shareOf(concept: QuestionConcept, evidence: Evidence): number {
  if (concept.forms.some((form) => evidence.folded.text.includes(form))) return 1;
  const within = (terms: ReadonlySet<string>): number =>
    Math.max(0, ...concept.wordings.map((w) => (w.terms.every((term) => terms.has(term)) ? w.weight : 0)));
  const quoted = within(evidence.terms);
  if (quoted > 0) return quoted;
  const titled =
    concept.forms.some((form) => evidence.context.includes(form)) || within(evidence.contextTerms) > 0;
  return titled ? TITLE_SHARE : 0;
}

type Bounds = Pick<Period, 'from' | 'to'>;
const overlap = (a: Bounds, b: Bounds): boolean => a.from <= b.to && b.from <= a.to;
const contains = (outer: Bounds, inner: Bounds): boolean => outer.from <= inner.from && inner.to <= outer.to;

function coverPeriod(asked: Period, { document, periods }: Evidence): PeriodCoverage {
  const dated = periodOfDate(document.date);
  const stated: readonly Bounds[] = dated ? [...periods, dated] : periods;
  const fitting = stated.filter((period) => overlap(period, asked));
  if (stated.length === 0) return 'unstated';
  if (fitting.length === 0) return 'contradicted';
  return fitting.some((period) => contains(asked, period)) ? 'covered' : 'broader';
}

const SEVERITY: readonly PeriodCoverage[] = ['not_asked', 'covered', 'broader', 'unstated', 'contradicted'];

/** What of the question a passage covers. Pure. */
export function cover(question: Question, evidence: Evidence, words: Linguistics): Coverage {
  const periods = question.periods.map((period) => coverPeriod(period, evidence));
  const weight = (concept: QuestionConcept): number =>
    Math.max(0.5, ...(concept.wordings[0]?.terms ?? []).map((term) => words.idf(term)));
  return {
    concepts: question.concepts.map((concept) => ({
      concept,
      share: shareOf(concept, evidence),
      weight: weight(concept),
    })),
    period: periods.reduce(
      (worst, p) => (SEVERITY.indexOf(p) > SEVERITY.indexOf(worst) ? p : worst),
      'not_asked',
    ),
    askMet: canAnswer(question.ask, evidence.forms),
    unitMet: question.unit?.pattern.test(evidence.folded.text) ?? true,
  };
}
