import type { Span } from '../domain/index.ts';
import { type AskedAttribute, canAnswer, type Question, type QuestionConcept } from '../question/index.ts';
import { coverFigure, type FigureCoverage, figureMerit } from './asked-figure.ts';
import {
  type PassageProfile,
  type ReadPassage,
  type SentenceInPlace,
  type StretchProfile,
  sentenceInPlace,
} from './evidence.ts';
import { tellsOf } from './periods.ts';
import {
  attributesIn,
  isQuestion,
  meetsUnit,
  type Said,
  saidIn,
  shareIn,
  tellingAttributes,
  weightedMean,
  worstShare,
} from './share.ts';

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

/** What is sought in the stretches of a passage: only what the whole passage has, since no part of it has more. */
export interface Sought {
  readonly question: Question;
  readonly words: readonly {
    readonly concept: QuestionConcept;
    readonly weight: number;
    readonly said: Said;
  }[];
  readonly attributes: readonly AskedAttribute[];
}

/** Takes from a question what a passage has of it. */
export function seek(question: Question, { folded, terms }: PassageProfile, weigh: Weigh): Sought {
  const has = (term: string): boolean => terms.has(term);
  const words = question.concepts.filter(({ kind }) => kind === 'word' || kind === 'number');
  return {
    question,
    words: words.map((concept) => ({
      concept,
      weight: weigh(concept),
      said: saidIn(concept, folded.text, has),
    })),
    attributes: attributesIn(tellingAttributes(question), question, { folded: folded.text, has }),
  };
}

function coverStretch({ question, words, attributes }: Sought, stretch: Stretch): StretchCoverage {
  const { parts } = stretch;
  const folded = parts.map((part) => part.folded).join('');
  const has = (term: string): boolean => parts.some(({ terms }) => terms.has(term));
  const shares = words.map(({ concept, weight, said }) => ({
    concept,
    share: shareIn(said, folded, has),
    weight,
  }));
  const asked = tellingAttributes(question).length;
  return {
    share: weightedMean(shares),
    worst: worstShare(shares),
    focus: weightedMean(shares.filter(({ concept }) => concept.isFocus)),
    attribute: asked === 0 ? 1 : attributesIn(attributes, question, { folded, has }).length / asked,
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

/** A stretch with what speaks for it among others of the passage. */
interface Weighed {
  readonly cover: StretchCoverage;
  readonly merit: number;
}

function weighStretch(sought: Sought, stretch: Stretch): Weighed {
  const cover = coverStretch(sought, stretch);
  return { cover, merit: meritOf(stretch, cover) };
}

/** Each clause of a sentence with the one before it. */
const clausePairs = ({ own, leadIn }: SentenceInPlace): Stretch[] =>
  own.clauses.map((clause, i, all) => {
    const start = Math.max(0, i - 1);
    return {
      parts: [...all.slice(start, i), clause],
      before: [...leadIn, ...all.slice(0, start)],
      bonus: 0,
    };
  });

/** The one with the most merit, among equals the first. */
const best = <T extends { readonly merit: number }>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>((top, one) => (top && top.merit >= one.merit ? top : one), undefined);

/** What a sentence of a passage covers, whatever the retrievers think of it. */
export interface SentenceCover {
  readonly span: Span;
  readonly asksItself: boolean;
  readonly figure: FigureCoverage;
  readonly whole: Weighed;
  /** The best pair of its clauses. */
  readonly pair: Weighed;
}

/** Weighs a sentence of a passage against what is sought in the passage. Pure. */
export function coverSentence(sought: Sought, passage: ReadPassage, span: Span): SentenceCover {
  const { question } = sought;
  const inPlace = sentenceInPlace(passage, span);
  const { own, leadIn } = inPlace;
  const figure = coverFigure(question, inPlace);
  const stretch = { parts: [...leadIn, own], before: [], bonus: figureMerit(question, figure) };
  const whole = weighStretch(sought, stretch);
  const pairs = clausePairs(inPlace).map((pair) => weighStretch(sought, pair));
  return { span, asksItself: isQuestion(own.folded), figure, whole, pair: best(pairs) ?? whole };
}

/** The sentence that answers; of equals the first, so the best match of the retrievers stands first. */
export const answeringSentence = (sentences: readonly SentenceCover[]): SentenceCover | undefined =>
  best(sentences.map((sentence) => ({ sentence, merit: sentence.whole.merit })))?.sentence;

/** What the best sentence of a passage covers, and its best pair of neighbouring clauses. */
export function coverStretches(
  sought: Sought,
  sentences: readonly SentenceCover[],
): { sentence: StretchCoverage; clauses: StretchCoverage } {
  const nothing = (): StretchCoverage => coverStretch(sought, { parts: [], before: [], bonus: 0 });
  const pair = best(sentences.map((one) => one.pair));
  return {
    sentence: answeringSentence(sentences)?.whole.cover ?? nothing(),
    clauses: pair?.cover ?? nothing(),
  };
}
