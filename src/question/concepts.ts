import type { Concept, EntityKind, Span } from '../domain/index.ts';
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
  /** Asked attributes that this word is part of the question for: a text that shows one of them covers the word. */
  readonly askedBy: readonly AskedAttribute[];
  /** Of a known name: how the corpus writes it. */
  readonly canonical?: string;
  /** Of a known name: what it is the name of. */
  readonly entity?: EntityKind;
  /** Of a known name: where it stands in the folded question. */
  readonly span?: Span;
}

/** Names made of ordinary words, which a passage may hold apart: 深度合成算法备案, 《…的实施意见》. */
const DESCRIBING: ReadonlySet<EntityKind> = new Set([
  'term',
  'policy',
  'event',
  'report',
  'ranking',
  'project',
]);

const KINDS: Partial<Record<EntityKind, QuestionConcept['kind']>> = { place: 'place', term: 'word' };

/**
 * The words that make up a text, one behind the other: the search mode of the segmenter adds words that lie across them
 * (成算 in 合成算法). The longest fits first.
 */
export function partsOf(text: string, tokens: readonly string[]): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const [part] = tokens.filter((one) => rest.startsWith(one)).sort((a, b) => b.length - a.length);
    if (part !== undefined) parts.push(part);
    at += part?.length ?? 1;
  }
  return parts;
}

/** What the question says of a known name. Names of kind `term` are words: a passage may say them otherwise. */
export function nameConcept(mention: NameMention, surface: string, tokenizer: Tokenizer): QuestionConcept {
  const whole = mention.name.forms.map((form) => ({
    written: form,
    terms: tokenizer.words(form).map(({ term }) => term),
    weight: 1,
  }));
  const parts = DESCRIBING.has(mention.name.kind)
    ? [
        {
          terms: partsOf(
            mention.form,
            tokenizer.tokens(mention.form).filter((term) => !mention.name.forms.includes(term)),
          ),
          weight: PARTS_WEIGHT,
        },
      ]
    : [];
  const wordings = [...whole, ...parts].filter(({ terms }) => terms.length > 0);
  return {
    kind: KINDS[mention.name.kind] ?? 'name',
    surface,
    wordings,
    forms: mention.name.forms,
    isNoun: true,
    isFocus: false,
    askedBy: [],
    canonical: mention.name.canonical,
    entity: mention.name.kind,
    span: mention.span,
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
  const within = tokenizer.tokens(surface).filter((term) => term !== word.term);
  const parts = /^\p{Script=Han}+$/u.test(surface) ? partsOf(surface, within) : within;
  return {
    kind: /\d/.test(word.term) ? 'number' : 'word',
    ...place,
    forms: [],
    isNoun: word.isNoun,
    wordings: [
      { terms: [word.term], weight: 1 },
      ...lexicon.synonyms(word.term).map((synonym) => ({ ...synonym, weight: SYNONYM_WEIGHT })),
      ...(parts.length > 1 ? [{ terms: parts, weight: PARTS_WEIGHT }] : []),
    ],
  };
}
