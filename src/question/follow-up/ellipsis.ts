import type { Span } from '../../domain/index.ts';
import { isTraditional } from '../../text/index.ts';
import { askedBy, isDeterminer, LEAD_IN, OF_FIGURE, OF_PERSON, THING, TOPIC } from './patterns.ts';
import { onlyAsks } from './standing.ts';
import {
  carriesPeriod,
  countedPhrase,
  periodText,
  rolePhrase,
  statementSpan,
  subjectPhrase,
} from './subject.ts';
import { attributeSpan } from './swap.ts';
import { foldedSlice, slice, type Turn } from './turn.ts';

/** Adjectives and particles that a yes/no question ends with: 高吗, 大不大. */
const JUDGEMENT =
  /(?:很|够|算)?(?:高|大|多|快|好|强|低|少|贵|久|远)?(?:不[高大多快好强低少])?(?:了|的)?[吗么嗎麼]?$/;

/** Words before an asking word that go with it: 是, 了, 大约. */
const LINK = /(?:了|过|是|在|一共|总共|共|大约|大概|约|差不多|达到|要)+$/;

/** A question as a statement, as far as a question tells: without its asking words. */
export function statement(turn: Turn): string {
  if (turn.ask !== 'yesno') return slice(turn, statementSpan(turn));
  const text = turn.text.replace(LEAD_IN, '').replace(/[?？!！。]+$/, '');
  return text
    .replace(JUDGEMENT, '')
    .replace(/是不是|有没有|是否/, (word) => (word === '有没有' ? '有' : '是'));
}

const DIMENSIONS: Readonly<Record<string, readonly [simplified: string, traditional: string]>> = {
  大: ['大小', '大小'],
  高: ['高低', '高低'],
  长: ['长短', '長短'],
  久: ['长短', '長短'],
  远: ['远近', '遠近'],
  快: ['快慢', '快慢'],
  强: ['强弱', '強弱'],
  重: ['轻重', '輕重'],
  深: ['深浅', '深淺'],
};

/** 智算中心有多大: of a name alone, what was asked of it must be said: 智算中心的大小. */
function withDimension(turn: Turn, ask: Span): string {
  const said = statement(turn);
  const isName = turn.names.some(({ span }) => said.endsWith(slice(turn, span)));
  const pair = DIMENSIONS[/多([大高长久远快强重深])$/.exec(foldedSlice(turn, ask))?.[1] ?? ''];
  return isName && pair ? `${said}的${pair[isTraditional(turn.text) ? 1 : 0]}` : said;
}

/** What a question with one asking word takes for granted, its verb as it stands: 花了多少钱 → 花钱. */
export function predicate(turn: Turn): string {
  const [ask, ...others] = turn.asks;
  if (!ask || others.length > 0 || turn.ask === 'yesno') return statement(turn);
  const behind = turn.text.slice(ask[1]).replace(/[?？!！。]+$/, '');
  const rest = behind.replace(/^的/, '').replace(/[的呢啊呀]$/, '');
  if (rest === '' || /^[了过過]$/.test(rest)) return withDimension(turn, ask);
  const lead = LEAD_IN.exec(turn.folded)?.[0].length ?? 0;
  const before = turn.folded.slice(lead, Math.max(lead, ask[0])).replace(LINK, '');
  const kept = /^[是有]/.test(foldedSlice(turn, ask)) ? turn.text.charAt(ask[0]).replace('是', '') : '';
  return turn.text.slice(lead, lead + before.length) + kept + rest;
}

/** 有多少家, 是哪几家: asks of nouns stand in for each other, with the verb that the sentence needs. */
function determiner(asked: string, own: string): string {
  const bare = own.replace(/^[是有]/, '');
  return /^有/.test(asked) ? `有${bare}` : bare;
}

/** 多少家 after 多少个: a count in the place of another, or of the nouns that it counts. */
function reaskNoun(previous: Turn, [start, end]: Span, own: string): string {
  const before = previous.text.slice(0, start);
  const was = previous.folded.slice(start, end);
  const isSame = askedBy(was) === 'number' && askedBy(own) === 'number' && !/^[是有]/.test(was);
  const kept = isSame && !/[是有]$/.test(before) ? own : determiner(was, own);
  return before + kept + previous.text.slice(end);
}

/** 什么时候 in the place of 在哪里, or behind all that was said when no verb follows. */
function reaskClause(previous: Turn, [start, end]: Span, own: string): string {
  const before = previous.text.slice(0, start);
  const after = previous.text.slice(end);
  const isPredicate = /[是有]$/.test(before);
  if (isPredicate || /\p{L}/u.test(after))
    return before + (isPredicate ? own.replace(/^[是有]/, '') : own) + after;
  return asPredicate(previous, own);
}

const asPredicate = (previous: Turn, own: string): string => {
  const said = predicate(previous);
  return said === '' ? '' : `${said}${/^(?:是|有|具体|在)/.test(own) ? '' : '是'}${own}？`;
};

