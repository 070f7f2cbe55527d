import type { Candidate, Citation, Conflict, Status } from '../domain/index.ts';
import { comparedParts, type Question } from '../question/index.ts';
import { findConflicts } from './conflicts.ts';
import { type Linguistics, readEvidence } from './evidence.ts';
import { highlight } from './highlight.ts';
import { type JudgeContext, type Judged, judgeAll } from './judge.ts';
import { missingParts } from './missing.ts';
import { THRESHOLDS } from './model.ts';
import { type Asked, select } from './select.ts';

/** Candidates whose coverage is read; the fused ranking rarely puts an answer lower. Of a comparison more, for its other parts. */
const READ = 16;
const READ_OF_COMPARISON = 32;
const NEAREST = 2;

export interface Verdict {
  readonly status: Status;
  readonly confidence: number;
  readonly missing: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly citations: readonly Citation[];
  /** Best first; twins of cited passages included. */
  readonly judged: readonly Judged[];
}

export interface AnswerContext extends JudgeContext {
  /** How many citations at most, 1 to 8; by default 3, and 5 where several are wanted. */
  readonly top?: number;
}

/** The judged passage, or its twin when that is in the question's language. */
function inLanguage(question: Question, judged: Judged, { reader }: JudgeContext): Judged {
  const { document, passage, candidate } = judged.evidence;
  const row =
    document.lang !== question.lang && passage.twin !== undefined
      ? reader.passageRow(passage.twin)
      : undefined;
  if (row === undefined) return judged;
  const twin = { ...candidate, passage: row, sentences: reader.sentenceRows(row) };
  return { ...judged, evidence: readEvidence(reader, twin) };
}

type Place = Pick<Citation, 'n' | 'role'>;

function cite(
  question: Question,
  judged: Judged,
  { n, role, words }: Place & { words: Linguistics },
): Citation {
  const { evidence } = judged;
  const { document, passage } = evidence;
  return {
    n,
    id: passage.id,
    docId: document.id,
    title: document.title,
    publisher: document.publisher,
    ...(document.shownAs === undefined ? {} : { shownAs: document.shownAs }),
    date: document.date,
    ...(document.published === undefined ? {} : { published: document.published }),
    section: passage.section,
    paragraph: passage.paragraph,
    ...(passage.anchor === undefined ? {} : { anchor: passage.anchor }),
    quote: evidence.quote,
    span: passage.span,
    highlight: highlight(question, evidence, words),
    score: judged.probability,
    ...(document.url === undefined ? {} : { url: document.url }),
    lang: document.lang,
    ...(passage.twin === undefined ? {} : { twin: passage.twin }),
    role,
    marks: document.marks,
  };
}

/** A bare number or year names no subject, so nothing can answer it. */
const hasSubject = ({ concepts }: Question): boolean => concepts.some(({ kind }) => kind !== 'number');

/**
 * Probability that the question is answered: of a comparison, that its worst part is. One part left open is an open
 * question, but a related passage.
 */
function confidenceOf(judged: readonly Judged[]): number {
  const parts = judged[0]?.parts.length ?? 0;
  const best = Array.from({ length: parts }, (_, i) => Math.max(...judged.map(({ parts: p }) => p[i] ?? 0)));
  return parts === 0 ? 0 : Math.min(...best);
}

/** Whether some passage is about what the question names, though it may not tell what is asked of it. */
const isOnSubject = (judged: readonly Judged[]): boolean =>
  judged.some(({ coverage: { concepts } }) => {
    const named = concepts.filter(({ concept: { kind } }) => kind === 'name');
    return named.length > 0 && named.every(({ share }) => share === 1);
  });

const isOfSameSubject = ({ coverage: { violations } }: Judged): boolean =>
  !violations.includes('name') && !violations.includes('place');

function statusOf(question: Question, confidence: number, judged: readonly Judged[]): Status {
  if (confidence >= THRESHOLDS.answered && hasSubject(question)) return 'answered';
  const best = judged[0]?.probability ?? 0;
  return best >= THRESHOLDS.related || isOnSubject(judged) ? 'related' : 'not_found';
}

function roleOf(status: Status, judged: Judged): Citation['role'] {
  if (status === 'not_found') return 'nearest';
  return status === 'answered' && judged.probability >= THRESHOLDS.answered ? 'answer' : 'related';
}

/** Candidates → what covers the question → status and citations. Pure; all texts come from the reader. */
export function answer(
  question: Question,
  candidates: readonly Candidate[],
  context: AnswerContext,
): Verdict {
  const isComparison = comparedParts(question).length > 1;
  const read = candidates.slice(0, isComparison ? READ_OF_COMPARISON : READ);
  const judged = judgeAll(question, read, context);
  const confidence = confidenceOf(judged);
  const status = statusOf(question, confidence, judged);
  const asked: Asked = { question, isComparison, ...(context.top === undefined ? {} : { top: context.top }) };
  // What is related is about the same names and places, not about others of which the like is told.
  const onSubject = status === 'related' ? judged.filter(isOfSameSubject) : judged;
  const shown =
    status === 'not_found'
      ? judged.slice(0, Math.min(NEAREST, context.top ?? NEAREST))
      : select(asked, onSubject);
  const answers = shown.filter((one) => roleOf(status, one) === 'answer');
  return {
    status,
    confidence,
    missing: missingParts(question, status, shown),
    conflicts: findConflicts(
      question,
      answers.map(({ evidence }) => evidence),
    ),
    citations: shown
      .map((one) => inLanguage(question, one, context))
      .map((one, i) => cite(question, one, { n: i + 1, role: roleOf(status, one), words: context.words })),
    judged,
  };
}
