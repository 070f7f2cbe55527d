import type { Span } from '../domain/index.ts';
import { findPeriods, type Period } from '../text/index.ts';
import type { NameMention } from './lexicon.ts';

/** The kind of thing that a question wants to hear. */
export type Ask = 'number' | 'person' | 'date' | 'place' | 'list' | 'reason' | 'how' | 'yesno' | 'topic';

/**
 * Question words of Sichuan (好多, 哪阵, 啥子, 哪个), Taiwan and Hong Kong (几多, 几时, 边个, 咩), as they read after
 * folding. The first kind that matches wins: 几 before a measure word asks for a number, 几乎, 几何 and 几十 do not; *how*
 * alone asks for a way.
 */
const PATTERNS: readonly (readonly [Ask, RegExp])[] = [
  [
    'person',
    /谁|哪位|何人|哪个人|哪个(?=创|负责|当|牵头|说|写|管)|啥子人|啥人(?![工才力员])|(?<!为)什么人(?![工才力员])|边个|边位|乜人|\bwho\b|\bwho['’]s\b|\bwhose\b|\bwhom\b/,
  ],
  [
    'date',
    /何时|几时|什么时候|啥时候|啥子时候|什么时间|哪阵|哪年|哪一年|哪天|哪一天|哪个月|几月|几号(?!线|楼)|何年|何月|\bwhen\b|\bwhat (?:year|date|month|day)\b|\bwhich (?:year|month|day)\b|\bhow long ago\b|\bsince when\b/,
  ],
  [
    'number',
    /多少|几多|老几|好多(?!人(?:都)?[说认觉])|第几|(?<![哪好十百千这那前后近])几[家个所项年名位款件座期代次种成颗条台张间届轮倍亿万元岁篇](?!何)|几何[?？]?$|多大|好大|多高|多长|多久|好久|多重|多远|多快|几成|百分之几|占比|\bhow (?:many|much|large|big|high|long|far|fast|old|tall|heavy|often)\b|\bwhat (?:share|percentage|percent|proportion|fraction|number|rank|amount|size)\b|\bthe number of\b/,
  ],
  [
    'reason',
    /为什么|为何|为啥|为咩|点解|原因|缘由|怎么回事|咋回事|凭什么|凭啥|\bwhy\b|\breasons?\b|\bhow come\b|\bwhat (?:caused|causes)\b/,
  ],
  [
    'place',
    /哪里|哪儿|哪点儿?(?!问题)|(?<!存)在哪(?![些几])|何处|边度|什么地方|啥地方|啥子地方|哪个地方|哪个(?:城市|省|国家|区|县)|哪座城市|\bwhere\b|\b(?:which|what) (?:city|province|country|district)\b/,
  ],
  [
    'list',
    /哪些|哪几|边几|列举|列出|都有谁|分别|盘点|有啥|有咩|\bwhich\b|\blist\b|\bwhat are\b|\bname (?:the|all|some)\b/,
  ],
  [
    'yesno',
    /[吗么嘛咩][？?。!！]*$|是否|是不是|系咪|有没有|有冇|有无|得不得|能不能|会不会|可不可以|要不要|^(?:is|are|was|were|do|does|did|has|have|can|will) /,
  ],
  ['how', /怎么|怎样|如何|咋|点样|\bhow\b/],
];

/** Where the question word stands; undefined when there is none. */
export function findAsk(folded: string): Span | undefined {
  const match = PATTERNS.map(([, pattern]) => pattern.exec(folded)).find((m) => m !== null);
  return match ? [match.index, match.index + match[0].length] : undefined;
}

/** Question words that the stop words do not hold, since texts use them otherwise; they name nothing to look for. */
const DIALECT_WORDS =
  /好多(?!人(?:都)?[说认觉])|几多|几时|哪阵|好久|好大|边[个位度]|乜[人嘢]|咩|点解|点样|系咪|有冇|晓得|啥子/g;

/** Where a folded question has words that only ask. */
export const askSpans = (folded: string): Span[] =>
  [...folded.matchAll(DIALECT_WORDS)].map(({ index, 0: { length } }): Span => [index, index + length]);

/** Keywords that end in what is counted or measured: 先进级智能工厂 2027 目标数. */
const BARE_FIGURE =
  /(?:总数|数量|数目|目标数|个数|家数|人数|[业司厂]数|金额|总额|增速|增幅|占比|产值|营收|市值|估值|面积)[?。 ]*$/;

/** Reads the asked kind from a folded question; `topic` when it only names a subject. */
export function readAsk(folded: string): Ask {
  const asked = PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0];
  return asked ?? (BARE_FIGURE.test(folded) ? 'number' : 'topic');
}

