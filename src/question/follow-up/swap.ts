import type { EntityKind, Span } from '../../domain/index.ts';
import { isTraditional, normalise } from '../../text/index.ts';
import { askFor, isDeterminer, PART_OF_YEAR, THING, TOPIC_START, type Wanted } from './patterns.ts';
import { nounsFrom, periodText, statementSpan, subjectPhrase } from './subject.ts';
import { foldedSlice, type NamePart, namesIn, slice, type Turn } from './turn.ts';

/** What a follow-up brings along to be put into the question before. */
export interface Exchange {
  readonly names: readonly (Pick<NamePart, 'group' | 'kind' | 'forms'> & { readonly text: string })[];
  readonly period: string | undefined;
  readonly attribute: string | undefined;
  readonly ask: string | undefined;
}

interface Edit {
  readonly span: Span;
  readonly text: string;
}

const applyEdits = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.span[0] - a.span[0])
    .reduce((done, { span: [start, end], text: put }) => done.slice(0, start) + put + done.slice(end), text);

const titleCase = (form: string): string => form.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** A name in the language of the question that it is put into, when it has such a form. */
function inLanguageOf(
  turn: Turn,
  name: { readonly text: string; readonly forms: readonly string[] },
): string {
  const isLatin = !/\p{Script=Han}/u.test(name.text);
  if (isLatin === (turn.lang === 'en')) return name.text;
  const form = name.forms.find((other) => /\p{Script=Han}/u.test(other) === isLatin);
  if (form === undefined) return name.text;
  return turn.lang === 'en' ? titleCase(form) : form;
}

const isBody = (kind: EntityKind): boolean => kind === 'company' || kind === 'institution';

/** What a question happens in rather than is about: a ranking, an event, a document. */
export const isFrame = (kind: EntityKind): boolean => ['ranking', 'event', 'policy', 'report'].includes(kind);

/** The part that a name of this group replaces: the last of its group; an actor may also replace any other subject. */
function replaced(turn: Turn, { group, kind }: Pick<NamePart, 'group' | 'kind'>): NamePart | undefined {
  const same = namesIn(turn, group).filter((old) => old.kind === kind || (isBody(old.kind) && isBody(kind)));
  if (same.length > 0) return same.at(-1);
  if (group === 'place') return undefined;
  const others = namesIn(turn, group === 'actor' ? 'person' : 'actor').filter(
    ({ kind: old }) => !isFrame(old),
  );
  return (
    namesIn(turn, group)
      .filter(({ kind: old }) => !isFrame(old))
      .at(-1) ??
    others.at(-1) ??
    namesIn(turn, 'place').at(-1)
  );
}

const firstContent = (turn: Turn): number => {
  const starts = [...turn.names, ...turn.words].map(({ span }) => span[0]);
  return Math.min(...starts, ...turn.periods.map(([start]) => start), turn.folded.length);
};

const glue = (turn: Turn, text: string): string => (turn.lang === 'en' ? ` in ${text}` : text);
const endOfText = (turn: Turn): number => turn.folded.replace(/[?!。. ]+$/, '').length;

function nameEdits(turn: Turn, { names }: Exchange): Edit[] {
  return names.map((name) => {
    const old = replaced(turn, name);
    const text = inLanguageOf(turn, name);
    if (old) return { span: old.span, text };
    const at = turn.lang === 'en' ? endOfText(turn) : (turn.periods.at(-1)?.[1] ?? firstContent(turn));
    return { span: [at, at], text: glue(turn, text) };
  });
}

/** 前一年 and 第二年 count from the year of the question before. */
function relativeYear(text: string, year: string | undefined): string | undefined {
  const step = /^(?:前一年|上一年|the year before|the previous year)$/.test(text)
    ? -1
    : /^(?:后一年|次年|下一年|第二年|the (?:next|following) year|the year after)$/.test(text)
      ? 1
      : 0;
  return step === 0 || year === undefined ? undefined : String(Number(year) + step);
}

const YEAR = /(?:19|20)\d{2}/;

/** Says when, as a period does: falls out where another time comes in. */
const NOW = /现在|目前|如今|当前|眼下|\b(?:now|currently|today)\b ?/g;

/** A period as it is written in the question that it is put into: 24年 → 2024年, 下半年 → 2024年下半年. */
function writtenPeriod(turn: Turn, period: string, year: string | undefined): string {
  const moved = relativeYear(period, year);
  if (moved !== undefined) return turn.lang === 'en' ? moved : `${moved}年`;
  if (/^[12]\d年/.test(period)) return `20${period}`;
  const full = year && PART_OF_YEAR.test(period) ? `${year}年${period}` : period;
  return turn.lang === 'zh' && /^\d{4}$/.test(full) ? `${full}年` : full;
}

function periodEdits(turn: Turn, { period }: Exchange): Edit[] {
  if (period === undefined) return [];
  const old = turn.periods.at(-1);
  const text = writtenPeriod(turn, period, old && YEAR.exec(foldedSlice(turn, old))?.[0]);
  if (!old) {
    const at = turn.lang === 'en' ? endOfText(turn) : firstContent(turn);
    const now = [...turn.folded.matchAll(NOW)].map(
      ({ index, 0: { length } }): Edit => ({ span: [index, index + length], text: '' }),
    );
    return [{ span: [at, at], text: glue(turn, text) }, ...now];
  }
  const article = /\bthe $/.exec(turn.folded.slice(0, old[0]));
  if (article && /^\d{4}$/.test(text)) return [{ span: [article.index, old[1]], text }];
  const eats = /年$/.test(text) && turn.folded[old[1]] === '年' ? 1 : 0;
  return [{ span: [old[0], old[1] + eats], text }];
}

