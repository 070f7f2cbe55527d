import type { EntityKind, Language, Span } from '../../domain/index.ts';
import {
  findPeriods,
  languageOf,
  type Normalised,
  normalise,
  type Tokenizer,
  type Word,
} from '../../text/index.ts';
import { type Ask, readAsk } from '../ask.ts';
import type { Lexicon, NameMention } from '../lexicon.ts';
import { overlaps } from '../overlap.ts';
import { unlistedLatinNames } from './latin-names.ts';
import { ASK, BARE_PERIOD, DATED_EVENT, ORGANISATION } from './patterns.ts';

export interface Words {
  readonly lexicon: Lexicon;
  readonly tokenizer: Tokenizer;
  /** Whether the corpus uses a search term; without it every word passes for known. */
  knows?(term: string): boolean;
}

/** Who or what a question may be about, or where: a swap exchanges parts of one group. */
export type Group = 'place' | 'person' | 'actor';

export interface NamePart {
  readonly span: Span;
  readonly group: Group;
  readonly kind: EntityKind;
  /** Folded forms, for saying a name in the language of another question; empty for a title in 《》. */
  readonly forms: readonly string[];
  readonly canonical: string;
}

/** One question of a conversation, cut into the parts that a later question may leave out or exchange. */
export interface Turn {
  /** Blanks collapsed and full width folded, with the glyphs and the case as typed. */
  readonly text: string;
  /** Folded for search; spans of `folded` are spans of `text`. */
  readonly folded: string;
  readonly lang: Language;
  readonly names: readonly NamePart[];
  readonly periods: readonly Span[];
  readonly ask: Ask;
  /** The words that ask: 多少, 哪些, 什么时候, 吗. */
  readonly asks: readonly Span[];
  /** Content words outside of names, periods and asking words. */
  readonly words: readonly Word[];
}

export const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);

/** Marks keep their width: a Chinese question ends with its own. */
const MARK = /[？！，。：；（）]/;

/** The folded text with the glyphs as typed: one unit each, so that spans hold in both. */
function glyphs(raw: string, { text, toOriginal }: Normalised): string {
  return [...Array(text.length).keys()]
    .map((at) => {
      const source = raw.slice(...toOriginal([at, at + 1]));
      const typed = source.normalize('NFKC');
      if (source.length === 1 && MARK.test(source)) return source;
      return typed.length === 1 && normalise(typed).text === text[at] ? typed : text.charAt(at);
    })
    .join('');
}

const groupOf = ({ name: { kind } }: NameMention): Group =>
  kind === 'place' || kind === 'person' ? kind : 'actor';

function namesOf(folded: string, typed: string, lexicon: Lexicon): NamePart[] {
  const known = lexicon
    .findNames(folded)
    .filter(({ name }) => name.kind !== 'term')
    .map(
      (mention): NamePart => ({
        span: mention.span,
        group: groupOf(mention),
        kind: mention.name.kind,
        forms: mention.name.forms,
        canonical: mention.name.canonical,
      }),
    );
  const unlisted = (spans: readonly Span[], kind: EntityKind): NamePart[] =>
    spans.map((span) => ({ span, group: 'actor', kind, forms: [], canonical: folded.slice(...span) }));
  const titles = [
    ...unlisted(spansOf(folded, /《[^》]+》/g), 'policy'),
    ...unlisted(spansOf(folded, DATED_EVENT), 'event'),
  ];
  const unknown = unlisted([...spansOf(folded, ORGANISATION), ...unlistedLatinNames(typed)], 'company');
  const outside = known.filter(({ span }) => !titles.some((title) => overlaps(title.span, span)));
  const strange = unknown.filter(
    ({ span }) => ![...titles, ...outside].some((name) => overlaps(name.span, span)),
  );
  return [...titles, ...outside, ...strange].sort((a, b) => a.span[0] - b.span[0]);
}

/** A year inside a longer name belongs to the name: 2023人工智能企业百强. */
function periodsOf(folded: string, names: readonly NamePart[]): Span[] {
  const dated = findPeriods(folded).map(({ span }) => span);
  const bare = spansOf(folded, BARE_PERIOD).filter((span) => !dated.some((other) => overlaps(other, span)));
  return [...dated, ...bare]
    .filter((span) => !names.some((name) => overlaps(name.span, span)))
    .sort((a, b) => a[0] - b[0]);
}

/** A blank is as wide as what it hides, so that the spans of the other words stay right. */
const hide = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (rest, [start, end]) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );

/** 上市了没有 and 贵不贵 ask for yes or no; 短板是什么 does not, though it ends like one that does. */
function askOf(folded: string): Ask {
  if (/没有?[?!。]*$|([\u4e00-\u9fff])不\1/.test(folded)) return 'yesno';
  const ask = readAsk(folded);
  return ask === 'yesno' && /什么[?!。]*$/.test(folded) ? 'topic' : ask;
}

export function readTurn(raw: string, { lexicon, tokenizer }: Words): Turn {
  const normalised = normalise(raw);
  const folded = normalised.text;
  const text = glyphs(raw, normalised);
  const names = namesOf(folded, text, lexicon);
  const periods = periodsOf(folded, names);
  const taken = [...names.map(({ span }) => span), ...periods];
  const asks = spansOf(folded, ASK).filter((span) => !taken.some((other) => overlaps(other, span)));
  return {
    text,
    folded,
    lang: languageOf(raw),
    names,
    periods,
    ask: askOf(folded),
    asks,
    words: tokenizer.words(hide(folded, [...taken, ...asks])),
  };
}

export const slice = ({ text }: Turn, [start, end]: Span): string => text.slice(start, end);
export const foldedSlice = ({ folded }: Turn, [start, end]: Span): string => folded.slice(start, end);
export const namesIn = ({ names }: Turn, group: Group): readonly NamePart[] =>
  names.filter((name) => name.group === group);
