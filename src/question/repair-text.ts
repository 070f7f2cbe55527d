import type { Span } from '../domain/index.ts';
import type { KnownWord } from './known-words.ts';

/** What a stretch of a folded question was meant to be. */
export interface Repair {
  /** In the folded text. */
  readonly span: Span;
  readonly word: KnownWord;
}

/** A folded question with what is needed to see which of it must stay. */
export interface RepairText {
  readonly folded: string;
  /** The stretches that are known names as they stand. */
  readonly named: readonly Span[];
  /** Whether it was typed in Traditional characters. */
  readonly isTraditional: boolean;
  /** Whether a stretch of the folded text was written with a capital first. */
  isCapitalised(span: Span): boolean;
}