/** The run of adjoining words that ends at a place. */
function runEndingAt(turn: Turn, end: number, from: number): Span {
  let start = end;
  for (const { span } of [...turn.words].reverse()) if (span[1] === start && span[0] >= from) start = span[0];
  return [start, end];
}

/** The field in front of an attribute stays: 人工智能企业 → 人工智能 + 企业. */
function withoutField(turn: Turn, [start, end]: Span): Span {
  const field = TOPIC_START.exec(turn.folded.slice(start, end))?.[0].length ?? 0;
  return start + field < end ? [start + field, end] : [start, end];
}

/** The things in front of an attribute stay: 语音方案响应时间 → 语音方案 + 响应时间. */
function withoutThings(turn: Turn, span: Span): Span {
  const things = turn.words.filter(
    (word) => word.span[0] >= span[0] && word.span[1] < span[1] && THING.test(foldedSlice(turn, word.span)),
  );
  return [Math.max(span[0], ...things.map((word) => word.span[1])), span[1]];
}

/** The noun phrase whose value the question asks for. */
export function attributeSpan(turn: Turn): Span | undefined {
  const [ask] = turn.asks;
  if (ask && isDeterminer(foldedSlice(turn, ask))) {
    const behind = nounsFrom(turn, ask[1]);
    if (behind[1] > behind[0]) return withoutField(turn, behind);
  }
  const [from, to] = statementSpan(turn);
  const run = runEndingAt(turn, to, from);
  if (run[1] === run[0]) return undefined;
  return withoutThings(turn, withoutField(turn, run));
}

type Scripts = readonly [simplified: string, traditional: string];

/** Before and behind the attribute, as one asks for such a thing. */
const ASKED_AS: Readonly<Record<Wanted, { readonly before?: string; readonly behind?: Scripts }>> = {
  person: { behind: ['是谁', '是誰'] },
  place: { behind: ['在哪里', '在哪裡'] },
  date: { behind: ['是什么时候', '是什麼時候'] },
  reason: { behind: ['是什么', '是什麼'] },
  number: { behind: ['是多少', '是多少'] },
  count: { before: '有多少' },
  names: { before: '有哪些' },
};

/** How an attribute of no known kind is asked for: like the one of the question before, or else 是什么. */
const wantedLike = ({ ask }: Turn): Wanted =>
  ask === 'number' ? 'number' : ask === 'list' ? 'names' : 'reason';

/** An attribute of a subject as a whole question: 极米科技 + 员工 → 极米科技有多少员工？ */
export function askOf(subject: string, attribute: string, wanted: Wanted): string {
  const { before, behind } = ASKED_AS[wanted];
  if (before !== undefined) return `${subject}${before}${attribute}？`;
  const isTrad = isTraditional(subject + attribute);
  return `${subject}${subject === '' ? '' : '的'}${attribute}${behind?.[isTrad ? 1 : 0] ?? ''}？`;
}

/** The attribute of the subject of the question before, asked for as such an attribute is asked for. */
export function askAttribute(turn: Turn, attribute: string, folded: string): string {
  const kind = askFor(folded);
  const subject = subjectPhrase(turn, { folded, forVerb: false });
  const period =
    kind === 'number' || turn.names.every(({ group }) => group === 'place') ? periodText(turn) : '';
  return askOf(`${period}${subject}`, attribute.replace(/^的/, ''), kind ?? wantedLike(turn));
}

/** Whether the asking word stands before what is asked for: 有多少员工, but not 营收是多少. */
function isCounting(turn: Turn): boolean {
  const [ask] = turn.asks;
  const old = attributeSpan(turn);
  return ask !== undefined && old !== undefined && old[0] >= ask[1];
}

/** Whether the attribute can simply stand where the other one stood. */
function fits(turn: Turn, folded: string): boolean {
  const kind = askFor(folded);
  if (kind === undefined) return !['person', 'date', 'place', 'reason', 'yesno'].includes(turn.ask);
  if (kind === 'names') return turn.ask === 'list' && isCounting(turn);
  return kind === turn.ask || (kind === 'count' && turn.ask === 'number' && isCounting(turn));
}

/** The question before with parts of it exchanged; undefined when the attribute has no place in it. */
export function exchange(turn: Turn, given: Exchange): string | undefined {
  const edits = [...nameEdits(turn, given), ...periodEdits(turn, given)];
  const [ask] = turn.asks;
  if (given.ask !== undefined) {
    if (!ask) return undefined;
    edits.push({ span: ask, text: given.ask });
  }
  if (given.attribute !== undefined) {
    const old = attributeSpan(turn);
    if (!old || !fits(turn, normalise(given.attribute).text)) return undefined;
    // The measure word belongs to the old noun: 多少家企业, but 多少专利.
    const counts = ask && old[0] >= ask[1] && /^(?:是|有)?(?:多少|几)./.test(foldedSlice(turn, ask));
    if (counts) edits.push({ span: ask, text: slice(turn, ask).replace(/(多少|几).*$/, '多少') });
    edits.push({ span: old, text: given.attribute });
  }
  return edits.length === 0 ? undefined : applyEdits(turn.text, edits);
}
