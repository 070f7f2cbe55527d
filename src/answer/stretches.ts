import type { Span } from '../domain/index.ts';
import { canAnswer, type Question, type QuestionConcept } from '../question/index.ts';
import { figureMerit } from './asked-figure.ts';
import { type Evidence, type StretchProfile, sentenceInPlace } from './evidence.ts';
import { tellsOf } from './periods.ts';
import { attributeShare, isQuestion, meetsUnit, shareIn, weightedMean, worstShare } from './share.ts';

/** What a stretch of a passage covers of the question. Shares lie in 0..1. */
export interface StretchCoverage {
  /** By weight, of the question's words (names, places and periods aside). */
  readonly share: number;
  /** Of the word it covers least. */
  readonly worst: number;
  /** Of what is asked about: 收入 in 海外收入占多少. */
  readonly focus: number;
  /** Of the asked attributes that it speaks of; 1 when the lexicon knows none of them. */
  readonly attribute: number;
  readonly askMet: boolean;
  readonly unitMet: boolean;
  /** Whether it states periods and none that is asked for. */
  readonly isOtherTime: boolean;
  /** Whether it tells what is meant to be, not what is: 目标, 力争, 拟. */
  readonly isPlanned: boolean;
}

interface Stretch {
  readonly parts: readonly StretchProfile[];
  /** What is told before it, as far as it goes on from there. */
  readonly before: readonly StretchProfile[];
  /** The sentence that it is, or lies in. */
  readonly span: Span;
  /** What speaks for it beside what it covers. */
  readonly bonus: number;
}

type Weigh = (concept: QuestionConcept) => number;

/** Whether another time than the asked one is told. What states no time of its own is of the one last named before it. */
function isOtherTime({ periods }: Question, { parts, before }: Stretch): boolean {
  if (periods.length === 0) return false;
  const own = parts.flatMap((part) => part.periods);
  const stated = own.length > 0 ? own : (before.findLast((part) => part.periods.length > 0)?.periods ?? []);
  return stated.length > 0 && !stated.some((period) => periods.some((asked) => tellsOf(period, asked)));
}

function coverStretch(question: Question, stretch: Stretch, weigh: Weigh): StretchCoverage {
  const { parts } = stretch;
  const folded = parts.map((part) => part.folded).join('');
  const has = (term: string): boolean => parts.some(({ terms }) => terms.has(term));
  const shares = question.concepts
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map((concept) => ({ concept, share: shareIn(concept, folded, has), weight: weigh(concept) }));
  return {
    share: weightedMean(shares),
    worst: worstShare(shares),
    focus: weightedMean(shares.filter(({ concept }) => concept.isFocus)),
    attribute: attributeShare(question, folded, has),
    askMet: parts.some(({ forms }) => canAnswer(question.ask, forms)),
    unitMet: meetsUnit(question, folded),
    isOtherTime: isOtherTime(question, stretch),
    isPlanned: parts.some((part) => part.isPlanned),
  };
}

/** How well a stretch answers; a question answers nothing. */
const meritOf = ({ parts, bonus }: Stretch, cover: StretchCoverage): number =>
  parts.some(({ folded }) => isQuestion(folded))
    ? -1
    : cover.share +
      cover.focus +
      cover.attribute +
      (cover.askMet ? 1 : 0) +
      (cover.unitMet ? 0.5 : 0) -
      (cover.isOtherTime ? 0.5 : 0) +
      bonus;

interface Best {
  readonly span: Span;
  readonly cover: StretchCoverage;
}

/** The stretch with the most merit; among equals the first, which is the best match of the retrievers. */
function bestOf(question: Question, stretches: readonly Stretch[], weigh: Weigh): Best | undefined {
  let best: (Best & { readonly merit: number }) | undefined;
  for (const stretch of stretches) {
    const cover = coverStretch(question, stretch, weigh);
    const merit = meritOf(stretch, cover);
    if (!best || merit > best.merit) best = { span: stretch.span, cover, merit };
  }
  return best;
}

const sentencesOf = (question: Question, evidence: Evidence): Stretch[] =>
  evidence.sentences.map((span) => {
    const sentence = sentenceInPlace(evidence, span);
    return {
      span,
      parts: [...sentence.leadIn, sentence.own],
      before: [],
      bonus: figureMerit(question, sentence),
    };
  });

/** Each clause with the one before it. */
const clausesOf = (evidence: Evidence): Stretch[] =>
  evidence.sentences.flatMap((span) => {
    const { own, leadIn } = sentenceInPlace(evidence, span);
    return own.clauses.map((clause, i, all) => {
      const start = Math.max(0, i - 1);
      return {
        span,
        parts: [...all.slice(start, i), clause],
        before: [...leadIn, ...all.slice(0, start)],
        bonus: 0,
      };
    });
  });

/** The sentence that answers, in the document's offsets. */
export const answeringSentence = (question: Question, evidence: Evidence, weigh: Weigh): Span =>
  bestOf(question, sentencesOf(question, evidence), weigh)?.span ?? evidence.passage.span;

/** What the best sentence of a passage covers, and its best pair of neighbouring clauses. */
export function coverStretches(
  question: Question,
  evidence: Evidence,
  weigh: Weigh,
): { sentence: StretchCoverage; clauses: StretchCoverage } {
  const nothing = (): StretchCoverage =>
    coverStretch(question, { parts: [], before: [], span: [0, 0], bonus: 0 }, weigh);
  return {
    sentence: bestOf(question, sentencesOf(question, evidence), weigh)?.cover ?? nothing(),
    clauses: bestOf(question, clausesOf(evidence), weigh)?.cover ?? nothing(),
  };
}
