import type { Span } from '../../domain/index.ts';
import { overlaps } from '../overlap.ts';
import { isMeasured, ROLE, THING, TOPIC_START } from './patterns.ts';
import { foldedSlice, type NamePart, slice, type Turn } from './turn.ts';

/** Words between subject and ask that carry nothing: 是, 有, 达到, 一共. */
const COPULA =
  /(?:[,，、:： ]|是由|由|是|有|为|要求?|需要?|得|想|达到?|到|约|大约|大概|差不多|具体|共|一共|总共|了|的|在|会|能|可以|可|叫|都|又|算|占|有没)+$/;
/** Attributes of a company, not of its products. */
const OF_COMPANY =
  /创始人|董事长|总经理|ceo|老板|总部|地址|员工|团队|营收|营业收入|收入|利润|亏|成立|创立|创办|上市|注册|股东|股权|融资|估值|founde[rd]|chair|headquarter|employees|revenue|profit|established|\blisted\b/;
/** Figures that hold for longer than the period of the question before. */
const LASTING = /团队|员工|人数|专利|精度|成立|创立|总部|面积/;
/** Things that a question may ask for and the next one speak of: 什么产品 → 它. */
const MADE_THING =
  /(?:产品|系统|模型|平台|项目|芯片|中心|方案|软件|应用|算法|机器人|基金|实验室|基地|设备|装置|终端|联盟|园区|研究院|学院)$/;

const endOf = (parts: readonly { readonly span: Span }[]): number =>
  Math.max(0, ...parts.map(({ span }) => span[1]));

/** Where the statement of a question stands: before the first word that asks, or behind it. */
export function statementSpan(turn: Turn): Span {
  const last = turn.folded.replace(/[?!。,， ]+$/, '').length;
  const [ask] = turn.asks;
  if (!ask) return [0, last];
  const stated = [
    ...turn.names.map(({ span }) => span),
    ...turn.periods,
    ...turn.words.map(({ span }) => span),
  ];
  const first = Math.min(last, ...stated.map(([start]) => start));
  if (first >= ask[0]) return [ask[1], last];
  const end = turn.folded.slice(first, ask[0]).replace(COPULA, '').length + first;
  const named = [...turn.names.map(({ span }) => span), ...turn.periods].filter((span) => span[1] <= ask[0]);
  return [first, Math.max(first, end, ...named.map((span) => span[1]))];
}

const within = ([start, end]: Span, [from, to]: Span): boolean => start >= from && end <= to;

/** The names of the subject: those of the statement, or else all. */
function subjectNames(turn: Turn): readonly NamePart[] {
  const statement = statementSpan(turn);
  const stated = turn.names.filter(({ span }) => within(span, statement));
  return stated.length > 0 ? stated : turn.names;
}

