import type { Conflict, CorpusDocument } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import { figureFor } from './figures.ts';
import type { Judged } from './judge.ts';
import { focusText, isNamed } from './share.ts';

/** Figures this close are roundings of one another: 1,100余 and 1,102. */
const ROUNDING = 0.02;
/** Of what is asked about, in the clause that gives a figure. */
const LEAST_FOCUS = 0.7;

const differ = (a: number, b: number): boolean => Math.abs(a - b) > ROUNDING * Math.max(a, b);

/** Whether one document says of the other that it updates or contradicts it. */
export const isRelated = (a: CorpusDocument, b: CorpusDocument): boolean =>
  [[a, b] as const, [b, a] as const].some(
    ([from, to]) =>
      from.relation !== undefined &&
      from.relation.kind !== 'confirms' &&
      from.relation.to.some((id) => id === to.id || id === to.twin),
  );

/** Whether a passage gives its figure for just what is asked: all names and places, and the thing that is counted. */
const isToThePoint = ({ coverage: { concepts, clauses, violations } }: Judged): boolean =>
  violations.length === 0 &&
  clauses.focus >= LEAST_FOCUS &&
  concepts.every(({ concept, share }) => !isNamed(concept) || share === 1);

/**
 * Whether two answers to one question give different figures, in the same unit and both as results or both as plans, or are
 * known to contradict each other. Things that are compared may differ without disagreeing: ask of one part only.
 */
export function disagree(question: Question, one: Judged, other: Judged): boolean {
  const [a, b] = [one.evidence, other.evidence];
  if (a.document.id === b.document.id || a.document.twin === b.document.id) return false;
  if (question.ask !== 'number')
    return isRelated(a.document, b.document) && a.document.relation?.kind === 'contradicts';
  if (!isToThePoint(one) || !isToThePoint(other)) return false;
  const [first, second] = [figureFor(question, a), figureFor(question, b)];
  return (
    first !== undefined &&
    second !== undefined &&
    first.unit === second.unit &&
    first.isPlanned === second.isPlanned &&
    differ(first.value, second.value)
  );
}

/** Notes which of the cited answers disagree with the first; the numbers are those of the citations, from 1. */
export function findConflicts(
  question: Question,
  answers: readonly { n: number; judged: Judged }[],
): Conflict[] {
  const [first, ...others] = answers;
  if (!first) return [];
  const against = others.filter(({ judged }) => disagree(question, first.judged, judged)).map(({ n }) => n);
  return against.length > 0 ? [{ citations: [first.n, ...against], about: focusText(question) }] : [];
}
