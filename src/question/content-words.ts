import type { Word } from '../text/index.ts';
import { FRAMING, NAMED_KIND, POINTING } from './lexicon/framing.ts';

/** Where a pattern matches in a folded text. */
const starts = (pattern: RegExp, folded: string): ReadonlySet<number> =>
  new Set([...folded.matchAll(pattern)].map(({ index }) => index));

/**
 * The words of a folded question that a passage should speak of, without those that only carry it; all of them where
 * nothing else, not even a name, would remain. The kind of thing whose name is asked (哪些城市) is left out beside other words.
 */
export function contentWords(
  words: readonly Word[],
  { folded, hasNames }: { readonly folded: string; readonly hasNames: boolean },
): readonly Word[] {
  const pointed = starts(POINTING, folded);
  const kinds = starts(NAMED_KIND, folded);
  const kept = words.filter(({ term, span: [start] }) => !FRAMING.has(term) && !pointed.has(start));
  const telling = kept.filter(({ span: [start] }) => !kinds.has(start));
  if (telling.length > 0) return telling;
  return kept.length > 0 || hasNames ? kept : words;
}
