import type { Span } from '../../domain/index.ts';
import { LEAD_IN, OF_FIGURE, OF_PERSON, THING } from './patterns.ts';
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

/** A question as a statement, as far as a question tells: without its asking words. */
export function statement(turn: Turn): string {
  if (turn.ask !== 'yesno') return slice(turn, statementSpan(turn));
  const text = turn.text.replace(LEAD_IN, '').replace(/[?？!！。]+$/, '');
  return text
    .replace(JUDGEMENT, '')
    .replace(/是不是|有没有|是否/, (word) => (word === '有没有' ? '有' : '是'));
}

/** 具体是多少: the question before, asked this way. */
function reask(previous: Turn, own: string): string | undefined {
  const [ask] = previous.asks;
  if (previous.ask === 'yesno' || !ask) {
    const said = statement(previous);
    return said === '' ? undefined : `${said}${/^(?:是|有|具体|在)/.test(own) ? '' : '是'}${own}？`;
  }
  const before = previous.text.slice(0, ask[0]);
  const bare = /[是有]$/.test(before) ? own.replace(/^(?:是|有)(?=多少|几|谁|哪|什么)/, '') : own;
  return before + bare + previous.text.slice(ask[1]);
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
  return /^[了过着]/.test(turn.folded.slice(first.span[1])) ? undefined : first.span;
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
  if (onlyAsks(turn)) return reask(previous, own.replace(/呢?[?？!！。]*$/, ''));
  const folded = turn.folded.slice(lead);
  if (isOfFigure(previous, folded)) return `${statement(previous)}${own}`;
  const noun = nounAtStart(turn, lead);
  const ownThing = noun !== undefined && THING.test(foldedSlice(turn, noun));
  const role = OF_PERSON.test(folded) ? rolePhrase(previous) : undefined;
  const subject = role ?? subjectPhrase(previous, { folded, forVerb: noun === undefined, ownThing });
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

/** 为什么? asks for the cause of what the question before takes for granted. */
export function completeCause(previous: Turn, isTraditional: boolean): string | undefined {
  if (previous.ask === 'reason') return undefined;
  const why = isTraditional ? '為什麼' : '为什么';
  if (previous.ask === 'yesno') return `${why}${statement(previous)}？`;
  const said = statement(previous);
  if (said === '') return undefined;
  const [ask] = previous.asks;
  const much = ask && /^([是有]?)(?:多少|多([大高长久远快强重深])$)/.exec(previous.folded.slice(...ask));
  if (ask && much) {
    const rest = previous.text.slice(ask[0] + much[0].length);
    const so = isTraditional ? '這麼' : '这么';
    return `${why}${previous.text.slice(0, ask[0])}${much[1]}${so}${much[2] ?? '多'}${rest}`;
  }
  const tail = ask ? previous.folded.slice(ask[1]).replace(/[?!。]+$/, '') : '';
  const isTail = tail !== '' && !said.endsWith(tail);
  const whole = `${said}${isTail ? previous.text.slice(previous.folded.indexOf(tail, ask?.[1] ?? 0)).replace(/[?？!！。]+$/, '') : ''}`;
  return `${whole}的${isTraditional ? '原因是什麼' : '原因是什么'}？`;
}
