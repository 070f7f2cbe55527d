import type { Span } from '../domain/index.ts';
import { canAnswer, type Question, type QuestionConcept } from '../question/index.ts';
import { normalise } from '../text/index.ts';
import type { Evidence, Linguistics, SentenceProfile } from './evidence.ts';

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

/** Share of what the question speaks of, by weight, that a sentence has. */
function questionShare(question: Question, sentence: SentenceProfile, words: Linguistics): number {
  const weigh = ({ wordings }: QuestionConcept): number =>
    Math.max(0, ...(wordings[0]?.terms ?? []).map(words.idf));
  const isCovered = ({ forms, wordings }: QuestionConcept): boolean =>
    forms.some((form) => sentence.folded.includes(form)) ||
    wordings.some((wording) => wording.terms.every((term) => sentence.terms.has(term)));
  const sum = (concepts: readonly QuestionConcept[]): number =>
    concepts.reduce((total, concept) => total + weigh(concept), 0);
  const total = sum(question.concepts);
  return total === 0 ? 0 : sum(question.concepts.filter(isCovered)) / total;
}

/** How well a sentence answers: it holds what is asked, and most of the question's words; a question never answers. */
function merit(question: Question, sentence: SentenceProfile, words: Linguistics): number {
  if (/\?["'”’」』）)]*$/.test(sentence.folded)) return -1;
  const fits = canAnswer(question.ask, sentence.forms);
  const counted = question.unit?.pattern.test(sentence.folded) ?? false;
  return (fits ? 1 : 0) + (counted ? 0.5 : 0) + questionShare(question, sentence, words);
}

/** The sentence with the most merit, in the document's offsets; among equals the best match of the retrievers. */
function answeringSentence(question: Question, evidence: Evidence, words: Linguistics): Span {
  const { sentences, passage } = evidence;
  const [first = passage.span, ...others] = sentences;
  const rate = (span: Span): number => merit(question, evidence.sentence(span), words);
  const start = { span: first, rate: rate(first) };
  const best = others.reduce((best, span) => {
    const rated = { span, rate: rate(span) };
    return rated.rate > best.rate ? rated : best;
  }, start);
  return best.span;
}

/** Slices inside the quote: first the answering sentence, then names and numbers in order. */
export function highlight(question: Question, evidence: Evidence, words: Linguistics): Span[] {
  const offset = evidence.passage.span[0];
  const [start, end] = answeringSentence(question, evidence, words);
  const sentence: Span = [start - offset, end - offset];
  return [
    sentence,
    ...tidy(marks(question, evidence, sentence)).filter((span) => String(span) !== String(sentence)),
  ];
}
