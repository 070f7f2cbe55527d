import type { Span } from '../domain/index.ts';
import { canAnswer, type Question, type QuestionConcept } from '../question/index.ts';
import { figureMerit } from './asked-figure.ts';
import type { Evidence, StretchProfile } from './evidence.ts';
import { overlap } from './periods.ts';
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

type Weigh = (concept: QuestionConcept) => number;

function isOtherTime({ periods }: Question, parts: readonly StretchProfile[]): boolean {
  if (periods.length === 0) return false;
  const stated = parts.flatMap((part) => part.periods);
  return stated.length > 0 && !stated.some((period) => periods.some((asked) => overlap(period, asked)));
}

function coverStretch(question: Question, parts: readonly StretchProfile[], weigh: Weigh): StretchCoverage {
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
    isOtherTime: isOtherTime(question, parts),
    isPlanned: parts.some((part) => part.isPlanned),
  };
}

/** How well a stretch answers; a question answers nothing. */
const meritOf = (parts: readonly StretchProfile[], cover: StretchCoverage): number =>
  parts.some(({ folded }) => isQuestion(folded))
    ? -1
    : cover.share +
      cover.focus +
      cover.attribute +
      (cover.askMet ? 1 : 0) +
      (cover.unitMet ? 0.5 : 0) -
      (cover.isOtherTime ? 0.5 : 0);

interface Stretch {
  readonly parts: readonly StretchProfile[];
  /** The sentence that it is, or lies in. */
  readonly span: Span;
  /** What speaks for it beside what it covers. */
  readonly bonus: number;
}

interface Best {
  readonly span: Span;
  readonly cover: StretchCoverage;
}

/** The stretch with the most merit; among equals the first, which is the best match of the retrievers. */
function bestOf(question: Question, stretches: readonly Stretch[], weigh: Weigh): Best | undefined {
  let best: (Best & { readonly merit: number }) | undefined;
  for (const { parts, span, bonus } of stretches) {
    const cover = coverStretch(question, parts, weigh);
    const merit = meritOf(parts, cover) + bonus;
    if (!best || merit > best.merit) best = { span, cover, merit };
  }
  return best;
}

const sentencesOf = (question: Question, { sentences, sentence }: Evidence): Stretch[] =>
  sentences.map((span) => {
    const profile = sentence(span);
    return { span, parts: [profile], bonus: figureMerit(question, profile) };
  });

/** Each clause with the one before it. */
const clausesOf = ({ sentences, sentence }: Evidence): Stretch[] =>
  sentences.flatMap((span) =>
    sentence(span).clauses.map((clause, i, all) => ({
      span,
      bonus: 0,
      parts: [...all.slice(Math.max(0, i - 1), i), clause],
    })),
  );

/** The sentence that answers, in the document's offsets. */
export const answeringSentence = (question: Question, evidence: Evidence, weigh: Weigh): Span =>
  bestOf(question, sentencesOf(question, evidence), weigh)?.span ?? evidence.passage.span;

/** What the best sentence of a passage covers, and its best pair of neighbouring clauses. */
export function coverStretches(
  question: Question,
  evidence: Evidence,
  weigh: Weigh,
): { sentence: StretchCoverage; clauses: StretchCoverage } {
  const nothing = (): StretchCoverage => coverStretch(question, [], weigh);
  return {
    sentence: bestOf(question, sentencesOf(question, evidence), weigh)?.cover ?? nothing(),
    clauses: bestOf(question, clausesOf(evidence), weigh)?.cover ?? nothing(),
  };
}
