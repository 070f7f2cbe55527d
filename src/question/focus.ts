import type { Span } from '../domain/index.ts';

/** Words this close, in characters, belong together: 多少家 | 企业, 收入 | 是多少. */
const NEAR_CHARS = 3;
const NEAR_LATIN = 5;

const near = (text: string, from: number, to: number): boolean => {
  const between = text.slice(from, to);
  return (
    between.length <= (/[a-z]/.test(between) ? NEAR_LATIN : NEAR_CHARS) && !/[，。？！,;；?!]/.test(between)
  );
};

/** Walks from the question word over words that stand next to one another. */
function run(text: string, words: readonly Span[], start: number, direction: 1 | -1): Span[] {
  const found: Span[] = [];
  let at = start;
  for (const span of direction === 1 ? words : [...words].reverse()) {
    const isBeyond = direction === 1 ? span[0] >= at : span[1] <= at;
    if (!isBeyond) continue;
    const isNear = direction === 1 ? near(text, at, span[0]) : near(text, span[1], at);
    if (!isNear) break;
    found.push(span);
    at = direction === 1 ? span[1] : span[0];
  }
  return found;
}

/**
 * The words that say what is asked about: those that follow the question word (多少家人工智能企业, 谁创办, 哪些政策), else those
 * that stand before it (海外收入占多少, 董事长是谁). Spans in the folded question.
 */
export function findFocus(folded: string, marker: Span | undefined, words: readonly Span[]): Span[] {
  if (!marker) return [...words];
  const after = run(folded, words, marker[1], 1);
  const focus = after.length > 0 ? after : run(folded, words, marker[0], -1);
  return focus.length > 0 ? focus : [...words];
}