const UNIT =
  /(?:多少|几多|好多|(?<![好十百千这那前后近])几)\s*(亿元|万元|[家个所项年名位款件座颗亿万元人次种期代%])/;

/** Computing power is counted in P and E: 300P, 5900 PFLOPS, 40EFLOPS. */
export const COMPUTE_UNIT = '[pe](?:flops)?(?![a-z])';
const ASKED_COMPUTE = new RegExp(`(?:多少|几多|好多|几)个?${COMPUTE_UNIT}|\\bhow many ${COMPUTE_UNIT}`);

/** The measure word that the question counts in: 多少家 → 家; `p` for computing power. */
export const readUnit = (folded: string): string | undefined =>
  ASKED_COMPUTE.test(folded) ? 'p' : UNIT.exec(folded)?.[1];

/** A number that is counted in a measure word: 1100余家. */
export const countedIn = (unit: string): RegExp =>
  new RegExp(`\\d[余多]?[万亿]?[余多]?${unit === 'p' ? ` ?${COMPUTE_UNIT}` : unit}`);

const NUMBER =
  /\d|(?:[二两三四五六七八九十百千万亿]|一[十百千万亿])[一二三四五六七八九十百千万亿]*(?:余|多|几)?[家个所项年名位款件座颗期代次种倍成大]|第[一二三四五六七八九十]|一半|过半|半数|[一二三四五六七八九十]分之|\b(?:half|majority|thirds?|quarters?|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/;
const PERSON_ROLE =
  /创始人|董事长|总经理|经理|总监|秘书长|院长|主任|教授|院士|厅长|省长|市长|负责人|首席|总裁|\bceo\b|\bcoo\b|\bcto\b|founder|chair|director|professor|governor|secretary|manager|head of/;
const REASON =
  /因|由于|源于|受限|制约|缺乏|缺少|不足|难|导致|所以|为了|成本|\bbecause\b|\bdue to\b|\black\b|\bso that\b|\bsince\b/;

/** What the form of a text tells about the answers that it can hold. */
export interface AnswerForms {
  readonly number: boolean;
  readonly person: boolean;
  readonly date: boolean;
  readonly reason: boolean;
}

/** A year is no answer to 多少. */
const withoutDates = (folded: string, periods: readonly Period[]): string =>
  periods
    .reduceRight((text, { span: [start, end] }) => text.slice(0, start) + text.slice(end), folded)
    .replace(/\d+月(?:\d+日)?/g, '');

/** Reads the forms of answers from a folded text. */
export function readForms(folded: string, names: readonly NameMention[]): AnswerForms {
  const periods = findPeriods(folded);
  return {
    number: NUMBER.test(withoutDates(folded, periods)),
    person: names.some(({ name }) => name.kind === 'person') || PERSON_ROLE.test(folded),
    date: periods.length > 0 || /\d月\d|\d年/.test(folded),
    reason: REASON.test(folded),
  };
}

/** Whether a text of these forms can hold what is asked. Lists, places, ways and topics cannot be told by form. */
export const canAnswer = (ask: Ask, forms: AnswerForms): boolean =>
  ask === 'number' || ask === 'person' || ask === 'date' || ask === 'reason' ? forms[ask] : true;
