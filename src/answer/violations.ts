import { isDeputy, namesAnother, type Question, type QuestionConcept } from '../question/index.ts';
import type { Evidence } from './evidence.ts';
import { isOtherTime, type PeriodCoverage } from './periods.ts';

/** A typed constraint of the question that a passage breaks. */
export const VIOLATIONS = ['name', 'place', 'period', 'ordinal', 'deputy', 'form'] as const;
export type Violation = (typeof VIOLATIONS)[number];

interface Covered {
  readonly concepts: readonly { readonly concept: QuestionConcept; readonly share: number }[];
  readonly period: PeriodCoverage;
  readonly askMet: boolean;
}

/**
 * What rules a passage out: a company, person or place that it does not name, another time, another member of a series
 * (二期 for 一期), the head where the deputy is asked, no number where a number is asked. Similarity cannot tell these apart.
 */
export function findViolations(question: Question, evidence: Evidence, covered: Covered): Violation[] {
  const lacks = (wanted: string): boolean =>
    covered.concepts.some(({ concept: { kind }, share }) => kind === wanted && share === 0);
  const broken: Readonly<Record<Violation, boolean>> = {
    name: lacks('name'),
    // A place beside a covered name says where it is known to be: 绵阳长虹.
    place:
      lacks('place') &&
      !covered.concepts.some(({ concept: { kind }, share }) => kind === 'name' && share === 1),
    period: isOtherTime(covered.period),
    ordinal: question.ordinals.some((asked) => namesAnother(asked, evidence.ordinals)),
    deputy: question.asksDeputy && !isDeputy(evidence.folded.text),
    form: (question.ask === 'number' || question.ask === 'date') && !covered.askMet,
  };
  return VIOLATIONS.filter((violation) => broken[violation]);
}
