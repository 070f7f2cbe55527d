import type { Language, Rewrite, Span } from '../domain/index.ts';
import {
  findAskedPeriods,
  type Normalised,
  type Period,
  simplified,
  type Tokenizer,
  type Word,
} from '../text/index.ts';
import { type Ask, askSpans, countedIn, findAsk, readAsk, readUnit } from './ask.ts';
import { type AskedAttribute, readAttributes } from './attributes.ts';
import { nameConcept, type QuestionConcept, type WordPlace, wordConcept } from './concepts.ts';
import { contentWords } from './content-words.ts';
import { type FigureKind, readFigureKind } from './figure-kind.ts';
import { findFocus } from './focus.ts';
import { type AskedKind, readKinds } from './kinds.ts';
import { isNickname, type Lexicon, type NameMention } from './lexicon.ts';
import { readMeant } from './meant.ts';
import type { UnlistedName } from './named-text.ts';
import { type Office, readOffice } from './offices.ts';
import { findOrdinals, isCountOfTimes, isDeputy, type Ordinal } from './ordinals.ts';
import { isInside, overlaps } from './overlap.ts';
import type { Repairer } from './repair.ts';
import { findUnlistedNames } from './unlisted-names.ts';

export interface Question {
  readonly raw: string;
  /** The question with its names and words repaired, folded; its spans lead back to `raw`. */
  readonly folded: Normalised;
  readonly lang: Language;
  readonly ask: Ask;
  /** Measure word after 多少 or 几, and a number counted in it. */
  readonly unit?: { readonly word: string; readonly pattern: RegExp };
  /** Of a question that asks for a number: which kind. */
  readonly figureKind: FigureKind;
  readonly periods: readonly Period[];
  readonly ordinals: readonly Ordinal[];
  /** What is asked of the subject, where the lexicon knows it: 员工人数. */
  readonly attributes: readonly AskedAttribute[];
  /** 副院长, not 院长. */
  readonly asksDeputy: boolean;
  /** The report itself is asked about: 报道里, the article. */
  readonly asksReport: boolean;
  /** 实际做到多少: a target is no answer. */
  readonly asksActual: boolean;
  /** 目标是多少: what has been reached is no answer. */
  readonly asksTarget: boolean;
  /** 全年: a half-year is no answer. */
  readonly asksWholeYear: boolean;
  readonly concepts: readonly QuestionConcept[];
  /** Proper names, by their shape, that the lexicon does not hold. */
  readonly unlisted: readonly UnlistedName[];
  /** The office whose holder is asked for: 院长 of 院长是谁. */
  readonly office?: Office;
  /** What the thing asked for must be: an airport, a bank. */
  readonly kinds: readonly AskedKind[];
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
  /** The year in which it is asked, for 今年 and 去年; by default the clock's. */
  readonly thisYear?: number;
}

/** A name may hold words that would ask for something elsewhere: 诺比侃 in 比侃, 百强 in a ranking. */
const withoutNames = (folded: string, mentions: readonly NameMention[]): string =>
  mentions
    .filter(({ name }) => name.kind !== 'place' && name.kind !== 'term')
    .reduce(
      (text, { span: [start, end] }) =>
        text.slice(0, start) + text.slice(start, end).replace(/\p{Script=Han}/gu, '某') + text.slice(end),
      folded,
    );

/** A measure word behind a question word would stick to the noun: 多少颗卫星. */
const withoutMeasures = (folded: string): string =>
  folded.replace(/(?<=多少|好多|几)[家个所项名位款件座颗条台张间种成](?=\p{Script=Han}{2})/gu, ' ');

/** What is left out of a question is no part of what it asks about: 除了成都, beyond Beijing. */
const EXCLUDING =
  /(?:除了?|除开|除去|不算|不含|不包括|\b(?:beyond|outside|besides|except|excluding|apart from|other than|except for) )$/;
const REPORT = /报道|报纸|报上|文章|文中|摘编|这篇|那篇|日报|\b(?:report|article|newspaper|daily)\b/;
/** A goal that is told in a figure or a date; 目标客户 and target users are no goals. */
const TARGET =
  /目标(?!客户|用户|市场|人群|企业)|(?:打算|计划|力争)(?:在\p{Script=Han}{0,6})?(?:达到?|做到|建成|建到|增加到|培育到?|发展到)|\b(?:targets?|goals?)\b(?! (?:users|customers|market))/u;
