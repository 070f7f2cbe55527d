import type { FigureKind, NameMention } from '../question/index.ts';
import { findPeriods, type Period } from '../text/index.ts';

/** A figure that a text states, with the time and the place that it is said of. */
export interface StatedFigure {
  readonly kind: Exclude<FigureKind, 'rank' | 'any'>;
  /** Measure word, where a count has one. */
  readonly unit: string;
  /** Which clause of the sentence states it, from 0. */
  readonly clause: number;
  /** The last period named before it in the sentence, or named in its clause; a single day is the date of an event, not the time of a figure. */
  readonly period?: Period;
  /** Whether it counts places on a list or ranking, not all that there are: 上海14家上榜. */
  readonly isOfList: boolean;
  /** Canonical name of the place that it is said of, read in the same way. */
  readonly place?: string;
}

interface ClauseText {
  readonly folded: string;
  readonly names: readonly NameMention[];
}

const FIGURE =
  /(?:\d[\d,]*(?:\.\d+)?|[两二三四五六七八九十百千万][一二三四五六七八九十百千万]*(?=[余多几]?[个家项名位款件座颗条台张种亿万倍成年人]|[余多]))(?:[余多]|\+)?(?:万亿|千万|百万|十亿|[亿万千百]| ?(?:thousand|million|billion|trillion|bn))?[余多]?(%|个百分点|成(?![立都为果长员本功熟效])| ?per ?cent|美元|港元|欧元|元|人次|人(?![工才形机])|[名位]|员工|年|个月|天|周|小时|分钟|秒|倍|[家所项款件座颗条台张间种户起笔个]| ?[pe](?:flops)?(?![a-z])| ?(?:yuan|dollars|rmb|usd|people|employees|staff|engineers|users|years|months|days|weeks|hours|minutes|seconds|times))?/g;
/** P and E are both measures of computing power. */
const COMPUTE = /^[pe](?:flops)?$/;
const SHARE_IN_WORDS =
  /百分之|一半|过半|[一二三四五六七八九十两]分之|\bhalf\b|\b(?:third|quarter|fifth)s?\b|翻[番了一两倍]|doubl|tripl/g;

const KIND_OF_UNIT: readonly (readonly [StatedFigure['kind'], RegExp])[] = [
  ['percent', /%|百分点|成|cent|倍|times/],
  ['money', /元|yuan|dollars|rmb|usd/],
  ['people', /人|名|位|员工|people|employees|staff|engineers|users/],
  ['duration', /年|月|天|周|小时|分钟|秒|years|months|days|weeks|hours|minutes|seconds/],
];

function kindOf(unit: string, before: string): StatedFigure['kind'] {
  const kind = KIND_OF_UNIT.find(([, pattern]) => pattern.test(unit))?.[0];
  return kind ?? (/(?:[¥￥$€]|\b(?:rmb|cny|usd)) ?$/.test(before) ? 'money' : 'count');
}

const blank = (text: string, [start, end]: Period['span']): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** Codes of shares, numbers of applications: so many digits in a row count nothing. */
const CODE = /(?<![\d,.])\d{6,}(?:\.\d)?(?![\d,]|\.\d| ?[万亿元家人名个])/g;

/** With what only looks like a figure taken out: dates, ranks, codes, parts of names. */
const withoutDates = (folded: string, periods: readonly Period[]): string =>
  periods
    .reduce((text, { span }) => blank(text, span), folded)
    .replace(/\d+月(?:\d+日)?|第[\d一二三四五六七八九十]+/g, (date) => ' '.repeat(date.length))
    .replace(CODE, (code) => ' '.repeat(code.length));

/** The last of the things named before a figure, else the first after it. */
const nearest = <T extends { readonly span: readonly [number, number] }>(
  things: readonly T[],
  at: number,
): T | undefined => things.findLast(({ span }) => span[0] <= at) ?? things[0];

/** 占全国的6%: the whole that a share is of is not what the figure is said of. */
const isWhole = (folded: string, at: number): boolean => /(?:占比?|居)$/.test(folded.slice(0, at));

/** 北京、上海、成都等地: a figure behind such a list is of all of them together. */
const ALL_TOGETHER = /等(?:地|城市|省市|省份|市|省)/;

/** Whether a folded text tells or asks of a list or ranking. */
const OF_LIST = /榜|[百\d]强|入选|入围|名单|\blists?\b|\branking\b|\btop (?:\d|ten|fifty)/;
export const speaksOfList = (folded: string): boolean => OF_LIST.test(folded);

const isDay = ({ from, to }: Period): boolean => from === to;

/** Reads the figures of a sentence, given clause by clause. */
export function readFigures(clauses: readonly ClauseText[]): StatedFigure[] {
  let period: Period | undefined;
  let place: string | undefined;
  return clauses.flatMap(({ folded, names }, clause) => {
    const all = findPeriods(folded);
    const periods = all.filter((one) => !isDay(one));
    const places = names.filter(({ name, span }) => name.kind === 'place' && !isWhole(folded, span[0]));
    const text = withoutDates(folded, all);
    const found = [
      ...[...text.matchAll(FIGURE)].map(({ index, 1: unit = '' }) => ({
        index,
        unit: unit.trim().replace(COMPUTE, 'p'),
      })),
      ...[...text.matchAll(SHARE_IN_WORDS)].map(({ index }) => ({ index, unit: '%' })),
    ].map(({ index, unit }): StatedFigure => {
      const time = nearest(periods, index) ?? period;
      const isOfAll = ALL_TOGETHER.test(folded.slice(0, index));
      const where = isOfAll ? undefined : (nearest(places, index)?.name.canonical ?? place);
      return {
        kind: kindOf(unit, text.slice(0, index)),
        unit,
        clause,
        isOfList: speaksOfList(folded),
        ...(time && { period: time }),
        ...(where !== undefined && { place: where }),
      };
    });
    period = periods.at(-1) ?? period;
    place = ALL_TOGETHER.test(folded) ? undefined : (places.at(-1)?.name.canonical ?? place);
    return found;
  });
}
