import type { Span } from '../domain/index.ts';
import { isHanOnly, isName, type KnownWord } from './known-words.ts';
import { type Change, changeBetween } from './one-change.ts';
import type { TypedText } from './typed-text.ts';

/** A stretch of the question beside the word that it may be meant to be. */
export interface Guess {
  readonly word: KnownWord;
  readonly span: Span;
  readonly change: Change;
}

type ByChar = ReadonlyMap<string, readonly KnownWord[]>;

function indexBy(words: readonly KnownWord[], at: (word: string) => string): ByChar {
  const index = new Map<string, KnownWord[]>();
  for (const word of words) {
    const list = index.get(at(word.folded));
    if (list) list.push(word);
    else index.set(at(word.folded), [word]);
  }
  return index;
}

/** Cheap look before the text is cut: too many other characters, or another last one where one is missing or extra. */
function couldBe(folded: string, [start, end]: Span, word: string): boolean {
  if (end - start !== word.length) return folded[end - 1] === word[word.length - 1];
  let wrong = 0;
  for (let i = 0; i < word.length; i += 1) if (folded[start + i] !== word[i]) wrong += 1;
  return wrong > 0 && wrong * 2 <= word.length;
}

/** Names may also lack a character or have one too many. */
const SHORTEST_UNEVEN = 4;

/** The stretches beginning at a place that may be a word; for names also a character shorter or longer. */
function spansFrom(at: number, word: KnownWord): Span[] {
  const { length } = word.folded;
  const lengths = length < SHORTEST_UNEVEN || !isName(word) ? [length] : [length, length - 1, length + 1];
  return lengths.map((typed): Span => [at, at + typed]);
}

/** Finds every stretch of whole pieces that is one change away from a known word and begins or ends with the same character. */
export function createGuesser(words: readonly KnownWord[]): (text: TypedText) => Guess[] {
  const first = indexBy(words, (word) => word.charAt(0));
  const last = indexBy(words, (word) => word.charAt(word.length - 1));
  const guess = ({ folded, isBoundary }: TypedText, word: KnownWord, span: Span): Guess[] => {
    const [start, end] = span;
    if (!isBoundary[start] || !isBoundary[end] || !couldBe(folded, span, word.folded)) return [];
    const typed = folded.slice(start, end);
    const change = isHanOnly(typed) ? changeBetween(typed, word.folded) : undefined;
    return change ? [{ word, span, change }] : [];
  };
  const guessAt = (text: TypedText, at: number): Guess[] => {
    const begun = first.get(text.folded.charAt(at)) ?? [];
    const ended = last.get(text.folded.charAt(at)) ?? [];
    const sameEndOnly = ended.filter(
      ({ folded }) => folded.charAt(0) !== text.folded.charAt(at + 1 - folded.length),
    );
    return [
      ...begun.flatMap((word) => spansFrom(at, word).flatMap((span) => guess(text, word, span))),
      ...sameEndOnly.flatMap((word) => guess(text, word, [at + 1 - word.folded.length, at + 1])),
    ];
  };
  return (text) =>
    Array.from({ length: text.folded.length }, (_, at) => at).flatMap((at) => guessAt(text, at));
}
