import type { Citation, Conflict, Mode, Status } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import { findConflicts } from './conflicts.ts';
import type { Covers } from './coverage.ts';
import { readEvidence } from './evidence.ts';
import { highlight } from './highlight.ts';
import { type Asks, type JudgeContext, type Judged, type Judgement, judgeAll } from './judge.ts';
import { missingParts } from './missing.ts';
import { isOffSubject, isRuledOut, lacksAttribute, THRESHOLDS } from './model.ts';
import { type Asked, select, wantsSeveral } from './select.ts';
import { isNamed, weightedMean } from './share.ts';

/** Candidates of each part whose coverage is read; the fused ranking rarely puts an answer lower. */
export const READ = 12;
/** Members of a list are many and much alike; the fused ranking leaves some far down. */
const READ_OF_LIST = 40;
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
function inLanguage(question: Question, judged: Judged, { reader }: AnswerContext): Judged {
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

function cite(question: Question, judged: Judged, { n, role, covers }: Place & { covers: Covers }): Citation {
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
    highlight: highlight(question, evidence, covers(question, evidence.candidate.passage)),
    score: judged.probability,
    ...(document.url === undefined ? {} : { url: document.url }),
    lang: document.lang,
    ...(passage.twin === undefined ? {} : { twin: passage.twin }),
    role,
    marks: document.marks,
  };
}

/** A bare number, year or measure word names no subject, so nothing can answer it. */
const hasSubject = ({ concepts }: Question): boolean =>
  concepts.some(({ kind, surface }) => isNamed({ kind }) || (kind === 'word' && surface.length > 1));

/** Whether a passage leaves nothing that is asked in a part plainly untold. */
const mayTell = ({ coverage }: Judgement): boolean => !isRuledOut(coverage) && !lacksAttribute(coverage);

/**
 * Probability that the question is answered: that its worst part is, or that one passage answers all, unless a part stands
 * against it: one that nothing answers and that this passage plainly does not tell.
 */
function confidenceOf({ parts }: Asks, judged: readonly Judged[]): number {
  if (judged.length === 0) return 0;
  const worst = Math.min(
    ...parts.map((_, i) => Math.max(0, ...judged.map((one) => one.parts[i]?.probability ?? 0))),
  );
  const wholes = judged
    .filter((one) => worst >= THRESHOLDS.related || one.parts.every(mayTell))
    .map(({ whole }) => whole?.probability ?? 0);
  return Math.max(worst, ...wholes);
}

/** From this share of the question's words a passage is about the same. */
const ON_SUBJECT = 0.6;

/** Whether a passage is about what the question names, though it may not tell what is asked of it. */
function isOnSubject({ coverage: { concepts } }: Judged): boolean {
  const named = concepts.filter(({ concept }) => isNamed(concept));
  const words = concepts.filter(({ concept }) => !isNamed(concept));
  const isOfName = named.some(({ concept }) => concept.kind === 'name');
  const areCovered = named.length > 0 && named.every(({ share }) => share === 1);
  return areCovered && (isOfName || (words.length > 0 && weightedMean(words) >= ON_SUBJECT));
}

const hasNames = ({ coverage: { violations } }: Judged): boolean => !violations.includes('name');

/** What is related is about the same names and places, not about others of which the like is told. */
const isOfSameSubject = (one: Judged): boolean => hasNames(one) && !one.coverage.violations.includes('place');

/** A likeness this strong counts even where a passage says everything in other words. */
const ALIKE = 0.35;
/** Below this share of what is asked about, a weak likeness is an accident: gibberish and orders resemble something too. */
const LEAST_SHARED = 0.25;

/** Whether a passage may be what is meant: likely enough, and with more than a place in common with the question. */
function isLike({ probability, coverage: { concepts } }: Judged): boolean {
  const subject = concepts.filter(({ concept }) => concept.kind !== 'place');
  const isShared = probability >= ALIKE || weightedMean(subject) >= LEAST_SHARED;
  return probability >= THRESHOLDS.related && isShared;
}

interface Found {
  readonly confidence: number;
  readonly judged: readonly Judged[];
  readonly mode: Mode;
}

function statusOf(question: Question, { confidence, judged, mode }: Found): Status {
  if (!hasSubject(question)) return 'not_found';
  if (confidence >= THRESHOLDS.answered) return 'answered';
  if (judged.every(({ subject }) => isOffSubject(subject, mode))) return 'not_found';
  const related = judged.filter(isOfSameSubject).some((one) => isLike(one) || isOnSubject(one));
  return related ? 'related' : 'not_found';
}

function roleOf(status: Status, { alone, coverage }: Judged): Citation['role'] {
  if (status === 'not_found') return 'nearest';
  const answers = alone >= THRESHOLDS.answered && !isRuledOut(coverage) && !lacksAttribute(coverage);
  return status === 'answered' && answers ? 'answer' : 'related';
}

interface Shown {
  readonly n: number;
  readonly judged: Judged;
  readonly role: Citation['role'];
}

function choose(asked: Asked, status: Status, judged: readonly Judged[]): Shown[] {
  const wanted = status === 'related' ? judged.filter(isOfSameSubject) : judged;
  // What names the asked company is nearer than what only resembles the question.
  const named = judged.filter(hasNames);
  const nearest = named.length > 0 ? named : judged;
  const chosen =
    status === 'not_found'
      ? nearest.slice(0, Math.min(NEAREST, asked.top ?? NEAREST))
      : select(asked, wanted);
  // The first citation of an answer is its answer, also when the order of dates has put it there.
  return chosen.map((one, i) => ({
    n: i + 1,
    judged: one,
    role: i === 0 && status === 'answered' ? 'answer' : roleOf(status, one),
  }));
}

/** Candidates → what covers the question → status and citations. Pure; all texts come from the reader. */
export function answer(question: Question, asks: Asks, context: AnswerContext): Verdict {
  const { parts } = asks;
  const isComparison = parts.length > 1;
  const judged = judgeAll(asks, wantsSeveral(question) ? READ_OF_LIST : READ, context);
  const confidence = hasSubject(question) ? confidenceOf(asks, judged) : 0;
  const status = statusOf(question, { confidence, judged, mode: context.mode });
  const asked: Asked = { question, isComparison, ...(context.top === undefined ? {} : { top: context.top }) };
  const shown = choose(asked, status, judged);
  const answers = shown.filter(({ role }) => role === 'answer');
  const citations = shown.map(({ n, role, judged: one }) =>
    cite(question, inLanguage(question, one, context), { n, role, covers: context.covers }),
  );
  return {
    status,
    confidence,
    missing: missingParts(
      parts.map((part) => part.question),
      { status, citations, judged: shown.map((one) => one.judged), words: context.words },
    ),
    conflicts: isComparison ? [] : findConflicts(question, answers),
    citations,
    judged,
  };
}
