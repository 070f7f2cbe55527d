import type { Answer, ComparedFigure, CorpusDocument, FigureComparison } from '../../domain/index.ts';
import type { Snapshot } from '../../index/index.ts';
import { relevanceOf } from './asked.ts';
import { type CitedFigure, citedFigures } from './cited-figures.ts';
import { type Group, groupsOf, type Member, measureEnOf } from './groups.ts';
import { subjectsOf } from './subjects.ts';

/** More do not fit a phone's screen. */
const MOST_FIGURES = 12;
/** What is counted in these flows: of a year and of three quarters it cannot be compared. Other things are there at a moment. */
const FLOW = /元|起|次|%/;
const DATE = /^(\d{4})(?:-\d{2}(?:-\d{2})?)?$/;

const yearOf = (asOf: string): string | undefined => DATE.exec(asOf)?.[1];

const pairsOf = <T>(items: readonly T[]): (readonly [T, T])[] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b): readonly [T, T] => [a, b]));

/** Named documents only: what contradicts the newspaper report contradicts some paragraph of it, mostly on another matter. */
const contradicts = (a: CorpusDocument, b: CorpusDocument): boolean =>
  a.relation?.kind === 'contradicts' && a.relation.to.some((id) => id === b.id || id === b.twin);

const deny = (a: CorpusDocument, b: CorpusDocument): boolean => contradicts(a, b) || contradicts(b, a);

/** Sources that say of each other that they measure otherwise, or results beside plans, are not to be set side by side. */
const areComparable = ([a, b]: readonly [CitedFigure, CitedFigure]): boolean =>
  a.isPlanned === b.isPlanned && !deny(a.document, b.document);

const isSameTime = ([a, b]: readonly [CitedFigure, CitedFigure]): boolean =>
  a.asOf === b.asOf ||
  (!FLOW.test(a.unit) && yearOf(a.asOf) !== undefined && yearOf(a.asOf) === yearOf(b.asOf));

/** Of flows only those of equally long stretches of time, as most are. */
function ofLikeTimes(group: Group): Group {
  if (group.by !== 'time') return group;
  const dated = group.members.filter(({ figure }) => yearOf(figure.asOf) !== undefined);
  const lengths = dated.map(({ figure }) => figure.asOf.length);
  const count = (length: number): number => lengths.filter((one) => one === length).length;
  const usual = lengths.reduce((best, one) => (count(one) > count(best) ? one : best), lengths[0] ?? 0);
  const isLike = ({ unit, asOf }: CitedFigure): boolean => !FLOW.test(unit) || asOf.length === usual;
  return { ...group, members: dated.filter(({ figure }) => isLike(figure)) };
}

/** The same figure from two sources: the source that is cited first. */
function withoutRepeats(group: Group): Group {
  const keyOf = ({ label, figure }: Member): string => JSON.stringify([label, figure.asOf, figure.value]);
  const seen = new Set<string>();
  const members = group.members.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
  return { ...group, members };
}

function makesSense({ by, members }: Group): boolean {
  const pairs = pairsOf(members.map(({ figure }) => figure));
  if (members.length < 2 || members.length > MOST_FIGURES || !pairs.every(areComparable)) return false;
  // Bars of one length show nothing.
  if (new Set(members.map(({ figure }) => figure.value)).size === 1) return false;
  // Two values for one thing, or for one time, are a disagreement.
  if (by === 'time') return pairs.every(([a, b]) => a.asOf !== b.asOf);
  return new Set(members.map(({ label }) => label)).size === members.length && pairs.every(isSameTime);
}

const citationsOf = ({ members }: Group): Set<number> =>
  new Set(members.map(({ figure }) => figure.citation));

/** What answers is the first citation, or several together; a further source alone may speak of another time or kind. */
function isAnswer({ citations }: Answer, group: Group): boolean {
  const cited = citationsOf(group);
  return cited.size > 1 || cited.has(citations[0]?.n ?? 0);
}

/** Sources that disagree on what is asked are not to be set side by side, nor is one of two that deny each other shown alone. */
function isDisputed({ conflicts = [], citations }: Answer, group: Group, { documents }: Snapshot): boolean {
  const cited = citationsOf(group);
  if (conflicts.some((conflict) => conflict.citations.filter((n) => cited.has(n)).length > 1)) return true;
  const answering = citations.filter(({ role }) => role === 'answer');
  const others = answering.flatMap(({ docId }) => documents.get(docId) ?? []);
  return group.members.some(({ figure: { document } }) => others.some((other) => deny(document, other)));
}

function figureOf({ label, figure }: Member): ComparedFigure {
  const { labelEn, value, precision, asOf, citation } = figure;
  return { label, ...(labelEn && { labelEn }), value, precision, asOf, citation };
}

/** Kinds stand as their source has them: before and after, national, provincial, municipal. */
const ORDER: Readonly<Record<Group['by'], (a: ComparedFigure, b: ComparedFigure) => number>> = {
  subject: (a, b) => b.value - a.value,
  kind: () => 0,
  time: (a, b) => a.asOf.localeCompare(b.asOf),
};

function comparisonOf(group: Group): FigureComparison {
  const { by, subject, measure, members } = group;
  const [first] = members;
  const of = subject === '' ? '' : (first?.figure.form ?? '');
  const measureEn = measureEnOf(group);
  return {
    by: by === 'time' ? 'time' : 'thing',
    measure: `${of}${measure}`,
    ...(measureEn && { measureEn }),
    unit: first?.figure.unit ?? '',
    figures: members.map(figureOf).sort(ORDER[by]),
  };
}

/**
 * The figures of an answer that make a picture worth looking at, if it has some: the quantity that is asked about, of
 * several things or of one at several times, each as a cited passage states it. Nothing is computed. In doubt there is
 * none: unlike units or times, a whole beside its parts, plans beside results, sources that measure otherwise.
 */
export function chartOf(answer: Answer, snapshot: Snapshot): FigureComparison | undefined {
  if (answer.status !== 'answered') return undefined;
  const subjects = subjectsOf(snapshot);
  const relevance = relevanceOf(answer, subjects);
  const [best] = groupsOf(citedFigures(answer, snapshot))
    .map((group) => withoutRepeats(ofLikeTimes(group)))
    .filter((group) => makesSense(group) && isAnswer(answer, group) && !isDisputed(answer, group, snapshot))
    .map((group) => ({ group, share: relevance(group) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || b.group.members.length - a.group.members.length);
  return best && comparisonOf(best.group);
}
