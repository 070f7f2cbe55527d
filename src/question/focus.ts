import type { Span } from '../domain/index.ts';

/** Words this close, in characters, belong together: 多少家 | 企业, 收入 | 是多少. */
const NEAR_CHARS = 3;
const NEAR_LATIN = 5;

/** Nouns that say in what a figure is given, not of what: 境外订单占多大比重. */
const MEASURES: ReadonlySet<string> = new Set([
  '比重',
  '比例',
  '份额',
  '百分比',
  '百分点',
  '规模',
  '金额',
  '数量',
  '数目',
  '总数',
  '个数',
  '家数',
  '数',
  '总量',
  '总额',
  '目标',
  '价钱',
  '价格',
  '成',
  '钱',
  'percent',
  'percentage',
  'share',
  'number',
  'total',
]);

/** Whether a folded word says only in what a figure is given. */
export const isMeasureNoun = (word: string): boolean => MEASURES.has(word);

const near = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, to);
  return (
    between.length <= (/[a-z]/.test(between) ? NEAR_LATIN : NEAR_CHARS) && !/[，。？！,;；?!]/.test(between)
  );
};

/** The words after a place, as far as they stand next to one another. */
function runAfter(text: string, words: readonly Span[], start: number): Span[] {
  const found: Span[] = [];
  let at = start;
  for (const span of words.filter(([from]) => from >= start)) {
    if (!near(text, at, span[0])) break;
    found.push(span);
    at = span[1];
  }
  return found;
}

/** The words before a place, as far as they stand next to one another. */
function runBefore(text: string, words: readonly Span[], end: number): Span[] {
  const found: Span[] = [];
  let at = end;
  for (const span of words.filter(([, to]) => to <= end).reverse()) {
    if (!near(text, span[1], at)) break;
    found.push(span);
    at = span[0];
  }
  return found;
}

/**
 * The words that say what is asked about: those that follow the question word (多少家人工智能企业, 谁创办, 哪些政策), else those
 * that stand before it (海外收入占多少, 董事长是谁). Spans in the folded question.
 */
export function findFocus(folded: string, marker: Span | undefined, words: readonly Span[]): Span[] {
  if (!marker) return [...words];
  const after = runAfter(folded, words, marker[1]);
  const isMeasure = after.every(([start, end]) => isMeasureNoun(folded.slice(start, end)));
  const focus = isMeasure ? [...runBefore(folded, words, marker[0]), ...after] : after;
  return focus.length > 0 ? focus : [...words];
}
