/** Something that people ask of a company, a person, an institution, a place, a policy, a product or an event. */
export interface Attribute {
  /** English words joined by hyphens: a name for code. */
  readonly id: string;
  /** Label for Chinese readers: a noun phrase that goes on from “没有说到”. */
  readonly zh: string;
  /** Label for English readers: a noun phrase, with its article, that goes on from “does not state”. */
  readonly en: string;
  /** Matches a folded question that asks for it; a mere mention must not match where the two can be told apart. */
  readonly asked: RegExp;
  /** Matches a folded text that speaks of it, which is necessary, not sufficient, for giving it. */
  readonly shown: RegExp;
  /** Counts only where nothing more telling is asked: *what is X* ends many a question. */
  readonly isFallback?: true;
  /**
   * So many texts speak of it (causes, opinions, places: about a quarter of all passages or more) that one that does not
   * is no evidence of anything; only its being shown tells a little.
   */
  readonly isCommon?: true;
}

const YEAR = '(?:19\\d\\d|20(?:0[1-9]|[12]\\d|30))';
const MEASURES = '[万亿千百余多个家名位台款项人倍成件条所次种张颗元]';
/** The first digit of a figure that is no year, month, day or code. */
const DIGIT = `(?<![\\d.])(?!${YEAR}(?!\\d|\\.\\d|${MEASURES}))(?!0\\d|\\d{1,2}(?:[月日]| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))\\d`;

/** Figures, as alternatives to `<n>` in texts that answer: Chinese, English, and sums of money in either. */
const FIGURES: Readonly<Record<string, string>> = {
  d: `(?:${DIGIT}|[两二三四五六七八九十百千][一二三四五六七八九十百千]*[余多]?${MEASURES}|数[十百千万]|[百千万][万亿])`,
  num: `(?:${DIGIT}|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozens?|hundreds?|thousands?|millions?|billions?|half|handful)\\b)`,
  sum: '(?:\\d[余多]?[十百千]?[万亿]?[余多]?(?:美|港|欧|日)?元|[百千万]亿元|[¥￥$€] ?\\d|\\b(?:rmb|cny|usd) ?\\d|\\d ?(?:million |billion |trillion )?(?:yuan|dollars|rmb|usd)\\b)',
};

/**
 * Question words, everyday, official, of Sichuan (好多, 啥子, 哪阵) and of Taiwan and Hong Kong (几多, 几时, 边个, 咩), as
 * they read after folding. 几乎 and 几何 hold no question; 几十, 好几 and 那几个
 * are quantities, and 哪几家 asks which.
 */
const SLOTS: Readonly<Record<string, string>> = {
  n: '(?:多少|几多|好多|(?<![那哪这近好])几(?![乎何十百千]))',
  when: '(?:何时|几时|什么时候|啥时候|啥子时候|什么时间|哪阵|哪年|哪一年|哪天|哪一天|哪个月|几月|几号|何年|何月)',
  who: '(?:谁|哪位|何人|哪个人|哪些人|边个|边位|啥人|啥子人|(?<!为)什么人(?![工才力员]))',
  what: '(?:什么|啥子|啥|哪(?:个|些|种|款|几|类|样|方面|一)|咩|何)',
  where: '(?:哪里|哪儿|哪点|哪边|哪块|何处|哪个地方|什么地方|啥地方|啥子地方|边度|在哪)',
};

const WORDS: Readonly<Record<string, string>> = { ...SLOTS, ...FIGURES };

/** `<n>`, `<when>`, `<who>`, `<what>` and `<where>` stand for all question words of that kind, `<d>`, `<num>` and `<sum>` for figures. */
const expand = (source: string): RegExp =>
  new RegExp(source.replace(/<(\w+)>/g, (slot, name: string) => WORDS[name] ?? slot));

/** A Chinese figure near one of the words, in the same sentence: 员工约500人, 500名员工. A bare word gives no quantity. */
export const figureNear = (words: string): string =>
  `(?:${words})[^。;]{0,16}<d>|<d>[^。;]{0,12}(?:${words})`;

/** The same in English, where a full stop between digits ends no sentence. */
export const numberNear = (words: string): string =>
  `\\b(?:${words})\\b(?:[^.;]|\\.(?=\\d)){0,60}?<num>|<num>(?:[^.;]|\\.(?=\\d)){0,60}?\\b(?:${words})\\b`;

/** A sum of money near one of the words, in either language. */
export const sumNear = (words: string): string =>
  `(?:${words})(?:[^.。;]|\\.(?=\\d)){0,40}?<sum>|<sum>(?:[^.。;]|\\.(?=\\d)){0,30}?(?:${words})`;

/** A pattern of several lines, joined without their indentation, with its slots filled. */
export function rx({ raw }: TemplateStringsArray, ...inserts: readonly string[]): RegExp {
  return expand(raw.map((part, i) => part.replace(/\n\s*/g, '') + (inserts[i] ?? '')).join(''));
}

/** Titles of a role, as alternatives of a pattern. */
interface Role {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly titlesZh: string;
  readonly titlesEn: string;
  /** Further ways to ask, and other words that tell who it is. */
  readonly alsoAsked?: string;
  readonly alsoShown?: string;
  readonly isCommon?: true;
}

const alternatives = (...patterns: readonly (string | undefined)[]): string =>
  patterns.filter((pattern) => pattern !== undefined).join('|');

/**
 * Who holds an office. A title beside a name (秘书长陈章怎么看) asks for something else, so the title must meet a question
 * word or end the question. A deputy does not show who holds the office itself.
 */
export function role({ id, zh, en, titlesZh, titlesEn, alsoAsked, alsoShown, isCommon }: Role): Attribute {
  const asked = rx`<who>[^,。;]{0,24}(?<!副)(?:${titlesZh})
    |(?<!副)(?:${titlesZh})(?:的名字|的姓名|人选)?(?:是|系|为|叫|姓|到底|究竟|现在|目前|都|有)*(?:<who>|哪个|<what>名|<what>姓|(?<=叫)<what>)
    |(?<!副)(?:${titlesZh})(?:的名字|的姓名|人选|名单)?[?!。 ]*$
    |\bwho\b[^.?]{0,70}(?<!vice[- ]|deputy[- ])\b(?:${titlesEn})\b
    |\bname of [^.?]{0,40}(?<!vice[- ]|deputy[- ])\b(?:${titlesEn})\b
    |\b(?:${titlesEn})['’]?s? name
    |^(?:the )?(?:${titlesEn}) (?:of|at)\b
    |^(?!how|what|when|where|why|which)[^?]{0,60}(?<!vice[- ]|deputy[- ])\b(?:${titlesEn})[?. ]*$`;
  return {
    id,
    zh,
    en,
    ...(isCommon && { isCommon }),
    asked: new RegExp(alternatives(asked.source, alsoAsked && expand(alsoAsked).source)),
    shown: new RegExp(
      alternatives(`(?<!副)(?:${titlesZh})|(?<!vice[- ]|deputy[- ])\\b(?:${titlesEn})\\b`, alsoShown),
    ),
  };
}
