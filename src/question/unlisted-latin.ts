import type { Span } from '../domain/index.ts';
import { STOP_WORDS } from '../text/index.ts';
import { isOrdinary } from './latin-tokens.ts';
import { ENGLISH_HEAD, ENGLISH_ORDINARY } from './lexicon/name-shapes.ts';
import type { NamedText, UnlistedName } from './named-text.ts';

const TOKEN = /(?<![a-z0-9.@/_-])[a-z][a-z'’]*[a-z](?![a-z0-9@/_-])/g;
/** More capitals than this share of the words are a way of writing: What Is The Size Of … */
const MOST_CAPITALS = 0.6;
/** A model's name: CW-20, M9, H100. Quarters, halves, versions and ranks are read elsewhere. */
const MODEL =
  /(?<![a-z0-9.-])(?!(?:q|h|fy|v|top|no)-?\d)([a-z]{1,12})-?(?!(?:19|20)\d\d)(\d{1,4})([a-z]{0,3})(?![a-z0-9.-])/g;

interface Token {
  readonly text: string;
  readonly span: Span;
}

const inside = ([start, end]: Span, [from, to]: Span): boolean => from < end && start < to;

/** Capitalised words of the question that belong to no listed name. */
function capitalised({ folded, mentions, surface }: NamedText): Token[] {
  const tokens = [...folded.matchAll(TOKEN)].map(
    ({ index, 0: text }): Token => ({
      text: text.replace(/['’](?:s|m|re|ve|d|ll)?$/, ''),
      span: [index, index + text.length],
    }),
  );
  const capitals = tokens.filter(({ span }) => /^\p{Lu}/u.test(surface(span)));
  const isStyle = !/\p{Script=Han}/u.test(folded) && capitals.length > tokens.length * MOST_CAPITALS;
  return isStyle
    ? []
    : capitals.filter(({ span }) => !mentions.some((mention) => inside(span, mention.span)));
}

/** Joins words with only a blank, *of*, *for* or *and* between. */
function runs(folded: string, tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  for (const token of tokens) {
    const run = found.at(-1);
    const end = run?.at(-1)?.span[1];
    if (run && end !== undefined && /^ (?:(?:of|for|and|&) )?$/.test(folded.slice(end, token.span[0])))
      run.push(token);
    else found.push([token]);
  }
  return found;
}

/** At its start, in any form: a stem that ends in i may stand for y. */
const stemPattern = (term: string): RegExp =>
  new RegExp(`(?<![a-z])${term.replace(/[^a-z]/g, '').replace(/i$/, '')}`);

/** Abbreviations, which a text may write out, and words that name nothing. */
const isPlain = (text: string, typed: string): boolean =>
  /^\p{Lu}{1,5}$/u.test(typed) || STOP_WORDS.has(text) || ENGLISH_ORDINARY.test(text) || isOrdinary(text);

function nameOf({ words, surface }: NamedText, run: readonly Token[]): UnlistedName[] {
  // A sentence begins with a capital, whatever its first word is.
  const named = run.length > 1 || (run[0]?.span[0] ?? 0) > 0 ? run : [];
  const telling = named.filter(({ text, span }) => !isPlain(text, surface(span)));
  const [first] = telling;
  const last = telling.at(-1);
  const terms = telling.map(
    ({ span, text }) => words.find((word) => inside(word.span, span))?.term.replace(/['’].*$/, '') ?? text,
  );
  // In Robotics Association the first says which one, though it may end another name.
  const core = Math.max(
    telling.findIndex(({ text }) => !ENGLISH_HEAD.test(text)),
    telling.length > 1 ? 0 : -1,
  );
  if (!first || !last || core < 0) return [];
  const span: Span = [first.span[0], last.span[1]];
  const isHeaded = telling.some(({ text }) => ENGLISH_HEAD.test(text));
  const rare = isHeaded ? undefined : terms[core];
  return [
    {
      surface: surface(span),
      span,
      script: 'latin',
      shown: terms.map(stemPattern),
      ...(rare === undefined ? {} : { ifRare: rare }),
    },
  ];
}

function models({ folded, mentions, surface }: NamedText): UnlistedName[] {
  return [...folded.matchAll(MODEL)].flatMap(({ index, 0: whole, 1: letters, 2: digits, 3: rest }) => {
    const span: Span = [index, index + whole.length];
    if (mentions.some((mention) => inside(span, mention.span))) return [];
    const shown = [new RegExp(`(?<![a-z0-9])${letters}[- ]?${digits}${rest}(?![a-z0-9])`)];
    return [{ surface: surface(span), span, script: 'any' as const, shown }];
  });
}

/** Names in Latin letters that no list holds: capitalised words (Baihu Robotics) and models (M9). */
export const latinNames = (text: NamedText): UnlistedName[] => [
  ...runs(text.folded, capitalised(text)).flatMap((run) => nameOf(text, run)),
  ...models(text),
];
