import { isMeasureNoun, type Question, type QuestionConcept } from '../question/index.ts';
import type { SentenceInPlace, StretchProfile } from './evidence.ts';
import { tellsOf } from './periods.ts';
import { shareIn } from './share.ts';
import { type StatedFigure, speaksOfList } from './stated-figures.ts';

/** How well the figure of a passage that answers best is the one asked for. Shares lie in 0..1. */
export interface FigureCoverage {
  /** Whether it is of the asked kind: a share, money, people, a time, so many of a thing. */
  readonly kindMet: boolean;
  /** Of what is asked about, that its clause speaks of: 企业 in 多少家企业. */
  readonly focus: number;
  readonly isOtherTime: boolean;
  readonly isOtherPlace: boolean;
  /** Whether it is said of the very place that is asked about. */
  readonly isOwnPlace: boolean;
}

const NO_FIGURE: FigureCoverage = {
  kindMet: false,
  focus: 0,
  isOtherTime: false,
  isOtherPlace: false,
  isOwnPlace: false,
};
/** Of a question that asks for no figure. */
export const FIGURE_NOT_ASKED: FigureCoverage = { ...NO_FIGURE, kindMet: true, focus: 1 };

type Asked = Pick<Question, 'unit' | 'figureKind' | 'folded'>;

/** 个 counts anything, and a bare number may be of anything (北京1010, 1,100 firms, 月活用户2500万). */
function isOfKind({ figureKind, unit, folded }: Asked, figure: StatedFigure): boolean {
  if (figureKind === 'count' && figure.isOfList && !speaksOfList(folded.text) && !/席|上了/.test(folded.text))
    return false;
  if (figureKind === 'any') return true;
  if (figureKind === 'people' && figure.kind === 'count') return figure.unit === '';
  if (figureKind !== figure.kind) return false;
  if (figureKind !== 'count' || unit === undefined) return true;
  return [unit.word, '个', ''].includes(figure.unit) || unit.word === '个';
}

/**
 * What is counted or measured: the nouns asked about, but for those that a figure of the kind shows by itself (金额). The last
 * is the head of them all: 工厂 of 先进智能工厂.
 */
function measuredThings({ concepts }: Question): readonly QuestionConcept[] {
  const focus = concepts.filter(({ isFocus, surface }) => isFocus && !isMeasureNoun(surface.toLowerCase()));
  const nouns = focus.filter(({ isNoun }) => isNoun);
  return (nouns.length > 0 ? nouns : focus).slice(-1);
}

function coverThings(
  things: readonly QuestionConcept[],
  clauses: readonly StretchProfile[],
): readonly number[] {
  const folded = clauses.map((clause) => clause.folded).join('');
  const has = (term: string): boolean => clauses.some(({ terms }) => terms.has(term));
  return things.map((thing) => shareIn(thing, folded, has));
}

const mean = (shares: readonly number[]): number =>
  shares.length === 0 ? 1 : shares.reduce((sum, one) => sum + one, 0) / shares.length;

/** Places count where no name tells whose figure is asked for. */
function askedPlaces({ concepts }: Question): readonly string[] {
  if (concepts.some(({ kind }) => kind === 'name')) return [];
  return concepts.flatMap(({ kind, canonical }) => (kind === 'place' && canonical ? [canonical] : []));
}

/** Of the right thing at another time tells more than of another thing at the right time: the former is what a near miss shows. */
const FOCUS = 1.25;

const meritOf = ({ focus, isOtherTime, isOtherPlace, isOwnPlace }: FigureCoverage): number =>
  FOCUS * focus + (isOwnPlace ? 0.5 : 0) - (isOtherTime ? 1 : 0) - (isOtherPlace ? 1 : 0);

/** Judges one stated figure by its clause and what leads into its sentence. */
function judgeFigure(
  question: Question,
  figure: StatedFigure,
  clauses: readonly StretchProfile[],
): FigureCoverage {
  const { period, place } = figure;
  const things = measuredThings(question);
  const places = askedPlaces(question);
  return {
    kindMet: true,
    focus: mean(coverThings(things, clauses)),
    isOtherTime:
      period !== undefined &&
      question.periods.length > 0 &&
      !question.periods.some((asked) => tellsOf(period, asked)),
    isOtherPlace: place !== undefined && places.length > 0 && !places.includes(place),
    isOwnPlace: place !== undefined && places.includes(place),
  };
}

/** Figures that cannot be told apart by their clause, time and place are judged once. */
const sameTold = (a: StatedFigure, b: StatedFigure): boolean =>
  a.clause === b.clause &&
  a.place === b.place &&
  a.period?.from === b.period?.from &&
  a.period?.to === b.period?.to;

const asksNoFigure = ({ ask, figureKind }: Question): boolean => ask !== 'number' || figureKind === 'rank';

const better = (top: FigureCoverage, one: FigureCoverage): FigureCoverage =>
  !top.kindMet || (one.kindMet && meritOf(one) > meritOf(top)) ? one : top;

/** The figure of a sentence that comes nearest to the asked one. */
export function coverFigure(question: Question, { own, leadIn }: SentenceInPlace): FigureCoverage {
  if (asksNoFigure(question)) return FIGURE_NOT_ASKED;
  const { figures, clauses } = own;
  return figures
    .filter((figure) => isOfKind(question, figure))
    .filter((figure, i, all) => all.findIndex((other) => sameTold(figure, other)) === i)
    .map((figure) =>
      judgeFigure(question, figure, [...leadIn, ...clauses.slice(figure.clause, figure.clause + 1)]),
    )
    .reduce(better, NO_FIGURE);
}

/** The figure of a passage that comes nearest to the asked one, from the figures of its sentences. */
export const bestFigure = (question: Question, figures: readonly FigureCoverage[]): FigureCoverage =>
  figures.reduce(better, asksNoFigure(question) ? FIGURE_NOT_ASKED : NO_FIGURE);

/** How well a sentence with this figure gives the asked one, -1..2.5: of which of a passage's sentences it is the answer. */
export const figureMerit = (question: Question, figure: FigureCoverage): number =>
  asksNoFigure(question) || !figure.kindMet ? 0 : 1 + meritOf(figure);
