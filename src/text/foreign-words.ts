import type { Span } from '../domain/index.ts';

/** A part of a folded text: in Chinese and plain Latin letters, or in letters that the segmenter would tear apart. */
export interface Stretch {
  readonly text: string;
  /** Offset in the folded text. */
  readonly start: number;
  readonly isForeign: boolean;
}

/** A letter that is neither Han nor a plain Latin one. */
const FOREIGN = /[^\P{L}\p{Script=Han}a-z]/u;
/** Letters without a break, and those of them that are not Han. */
const LETTERS = /[\p{L}\p{M}]+/gu;
const NOT_HAN = /(?:[^\P{L}\p{Script=Han}]|\p{M})+/gu;
/** Japanese mixes kana and Han characters in one word. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Where the foreign words of a text stand, words that touch one another in one span. */
function foreignSpans(folded: string): Span[] {
  return [...folded.matchAll(LETTERS)]
    .filter(([letters]) => FOREIGN.test(letters))
    .flatMap(({ index, 0: letters }) =>
      KANA.test(letters)
        ? [[index, index + letters.length] as const]
        : [...letters.matchAll(NOT_HAN)]
            .filter(([part]) => FOREIGN.test(part))
            .map((part) => [index + part.index, index + part.index + part[0].length] as const),
    );
}

/** Cuts a folded text where its script changes; a text without foreign letters is one stretch. */
export function stretchesOf(folded: string): Stretch[] {
  if (!FOREIGN.test(folded)) return [{ text: folded, start: 0, isForeign: false }];
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (end: number, isForeign: boolean): void => {
    if (end > at) stretches.push({ text: folded.slice(at, end), start: at, isForeign });
    at = end;
  };
  for (const [start, end] of foreignSpans(folded)) {
    add(start, false);
    add(end, true);
  }
  add(folded.length, false);
  return stretches;
}

export interface ForeignWord {
  readonly text: string;
  /** In the stretch. */
  readonly span: Span;
}

/** Unicode's word boundaries, with ICU's dictionaries where a script writes no blanks (Thai, Japanese). */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Words of a foreign stretch; single letters, mostly particles and prepositions, are left out. */
export const foreignWords = (stretch: string): ForeignWord[] =>
  [...segmenter.segment(stretch)]
    .filter(({ segment, isWordLike }) => isWordLike === true && [...segment].length > 1)
    .map(({ segment, index }) => ({ text: segment, span: [index, index + segment.length] as const }));
