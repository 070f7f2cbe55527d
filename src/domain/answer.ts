import type { Language, Mark, Span } from './document.ts';
import type { DocumentId, GenerationId, PassageId } from './ids.ts';

export type Status = 'answered' | 'related' | 'not_found';
/** `lexical` when no embedding model (or no vectors) could be used. */
export type Mode = 'hybrid' | 'lexical';

/** One verbatim, checkable snippet. `quote` equals `document.text.slice(...span)`. */
export interface Citation {
  readonly n: number;
  readonly id: PassageId;
  readonly docId: DocumentId;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly published?: string;
  readonly shownAs?: string;
  readonly section: string;
  readonly paragraph: number;
  readonly anchor?: string;
  readonly quote: string;
  readonly span: Span;
  /** Slices inside `quote`: first the answering sentence, then the question's names and numbers. */
  readonly highlight: readonly Span[];
  /** Probability, 0 to 1, that this passage answers. */
  readonly score: number;
  readonly url?: string;
  readonly lang: Language;
  readonly twin?: PassageId;
  readonly role: 'answer' | 'related' | 'nearest';
  readonly marks: readonly Mark[];
}

export interface Rewrite {
  readonly from: string;
  readonly to: string;
}

export interface Conflict {
  /** Numbers (`n`) of the citations that disagree. */
  readonly citations: readonly number[];
  readonly about: string;
}

/** Milliseconds. */
export interface Timings {
  readonly embedMs: number;
  readonly searchMs: number;
  readonly totalMs: number;
}

/** The most citations that one answer may carry. */
export const MAX_CITATIONS = 8;

export interface Answer {
  /** As asked, untouched. */
  readonly question: string;
  readonly status: Status;
  /** Probability, 0 to 1, that the likeliest citation answers; of a comparison, that its worst part is answered. */
  readonly confidence: number;
  /** Parts of the question, in its own words, that no citation covers. */
  readonly missing: readonly string[];
  readonly mode: Mode;
  readonly rewrites?: readonly Rewrite[];
  readonly conflicts?: readonly Conflict[];
  readonly citations: readonly Citation[];
  readonly error?: string;
  readonly generation: GenerationId | '';
  readonly timings: Timings;
}
