import type { Span } from '../domain/index.ts';

/** Puts `to` in the place of a stretch of a text. */
export interface Edit {
  readonly span: Span;
  readonly to: string;
}

/** A text after edits, and the way back to the one before. */
export interface Edited {
  readonly text: string;
  /** The span of the source that a span of `text` came from, widened to whole edits. */
  toSource(span: Span): Span;
}

interface Part {
  /** In the edited text. */
  readonly start: number;
  readonly end: number;
  readonly source: Span;
  readonly isEdit: boolean;
}

/** Applies edits that are in order and do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): Edited {
  const parts: Part[] = [];
  let text = '';
  let at = 0;
  const push = (piece: string, span: Span, isEdit: boolean): void => {
    parts.push({ start: text.length, end: text.length + piece.length, source: span, isEdit });
    text += piece;
    at = span[1];
  };
  for (const { span, to } of edits) {
    if (span[0] > at) push(source.slice(at, span[0]), [at, span[0]], false);
    push(to, span, true);
  }
  if (at < source.length) push(source.slice(at), [at, source.length], false);
  return {
    text,
    toSource: ([start, end]) => {
      const touched = parts.filter((part) => part.start < end && start < part.end);
      const [first] = touched;
      const last = touched.at(-1);
      if (!first || !last) throw new RangeError(`no such span: ${start}–${end}`);
      return [
        first.isEdit ? first.source[0] : first.source[0] + Math.max(0, start - first.start),
        last.isEdit ? last.source[1] : last.source[0] + Math.min(end, last.end) - last.start,
      ];
    },
  };
}
