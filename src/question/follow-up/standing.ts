import { readAttributes } from '../attributes.ts';
import { askFor, COMMON_LATIN, FILLER, LEAD_IN, OTHER_TOPIC, THING, TIE, TOPIC } from './patterns.ts';
import { findAnaphors } from './pronouns.ts';
import { foldedSlice, namesIn, overlaps, spansOf, type Turn, type Words } from './turn.ts';

/** A question this long (characters, words in English) says its own subject. */
const MOST_HAN = 16;
const MOST_HAN_TIED = 22;
const MOST_WORDS = 8;
/** Content words that an unfinished question may have of its own. */
const MOST_CONTENT = 4;

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
  const owns = first && first.span[0] === 0 && /^(?:的|是谁)/.test(turn.folded.slice(first.span[1]));
  if (owns && word && !THING.test(word) && askFor(word) === undefined) return true;
  const [period] = turn.periods;
  if (/的[那这][家个款位]/.test(turn.folded)) return true;
  if (first && period && first.span[1] <= period[0]) return true;
  if (turn.lang === 'en') return false;
  return spansOf(turn.folded, /[a-z][a-z0-9-]+|\d{4,}/g).some(
    (span) =>
      !COMMON_LATIN.test(foldedSlice(turn, span)) && !turn.periods.some((period) => overlaps(period, span)),
  );
}

/** Whether the corpus, or the lexicon of attributes, knows every word up to the asking one, and every noun behind it. */
function knowsAll(turn: Turn, { knows }: Words): boolean {
  const attributes = readAttributes(turn.folded)
    .filter(({ isFallback }) => !isFallback)
    .flatMap(({ spans }) => spans);
  const asked = turn.asks[0]?.[0] ?? turn.folded.length;
  const isOfFact = turn.lang === 'zh' && ['number', 'date', 'person', 'place'].includes(turn.ask);
  return turn.words.every(
    ({ term, span, isNoun }) =>
      (span[0] >= asked && (!isNoun || (isOfFact && span[1] - span[0] <= 2))) ||
      span[1] - span[0] < 2 ||
      (knows?.(term) ?? true) ||
      attributes.some((other) => overlaps(other, span)),
  );
}

/** An asked attribute whose subject is left out: 精度有多高? */
export function lacksSubject(turn: Turn, words: Words): boolean {
  if (turn.names.length > 0 || TOPIC.test(turn.folded)) return false;
  if (!isTied(turn) && (namesUnknown(turn) || !knowsAll(turn, words))) return false;
  return turn.asks.length > 0 && isShort(turn) && contentOf(turn).length <= MOST_CONTENT;
}

const IDLE =
  /具体|大概|大约|到底|究竟|一共|总共|各自|数字|数值|[是有在会的呢啊呀嘛个了各又都共那,，?!。 ]|\b(?:exactly|details?|and|is|that|it)\b/g;

/** Only an asking word: 具体是多少? 什么时候? */
export const onlyAsks = (turn: Turn): boolean =>
  turn.asks.length > 0 &&
  turn.names.length + turn.periods.length === 0 &&
  turn.asks
    .reduceRight((rest, [start, end]) => rest.slice(0, start) + rest.slice(end), turn.folded)
    .replace(IDLE, '') === '';

const bareOf = ({ folded }: Turn): string => folded.replace(LEAD_IN, '');

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
    ? /^[a-z]+(?: [a-z]+)?\??$/
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
