import type { Concept, Language, Rewrite, Span } from '../domain/index.ts';
import {
  findPeriods,
  languageOf,
  type Normalised,
  normalise,
  type Period,
  type Tokenizer,
  type Word,
} from '../text/index.ts';
import { type Ask, askSpans, countedIn, readAsk, readUnit } from './ask.ts';
import { isNickname, type Lexicon, type NameMention } from './lexicon.ts';

/** Synonyms count for less than the word that was asked; parts of a compound too. */
const SYNONYM_WEIGHT = 0.7;
const PARTS_WEIGHT = 0.8;

/** One thing that the question speaks of, in its own words and in others. */
export interface QuestionConcept extends Concept {
  readonly kind: 'name' | 'place' | 'word' | 'number';
  /** As written in the question. */
  readonly surface: string;
  /** Folded forms of a name; empty for words. */
  readonly forms: readonly string[];
  /** A word that names something: what a near miss lacks. */
  readonly isNoun: boolean;
}

export interface Question {
  readonly raw: string;
  readonly folded: Normalised;
  readonly lang: Language;
  readonly ask: Ask;
  /** Measure word after 多少 or 几, and a number counted in it. */
  readonly unit?: { readonly word: string; readonly pattern: RegExp };
  readonly periods: readonly Period[];
  readonly concepts: readonly QuestionConcept[];
  readonly rewrites: readonly Rewrite[];
  /** What the embedder is given: the question with nicknames replaced. */
  readonly embedText: string;
}

export interface UnderstandContext {
  readonly lexicon: Lexicon;
  readonly tokenizer: Tokenizer;
  readonly lang?: Language;
}

const inside = ([start, end]: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => start < span[1] && span[0] < end);

function nameConcept(mention: NameMention, surface: string, tokenizer: Tokenizer): QuestionConcept {
  const wordings = mention.name.forms
    .map((form) => ({ terms: tokenizer.words(form).map(({ term }) => term), weight: 1 }))
    .filter(({ terms }) => terms.length > 0);
  return {
    kind: mention.name.kind === 'place' ? 'place' : 'name',
    surface,
    wordings,
    forms: mention.name.forms,
    isNoun: true,
  };
}

function wordConcept(
  word: Word,
  surface: string,
  { lexicon, tokenizer }: UnderstandContext,
): QuestionConcept {
  const parts = tokenizer.tokens(surface).filter((term) => term !== word.term);
  return {
    kind: /\d/.test(word.term) ? 'number' : 'word',
    surface,
    forms: [],
    isNoun: word.isNoun,
    wordings: [
      { terms: [word.term], weight: 1 },
      ...lexicon.synonyms(word.term).map((terms) => ({ terms, weight: SYNONYM_WEIGHT })),
      ...(parts.length > 1 ? [{ terms: parts, weight: PARTS_WEIGHT }] : []),
    ],
  };
}

function nicknames(mentions: readonly NameMention[], surface: (span: Span) => string): Rewrite[] {
  return mentions
    .filter(({ form, name }) => isNickname(form, name))
    .map(({ span, name }) => ({ from: surface(span), to: name.canonical }));
}

const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** Reads a question: language, asked kind, names, places, periods and words, each with its other wordings. Pure. */
export function understand(raw: string, context: UnderstandContext): Question {
  const folded = normalise(raw);
  const surface = (span: Span): string => raw.slice(...folded.toOriginal(span));
  const periods = findPeriods(folded.text);
  const taken = periods.map(({ span }) => span);
  const mentions = context.lexicon.findNames(folded.text).filter(({ span }) => !inside(span, taken));
  const occupied = [...taken, ...mentions.map(({ span }) => span), ...askSpans(folded.text)];
  const words = context.tokenizer.words(folded.text).filter(({ span }) => !inside(span, occupied));
  const rewrites = uniqueBy(nicknames(mentions, surface), ({ from }) => from);
  const unit = readUnit(folded.text);
  return {
    raw,
    folded,
    lang: context.lang ?? languageOf(raw),
    ask: readAsk(folded.text),
    ...(unit === undefined ? {} : { unit: { word: unit, pattern: countedIn(unit) } }),
    periods,
    concepts: [
      ...uniqueBy(mentions, ({ name }) => name.canonical).map((m) =>
        nameConcept(m, surface(m.span), context.tokenizer),
      ),
      ...uniqueBy(words, ({ term }) => term).map((word) => wordConcept(word, surface(word.span), context)),
    ],
    rewrites,
    embedText: rewrites.reduce((text, { from, to }) => text.replaceAll(from, to), raw),
  };
}
