import type { Word } from '../../text/index.ts';
import { readAttributes } from '../attributes.ts';
import { overlaps } from '../overlap.ts';
import {
  askFor,
  COMMON_LATIN,
  COUNTRY,
  FILLER,
  GENERAL,
  LEAD_IN,
  OTHER_TOPIC,
  RELATIONAL,
  THING,
  TIE,
  TOPIC,
} from './patterns.ts';
import { findAnaphors } from './pronouns.ts';
import { foldedSlice, namesIn, spansOf, type Turn, type Words } from './turn.ts';

/** A question this long (characters, words in English) says its own subject. */
const MOST_HAN = 16;
const MOST_HAN_TIED = 22;
const MOST_WORDS = 8;
/** So short that its subject must be elsewhere, with a noun that only others have, or a word of the field. */
const MOST_HAN_RELATION = 10;
const MOST_HAN_FIELD = 11;
/** Content words that an unfinished question may have of its own. */
const MOST_CONTENT = 4;

/** Asks for a number, a date, a person or a place. */
export const isFact = ({ ask }: Turn): boolean => ['number', 'date', 'person', 'place'].includes(ask);
const bareOf = ({ folded }: Turn): string => folded.replace(LEAD_IN, '');
export const hasActor = (turn: Turn): boolean => turn.names.some(({ group }) => group !== 'place');
export const isTied = ({ folded }: Turn): boolean => TIE.test(folded);
export const isOtherTopic = ({ folded }: Turn): boolean => OTHER_TOPIC.test(folded);

/** Words that say something, without 具体, 一共 and the like. */
export const contentOf = (turn: Turn): readonly string[] =>
  turn.words.map(({ span }) => foldedSlice(turn, span)).filter((word) => !FILLER.test(word));

/** A turn that a later question can lean on: it names something of the field. */
export const hasSubject = (turn: Turn): boolean =>
  !isSmallTalk(turn) &&
  (turn.names.length > 0 ||
    TOPIC.test(turn.folded) ||
    (turn.asks.length > 0 && turn.periods.length > 0) ||
    (turn.asks.length > 0 && contentOf(turn).length > 1));

const isSmallTalk = (turn: Turn): boolean => isOtherTopic(turn) && turn.names.length === 0;

export function isShort(turn: Turn): boolean {
  if (turn.lang === 'en') return turn.folded.split(' ').length <= MOST_WORDS;
  const length = turn.folded.replace(LEAD_IN, '').replace(/[?!。,]/g, '').length;
  return length <= (isTied(turn) ? MOST_HAN_TIED : MOST_HAN);
}

/** Whether a word was said in the question before, wholly or by a character. */
export const echoes = (word: string, previous: Turn): boolean =>
  previous.folded.includes(word) ||
  (/^\p{Script=Han}{1,2}$/u.test(word) && previous.folded.includes(word.slice(-1)));

const TOO = /^(?:那么?)?[^,，?]{2,20}?也/;

/** 何启明也这么认为吗: a name that the question before is asked of again. */
export function asksTheSameOf(turn: Turn, previous: Turn): boolean {
  if (turn.names.length !== 1 || !isShort(turn) || !TOO.test(turn.folded)) return false;
  return contentOf(turn).every(
    (word) => /^(?:认为|觉得|看|想|一样|同意|如此)$/.test(word) || echoes(word, previous),
  );
}

const PLAIN_COUNT = /^(?:是|有|的)?(?:多少|几[家个])[?]?$/;

/** A place or period with nothing of its own to ask: 上海有几家? It repeats the question before. */
export function repeats(turn: Turn, previous: Turn): boolean {
  const parts = turn.names.length + turn.periods.length;
  if (parts === 0 || !isShort(turn) || TOPIC.test(turn.folded) || turn.folded === previous.folded)
    return false;
  const own = contentOf(turn).filter((word) => !/^(?:企业|公司|家)$/.test(word));
  if (hasActor(turn))
    return turn.words.length === 0 && PLAIN_COUNT.test(turn.folded.slice(turn.names.at(-1)?.span[1]));
  const isAsked = turn.asks.length > 0 || own.length === 0;
  return (
    isAsked && own.every((word) => echoes(word, previous)) && turn.folded.length < previous.folded.length
  );
}

/** 吴群刚的任期, qytl的董事长: a name that the program does not know is a subject too. */
function namesUnknown(turn: Turn): boolean {
  const [first] = turn.words;
  const word = first && foldedSlice(turn, first.span);
  const owns =
    first &&
    first.span[0] === 0 &&
    !/^[第最]/.test(turn.folded) &&
    /^(?:的|是谁)/.test(turn.folded.slice(first.span[1]));
  if (owns && word && !THING.test(word) && askFor(word) === undefined) return true;
  const [period] = turn.periods;
  if (COUNTRY.test(turn.folded)) return true;
  if (/的[那这][家个款位]/.test(turn.folded)) return true;
  if (first && period && first.span[1] <= period[0]) return true;
  if (turn.lang === 'en') return false;
  return spansOf(turn.folded, /[a-z][a-z0-9-]+|\d{4,}/g).some(
    (span) =>
      !COMMON_LATIN.test(foldedSlice(turn, span)) && !turn.periods.some((period) => overlaps(period, span)),
  );
}

/** 排名最靠前的是哪家: behind a known word one that the corpus lacks is no sign of another topic in so short a question. */
const allowsStrange = (turn: Turn): boolean =>
  turn.lang === 'zh' &&
  bareOf(turn).length <= MOST_HAN_RELATION &&
  turn.ask !== 'how' &&
  turn.ask !== 'topic';

