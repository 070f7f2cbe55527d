import type { Span } from '../domain/index.ts';
import { findPeriods, type Period } from '../text/index.ts';
import type { NameMention } from './lexicon.ts';

/** The kind of thing that a question wants to hear. */
export type Ask = 'number' | 'person' | 'date' | 'place' | 'list' | 'reason' | 'how' | 'yesno' | 'topic';

const PATTERNS: readonly (readonly [Ask, RegExp])[] = [
  ['person', /谁|哪位|何人|哪个人|\bwho\b|\bwhose\b|\bwhom\b/],
  [
    'date',
    /何时|什么时候|啥时候|哪年|哪一年|哪天|几月|几号|何年|\bwhen\b|\bwhat (?:year|date|month)\b|\bwhich year\b/,
  ],
  [
    'number',
    /多少|第几|几[家个所项年名位款件座期代次种成颗]|多大|多高|多长|多久|几何|占比|\bhow (?:many|much|large|big|high|long|far|fast)\b|\bwhat (?:share|percentage|proportion|number|rank)\b/,
  ],
  ['reason', /为什么|为何|为啥|原因|缘由|怎么回事|凭什么|\bwhy\b|\breasons?\b/],
  ['place', /哪里|哪儿|在哪|何处|哪个城市|哪座城市|哪个省|\bwhere\b|\bwhich (?:city|province)\b/],
  ['list', /哪些|哪几|列举|列出|都有谁|分别|盘点|有啥|\bwhich\b|\blist\b|\bwhat are\b/],
  [
    'yesno',
    /[吗么][？?。!！]*$|是否|是不是|有没有|能不能|会不会|可不可以|^(?:is|are|was|were|do|does|did|has|have|can|will) /,
  ],
  ['how', /怎么|怎样|如何|咋|\bhow\b/],
];

/** Where the question word stands; undefined when there is none. */
export function findAsk(folded: string): Span | undefined {
  const match = PATTERNS.map(([, pattern]) => pattern.exec(folded)).find((m) => m !== null);
  return match ? [match.index, match.index + match[0].length] : undefined;
}

/** Reads the asked kind from a folded question; `topic` when it only names a subject. */
export function readAsk(folded: string): Ask {
  return PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'topic';
}

const UNIT = /(?:多少|几)\s*([家个所项年名位款件座颗亿万元人次种期代%]|亿元|万元)/;

/** The measure word that the question counts in: 多少家 → 家. */
export const readUnit = (folded: string): string | undefined => UNIT.exec(folded)?.[1];

/** A number that is counted in a measure word: 1100余家. */
export const countedIn = (unit: string): RegExp => new RegExp(`\\d[余多]?[万亿]?[余多]?${unit}`);

const NUMBER =
  /\d|(?:[二两三四五六七八九十百千万亿]|一[十百千万亿])[一二三四五六七八九十百千万亿]*(?:余|多)?[家个所项年名位款件座颗期代次种倍成大]|第[一二三四五六七八九十]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/;
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