/** 具体是多少: the question before, asked this way; empty when its own way leaves no place for that. */
function reask(previous: Turn, turn: Turn, own: string): string {
  const [ask] = previous.asks;
  if (previous.ask === 'yesno' || !ask) return asPredicate(previous, own);
  const wasOfNoun = isDeterminer(foldedSlice(previous, ask));
  const is = turn.asks[0] ? foldedSlice(turn, turn.asks[0]) : '';
  if (isDeterminer(is)) return wasOfNoun ? reaskNoun(previous, ask, own) : '';
  if (!wasOfNoun) return reaskClause(previous, ask, own);
  return ['place', 'person'].includes(askedBy(is)) ? '' : asPredicate(previous, own);
}

/** What joins a subject to a question that begins with a noun: 的, or 在 before 全国. */
function linkTo(subject: string, folded: string, startsWithNoun: boolean): string {
  if (!startsWithNoun || subject === '' || /(?:[的里中内]|人工智能|ai)$/i.test(subject)) return '';
  return /^(?:全国|国内|全省|全球)/.test(folded) ? '在' : '的';
}

/** Whether a question begins with the noun that it asks about: 精度有多高, but not 备案了多少. */
function nounAtStart(turn: Turn, lead: number): Span | undefined {
  const [first] = turn.words;
  if (!first?.isNoun || first.span[0] !== lead) return undefined;
  return /^[了过着吗么]|^没有?(?=[?!。]*$)/.test(turn.folded.slice(first.span[1])) ? undefined : first.span;
}

/** 比上年增长多少 speaks of the figure that the question before asks for. */
function isOfFigure(previous: Turn, folded: string): boolean {
  if (previous.ask !== 'number' || !OF_FIGURE.test(folded)) return false;
  const figure = attributeSpan(previous);
  return figure !== undefined && figure[1] <= (previous.asks[0]?.[0] ?? 0);
}

/** The subject of the question before, in front of a question that has none. */
export function completeEllipsis(previous: Turn, turn: Turn): string | undefined {
  const lead = LEAD_IN.exec(turn.folded)?.[0].length ?? 0;
  const own = turn.text.slice(lead).replace(/(?<=^[^,，?？]{1,12})呢[,，]\s*/, '');
  if (onlyAsks(turn)) {
    const asked = reask(previous, turn, own.replace(/呢?[?？!！。]*$/, ''));
    if (asked !== '') return asked;
  }
  const folded = turn.folded.slice(lead);
  if (isOfFigure(previous, folded)) return `${statement(previous)}${own}`;
  const noun = nounAtStart(turn, lead);
  const isOfField = TOPIC.test(folded);
  const ownThing = noun !== undefined && THING.test(foldedSlice(turn, noun));
  const role = OF_PERSON.test(folded) ? rolePhrase(previous) : undefined;
  const subject =
    role ?? subjectPhrase(previous, { folded, forVerb: noun === undefined, ownThing, ownField: isOfField });
  const period = carriesPeriod(previous, turn) ? periodText(previous) : '';
  if (subject === '' && period === '') return undefined;
  return `${period}${subject}${linkTo(subject, folded, noun !== undefined)}${own}`;
}

/** 和北京比差多少, 成都占多少: what the question before speaks of, and the own words as they are. */
export function completeBeside(previous: Turn, turn: Turn): string | undefined {
  const said = statement(previous);
  const own = turn.text.replace(LEAD_IN, '').replace(/呢(?=[?？!！。]*$)/, '');
  const counted = countedPhrase(previous);
  const about =
    previous.asks[0] && previous.ask === 'number' && counted.length > said.length ? counted : said;
  const period =
    previous.periods.length > 0 && !about.includes(periodText(previous)) ? periodText(previous) : '';
  return about === '' ? undefined : `${period}${about}${own}`;
}

const SO = /(?:这么|那么|如此)[多高少低大小快慢好差强]/;

/** 为什么这么少: a judgement of the one who asks, kept in his words. */
function completeJudged(previous: Turn, turn: Turn, why: string): string | undefined {
  const said = SO.exec(turn.folded);
  if (!said || previous.ask !== 'number') return undefined;
  const so = turn.text.slice(said.index, said.index + said[0].length);
  const behind = previous.folded.slice(previous.asks[0]?.[1]).replace(/[了的呢?!。]+$/, '');
  const about = behind === '' ? statement(previous) : countedPhrase(previous);
  const period = periodText(previous);
  return `${why}${about.includes(period) ? '' : period}${about}${so}？`;
}

/** 为什么? asks for the cause of what the question before takes for granted, and judges nothing. */
export function completeCause(previous: Turn, turn: Turn): string | undefined {
  if (previous.ask === 'reason') return undefined;
  const isTrad = isTraditional(turn.text);
  const why = isTrad ? '為什麼' : '为什么';
  if (previous.ask === 'yesno') return `${why}${statement(previous)}？`;
  const judged = completeJudged(previous, turn, why);
  const said = predicate(previous);
  if (judged !== undefined || said === '') return judged;
  return `${said}的${isTrad || isTraditional(previous.text) ? '原因是什麼' : '原因是什么'}？`;
}
