import type { Word } from '../text/index.ts';
import { FRAMING, POINTING } from './lexicon/framing.ts';

/**
 * The words of a folded question that a passage should speak of, without those that only carry it; all of them where
 * nothing else, not even a name, would remain.
 */
export function contentWords(
  words: readonly Word[],
  { folded, hasNames }: { readonly folded: string; readonly hasNames: boolean },
): readonly Word[] {
  const pointed = new Set([...folded.matchAll(POINTING)].map(({ index }) => index));
  const kept = words.filter(({ term, span: [start] }) => !FRAMING.has(term) && !pointed.has(start));
  return kept.length > 0 || hasNames ? kept : words;
}