const ACTUAL = /实际|真正|(?:达到|完成|实现|做到|落成|建成)了|\bactual|\bin fact\b|\breally\b/;
const WHOLE_YEAR = /全年|整年|full[- ]year|whole year/;

const touches = (span: Span, spans: readonly Span[]): boolean => spans.some((other) => overlaps(span, other));

function nicknames(mentions: readonly NameMention[], surface: (span: Span) => string): Rewrite[] {
  return mentions
    .filter(({ form, name }) => isNickname(form, name))
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

/** Reads a question: language, asked kind, names, places, periods and words, each with its other wordings. Pure. */
export function understand(raw: string, context: UnderstandContext): Question {
  const meant = readMeant(raw, context);
  const { folded } = meant;
  const surface = (span: Span): string => meant.text.slice(...folded.toOriginal(span));
  const periods = findAskedPeriods(folded.text, context.thisYear ?? new Date().getFullYear());
  const taken = periods.map(({ span }) => span);
  const mentions = context.lexicon
    .findNames(folded.text)
    .filter(({ span }) => !touches(span, taken) && !EXCLUDING.test(folded.text.slice(0, span[0])));
  const ordinals = findOrdinals(folded.text);
  const counted = [...mentions, ...ordinals.filter(isCountOfTimes)].map(({ span }) => span);
  const occupied = [...taken, ...counted, ...askSpans(folded.text)];
  const allWords = context.tokenizer.words(withoutMeasures(folded.text));
  const said = allWords.filter(({ span }) => !touches(span, occupied));
  const words = contentWords(said, { folded: folded.text, hasNames: mentions.length > 0 });
  const nicknamed = uniqueBy(nicknames(mentions, surface), ({ from }) => from);
  const focus = findFocus(
    folded.text,
    findAsk(folded.text),
    words.map(({ span }) => span),
  );
  const attributes = readAttributes(withoutNames(folded.text, mentions));
  const placeOf = ({ span }: Word): WordPlace => ({
    surface: surface(span),
    isFocus: focus.includes(span),
    askedBy: attributes.filter(({ spans }) => spans.some((asked) => isInside(span, asked))),
  });
  const unit = readUnit(folded.text);
  const ask = readAsk(folded.text);
  const unlisted = findUnlistedNames({ folded: folded.text, words: allWords, mentions, surface });
  const office = readOffice(folded.text, { ask, mentions, unlisted });
  const lang = context.lang ?? meant.lang;
  const forEmbedding = /\p{Script=Han}/u.test(folded.text) ? romanisedPlaces(mentions, lang, surface) : [];
  return {
    raw,
    folded: { text: folded.text, toOriginal: (span) => meant.toRaw(folded.toOriginal(span)) },
    lang,
    ask,
    ...(unit === undefined ? {} : { unit: { word: unit, pattern: countedIn(unit) } }),
    figureKind: readFigureKind(folded.text),
    periods,
    ordinals,
    attributes,
    asksDeputy: isDeputy(folded.text),
    asksReport: REPORT.test(folded.text),
    asksActual: ACTUAL.test(folded.text),
    asksTarget: (ask === 'number' || ask === 'date') && TARGET.test(folded.text),
    asksWholeYear: WHOLE_YEAR.test(folded.text),
    concepts: [
      ...uniqueBy(mentions, ({ name }) => name.canonical).map((m) =>
        nameConcept(m, surface(m.span), context.tokenizer),
      ),
      ...uniqueBy(words, ({ term }) => term).map((word) => wordConcept(word, placeOf(word), context)),
    ],
    unlisted,
    ...(office === undefined ? {} : { office }),
    kinds: readKinds(folded.text),
    rewrites: uniqueBy([...meant.rewrites, ...nicknamed], ({ from }) => from),
    embedText: [...nicknamed, ...forEmbedding].reduce(
      (text, { from, to }) => text.replaceAll(from, to),
      simplified(meant.text),
    ),
  };
}
