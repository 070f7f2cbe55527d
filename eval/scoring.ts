import type { Answer, Citation, CorpusDocument } from '../src/domain/index.ts';
import { type EvalQuestion, goldOf, isAnswerable } from './questions.ts';

/** Results that may hold an answer; for `all_of` questions, whose parts stand in several passages, more. */
const FIRST = 3;
const FIRST_OF_SEVERAL = 5;

/** What one system made of one question. */
export interface Outcome {
  readonly question: EvalQuestion;
  /** The first result holds all that the answer needs; false for a question that has no answer. */
  readonly hit1: boolean;
  /** `hit1`; for `all_of` questions, whose parts no one passage holds, that the first result holds one of the needs. */
  readonly first: boolean;
  /** The first three together hold it (five for `all_of`). */
  readonly hit3: boolean;
  /**
   * A gold passage is among these: says whether the words of `needs` are a fair stand-in for passages. Undefined for a
   * system that cuts its texts otherwise.
   */
  readonly gold3: boolean | undefined;
  /** Whether the system says that it answers; undefined for one that never declines. */
  readonly answered: boolean | undefined;
  /** What the system ranks its own certainty by: a confidence, or the score of its first result. */
  readonly score: number;
}

const escapeForRegex = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A number counts only whole: `27` stands neither in `2027` nor in `1.27`. */
function wholeNumbers(part: string): RegExp {
  const before = /^\d/.test(part) ? '(?<!\\d|\\d[.,])' : '';
  const after = /\d$/.test(part) ? '(?!\\d)' : '';
  return new RegExp(`${before}${escapeForRegex(part)}${after}`, 'i');
}

/** Whether some text holds one of the need's alternatives (`a|b`). Case does not count. */
export const holdsNeed = (texts: readonly string[], need: string): boolean =>
  need.split('|').some((part) => texts.some((text) => wholeNumbers(part).test(text)));

const holdsAll = (texts: readonly string[], needs: readonly string[]): boolean =>
  needs.every((need) => holdsNeed(texts, need));

/** Which passage: a document's id, and its place there where it has a name. */
export interface PassageName {
  readonly docId: string;
  readonly anchor?: string;
}

/** Names of a passage as `gold` writes them: its document (the twin counts as the same), and its place there. */
export function goldNames({ docId, anchor }: PassageName): readonly string[] {
  const id = docId.replace(/\.en$/, '');
  return anchor === undefined ? [id] : [id, `${id}#${anchor}`];
}

export const isGold = (question: EvalQuestion, passage: PassageName): boolean =>
  goldNames(passage).some((name) => goldOf(question).includes(name));

/** One result of a search: a text, and, where the system cites passages, which one. */
export interface Result {
  readonly text: string;
  readonly passage?: PassageName;
}

/** Whether the results hold what the answer needs; by gold passage for a question that names no needs. */
function hits(question: EvalQuestion, results: readonly Result[]): boolean {
  if (!isAnswerable(question) || results.length === 0) return false;
  if (question.needs.length > 0)
    return holdsAll(
      results.map(({ text }) => text),
      question.needs,
    );
  return results.some(({ passage }) => passage && isGold(question, passage));
}

export const depthOf = ({ all_of }: EvalQuestion): number => (all_of ? FIRST_OF_SEVERAL : FIRST);

/** Scores a ranking, best result first. */
export const scoreResults = (
  question: EvalQuestion,
  results: readonly Result[],
): Pick<Outcome, 'hit1' | 'first' | 'hit3' | 'gold3'> => {
  const [one, many] = [results.slice(0, 1), results.slice(0, depthOf(question))];
  const texts = one.map(({ text }) => text);
  const hit1 = hits(question, one);
  return {
    hit1,
    first: question.all_of ? question.needs.some((need) => holdsNeed(texts, need)) : hit1,
    hit3: hits(question, many),
    gold3: many.every(({ passage }) => passage)
      ? many.some(({ passage }) => passage && isGold(question, passage))
      : undefined,
  };
};

/** Scores an answer with its citations. */
export const scoreAnswer = (question: EvalQuestion, answer: Answer): Outcome & { answered: boolean } => ({
  question,
  ...scoreResults(
    question,
    answer.citations.map((citation) => ({ text: citation.quote, passage: citation })),
  ),
  answered: answer.status === 'answered',
  score: answer.confidence,
});

/** Citations that are not, to the character, a slice of their document. */
export const misquotes = (
  { citations }: Answer,
  documents: ReadonlyMap<string, CorpusDocument>,
): readonly Citation[] =>
  citations.filter(({ docId, span, quote }) => documents.get(docId)?.text.slice(...span) !== quote);
