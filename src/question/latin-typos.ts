import { isPinyin } from '../text/index.ts';
import type { KnownWord, Vocabulary } from './known-words.ts';

/** Shorter names are too near to ordinary words. */
const MIN_LETTERS = 6;
/** The longest name in words that is looked for. */
const MAX_WORDS = 6;

/** Whether one letter more, less, other, or two neighbours swapped make `b` of `a` (Damerau–Levenshtein distance 1). */
export function isOneEditAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

export interface LatinNames {
  /** Longest name, in words. */
  readonly maxWords: number;
  /** The one name that typed words are one edit away from, or equal to but for blanks (Sea Art). */
  nearest(words: readonly string[], isKnownWord: (word: string) => boolean): KnownWord | undefined;
}

interface Form {
  readonly name: KnownWord;
  readonly words: readonly string[];
  /** Letters in all words. */
  readonly length: number;
}

/** One word differs by one edit; a plural s, a word of the corpus and other pinyin are no typo. */
function fits({ words }: Form, typed: readonly string[], isKnownWord: (word: string) => boolean): boolean {
  const different = words.flatMap((word, i) =>
    word === typed[i] ? [] : [{ meant: word, typed: typed[i] ?? '' }],
  );
  const [pair] = different;
  if (different.length !== 1 || !pair || pair.meant.length < MIN_LETTERS) return false;
  if (/\d/.test(pair.meant) || pair.typed === `${pair.meant}s` || isKnownWord(pair.typed)) return false;
  const isOtherPinyin = words.length === 1 && isPinyin(pair.typed) && isPinyin(pair.meant);
  return !isOtherPinyin && isOneEditAway(pair.typed, pair.meant);
}

export function collectLatinNames({ names }: Vocabulary): LatinNames {
  const forms = names
    .filter(({ folded }) => /^[a-z][a-z0-9' .,-]+$/.test(folded) && folded.length >= MIN_LETTERS)
    .map((name): Form => {
      const words = name.folded.split(' ').map((word) => word.replace(/[.,']/g, ''));
      return { name, words, length: words.join('').length };
    })
    .filter(({ words }) => words.length <= MAX_WORDS);
  const byCount = new Map<number, Form[]>();
  const joined = new Map<string, KnownWord>();
  for (const form of forms) {
    byCount.set(form.words.length, [...(byCount.get(form.words.length) ?? []), form]);
    joined.set(form.words.join(''), form.name);
  }
  return {
    maxWords: Math.max(0, ...byCount.keys()),
    nearest(words, isKnownWord) {
      const letters = words.join('');
      const split = words.length > 1 ? joined.get(letters) : undefined;
      if (split) return split;
      const near = (byCount.get(words.length) ?? []).filter(
        (form) => Math.abs(form.length - letters.length) <= 1 && fits(form, words, isKnownWord),
      );
      const [first] = near;
      return near.every(({ name }) => name.owner === first?.name.owner) ? first?.name : undefined;
    },
  };
}
