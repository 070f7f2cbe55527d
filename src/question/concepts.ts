import type { Concept, EntityKind } from '../domain/index.ts';
import type { Tokenizer, Word } from '../text/index.ts';
import type { AskedAttribute } from './attributes.ts';
import type { Lexicon, NameMention } from './lexicon.ts';

/** Synonyms count for less than the word that was asked; parts of a compound too. */
const SYNONYM_WEIGHT = 0.7;
const PARTS_WEIGHT = 0.8;

/** One thing that the question speaks of, in its own words and in others. */
export interface QuestionConcept extends Concept {
  readonly kind: 'name' | 'place' | 'word' | 'number';
  /** As written in the question, or as repaired. */
  readonly surface: string;
  /** Folded forms of a name; empty for words. */
  readonly forms: readonly string[];
  /** A word that names something: what a near miss lacks. */
  readonly isNoun: boolean;
  /** A word that says what is asked about: 收入 in 海外收入占多少. */
  readonly isFocus: boolean;
  /** The name of something: a passage must have it. */
  readonly isProper: boolean;
  /** Asked attributes that this word is part of the question for: a text that shows one of them covers the word. */
  readonly askedBy: readonly AskedAttribute[];
  /** Of a known name: how the corpus writes it. */
  readonly canonical?: string;
}

const KINDS: Partial<Record<EntityKind, QuestionConcept['kind']>> = { place: 'place', term: 'word' };

/** What the question says of a known name. Names of kind `term` are words: a passage may say them otherwise. */
export function nameConcept(mention: NameMention, surface: string, tokenizer: Tokenizer): QuestionConcept {
  const wordings = mention.name.forms
    .map((form) => ({ terms: tokenizer.words(form).map(({ term }) => term), weight: 1 }))
    .filter(({ terms }) => terms.length > 0);
  return {
    kind: KINDS[mention.name.kind] ?? 'name',
    surface,
    wordings,
    forms: mention.name.forms,
    isNoun: true,
    isFocus: false,
    isProper: true,
    askedBy: [],
    canonical: mention.name.canonical,
  };
}

/** Where a word stands in the question. */
export type WordPlace = Pick<QuestionConcept, 'surface' | 'isFocus' | 'askedBy'>;

export function wordConcept(
  word: Word,
  place: WordPlace,
  { lexicon, tokenizer }: { readonly lexicon: Lexicon; readonly tokenizer: Tokenizer },
): QuestionConcept {
  const { surface } = place;
  const parts = tokenizer.tokens(surface).filter((term) => term !== word.term);
  return {
    kind: /\d/.test(word.term) ? 'number' : 'word',
    ...place,
    forms: [],
    isNoun: word.isNoun,
    isProper: word.isProper,
    wordings: [
      { terms: [word.term], weight: 1 },
      ...lexicon.synonyms(word.term).map((terms) => ({ terms, weight: SYNONYM_WEIGHT })),
      ...(parts.length > 1 ? [{ terms: parts, weight: PARTS_WEIGHT }] : []),
    ],
  };
}
