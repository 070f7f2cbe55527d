import type { Citation, Span } from '../../domain/index.ts';

/** What belongs to a number in print: 410 million yuan, 1100余家, 4.1亿元. */
const UNIT =
  /^(?:\s(?:million|billion|trillion)(?: yuan)?|[余多来]?[十百千万亿]{0,3}[余多]?(?:家|个|款|项|人(?!工)|名|所|座|台|次|件|篇|位|起|轮|期|届|条|P|倍|平方米|公里|个百分点)?元?)/u;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
const BEFORE_MONTH = new RegExp(`^ ${MONTH}`);
const AFTER_MONTH = new RegExp(`${MONTH} $`);
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/** 2024年5月, 8 January 2025: a date that nobody asked for is no figure, nor is the 5 of 5G. */
function isNoFigure(text: string, [start, end]: Span, unit: string): boolean {
  const after = text.slice(end, end + 5);
  return (
    (unit === '' && /^[A-Za-z]/.test(after)) ||
    /^[年月日号]/.test(after) ||
    (isYear(text.slice(start, end)) && unit === '') ||
    BEFORE_MONTH.test(after) ||
    AFTER_MONTH.test(text.slice(0, start))
  );
}

/** `1` and `100` of 1,100 are one number. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const isOne = last && text.slice(last[1], span[0]) === ',' && /^\d{3}/.test(text.slice(span[0]));
    if (last && isOne) result[result.length - 1] = [last[0], span[1]];
    else result.push(span);
  }
  return result;
}

/** A sentence with more marks than this has none that stands out. */
const MOST_MARKS = 12;

/** The names and figures to mark inside the answering sentence: numbers whole, with their unit, and no bare dates. */
export function marksWithin({ quote, highlight }: Pick<Citation, 'quote' | 'highlight'>): readonly Span[] {
  const [sentence, ...others] = highlight;
  if (!sentence) return [];
  const inside = others.filter(([from, to]) => from >= sentence[0] && to <= sentence[1]);
  const telling = joined(quote, inside).flatMap((span): Span[] => {
    const [from, to] = span;
    if (!/^[\d.,%]+$/.test(quote.slice(from, to))) return [span];
    const unit = UNIT.exec(quote.slice(to, sentence[1]))?.[0] ?? '';
    if (isNoFigure(quote, span, unit)) return [];
    return [[from, to + unit.length]];
  });
  return telling.filter(([from], i) => from >= (telling[i - 1]?.[1] ?? 0)).slice(0, MOST_MARKS);
}

const textsOf = (citation: Citation): string[] =>
  marksWithin(citation).map(([from, to]) => citation.quote.slice(from, to));

/** The figures that a citation answers with; those of the question itself are none. */
export const figuresOf = (citation: Citation, question: string): string[] =>
  textsOf(citation)
    .map((text) => /^[\d.,%]+/.exec(text)?.[0].replaceAll(',', '') ?? '')
    .filter((figure) => figure !== '' && !question.includes(figure));

/** The names of the question that a citation's answering sentence holds. */
export const namesOf = (citation: Citation): string[] => {
  const names = textsOf(citation).filter((text) => !/^\d/.test(text));
  return [...new Set(names)];
};