/** Whether the corpus, or the lexicon of attributes, knows every word up to the asking one, and every noun behind it. */
function knowsAll(turn: Turn, { knows }: Words): boolean {
  const attributes = readAttributes(turn.folded)
    .filter(({ isFallback }) => !isFallback)
    .flatMap(({ spans }) => spans);
  const asked = turn.asks[0]?.[0] ?? turn.folded.length;
  const isOfFact = turn.lang === 'zh' && isFact(turn);
  const isKnown = ({ term, span, isNoun }: Word): boolean =>
    (span[0] >= asked && (!isNoun || (isOfFact && span[1] - span[0] <= 2))) ||
    span[1] - span[0] < 2 ||
    (knows?.(term) ?? true) ||
    attributes.some((other) => overlaps(other, span));
  const strange = turn.words.filter((word) => !isKnown(word));
  return (
    strange.length === 0 || (strange.length === 1 && strange[0] !== turn.words[0] && allowsStrange(turn))
  );
}

/** 竞争对手是谁: a noun of a relation is nothing without the one that it belongs to, whether the corpus knows it or not. */
function isRelation(turn: Turn): boolean {
  const [ask] = turn.asks;
  if (!ask || bareOf(turn).length > MOST_HAN_RELATION || turn.lang === 'en') return false;
  const nouns = turn.words.filter(({ span, isNoun }) => isNoun && span[1] <= ask[0]);
  const last = nouns.at(-1);
  return last !== undefined && nouns.length <= 2 && RELATIONAL.test(foldedSlice(turn, last.span));
}

/** 开学了没有: a deed without the one who does it, whether the corpus knows such deeds or not. */
const BARE_DEED = /^\p{Script=Han}{2,4}[了过](?:吗|没有?)[?!。]*$/u;

/** 大模型备案奖多少钱: a fact of the field that is asked for in few words has an owner that was named before. */
function asksOfField(turn: Turn, words: Words): boolean {
  const bare = bareOf(turn).replace(/[?!。]+$/, '');
  const isAsked = turn.ask !== 'how' && turn.ask !== 'reason';
  const isOwn = /自己|自家|自研/.test(bare);
  if (turn.lang === 'en') return turn.asks[0]?.[0] === turn.folded.length - bareOf(turn).length && isAsked;
  const startsWithVerb = isOwn || turn.words[0]?.isNoun === false || /^[有做用]/.test(bare);
  return (
    bare.length <= (isTied(turn) ? MOST_HAN : MOST_HAN_FIELD) &&
    !/[,，、“”]|的.*的|是(?:什么|啥)/.test(bare) &&
    (isFact(turn) || (isAsked && startsWithVerb)) &&
    (isOwn || isRelation(turn) || knowsAll(turn, words))
  );
}

/** An asked attribute whose subject is left out: 精度有多高? */
export function lacksSubject(turn: Turn, words: Words): boolean {
  if (turn.names.length > 0 || turn.asks.length === 0 || GENERAL.test(turn.folded)) return false;
  if (TOPIC.test(turn.folded) && !asksOfField(turn, words)) return false;
  const isKnown =
    !namesUnknown(turn) &&
    (isRelation(turn) ||
      /自己|自家|自研/.test(turn.folded) ||
      BARE_DEED.test(bareOf(turn)) ||
      knowsAll(turn, words));
  return (isTied(turn) || isKnown) && isShort(turn) && contentOf(turn).length <= MOST_CONTENT;
}

const IDLE =
  /具体|大概|大约|到底|究竟|一共|总共|各自|数字|数值|[是有在会的呢啊呀嘛个了各又都共那,，?!。 ]|\b(?:exactly|details?|and|is|that|it|ones|by|in|at|from|for)\b/g;

/** Only an asking word: 具体是多少? 什么时候? */
export const onlyAsks = (turn: Turn): boolean =>
  turn.asks.length > 0 &&
  turn.names.length + turn.periods.length === 0 &&
  turn.asks
    .reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), turn.folded)
    .replace(IDLE, '') === '';

/** 为什么会缺: a cause that is asked with words of the question before. */
export const asksItsCause = (turn: Turn, previous: Turn): boolean =>
  turn.ask === 'reason' &&
  turn.names.length === 0 &&
  isShort(turn) &&
  contentOf(turn).every((word) => echoes(word, previous));

/** What was it in 2023: only the period is new. */
export const onlyMovesInTime = (turn: Turn): boolean =>
  turn.periods.length > 0 && turn.names.length === 0 && turn.asks.length > 0 && contentOf(turn).length === 0;

/** A bare attribute: 营收? revenue? */
export const isBareAttribute = (turn: Turn): boolean =>
  turn.names.length + turn.periods.length + turn.asks.length === 0 &&
  turn.words.length > 0 &&
  (turn.lang === 'en' || /^\p{ASCII}*$/u.test(turn.folded)
    ? /^(?:the )?[a-z]+(?: [a-z]+){0,2}\??$/
    : /^[^,，?]{2,6}\??$|^[^,，?]{7,8}\?$/
  ).test(bareOf(turn)) &&
  askFor(bareOf(turn).replace(/\?$/, '')) !== undefined;

/** Pronouns that refer outside of the question: none of its own names stands before them. */
export function openAnaphors(turn: Turn): ReturnType<typeof findAnaphors> {
  const taken = turn.names.map(({ span }) => span);
  return findAnaphors(turn.folded, taken).filter(({ span, refers }) => {
    const before = turn.names.filter((name) => name.span[1] <= span[0]);
    if (refers === 'period') return turn.periods.length === 0;
    if (refers === 'place' || turn.lang === 'en') return before.length === 0;
    if (refers === 'first' || refers === 'last') return before.length < 2;
    return (
      before.every(({ group }) => group === 'place') &&
      namesIn(turn, 'person').every(() => refers !== 'person')
    );
  });
}
