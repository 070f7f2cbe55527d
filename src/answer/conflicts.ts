import type { Conflict, CorpusDocument } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import { figureFor } from './figures.ts';
import type { Judged } from './judge.ts';
import { focusText, isNamed } from './share.ts';

/** Figures this close are roundings of one another: 1,100余 and 1,102. */
const ROUNDING = 0.02;
/** Of what is asked about in the clause that gives a figure, and of the question's nouns in the passage. */
const LEAST_FOCUS = 0.7;

const differ = (a: number, b: number): boolean => Math.abs(a - b) > ROUNDING * Math.max(a, b);

/** A shipped document of so many paragraphs is the newspaper report, which a relation to nothing else means. */
const REPORT_PARAGRAPHS = 4;

const isReport = ({ origin, paragraphs }: CorpusDocument): boolean =>
  origin === 'shipped' && paragraphs.length >= REPORT_PARAGRAPHS;

const pointsTo = ({ relation }: CorpusDocument, to: CorpusDocument): boolean =>
  relation?.to.length === 0
    ? isReport(to)
    : (relation?.to.some((id) => id === to.id || id === to.twin) ?? false);

/** Whether one document says of the other that it updates or contradicts it. */
export const isRelated = (a: CorpusDocument, b: CorpusDocument): boolean =>
  [[a, b] as const, [b, a] as const].some(
    ([from, to]) => from.relation !== undefined && from.relation.kind !== 'confirms' && pointsTo(from, to),
  );

const contradicts = (a: CorpusDocument, b: CorpusDocument): boolean =>
  [[a, b] as const, [b, a] as const].some(
    ([from, to]) => from.relation?.kind === 'contradicts' && pointsTo(from, to),
  );

/** Whether a passage gives its figure for just what is asked: all names and places, and the thing that is counted. */
const isToThePoint = ({ coverage: { concepts, clauses, violations }, features }: Judged): boolean =>
  violations.length === 0 &&
  features.nounShare >= LEAST_FOCUS &&
  clauses.focus >= LEAST_FOCUS &&
  concepts.every(({ concept, share }) => !isNamed(concept) || share === 1);

/**
 * Whether two answers to one question give different figures, in the same unit and both as results or both as plans, or are
 * known to contradict each other. Things that are compared may differ without disagreeing: ask of one part only.
 */
export function disagree(question: Question, one: Judged, other: Judged): boolean {
  const [a, b] = [one.evidence, other.evidence];
  if (a.document.id === b.document.id || a.document.twin === b.document.id) return false;
  if (!isToThePoint(one) || !isToThePoint(other)) return false;
  if (question.ask !== 'number') return contradicts(a.document, b.document);
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
  const about = focusText(question);
  // A measure word alone names nothing that figures could disagree on.
  if (!first || about.length < 2) return [];
  const against = others.filter(({ judged }) => disagree(question, first.judged, judged)).map(({ n }) => n);
  return against.length > 0 ? [{ citations: [first.n, ...against], about }] : [];
}
