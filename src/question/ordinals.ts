/** One of a counted series: 二期, 第三代, V2.0, C轮. Two texts disagree when they name another member of the same series. */
export interface Ordinal {
  /** What is counted: 期, 代, 轮, version; empty for a bare 第二. */
  readonly series: string;
  readonly member: string;
}

const HAN_DIGITS = '零一二三四五六七八九';

/** Reads 十二, 二十, 12; undefined for what is no small number. */
function smallNumber(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, tens, ten, units] = match;
  if (!ten) return tens === undefined || units !== undefined ? undefined : HAN_DIGITS.indexOf(tens);
  return (tens ? HAN_DIGITS.indexOf(tens) : 1) * 10 + (units ? HAN_DIGITS.indexOf(units) : 0);
}

const NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,3})';
const ENGLISH = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ENGLISH_SERIES: Readonly<Record<string, string>> = {
  phase: '期',
  generation: '代',
  round: '轮',
  session: '届',
  edition: '届',
  batch: '批',
};

const PATTERNS: readonly (readonly [RegExp, (groups: readonly string[]) => Ordinal])[] = [
  [new RegExp(`第${NUMBER}(期|届|批|轮|代|季|大)`, 'g'), ([n = '', series = '']) => ({ series, member: n })],
  [
    new RegExp(`(?<![第\\d一二三四五六七八九十])${NUMBER}(期|批)`, 'g'),
    ([n = '', series = '']) => ({ series, member: n }),
  ],
  [/(?<![a-z])([a-f])\+?轮/g, ([letter = '']) => ({ series: '轮次', member: letter })],
  [/series ([a-f])\b/g, ([letter = '']) => ({ series: '轮次', member: letter })],
  [/(?<![a-z0-9])v(\d+(?:\.\d+)*)/g, ([version = '']) => ({ series: 'version', member: version })],
  [
    new RegExp(`(${ENGLISH.join('|')})[- ](${Object.keys(ENGLISH_SERIES).join('|')})`, 'g'),
    ([n = '', series = '']) => ({
      series: ENGLISH_SERIES[series] ?? series,
      member: String(ENGLISH.indexOf(n) + 1),
    }),
  ],
];

const plain = ({ series, member }: Ordinal): Ordinal => ({
  series,
  member: String(smallNumber(member) ?? member),
});

/** The members of counted series that a folded text names. */
export const findOrdinals = (folded: string): Ordinal[] =>
  PATTERNS.flatMap(([pattern, read]) =>
    [...folded.matchAll(pattern)].map((match) => plain(read(match.slice(1)))),
  );

/** Whether a text names another member of a series that is asked for, and not the asked one. */
export const namesAnother = (asked: Ordinal, stated: readonly Ordinal[]): boolean => {
  const same = stated.filter(({ series }) => series === asked.series);
  return same.length > 0 && !same.some(({ member }) => member === asked.member);
};

/** Whether a folded text speaks of a deputy: 副院长, vice-chair. */
export const isDeputy = (folded: string): boolean =>
  /副(?![产作本业刊食标题])|\b(?:deputy|vice)\b/.test(folded);
