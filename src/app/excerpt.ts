import type { Span } from '../domain/index.ts';
import { splitSentences } from '../text/index.ts';

/** A shortened quotation; what is left out stands where a flag says so. */
export interface Excerpt {
  readonly span: Span;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * The sentence that answers with as many whole neighbours as fit into so many UTF-16 units, in turn from after and
 * before it. The sentence itself is never cut here, however long.
 */
export function excerptAround(quote: string, sentence: Span, maxChars: number): Excerpt {
  const sentences = splitSentences(quote);
  const before = sentences.filter(([, end]) => end <= sentence[0]).reverse();
  const after = sentences.filter(([start]) => start >= sentence[1]);
  let [start, end] = sentence;
  const room = (from: number, to: number): boolean => to - from <= maxChars;
  for (let i = 0; i < Math.max(before.length, after.length); i += 1) {
    const [next, previous] = [after[i], before[i]];
    if (next && room(start, next[1])) end = next[1];
    else after.length = Math.min(after.length, i);
    if (previous && room(previous[0], end)) start = previous[0];
    else before.length = Math.min(before.length, i);
  }
  const isWhole = room(0, quote.length);
  if (isWhole) return { span: [0, quote.length], isCutBefore: false, isCutAfter: false };
  return {
    span: [start, end],
    isCutBefore: quote.slice(0, start).trim() !== '',
    isCutAfter: quote.slice(end).trim() !== '',
  };
}
