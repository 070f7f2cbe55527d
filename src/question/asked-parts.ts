import type { Span } from '../domain/index.ts';
import { findAsk, readAsk } from './ask.ts';
import { comparedParts } from './comparison.ts';
import { completeFollowUp, type FollowUpContext } from './follow-up.ts';
import { type Question, type UnderstandContext, understand } from './understand.ts';

/** More are a questionnaire: it is read as one question, since each part costs a vector and a search. */
const MOST_PARTS = 6;

const CLAUSE_END =
  /[;?!。]+|,(?!\d{3})|、(?=[^、,]*(?:谁|哪|何时|多少|几|什么时候|怎么|为什么))| and (?=(?:in |at |by |for |to )?(?:what|how|who|whose|when|where|which|why)\b)/g;

/** Spans of the clauses of a folded text. */
function clausesOf(folded: string): Span[] {
  const ends = [...folded.matchAll(CLAUSE_END)].map(
    ({ index, 0: { length } }): Span => [index, index + length],
  );
  const starts = [0, ...ends.map(([, end]) => end)];
  return starts
    .map((start, i): Span => [start, ends[i]?.[0] ?? folded.length])
    .filter(([start, end]) => /[\p{L}\p{N}]/u.test(folded.slice(start, end)));
}

/** 对吗, 是不是 and 哪个对 ask for no more than was asked before them. */
const TAG =
  /^(?:请问|那|那么|到底|究竟)?(?:对|是|行|好|真的|可以|知道|晓得)?(?:[吗么嘛咩]|不|是不是|对不对|哪个对|怎么回事|怎么样)$/;

/** Whether a clause asks something of its own, and not only whether it is so. */
function asks(clause: string): boolean {
  return findAsk(clause) !== undefined && readAsk(clause) !== 'yesno' && !TAG.test(clause.trim());
}

/** Clauses joined so that each group asks once; what asks nothing stands before the next that does, at the end after the last. */
function askingGroups(folded: string): Span[] {
  const groups: Span[] = [];
  let from: number | undefined;
  for (const [start, end] of clausesOf(folded)) {
    from ??= start;
    if (!asks(folded.slice(start, end))) continue;
    groups.push([from, end]);
    from = undefined;
  }
  const last = groups.at(-1);
  return last && from !== undefined ? [...groups.slice(0, -1), [last[0], folded.length]] : groups;
}

const SPREAD = /(?:各自|各|分别|都)(?:是|有|为|又|在|占|达|叫)?/;
const ITEM_END = /、|和|与|以及|及/;
/** What is told of one subject: 算力、卫星数量和营收 of 国星宇航的算力、卫星数量和营收各是多少. */
const SHORTEST = 2;
const LONGEST = 14;

const areItems = (items: readonly string[]): boolean =>
  items.length > 1 && items.every(({ length }) => length >= SHORTEST && length <= LONGEST);

/** A question for each thing that is listed after a subject, before 各 or 分别. */
function spreadItems(text: string): string[] {
  const spread = SPREAD.exec(text);
  const before = spread ? text.slice(0, spread.index) : '';
  const at = before.lastIndexOf('的', before.search(ITEM_END));
  if (!spread || at < 1) return [];
  const items = before
    .slice(at + 1)
    .split(ITEM_END)
    .map((item) => item.trim());
  const [head, tail] = [before.slice(0, at + 1), text.slice(spread.index + spread[0].length)];
  return areItems(items) ? items.map((item) => `${head}${item}${tail}`) : [];
}

/** A question for each thing that is listed after a colon. */
function listedItems(text: string): string[] {
  const at = text.search(/[：:]/);
  const items =
    at < 0
      ? []
      : text
          .slice(at + 1)
          .split(/、|；|，以及|，/)
          .map((item) => item.replace(/[。？?！!]$/, '').trim());
  return items.length > 1 && items.every((item) => item.length > SHORTEST) ? items : [];
}

/** The texts of the single questions that a question puts; none when it is one. */
function separateTexts(question: Question, words: FollowUpContext): string[] {
  const { raw, folded } = question;
  const groups = askingGroups(folded.text);
  if (groups.length < 2 || groups.length > MOST_PARTS) return [];
  const texts: string[] = [];
  for (const span of groups) {
    const text = raw.slice(...folded.toOriginal(span)).trim();
    texts.push(completeFollowUp(text, texts, words)?.text ?? text);
  }
  return texts;
}

/** The questions that one question puts. */
export interface AskedParts {
  readonly parts: readonly Question[];
  /** The question itself, where it has several parts: one passage may answer them all. */
  readonly whole?: Question;
}

/**
 * The questions that a question puts, each to be answered for itself: one for each thing compared, for each clause that
 * asks (哪年上市，2024年又亏了多少), for each thing that is listed (规模、增速和企业数各是多少); what a later clause leaves
 * out is taken from those before it. A question that asks one thing comes back as it is. Pure.
 */
export function askedParts(question: Question, words: UnderstandContext): AskedParts {
  const compared = comparedParts(question);
  const texts = separateTexts(question, words);
  const spread =
    texts.length > 1
      ? texts
      : ([spreadItems(question.raw), listedItems(question.raw)].find((of) => of.length > 1) ?? []);
  const asOne = compared.length > 1 ? { parts: compared, whole: question } : { parts: compared };
  if (spread.length < 2) return asOne;
  const { lang } = question;
  const parts = spread.map((text) => understand(text, { ...words, lang }));
  const whole = parts.every((part) => part.concepts.length > 0) ? parts.flatMap(comparedParts) : [];
  return whole.length > 1 && whole.length <= MOST_PARTS ? { parts: whole, whole: question } : asOne;
}
