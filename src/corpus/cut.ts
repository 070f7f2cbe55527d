import type { Span } from '../domain/index.ts';
import { splitSentences } from '../text/index.ts';

/** A paragraph of up to this many UTF-16 units is cited whole. */
export const MAX_PASSAGE_CHARS = 600;
/** Parts of a longer paragraph are filled with sentences up to this length. */
const PART_CHARS = 400;
/** Names everything that shapes passages, for an index's fingerprint; raise the number when the code changes them. */
export const CUTTER = `1:${MAX_PASSAGE_CHARS}:${PART_CHARS}`;

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
function hardCut(text: string): number {
  const pause = TO_LAST_PAUSE.exec(text.slice(0, PART_CHARS))?.[0].length ?? 0;
  const { start, end } = characterAt(text, pause > PART_CHARS / 2 ? pause : PART_CHARS);
  return start > 0 ? start : end;
}

/** Spans of at most `PART_CHARS` (a longer single character aside), without white space at their ends, that cover a sentence. */
function piecesOf(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  let at = start;
  while (end - at > PART_CHARS) {
    const cut = at + hardCut(text.slice(at, end));
    pieces.push([at, at + text.slice(at, cut).trimEnd().length]);
    at = end - text.slice(cut, end).trimStart().length;
  }
  return at < end ? [...pieces, [at, end]] : pieces;
}

/** Cuts a paragraph that is too long to be cited whole at sentence bounds; the spans lie in `text`. */
export function cutParagraph(text: string): Span[] {
  if (text.length <= MAX_PASSAGE_CHARS) return [[0, text.length]];
  const parts: Span[] = [];
  for (const piece of splitSentences(text).flatMap((sentence) => piecesOf(text, sentence))) {
    const last = parts.at(-1);
    if (last && piece[1] - last[0] <= PART_CHARS) parts[parts.length - 1] = [last[0], piece[1]];
    else parts.push(piece);
  }
  return parts;
}
