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
import { type Ask, countedIn, readAsk, readUnit } from './ask.ts';
import { applyEdits } from './edits.ts';
import { isName } from './known-words.ts';
import type { Lexicon, NameMention } from './lexicon.ts';
import { dropNoise } from './noise.ts';
import type { Repairer } from './repair.ts';
import type { Repair } from './repair-text.ts';

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
}

export interface Question {
  readonly raw: string;
  /** The question with its names and words repaired, folded; its spans lead back to `raw`. */
  readonly folded: Normalised;
  readonly lang: Language;
  readonly ask: Ask;
  /** Measure word after 多少 or 几, and a number counted in it. */
  readonly unit?: { readonly word: string; readonly pattern: RegExp };
  readonly periods: readonly Period[];
  readonly concepts: readonly QuestionConcept[];
  readonly rewrites: readonly Rewrite[];
  /** What the embedder is given: the repaired question with nicknames and romanised places replaced. */
  readonly embedText: string;
}

export interface UnderstandContext {
  readonly lexicon: Lexicon;
  readonly tokenizer: Tokenizer;
  /** Without one the question is read as typed. */
  readonly repairer?: Repairer;
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

/** A nickname shares no character with the name it stands for: 天府之国 → 四川. English names are no nicknames. */
function nicknames(mentions: readonly NameMention[], surface: (span: Span) => string): Rewrite[] {
  return mentions
    .filter(
      ({ form, name }) =>
        /\p{Script=Han}/u.test(form) && ![...form].some((char) => name.canonical.includes(char)),
    )
    .map(({ span, name }) => ({ from: surface(span), to: name.canonical }));
}

/** In a Chinese question the embedder knows a place by its Chinese name: meishan到2025年 → 眉山到2025年. */
function romanisedPlaces(
  mentions: readonly NameMention[],
  lang: Language,
  surface: (span: Span) => string,
): Rewrite[] {
  return mentions
    .filter(({ form, name }) => lang === 'zh' && name.kind === 'place' && /^[a-z']+$/.test(form))
    .map(({ span, name }) => ({ from: surface(span), to: name.canonical }));
}

const uniqueBy = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** A question as it was meant, and the way back to what was typed. */
interface Meant {
  readonly text: string;
  readonly folded: Normalised;
  readonly toRaw: (span: Span) => Span;
  readonly rewrites: readonly Rewrite[];
  readonly lang: Language;
}

const LATIN = /\p{Script=Latin}/u;

/** A Chinese name in Latin letters says nothing of the language that the question is in. */
function languageMeant(
  clean: string,
  edits: readonly { span: Span; to: string; isName: boolean }[],
): Language {
  const asSpoken = edits.map(({ span, to, isName }) => ({ span, to: isName && !LATIN.test(to) ? ' ' : to }));
  return languageOf(applyEdits(clean, asSpoken).text);
}

/** Drops noise, then puts the meant names and words in the place of the typed ones. */
function repairQuestion(raw: string, { lexicon, repairer }: UnderstandContext): Meant {
  const clean = dropNoise(raw);
  const folded = normalise(clean.text);
  const toClean = folded.toOriginal;
  const named = lexicon.findNames(folded.text).map(({ span }) => span);
  const isCapitalised = (span: Span): boolean => /^\p{Lu}/u.test(clean.text.slice(...toClean(span)));
  const repairs: readonly Repair[] = repairer?.repairs({ folded: folded.text, named, isCapitalised }) ?? [];
  const edits = repairs.map(({ span, word }) => ({
    span: toClean(span),
    to: word.written,
    word,
    isName: isName(word),
  }));
  const meant = applyEdits(clean.text, edits);
  return {
    text: meant.text,
    folded: edits.length > 0 ? normalise(meant.text) : folded,
    toRaw: (span) => clean.toSource(meant.toSource(span)),
    lang: languageMeant(clean.text, edits),
    rewrites: edits
      .filter(({ word }) => word.kind !== 'function')
      .map(({ span, to }) => ({ from: raw.slice(...clean.toSource(span)), to })),
  };
}

/** Reads a question: language, asked kind, names, places, periods and words, each with its other wordings. Pure. */
export function understand(raw: string, context: UnderstandContext): Question {
  const meant = repairQuestion(raw, context);
  const { folded } = meant;
  const surface = (span: Span): string => meant.text.slice(...folded.toOriginal(span));
  const periods = findPeriods(folded.text);
  const taken = periods.map(({ span }) => span);
  const mentions = context.lexicon.findNames(folded.text).filter(({ span }) => !inside(span, taken));
  const occupied = [...taken, ...mentions.map(({ span }) => span)];
  const words = context.tokenizer.words(folded.text).filter(({ span }) => !inside(span, occupied));
  const nicknamed = uniqueBy(nicknames(mentions, surface), ({ from }) => from);
  const unit = readUnit(folded.text);
  const lang = context.lang ?? meant.lang;
  const forEmbedding = /\p{Script=Han}/u.test(folded.text) ? romanisedPlaces(mentions, lang, surface) : [];
  return {
    raw,
    folded: { text: folded.text, toOriginal: (span) => meant.toRaw(folded.toOriginal(span)) },
    lang,
    ask: readAsk(folded.text),
    ...(unit === undefined ? {} : { unit: { word: unit, pattern: countedIn(unit) } }),
    periods,
    concepts: [
      ...uniqueBy(mentions, ({ name }) => name.canonical).map((m) =>
        nameConcept(m, surface(m.span), context.tokenizer),
      ),
      ...uniqueBy(words, ({ term }) => term).map((word) => wordConcept(word, surface(word.span), context)),
    ],
    rewrites: uniqueBy([...meant.rewrites, ...nicknamed], ({ from }) => from),
    embedText: [...nicknamed, ...forEmbedding].reduce(
      (text, { from, to }) => text.replaceAll(from, to),
      meant.text,
    ),
  };
}
