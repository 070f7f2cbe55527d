import { type Excerpt, excerptAround } from '../../app/index.ts';
import type { Citation, Span } from '../../domain/index.ts';
import { headOf } from './cut.ts';
import { marksWithin } from './marks.ts';
import { bold, type Content, underline } from './markup.ts';

const GAP = '…';
/** A single sentence longer than this many times its room is cut too. */
const MOST_TIMES = 2;

export interface QuoteStyle {
  /** Characters of Chinese that the excerpt should keep to; English takes twice the room for the same. */
  readonly maxChars: number;
  /** The answering sentence is bold; where nothing answers, only names are marked. */
  readonly isAnswer: boolean;
}

const slices = (text: string, [from, to]: Span, marks: readonly Span[]): Content[] => {
  let at = from;
  const contents: Content[] = [];
  for (const [start, end] of marks) {
    if (start < at || end > to) continue;
    contents.push(text.slice(at, start), underline(text.slice(start, end)));
    at = end;
  }
  return [...contents, text.slice(at, to)];
};

const sentenceOf = ({ quote, highlight }: Citation): Span => highlight[0] ?? [0, quote.length];

const ENGLISH_TIMES = 2;
const unitsOf = ({ lang }: Citation, maxChars: number): number =>
  lang === 'en' ? maxChars * ENGLISH_TIMES : maxChars;

/** Whether a reader sees the whole quote. */
export const isShownWhole = (citation: Citation, { maxChars }: QuoteStyle): boolean =>
  citation.quote.length <= unitsOf(citation, maxChars);

/** A sentence without end, as documents that were not written as prose have, is cut; its beginning says what it is. */
function withinReason({ span, ...cuts }: Excerpt, quote: string, most: number): Excerpt {
  const [start, end] = span;
  if (end - start <= most) return { span, ...cuts };
  return {
    span: [start, start + headOf(quote.slice(start, end), most).length],
    isCutBefore: cuts.isCutBefore,
    isCutAfter: true,
  };
}

/** A quote, to the character; … stands where it is shortened, between whole sentences where they allow it. */
export function quoted(citation: Citation, style: QuoteStyle): Content {
  const { quote } = citation;
  const sentence = sentenceOf(citation);
  const most = unitsOf(citation, style.maxChars);
  const around = excerptAround(quote, sentence, most);
  const { span, isCutBefore, isCutAfter } = withinReason(around, quote, most * MOST_TIMES);
  const [from, to] = [Math.max(span[0], sentence[0]), Math.min(span[1], sentence[1])];
  const answering = slices(quote, [from, to], marksWithin(citation));
  return [
    isCutBefore ? GAP : '',
    quote.slice(span[0], from),
    style.isAnswer ? bold(answering) : answering,
    quote.slice(to, span[1]),
    isCutAfter ? GAP : '',
  ];
}
