import type { Span } from '../domain/index.ts';
import { ATTRIBUTES, type Attribute } from './lexicon/attributes/index.ts';

export type { Attribute } from './lexicon/attributes/index.ts';

/** Longer matches than these reach over words of their own, and say nothing about what lies between. */
const MAX_SPECIFIC_CHARS = { han: 24, latin: 40 } as const;

const searchable = ATTRIBUTES.map((attribute, order) => ({
  attribute,
  order,
  asked: new RegExp(attribute.asked, 'g'),
}));

/** An attribute with the places in the question that ask for it. */
export interface AskedAttribute extends Attribute {
  readonly spans: readonly Span[];
}

interface Match {
  readonly order: number;
  readonly span: Span;
  readonly isSpecific: boolean;
}

const isShort = (words: string): boolean =>
  words.length <= MAX_SPECIFIC_CHARS[/\p{Script=Han}/u.test(words) ? 'han' : 'latin'];

const isInside = ([start, end]: Span, [from, to]: Span): boolean => from <= start && end <= to;

/** Whether `other` says the same more exactly: with more words around, or, of the same words, earlier in the lexicon. */
const outdoes = (other: Match, match: Match): boolean =>
  other.order !== match.order &&
  other.isSpecific &&
  isInside(match.span, other.span) &&
  (other.order < match.order || !isInside(other.span, match.span));

/**
 * The attributes that a folded question asks for, in the order of the lexicon: 员工人数 of 公司有多少人. One is left out
 * when all that spoke for it lies inside the words of a more specific one (市场份额 is no 份额 beside), and a fallback when
 * anything else is asked. Empty when no known attribute is asked for; then nothing may be concluded.
 */
export function readAttributes(folded: string): AskedAttribute[] {
  const found = searchable.map(({ attribute, order, asked }) => ({
    attribute,
    matches: [...folded.matchAll(asked)].map(
      ({ index, 0: words }): Match => ({
        order,
        span: [index, index + words.length],
        isSpecific: isShort(words),
      }),
    ),
  }));
  const rivals = found.filter(({ attribute }) => !attribute.isFallback).flatMap(({ matches }) => matches);
  const asked = found.filter(({ matches }) =>
    matches.some((match) => !rivals.some((rival) => outdoes(rival, match))),
  );
  const telling = asked.filter(({ attribute }) => !attribute.isFallback);
  return (telling.length > 0 ? telling : asked).map(({ attribute, matches }) => ({
    ...attribute,
    spans: matches.map(({ span }) => span),
  }));
}
