import { createHash } from 'node:crypto';
import { Jieba, type TaggedWord } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { stemmer } from 'stemmer';
import { putNewest, type Span } from '../domain/index.ts';
import { DOMAIN_WORDS } from './domain-words.ts';
import { foreignWords, type Stretch, stretchesOf } from './foreign-words.ts';
import { normalise } from './normalise.ts';
import { oneSpelling } from './spelling.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Raise when the rules below change what a text's tokens are. */
const RULES = 'jieba-search-porter-3';
/** Weight of a corpus name in the segmenter's dictionary: far above any common word, so that names stay whole. */
const NAME_FREQUENCY = 100_000;
/** Weight of a word of the field: that of a common word, so that 预算力度 keeps its 预算. */
const DOMAIN_FREQUENCY = 1_000;
const DOMAIN_ENTRIES = DOMAIN_WORDS.map(([word, tag]) => `${word} ${DOMAIN_FREQUENCY} ${tag}\n`).join('');

export interface Tokenizer {
  /** Names everything that shapes the tokens: rules, stop words, words of the field, names. */
  readonly fingerprint: string;
  /** Search terms of a raw text, in order, with repetitions; function words and punctuation left out. */
  tokens(text: string): readonly string[];
  /** Words of a folded text as they stand, without the short words inside them; each with its search term. */
  words(folded: string): readonly Word[];
  /** A folded text cut at the dictionary's words: all of it, in order, with nothing guessed; the rest single characters. */
  pieces(folded: string): readonly string[];
  /** Every word of two or more characters that the dictionary knows somewhere in a folded text, overlapping ones too. */
  wordsWithin(folded: string): readonly string[];
}

export interface Word {
  readonly term: string;
  /** In the folded text. */
  readonly span: Span;
  /** A word that names something, by the segmenter's dictionary; unknown and Latin words count as such. */
  readonly isNoun: boolean;
}

const WORD = /^[\p{L}\p{N}][\p{L}\p{N}.%'-]*$/u;
const ENGLISH = /^[a-z]+$/;

function termOf(word: string): string | undefined {
  const trimmed = word.trim();
  if (!WORD.test(trimmed) || STOP_WORDS.has(trimmed)) return undefined;
  return ENGLISH.test(trimmed) ? stemmer(oneSpelling(trimmed)) : trimmed;
}

/** Part-of-speech tags of the segmenter: nouns, nominal verbs and adjectives, Latin, unknown words, abbreviations. */
const NOUN_TAG = /^(?:n|vn|an|eng|x|j)/;

/** Pronouns, particles, prepositions, conjunctions, measure words, adverbs and the like: they say nothing about a subject. */
const FUNCTION_TAG = /^(?:[rpcuyeokhqdz]|[muz]g|ul|uj|uz)/;
/** A word that the segmenter guessed often has a particle stuck to it: 签了, 已装, 大是. */
const GLUED = /^[要已占有是在被把给跟让就还又都才共约很说想能搞像比算最会该各]+|[了过的着是到在得地个]+$/g;

/** What a guessed word is without the particles at its ends, as offsets into it; the word itself when little would be left. */
function unglue({ word, tag }: TaggedWord): Span {
  if (tag !== 'x' || !/^\p{Script=Han}+$/u.test(word)) return [0, word.length];
  const bare = word.replace(GLUED, '');
  if (bare === '' || bare === word) return [0, word.length];
  const start = word.indexOf(bare);
  return [start, start + bare.length];
}

/** What an apostrophe cuts off: China's, can't, they've. */
const CUT_OFF = /^(?:s|t|m|d|ll|ve|re)$/;
const APOSTROPHE = /^['’]$/;
const isCutOff = (word: string, before: string | undefined): boolean =>
  before !== undefined && APOSTROPHE.test(before) && CUT_OFF.test(word);

const saysNothing = ({ word, tag }: TaggedWord): boolean =>
  FUNCTION_TAG.test(tag) && !/[a-z0-9]/.test(word) && !(tag === 'd' && word.length > 2);

function wordsOf(pieces: readonly TaggedWord[], start: number): Word[] {
  let at = start;
  return pieces.flatMap((piece, i) => {
    const [from, to] = unglue(piece);
    const span = [at + from, at + to] as const;
    at += piece.word.length;
    const isSilent = saysNothing(piece) || isCutOff(piece.word, pieces[i - 1]?.word);
    const term = isSilent ? undefined : termOf(piece.word.slice(from, to));
    // 卖 is left of 能卖: one character that was guessed names nothing.
    const isGuess = piece.tag === 'x' && /^\p{Script=Han}$/u.test(term ?? '');
    return term === undefined ? [] : [{ term, span, isNoun: !isGuess && NOUN_TAG.test(piece.tag) }];
  });
}

/** Words of a script that the dictionary does not know; any may name something. */
const wordsOfForeign = ({ text, start }: Stretch): Word[] =>
  foreignWords(text).map(({ text: term, span: [from, to] }) => ({
    term,
    span: [start + from, start + to],
    isNoun: true,
  }));

/** A build and the engine that opens it need the same segmenter; the one before may still answer. */
const MOST_SEGMENTERS = 2;
const segmenters = new Map<string, Jieba>();

/** The dictionary takes a fifth of a second and 30 MB to read: a segmenter is kept for all who have the same names. */
function segmenterFor(words: readonly string[]): Jieba {
  const entries = DOMAIN_ENTRIES + words.map((word) => `${word} ${NAME_FREQUENCY} nz\n`).join('');
  const known = segmenters.get(entries);
  if (known) return known;
  const made = Jieba.withDict(dict);
  made.loadDict(Buffer.from(entries));
  putNewest(segmenters, [entries, made], MOST_SEGMENTERS);
  return made;
}

/** Only whoever cuts words pays for the dictionary. */
function lazySegmenter(words: readonly string[]): () => Jieba {
  let made: Jieba | undefined;
  return () => {
    made ??= segmenterFor(words);
    return made;
  };
}

/**
 * Chinese words by jieba (its search mode adds the short words inside long ones), English words stemmed by Porter, words
 * of other scripts by Unicode's rules.
 */
export function createTokenizer(names: readonly string[]): Tokenizer {
  const words = [...new Set(names.map((name) => normalise(name).text))]
    .filter((name) => /^\p{Script=Han}{2,}$/u.test(name))
    .sort();
  const segmenter = lazySegmenter(words);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([RULES, [...STOP_WORDS], DOMAIN_WORDS, words]))
    .digest('hex')
    .slice(0, 16);
  return {
    fingerprint,
    tokens: (text) =>
      stretchesOf(normalise(text).text).flatMap((stretch) =>
        stretch.isForeign
          ? foreignWords(stretch.text).map((word) => word.text)
          : segmenter()
              .cutForSearch(stretch.text, true)
              .flatMap((word, i, all) => (isCutOff(word, all[i - 1]) ? [] : (termOf(word) ?? []))),
      ),
    words: (folded) =>
      stretchesOf(folded).flatMap((stretch) =>
        stretch.isForeign
          ? wordsOfForeign(stretch)
          : wordsOf(segmenter().tag(stretch.text, true), stretch.start),
      ),
    pieces: (folded) => segmenter().cut(folded, false),
    wordsWithin: (folded) =>
      segmenter()
        .cutAll(folded)
        .filter((word) => word.length > 1),
  };
}
