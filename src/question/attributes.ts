import type { Span } from '../domain/index.ts';
import { ATTRIBUTES, type Attribute } from './lexicon/attributes/index.ts';

import { isInside } from './overlap.ts';

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
  const plain = readPlain(folded);
  return plain.length > 0 ? plain : readBare(folded);
}

/** What may stand between two words of a Chinese question and say nothing: particles, blanks, stray marks. */
const FILLER =
  /(?<=\p{Script=Han})(?:[了过呀啊呢嘛哦嗯呃]|的(?=[的了过多几好谁哪什啥何])|[ .、~…·“”"'!-]+(?=\p{Script=Han}))/gu;

/** Reads the question without its fillers, whose one more or less (融资的了多少) must not hide what is asked. */
function readBare(folded: string): AskedAttribute[] {
  const kept: number[] = [];
  let at = 0;
  for (const { index, 0: filler } of folded.matchAll(FILLER)) {
    for (; at < index; at += 1) kept.push(at);
    at = index + filler.length;
  }
  if (at === 0) return [];
  for (; at < folded.length; at += 1) kept.push(at);
  const bare = kept.map((i) => folded[i]).join('');
  const original = ([start, end]: Span): Span => [kept[start] ?? 0, (kept[end - 1] ?? folded.length - 1) + 1];
  return readPlain(bare).map((one) => ({ ...one, spans: one.spans.map(original) }));
}

function readPlain(folded: string): AskedAttribute[] {
  // matchAll copies its pattern: too slow for the hundreds that a question does not ask for.
  const found = searchable
    .filter(({ attribute }) => attribute.asked.test(folded))
    .map(({ attribute, order, asked }) => ({
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
