import type { Conflict, CorpusDocument } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import type { Evidence } from './evidence.ts';
import { figureFor } from './figures.ts';

/** Figures this close are roundings of one another: 1,100余 and 1,102. */
const ROUNDING = 0.02;

const differ = (a: number, b: number): boolean => Math.abs(a - b) > ROUNDING * Math.max(a, b);

/** Whether one document says of the other that it updates or contradicts it. */
export const isRelated = (a: CorpusDocument, b: CorpusDocument): boolean =>
  [[a, b] as const, [b, a] as const].some(
    ([from, to]) =>
      from.relation !== undefined &&
      from.relation.kind !== 'confirms' &&
      from.relation.to.some((id) => id === to.id || id === to.twin),
  );

/** Whether two answers to one question give different figures in the same unit, or are known to contradict each other. */
export function disagree(question: Question, a: Evidence, b: Evidence): boolean {
  if (a.document.id === b.document.id || a.document.twin === b.document.id) return false;
  if (question.ask !== 'number')
    return a.document.relation?.kind === 'contradicts' && isRelated(a.document, b.document);
  const [first, second] = [figureFor(question, a), figureFor(question, b)];
  return (
    first !== undefined &&
    second !== undefined &&
    first.unit === second.unit &&
    differ(first.value, second.value)
  );
}

/** What is asked about, in the question's own words. */
const subjectOf = ({ concepts, raw }: Question): string =>
  concepts
    .filter(({ isFocus }) => isFocus)
    .map(({ surface }) => surface)
    .join(/\p{Script=Han}/u.test(raw) ? '' : ' ');

/** Notes which of the cited answers disagree with the first; the numbers are those of the citations, from 1. */
export function findConflicts(question: Question, answers: readonly Evidence[]): Conflict[] {
  const [first, ...others] = answers;
  if (!first) return [];
  const against = others.flatMap((other, i) => (disagree(question, first, other) ? [i + 2] : []));
  return against.length > 0 ? [{ citations: [1, ...against], about: subjectOf(question) }] : [];
}
