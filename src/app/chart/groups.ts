import { liesIn } from '../../question/index.ts';
import type { CitedFigure } from './cited-figures.ts';

export interface Member {
  /** As it is shown; empty where times tell members apart. */
  readonly label: string;
  /** What this one's name has of its own. */
  readonly own: string;
  readonly figure: CitedFigure;
}

/** Figures that mean the same, and what each is said of. */
export interface Group {
  /** What tells the members apart: of whom, which part or kind, or when. */
  readonly by: 'subject' | 'kind' | 'time';
  /** Of whom all of them are, where that is one; empty where it is several, or not said. */
  readonly subject: string;
  /** Without the subject. */
  readonly measure: string;
  readonly members: readonly Member[];
}

/** A whole beside its parts, or what is set in motion beside what is there, would be compared with itself. */
const WHOLE = /全国|全省|全市|全球|世界|中国|累计|合计|总|整体|其中|带动/;
/** Fewer characters in common are a kind of word, not a measure: 人数, 企业目标. */
const LEAST_COMMON = 4;
const LAST_BRACKETS = /^(.+)（([^（）]+)）$/;

/** One list for each key, in the order of their first. */
function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

const keyOf = (...parts: readonly unknown[]): string => JSON.stringify(parts);

/** What is shown is what the name has of its own. */
const member = (own: string, figure: CitedFigure): Member => ({ label: own, own, figure });

/** 北京备案大模型, 上海备案大模型. */
const bySubject = (figures: readonly CitedFigure[]): Group[] =>
  groupedBy(figures, ({ subject, rest, unit }) =>
    subject === undefined ? undefined : keyOf(rest, unit),
  ).map((alike) => ({
    by: 'subject',
    subject: '',
    measure: alike[0].rest,
    members: alike.map((figure) => ({ label: figure.form ?? '', own: figure.subject ?? '', figure })),
  }));

const bracketsOf = ({ rest }: CitedFigure): readonly [before: string, within: string] | undefined => {
  const [, before, within] = LAST_BRACKETS.exec(rest) ?? [];
  return before === undefined || within === undefined ? undefined : [before, within];
};

/** 订单交付周期（改造前）, 订单交付周期（改造后）: of one fact. */
const byBrackets = (figures: readonly CitedFigure[]): Group[] =>
  groupedBy(figures, (figure) => {
    const before = bracketsOf(figure)?.[0];
    return before && keyOf(figure.subject, before, figure.unit, figure.document.id);
  }).map((alike) => ({
    by: 'kind',
    subject: alike[0].subject ?? '',
    measure: bracketsOf(alike[0])?.[0] ?? '',
    members: alike.map((figure) => member(bracketsOf(figure)?.[1] ?? '', figure)),
  }));

function commonEnding(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  // What only ends a word is no beginning of one.
  return (length === 0 ? '' : a.slice(-length)).replace(/^[级类型式化的性、]+/, '');
}

/** 国家级AI创新平台, 省部级AI创新平台: of one fact, with the same subject or none. */
const byEnding = (figures: readonly CitedFigure[]): Group[] =>
  groupedBy(figures, ({ subject, unit, document }) => keyOf(subject, unit, document.id)).flatMap((alike) => {
    const endings = alike.flatMap((a, i) => alike.slice(i + 1).map((b) => commonEnding(a.rest, b.rest)));
    return [...new Set(endings)]
      .filter((ending) => ending.replace('目标', '').length >= LEAST_COMMON)
      .map((measure) => ({
        by: 'kind',
        subject: alike[0].subject ?? '',
        measure,
        members: alike
          .filter(({ rest }) => rest.endsWith(measure) && rest !== measure)
          .map((figure) => ({ label: figure.rest, own: figure.rest.slice(0, -measure.length), figure })),
      }));
  });

/** 成都AI企业数 of 2020, 2023, 2025: of one fact, or of several where the name says of whom. */
const byTime = (figures: readonly CitedFigure[]): Group[] =>
  groupedBy(figures, ({ rest, unit, subject, document }) => keyOf(rest, unit, subject ?? document.id)).map(
    (alike) => ({
      by: 'time',
      subject: alike[0].subject ?? '',
      measure: alike[0].rest,
      members: alike.map((figure) => member('', figure)),
    }),
  );

const isWhole = ({ own }: Member, all: readonly Member[]): boolean =>
  WHOLE.test(own) || all.some((other) => liesIn(other.own, own));

/** All ways to set figures side by side, wholes left out. Which of them make sense is not judged here. */
export const groupsOf = (figures: readonly CitedFigure[]): Group[] =>
  [...bySubject(figures), ...byBrackets(figures), ...byEnding(figures), ...byTime(figures)].map((group) => ({
    ...group,
    members: group.members.filter((one, _, all) => !isWhole(one, all)),
  }));

/** In English, where all members say the same. */
export function measureEnOf({ members }: Group): string | undefined {
  const [first, ...others] = members.map(({ figure }) => figure.measureEn);
  return others.every((one) => one === first) ? first : undefined;
}
