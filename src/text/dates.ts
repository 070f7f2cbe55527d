import type { Span } from '../domain/index.ts';

/** A stretch of time that a text names; both days inclusive, as `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** As written, in the normalised text. */
  readonly text: string;
  readonly span: Span;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '((?:19|20)\\d{2})';
const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  两: 2,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十一: 11,
  上: 1,
  下: 2,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  two: 2,
  three: 3,
  six: 6,
  nine: 9,
};

const pad = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const ordinal = (text: string): number => CHINESE_DIGITS[text] ?? Number(text);
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;

type Bounds = readonly [from: string, to: string];
const days = (year: number, month: number, day: number): Bounds | undefined =>
  month < 1 || month > 12 || day < 1 || day > lastDay(year, month)
    ? undefined
    : [`${year}-${pad(month)}-${pad(day)}`, `${year}-${pad(month)}-${pad(day)}`];
const months = (year: number, first: number, last: number): Bounds | undefined =>
  first < 1 || last > 12
    ? undefined
    : [`${year}-${pad(first)}-01`, `${year}-${pad(last)}-${lastDay(year, last)}`];
const half = (year: number, n: number): Bounds | undefined => months(year, n * 6 - 5, n * 6);
const quarter = (year: number, n: number): Bounds | undefined => months(year, n * 3 - 2, n * 3);

interface Rule {
  readonly pattern: RegExp;
  /** Receives the captured groups. */
  read(groups: readonly string[]): Bounds | undefined;
}

const rule = (source: string, read: Rule['read']): Rule => ({ pattern: new RegExp(source, 'g'), read });
const at = (groups: readonly string[], index: number): string => groups[index] ?? '';
const num = (groups: readonly string[], index: number): number => Number(at(groups, index));

