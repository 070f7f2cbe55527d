import type { Span } from '../domain/index.ts';

/** One of a counted series: 二期, 第三代, V2.0, C轮. Two texts disagree when they name another member of the same series. */
export interface Ordinal {
  /** What is counted: 期, 代, 轮, version; empty for a bare 第二. */
  readonly series: string;
  readonly member: string;
  /** In the folded text. */
  readonly span: Span;
}

type Member = Omit<Ordinal, 'span'>;

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
  time: '次',
  attempt: '次',
  bid: '次',
};

/** 下一届: what no text of the past tells. */
const NEXT = 'next';
/** The first time, of whatever is told; 首次公开发行 is an offering, whichever time it is tried. */
const FIRST_TIME = /首次(?!公开(?:发行|募股|招股))|头一[次回]|头[次回]/g;

const PATTERNS: readonly (readonly [RegExp, (groups: readonly string[]) => Member])[] = [
  [
    new RegExp(`第${NUMBER}(期|届|批|轮|代|季|大|次)`, 'g'),
    ([n = '', series = '']) => ({ series, member: n }),
  ],
  [/下一?(次|届|批|轮|季)(?!序|元)/g, ([series = '']) => ({ series, member: NEXT })],
  [
    /\bnext(?= (?:[\w-]+ ){0,4}?(?:session|edition|conference|forum|summit|meeting|event|expo|time)\b)/g,
    () => ({ series: '届', member: NEXT }),
  ],
  [
    new RegExp(`\\b(${ENGLISH.slice(0, 5).join('|')}) (?:fil|appl|submit|tr(?:y|ied))`, 'g'),
    ([n = '']) => ({ series: '次', member: String(ENGLISH.indexOf(n) + 1) }),
  ],
  [FIRST_TIME, () => ({ series: '次', member: '1' })],
  [/再次(?=递|提交|申请|冲刺|向)/g, () => ({ series: '次', member: '2' })],
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

const plain = ({ series, member }: Member): Member => ({
  series,
  member: String(smallNumber(member) ?? member),
});

/** The members of counted series that a folded text names. */
export const findOrdinals = (folded: string): Ordinal[] =>
  PATTERNS.flatMap(([pattern, read]) =>
    [...folded.matchAll(pattern)].map((match) => ({
      ...plain(read(match.slice(1))),
      span: [match.index, match.index + match[0].length] as const,
    })),
  );

/** A member that a text names by other words (再次) or in numbers alone: no word to look for. */
export const isCountOfTimes = ({ series, member }: Member): boolean => series === '次' || member === NEXT;

/**
 * Whether a text names another member of a series that is asked for, and not the asked one. A time that is not counted is
 * the first or the only one, and what comes next no text of the past tells unless it says so.
 */
export const namesAnother = (asked: Member, stated: readonly Member[]): boolean => {
  const isStated = stated.some(({ series, member }) => series === asked.series && member === asked.member);
  if (isCountOfTimes(asked) && asked.member !== '1') return !isStated;
  const same = stated.filter(({ series }) => series === asked.series);
  return same.length > 0 && !isStated;
};

/** Whether a folded text speaks of a deputy: 副院长, vice-chair. */
export const isDeputy = (folded: string): boolean =>
  /副(?![产作本业刊食标题])|\b(?:deputy|vice)\b/.test(folded);
