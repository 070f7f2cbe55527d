import type { Span } from '../domain/index.ts';
import { languageOf, splitSentences } from '../text/index.ts';

/** A paragraph of up to this many UTF-16 units is cited whole. English says in three letters what Chinese says in one. */
export const MAX_PASSAGE_CHARS = { zh: 600, en: 1800 } as const;
/** Parts of a longer paragraph are filled with sentences up to this length. */
const PART_CHARS = { zh: 400, en: 1200 } as const;
/** Names everything that shapes passages, for an index's fingerprint; raise the number when the code changes them. */
export const CUTTER = `3:${JSON.stringify([MAX_PASSAGE_CHARS, PART_CHARS])}`;

const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Text up to its last comma or white space; a half-width comma without a space may stand in a number. */
const TO_LAST_PAUSE = /^.*[\s，、；：]/s;

/** The whole character, with its combining marks, that holds the offset. Looks at as little text as possible. */
function characterAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  for (let window = 2 * offset; ; window *= 2) {
    const found = CHARACTERS.segment(text.slice(0, window)).containing(offset);
    if (!found) return { start: text.length, end: text.length };
    const end = found.index + found.segment.length;
    if (end < window || window >= text.length) return { start: found.index, end };
  }
}

/** Where to cut a text that is too long: at a pause in the second half of the part, never inside a character. */
function hardCut(text: string, partChars: number): number {
  const pause = TO_LAST_PAUSE.exec(text.slice(0, partChars))?.[0].length ?? 0;
  const { start, end } = characterAt(text, pause > partChars / 2 ? pause : partChars);
  return start > 0 ? start : end;
}

/** Spans of at most `partChars` (a longer single character aside), without white space at their ends, that cover a sentence. */
function piecesOf(text: string, [start, end]: Span, partChars: number): Span[] {
  const pieces: Span[] = [];
  let at = start;
  while (end - at > partChars) {
    const cut = at + hardCut(text.slice(at, end), partChars);
    pieces.push([at, at + text.slice(at, cut).trimEnd().length]);
    at = end - text.slice(cut, end).trimStart().length;
  }
  return at < end ? [...pieces, [at, end]] : pieces;
}

/** Cuts a paragraph that is too long to be cited whole at sentence bounds; the spans lie in `text`. */
export function cutParagraph(text: string): Span[] {
  const lang = languageOf(text);
  if (text.length <= MAX_PASSAGE_CHARS[lang]) return [[0, text.length]];
  const partChars = PART_CHARS[lang];
  const parts: Span[] = [];
  for (const piece of splitSentences(text).flatMap((sentence) => piecesOf(text, sentence, partChars))) {
    const last = parts.at(-1);
    if (last && piece[1] - last[0] <= partChars) parts[parts.length - 1] = [last[0], piece[1]];
    else parts.push(piece);
  }
  return parts;
}