/** Most specific first: what one rule has taken, the next ones leave alone. */
const RULES: readonly Rule[] = [
  rule(`${YEAR}年(\\d{1,2})月(\\d{1,2})[日号]`, (g) => days(num(g, 0), num(g, 1), num(g, 2))),
  rule(`${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, (g) => days(num(g, 0), num(g, 1), num(g, 2))),
  rule(`(\\d{1,2}) ${MONTH_NAME},? ${YEAR}`, (g) => days(num(g, 2), monthNumber(at(g, 1)), num(g, 0))),
  rule(`${MONTH_NAME} (\\d{1,2}),? ${YEAR}`, (g) => days(num(g, 2), monthNumber(at(g, 0)), num(g, 1))),
  rule(`${YEAR}年?([上下])半年`, (g) => half(num(g, 0), ordinal(at(g, 1)))),
  rule(`(first|second) half (?:of )?${YEAR}`, (g) => half(num(g, 1), ordinal(at(g, 0)))),
  rule(`(?:到|至|截止)${YEAR}年?第?([一二三四1-4])季度`, (g) => months(num(g, 0), 1, ordinal(at(g, 1)) * 3)),
  rule(`${YEAR}年?前([一二三四1-4])个?季度`, (g) => months(num(g, 0), 1, ordinal(at(g, 1)) * 3)),
  rule(`first (two|three) quarters (?:of )?${YEAR}`, (g) => months(num(g, 1), 1, ordinal(at(g, 0)) * 3)),
  rule(`${YEAR}年?的?[头前](十一|[一二两三四五六七八九十]|\\d{1,2})个月`, (g) =>
    months(num(g, 0), 1, ordinal(at(g, 1))),
  ),
  rule(`${YEAR}年?(\\d{1,2})月?(?:[-–—~至到])(\\d{1,2})月`, (g) => months(num(g, 0), num(g, 1), num(g, 2))),
  rule(`${YEAR}年?的?[头前]半年`, (g) => half(num(g, 0), 1)),
  rule(`first (two|three|six|nine) months (?:of |in )?${YEAR}`, (g) =>
    months(num(g, 1), 1, ordinal(at(g, 0))),
  ),
  rule(`${YEAR}年?第?([一二三四1-4])季度`, (g) => quarter(num(g, 0), ordinal(at(g, 1)))),
  rule(`(first|second|third|fourth) quarter (?:of )?${YEAR}`, (g) => quarter(num(g, 1), ordinal(at(g, 0)))),
  rule(`${YEAR}年?[ -]?h([12])(?![a-z0-9])`, (g) => half(num(g, 0), num(g, 1))),
  rule(`(?<![a-z])h([12]) ?(?:of )?${YEAR}`, (g) => half(num(g, 1), num(g, 0))),
  rule(`${YEAR}年?[ -]?q([1-4])(?![a-z0-9])`, (g) => quarter(num(g, 0), num(g, 1))),
  rule(`(?<![a-z])q([1-4]) ?(?:of )?${YEAR}`, (g) => quarter(num(g, 1), num(g, 0))),
  rule(`${YEAR}年(\\d{1,2})月`, (g) => months(num(g, 0), num(g, 1), num(g, 1))),
  rule(`${YEAR}[-/](\\d{1,2})(?![\\d-])`, (g) => months(num(g, 0), num(g, 1), num(g, 1))),
  rule(`${MONTH_NAME},? (?:of )?${YEAR}`, (g) =>
    months(num(g, 1), monthNumber(at(g, 0)), monthNumber(at(g, 0))),
  ),
  rule(`(?<!\\d)${YEAR}年?(?:[-–—~至到]|to )${YEAR}(?!\\d)年?`, (g) => [
    `${at(g, 0)}-01-01`,
    `${at(g, 1)}-12-31`,
  ]),
  rule(
    `(?<![\\d.])${YEAR}(?!\\d|\\.\\d|p\\b|[亿万千百家个项名台条座颗款所件位元吨户余多]|人(?!工))年?`,
    (g) => months(num(g, 0), 1, 12),
  ),
];

const SHORT_YEAR = '(?<![\\d.近约超满共过第这每])([12]\\d)年(?!来|多|余|内|间|期|前|后|历|时间|以|的时)';

/** Years as people say them: 24年, 去年. Only a question's are read so: in a text, 20年 is more often a duration. */
const spokenRules = (thisYear: number): Rule[] => [
  rule(`${SHORT_YEAR}([上下])半年`, (g) => half(2000 + num(g, 0), ordinal(at(g, 1)))),
  rule(`${SHORT_YEAR}(\\d{1,2})月`, (g) => months(2000 + num(g, 0), num(g, 1), num(g, 1))),
  rule(SHORT_YEAR, (g) => months(2000 + num(g, 0), 1, 12)),
  rule('(前年|去年|今年|本年|明年|last year|this year|next year)(上半年|下半年)?', (g) => {
    const year = thisYear + (YEARS_FROM_NOW[at(g, 0)] ?? 0);
    const part = at(g, 1);
    return part === '' ? months(year, 1, 12) : half(year, ordinal(part.charAt(0)));
  }),
];

const YEARS_FROM_NOW: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  'last year': -1,
  明年: 1,
  'next year': 1,
};

/** All periods that a normalised question names, also as people say them; `thisYear` is the year in which it is asked. */
export const findAskedPeriods = (normalised: string, thisYear: number): Period[] =>
  collect(normalised, [...RULES, ...spokenRules(thisYear)]);

/** 今年8月 and 去年 of a text, by the year in which it was written. */
const relativeRule = (writtenIn: number): Rule =>
  rule('(前年|去年|今年|本年|明年)(?:([上下])半年|(\\d{1,2})月)?', (g) => {
    const year = writtenIn + (YEARS_FROM_NOW[at(g, 0)] ?? 0);
    if (at(g, 1) !== '') return half(year, ordinal(at(g, 1)));
    return at(g, 2) === '' ? months(year, 1, 12) : months(year, num(g, 2), num(g, 2));
  });

/** A month without a year, in a text that names none: as news writes of its own year. */
const bareMonthRule = (writtenIn: number): Rule =>
  rule('(?<![\\d年个/.-])(\\d{1,2})月(?!\\d)', (g) => months(writtenIn, num(g, 0), num(g, 0)));

/**
 * All dates, months, quarters, half-years and years, in order: those that carry their year, and the halves and quarters of
 * a year named before. Of a text whose year is known also what leans on that: 去年, 今年8月, and 3月 where it names no year.
 * Takes a normalised text.
 */
export function findPeriods(normalised: string, writtenIn?: number): Period[] {
  const absolute = collect(normalised, RULES);
  const leaning =
    writtenIn === undefined
      ? []
      : collect(normalised, [
          relativeRule(writtenIn),
          ...(absolute.length === 0 ? [bareMonthRule(writtenIn)] : []),
        ]);
  const dated = [...absolute, ...leaning].sort((x, y) => x.span[0] - y.span[0]);
  return [...dated, ...partsOfNamedYear(normalised, dated)].sort((x, y) => x.span[0] - y.span[0]);
}

/** A half or a quarter without a year of its own. */
const PART_OF_YEAR = /(?<![\d年])(?:([上下])半年|第?([一二三四1-4])季度|前([一二三四1-4])个?季度)/g;

/** A part of the year that the text named last: 2024年营收4亿元，其第四季度营收2亿元. */
const partsOfNamedYear = (normalised: string, dated: readonly Period[]): Period[] =>
  [...normalised.matchAll(PART_OF_YEAR)].flatMap(({ index, 0: text, 1: halfYear, 2: single, 3: last }) => {
    const span: Span = [index, index + text.length];
    const named = dated.findLast((period) => period.span[1] <= index);
    if (!named || dated.some((other) => span[0] < other.span[1] && other.span[0] < span[1])) return [];
    const year = Number(named.to.slice(0, 4));
    const bounds =
      halfYear !== undefined
        ? half(year, ordinal(halfYear))
        : single !== undefined
          ? quarter(year, ordinal(single))
          : months(year, 1, ordinal(last ?? '4') * 3);
    return bounds ? [{ from: bounds[0], to: bounds[1], text, span }] : [];
  });

function collect(normalised: string, rules: readonly Rule[]): Period[] {
  const found: Period[] = [];
  const overlaps = (span: Span): boolean =>
    found.some((other) => span[0] < other.span[1] && other.span[0] < span[1]);
  for (const { pattern, read } of rules) {
    for (const match of normalised.matchAll(pattern)) {
      const span: Span = [match.index, match.index + match[0].length];
      const bounds = overlaps(span) ? undefined : read(match.slice(1).map((group) => group ?? ''));
      if (bounds) found.push({ from: bounds[0], to: bounds[1], text: match[0].trim(), span });
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** The stretch of time of a document's date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`); none for an undated one. */
export function periodOfDate(date: string): { from: string; to: string } | undefined {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return undefined;
  const bounds = day ? days(year, month ?? 0, day) : months(year, month ?? 1, month ?? 12);
  return bounds && { from: bounds[0], to: bounds[1] };
}
