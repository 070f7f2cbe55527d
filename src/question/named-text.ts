import type { Span } from '../domain/index.ts';
import type { Word } from '../text/index.ts';
import type { NameMention } from './lexicon.ts';

/** A proper name that the wording of a question shows, and no list of names holds: 白虎智能, 天府人工智能研究院. */
export interface UnlistedName {
  readonly surface: string;
  /** In the folded question. */
  readonly span: Span;
  /** A text in another script may write it otherwise; a model's name is the same in all. */
  readonly script: 'han' | 'latin' | 'any';
  /** A folded text that names it matches all of these. */
  readonly shown: readonly RegExp[];
  /** Only when this search term is rare in the corpus is it a name: 白虎 of 白虎智能, not 教育 of 教育科技. */
  readonly ifRare?: string;
}

/** A folded question as names are read from it. */
export interface NamedText {
  readonly folded: string;
  /** Its words, function words left out. */
  readonly words: readonly Word[];
  readonly mentions: readonly NameMention[];
  /** As it was typed, or repaired. */
  readonly surface: (span: Span) => string;
}
