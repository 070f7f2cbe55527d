import type { Entity, EntityKind } from '../domain/index.ts';
import { normalise, type Pinyin, STOP_WORDS, type Tokenizer } from '../text/index.ts';
import { PLACES } from './lexicon/places.ts';
import { SYNONYMS } from './lexicon/synonyms.ts';

/** A name or a word that a typed text may have meant. */
export interface KnownWord {
  /** As it is written in the corpus. */
  readonly written: string;
  readonly folded: string;
  readonly kind: EntityKind | 'word' | 'function';
  /** What two forms of one name share. */
  readonly owner: string;
  /** How common: rows of the index that have it, more for words of the general lexicon. */
  readonly weight: number;
}

export const isName = ({ kind }: KnownWord): boolean => kind !== 'word' && kind !== 'function';

/** What the repairer is made from. */
export interface RepairSources {
  readonly entities: readonly Entity[];
  readonly tokenizer: Tokenizer;
  readonly pinyin: Pinyin;
  /** Search terms of the index with the number of rows that have each. */
  readonly terms: Iterable<readonly [term: string, rows: number]>;
}

const NAME_WEIGHT = 1_000;
/** A word of the general lexicon, or one as common in the corpus. */
export const LEXICON_WEIGHT = 40;
const FUNCTION_WEIGHT = 200;
/** Rarer corpus words are no target: a rare word is a likelier typo or a likelier accident. */
const MIN_ROWS = 2;
/** The commonest words of a large corpus are enough; each costs some microseconds when the tables are made. */
const MAX_TERMS = 8_000;
const HAN_ONLY = /^\p{Script=Han}{2,}$/u;
export const isHanOnly = (text: string): boolean => HAN_ONLY.test(text);

const titleCase = (text: string): string => text.replace(/(?<![\p{L}'])[a-z]/gu, (c) => c.toUpperCase());

function collectNames(entities: readonly Entity[]): KnownWord[] {
  const found = new Map<string, KnownWord>();
  const add = (written: string, owner: string, kind: EntityKind): void => {
    const { text: folded } = normalise(written);
    if (folded.length > 1 && !found.has(folded))
      found.set(folded, { written, folded, kind, owner, weight: NAME_WEIGHT });
  };
  for (const { name, kind } of entities) add(name, name, kind);
  for (const { name, kind, aliasesZh, aliasesEn } of entities)
    for (const form of [...aliasesZh, ...aliasesEn]) add(form, name, kind);
  for (const [name, ...others] of PLACES)
    for (const form of [name, ...others]) add(titleCase(form), name, 'place');
  return [...found.values()];
}

/** All names with all their forms, and the Chinese words of the lexicon and of the corpus. */
export interface Vocabulary {
  readonly names: readonly KnownWord[];
  readonly words: readonly KnownWord[];
  /** Whether the corpus or the lexicon uses a search term. */
  has(term: string): boolean;
  /** Whether the corpus uses it. */
  isInCorpus(term: string): boolean;
}

export function collectVocabulary({ entities, tokenizer, terms }: RepairSources): Vocabulary {
  const names = collectNames(entities);
  const rows = new Map(terms);
  const isNameForm = new Set(names.map(({ folded }) => folded));
  const words = new Map<string, KnownWord>();
  const add = (folded: string, kind: 'word' | 'function', weight: number): void => {
    if (isHanOnly(folded) && !words.has(folded) && !isNameForm.has(folded))
      words.set(folded, { written: folded, folded, kind, owner: folded, weight });
  };
  for (const word of STOP_WORDS) add(word, 'function', FUNCTION_WEIGHT);
  for (const word of SYNONYMS.flat()) add(word, 'word', LEXICON_WEIGHT + (rows.get(word) ?? 0));
  const common = [...rows]
    .filter(([term, count]) => count >= MIN_ROWS && isHanOnly(term))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_TERMS);
  const inDictionary = new Set(tokenizer.wordsWithin(common.map(([term]) => term).join(' ')));
  for (const [term, count] of common) if (inDictionary.has(term)) add(term, 'word', count);
  const isInCorpus = (term: string): boolean => rows.has(term);
  return {
    names,
    words: [...words.values()],
    has: (term) => isInCorpus(term) || words.has(term),
    isInCorpus,
  };
}
