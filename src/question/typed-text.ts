import type { Span } from '../domain/index.ts';
import type { Tokenizer } from '../text/index.ts';

/** A folded text as the dictionary cuts it. */
export interface TypedText {
  readonly folded: string;
  readonly pieces: readonly Span[];
  /** By position: whether a piece begins or ends there. */
  readonly isBoundary: readonly boolean[];
  /** By position: whether the character is a piece by itself, so that it belongs to no longer word. */
  readonly isLoose: readonly boolean[];
}

export function cutTyped(folded: string, tokenizer: Tokenizer): TypedText {
  const isBoundary: boolean[] = Array(folded.length + 1).fill(false);
  const isLoose: boolean[] = Array(folded.length).fill(false);
  const pieces: Span[] = [];
  let at = 0;
  isBoundary[0] = true;
  for (const piece of tokenizer.pieces(folded)) {
    pieces.push([at, at + piece.length]);
    isLoose[at] = piece.length === 1;
    at += piece.length;
    isBoundary[at] = true;
  }
  return { folded, pieces, isBoundary, isLoose };
}
