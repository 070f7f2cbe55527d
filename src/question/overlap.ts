import type { Span } from '../domain/index.ts';

/** Whether two stretches of a text share a character. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Whether the first stretch lies wholly in the second. */
export const isInside = ([start, end]: Span, [from, to]: Span): boolean => from <= start && end <= to;