/** A stretch of the question as typed, without the periods in it. */
function withoutPeriods(turn: Turn, span: Span): string {
  const inside = turn.periods.filter((period) => overlaps(period, span));
  let at = span[0];
  let text = '';
  for (const [start, end] of inside) {
    text += turn.text.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return (text + turn.text.slice(at, span[1])).replace(/^(?:截至|截止|在|的|年|到)+(?=.)/, '').trim();
}

/** The periods of a question, with 截至 before them. */
export function periodText(turn: Turn): string {
  const { folded } = turn;
  const shown = turn.periods.map(([start, end]) => {
    const lead =
      /(?:截至|截止|到|by (?:the end of )?|in |since )$/.exec(folded.slice(0, start))?.[0].length ?? 0;
    const tail = /^(?:以来|以前|之前|以后|底|末|初|前)/.exec(folded.slice(end))?.[0].length ?? 0;
    return turn.text.slice(start - lead, end + tail);
  });
  return shown.join('').trim();
}

/** Where the last word that names a thing, or owns what is asked (离线语音的识别率), ends in a stretch; else `from`. */
function thingEnd(turn: Turn, [from, to]: Span): number {
  const owner = turn.words.filter(
    ({ span, isNoun }) => isNoun && span[0] >= from && span[1] < to && turn.folded[span[1]] === '的',
  );
  const things = turn.words.filter(
    (word) => within(word.span, [from, to]) && THING.test(foldedSlice(turn, word.span)),
  );
  return Math.max(from, endOf(things), endOf(owner));
}

/** The nouns that adjoin each other from a place on; 大 of 大模型 counts as one. */
export function nounsFrom(turn: Turn, start: number): Span {
  let end = start;
  for (const { span, isNoun } of turn.words)
    if (span[0] === end && (isNoun || (end === start && span[1] - span[0] === 1))) end = span[1];
  const isNoun = turn.words.some((word) => word.isNoun && word.span[1] === end);
  return [start, isNoun ? end : start];
}

/** The thing that 什么产品 or 哪款芯片 asks for; empty when something else is asked. */
function askedThing(turn: Turn): string {
  const [ask] = turn.asks;
  if (!ask || !/^(?:什么|啥|哪)/.test(foldedSlice(turn, ask))) return '';
  const asked = nounsFrom(turn, ask[1]);
  return MADE_THING.test(foldedSlice(turn, asked)) ? slice(turn, asked) : '';
}

/** Noun phrase behind the names of a subject that has only places: its field, and for verbs all but what is measured. */
function fieldOf(turn: Turn, from: number, forVerb: boolean): string {
  const [, to] = statementSpan(turn);
  if (to <= from) return '';
  const rest = withoutPeriods(turn, [from, to]);
  const topic = TOPIC_START.exec(turn.folded.slice(to - rest.length, to))?.[0].length ?? 0;
  if (!forVerb) return rest.slice(0, topic);
  if (
    !turn.words.some(
      ({ span, isNoun }) => isNoun && span[1] - span[0] > 1 && span[1] <= to && span[0] >= from,
    )
  )
    return '';
  const last = turn.words.filter(({ span }) => span[1] <= to && span[0] >= from).at(-1);
  const isMeasure = last?.span[1] === to && isMeasured(foldedSlice(turn, last.span));
  return isMeasure ? rest.slice(0, rest.length - (last.span[1] - last.span[0])) : rest;
}

/** A thing belongs to a name when 的 or a noun follows it: 启英泰伦离线语音方案, but not 启英泰伦在家电芯片市场. */
const adjoins = (turn: Turn, end: number): boolean =>
  turn.folded[end] === '的' ||
  turn.words.some(({ span, isNoun }) => isNoun && span[0] === end) ||
  turn.periods.some((period) => period[0] >= end && period[0] <= end + 1);

/** What 多少家企业 counts, with what is said of it in front: 通过备案的大模型. */
function countedThing(turn: Turn): string {
  const [ask] = turn.asks;
  if (!ask) return '';
  const [, end] = nounsFrom(turn, ask[1]);
  const rest = turn.text.slice(end).replace(/[?？!！。]+$/, '');
  const counted = turn.text.slice(ask[1], end);
  return rest.length < 2 || counted === '' || /[,，]/.test(rest) ? counted : `${rest}的${counted}`;
}

/** 人工智能 of 哪些人工智能政策. */
const countedField = (turn: Turn): string => {
  const at = turn.asks[0]?.[1] ?? turn.text.length;
  return turn.text.slice(at, at + (TOPIC_START.exec(turn.folded.slice(at))?.[0].length ?? 0));
};

/** What 其中 speaks of: the things that were counted, with their owner. */
export function countedPhrase(turn: Turn): string {
  const phrase = subjectPhrase(turn, { folded: turn.folded, forVerb: true });
  const [ask] = turn.asks;
  const counted = ask ? slice(turn, nounsFrom(turn, ask[1])) : '';
  return counted === '' || phrase.endsWith(counted) ? phrase : `${phrase}的${counted}`;
}

export interface Need {
  /** Folded follow-up. */
  readonly folded: string;
  /** It begins with a verb or an asking word, so that the subject may be a whole phrase. */
  readonly forVerb: boolean;
  /** It names a thing itself, beside which the thing asked for before has no place. */
  readonly ownThing?: boolean;
  /** It names the field itself, so that only the names before it are missing. */
  readonly ownField?: boolean;
}

/** What a question is about, as a phrase that can stand before an attribute; without its period. */
export function subjectPhrase(turn: Turn, need: Need): string {
  const names = subjectNames(turn);
  const [first] = names;
  const statement = statementSpan(turn);
  if (!first) {
    const things: Span = [statement[0], thingEnd(turn, statement)];
    return things[1] > things[0] ? withoutPeriods(turn, things) : fieldOf(turn, statement[0], need.forVerb);
  }
  const base: Span = [first.span[0], endOf(names)];
  const hasActor = names.some(({ group }) => group !== 'place');
  if (need.ownField || (hasActor && OF_COMPANY.test(need.folded))) return withoutPeriods(turn, base);
  const end =
    statement[0] <= base[0] && adjoins(turn, base[1])
      ? thingEnd(turn, [base[1], Math.max(base[1], statement[1])])
      : base[1];
  if (end > base[1]) return withoutPeriods(turn, [base[0], end]);
  const asked = need.ownThing ? '' : askedThing(turn);
  if (asked !== '') return `${withoutPeriods(turn, base)}的${asked}`;
  if (hasActor || statement[0] > base[0]) return withoutPeriods(turn, base);
  const field = fieldOf(turn, base[1], need.forVerb);
  const counted = need.forVerb ? countedThing(turn) : countedField(turn);
  return withoutPeriods(turn, base) + (field === '' ? counted : field);
}

const EN_ROLE =
  /\b(?:ceo|coo|cto|co-?founder|founder|chair\w*|director|president|dean|head|leader)s? (?:of|at) [^?!.]+/;

/** The person that a question asks for, as a phrase: 恒图科技的创始人. */
export function rolePhrase(turn: Turn): string | undefined {
  if (turn.ask !== 'person') return undefined;
  if (turn.lang === 'en') {
    const role = EN_ROLE.exec(turn.folded);
    const founded = /^who (founded|created|started|leads|heads|runs|directs) [^?!.]+/.exec(turn.folded);
    const of = founded && turn.text.slice(founded[0].indexOf(' ', 4) + 1, founded[0].length);
    if (of) return `the ${/^who [fcs]/.test(founded[0]) ? 'founder' : 'head'} of ${of}`;
    return role ? `the ${turn.text.slice(role.index, role.index + role[0].length)}` : undefined;
  }
  const statement = statementSpan(turn);
  const text = withoutPeriods(turn, statement).replace(/^(?:是|担任|出任|当|任)+/, '');
  if (ROLE.test(turn.folded.slice(0, statement[1]))) return text;
  const name = turn.names.at(-1);
  return name && /创办|创立|创建/.test(turn.folded) ? `${slice(turn, name.span)}的创始人` : undefined;
}

/** Whether the period of the question before belongs to this one too. */
export function carriesPeriod(previous: Turn, turn: Turn): boolean {
  if (previous.periods.length === 0 || turn.periods.length > 0) return false;
  const isOfPlace = previous.names.every(({ group }) => group === 'place');
  if (isOfPlace) return turn.ask !== 'person' && turn.ask !== 'date' && turn.ask !== 'place';
  return (
    (turn.ask === 'number' || /亏|赚|增|营收|收入|利润|月活/.test(turn.folded)) && !LASTING.test(turn.folded)
  );
}
