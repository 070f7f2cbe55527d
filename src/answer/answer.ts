import type { Candidate, Citation, Mode, PassageId, Status } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import { type Coverage, cover } from './coverage.ts';
import { type Evidence, type Linguistics, type PassageReader, readEvidence } from './evidence.ts';
import { type Features, featuresOf, probability } from './features.ts';
import { highlight } from './highlight.ts';
import { missingParts } from './missing.ts';

/** At or above the first: answered. At or above the second: related. Below: not found. */
export const THRESHOLDS = { answered: 0.3, related: 0.08 } as const;
/** Candidates whose coverage is read; the fused ranking rarely puts an answer lower. */
const READ = 16;
const NEAREST = 2;
/** A passage this much less likely than the best covers nothing: that it holds the year does not help when it is of another place. */
const COUNTED_SHARE = 0.5;

/** A candidate weighed against the question: what `--explain` shows for each passage. */
export interface Judged {
  readonly evidence: Evidence;
  readonly coverage: Coverage;
  readonly features: Features;
  /** Probability, 0 to 1, that this passage answers. */
  readonly probability: number;
}

export interface Verdict {
  readonly status: Status;
  readonly confidence: number;
  readonly missing: readonly string[];
  readonly citations: readonly Citation[];
  /** Best first; twins of cited passages included. */
  readonly judged: readonly Judged[];
}

export interface JudgeContext {
  readonly reader: PassageReader;
  readonly words: Linguistics;
  readonly mode: Mode;
  /** How many citations at most, 1 to 8. */
  readonly top: number;
}

function judge(question: Question, candidate: Candidate, { reader, words, mode }: JudgeContext): Judged {
  const evidence = readEvidence(reader, candidate);
  const coverage = cover(question, evidence, words);
  const features = featuresOf(question, candidate, coverage);
  return { evidence, coverage, features, probability: probability(features, mode) };
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

/** The same passage in two languages counts once, at its better probability. Takes and gives the best first. */
function mergeTwins(judged: readonly Judged[]): Judged[] {
  const seen = new Set<PassageId>();
  return judged.filter(({ evidence: { passage } }) => {
    const ids = [passage.id, ...(passage.twin === undefined ? [] : [passage.twin])];
    const isKnown = ids.some((id) => seen.has(id));
    for (const id of ids) seen.add(id);
    return !isKnown;
  });
}

const byProbability = (a: Judged, b: Judged): number =>
  b.probability - a.probability || (a.evidence.passage.id < b.evidence.passage.id ? -1 : 1);

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

function statusOf(question: Question, confidence: number): Status {
  if (confidence >= THRESHOLDS.answered && hasSubject(question)) return 'answered';
  return confidence >= THRESHOLDS.related ? 'related' : 'not_found';
}

function roleOf(status: Status, judged: Judged): Citation['role'] {
  if (status === 'not_found') return 'nearest';
  return status === 'answered' && judged.probability >= THRESHOLDS.answered ? 'answer' : 'related';
}

/** Candidates → what covers the question → status and citations. Pure; all texts come from the reader. */
export function answer(question: Question, candidates: readonly Candidate[], context: JudgeContext): Verdict {
  const weighed = candidates.slice(0, READ).map((candidate) => judge(question, candidate, context));
  const judged = mergeTwins(weighed.sort(byProbability));
  const confidence = judged[0]?.probability ?? 0;
  const status = statusOf(question, confidence);
  const most = status === 'not_found' ? Math.min(NEAREST, context.top) : context.top;
  const shown = judged.slice(0, most).map((one) => inLanguage(question, one, context));
  return {
    status,
    confidence,
    missing: missingParts(
      question,
      status,
      shown.filter((one) => one.probability >= COUNTED_SHARE * confidence).map(({ coverage }) => coverage),
    ),
    citations: shown.map((one, i) =>
      cite(question, one, { n: i + 1, role: roleOf(status, one), words: context.words }),
    ),
    judged,
  };
}
