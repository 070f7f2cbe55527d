import type { Span } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import { normalise } from '../text/index.ts';
import { inOrder, type PassageCover } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import { answeringSentence } from './stretches.ts';

const NUMBER = /\d+(?:\.\d+)?%?/g;

const occurrences = (text: string, part: string): Span[] => {
  const spans: Span[] = [];
  for (let at = text.indexOf(part); at >= 0 && part !== ''; at = text.indexOf(part, at + part.length)) {
    spans.push([at, at + part.length]);
  }
  return spans;
};

const isInside = (inner: Span, outer: Span): boolean => inner[0] >= outer[0] && inner[1] <= outer[1];

/** The question's names and numbers in the quote; when a number is asked for, the numbers of the answering sentence too. */
function marks(question: Question, evidence: Evidence, sentence: Span): Span[] {
  const { folded } = evidence;
  const named = question.concepts.flatMap(({ kind, forms, surface }) =>
    kind === 'word'
      ? []
      : (forms.length > 0 ? forms : [normalise(surface).text]).flatMap((form) =>
          occurrences(folded.text, form),
        ),
  );
  const dated = question.periods.flatMap(({ text }) => occurrences(folded.text, text));
  const numbers =
    question.ask === 'number'
      ? [...folded.text.matchAll(NUMBER)].map((m): Span => [m.index, m.index + m[0].length])
      : [];
  return [
    ...[...named, ...dated].map(folded.toOriginal),
    ...numbers.map(folded.toOriginal).filter((span) => isInside(span, sentence)),
  ];
}

/** Sorted, without repetitions and without spans that lie inside an earlier kept one. */
function tidy(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return sorted.filter(
    (span, i) => !sorted.slice(0, i).some((earlier) => isInside(span, earlier) || earlier[1] > span[0]),
  );
}

/** Slices inside the quote: first the answering sentence, then names and numbers in order. */
export function highlight(question: Question, evidence: Evidence, cover: PassageCover): Span[] {
  const offset = evidence.passage.span[0];
  const [start, end] = answeringSentence(inOrder(cover, evidence))?.span ?? evidence.passage.span;
  const sentence: Span = [start - offset, end - offset];
  return [
    sentence,
    ...tidy(marks(question, evidence, sentence)).filter((span) => String(span) !== String(sentence)),
  ];
}
