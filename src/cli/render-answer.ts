import type { Answer, Citation, Span } from '../domain/index.ts';
import type { Texts } from '../locales/index.ts';
import { sourceParts } from '../wording/index.ts';
import type { Paint } from './paint.ts';

/** Publisher, place and date of a citation in one line. */
const sourceLine = (citation: Citation, texts: Texts): string =>
  [
    ...sourceParts(citation, texts),
    `#${citation.id}`,
    ...(citation.url === undefined ? [] : [citation.url]),
  ].join(' · ');

/** Wraps the given slices of a text; the spans are sorted and do not overlap. */
function wrapSpans(text: string, spans: readonly Span[], wrap: (part: string) => string): string {
  let at = 0;
  let out = '';
  for (const [from, to] of spans) {
    out += text.slice(at, from) + wrap(text.slice(from, to));
    at = to;
  }
  return out + text.slice(at);
}

/** The quote with its answering sentence marked; names and numbers inside it stand out in colour. */
export function renderQuote({ quote, highlight, role }: Citation, paint: Paint): string {
  const [sentence, ...marks] = highlight;
  if (!sentence || role === 'nearest') return quote;
  const [start, end] = sentence;
  const inside = marks
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]): Span => [from - start, to - start]);
  const answering = wrapSpans(quote.slice(start, end), inside, paint.mark);
  return quote.slice(0, start) + paint.sentence(answering) + quote.slice(end);
}

function renderCitation(citation: Citation, texts: Texts, paint: Paint): string {
  return `${paint.number(`[${citation.n}]`)} ${renderQuote(citation, paint)}\n    ${paint.dim(sourceLine(citation, texts))}`;
}

/** Status, then numbered quotes with their sources, then what is missing: what `ask` and the prompt print. */
export function renderAnswer(answer: Answer, texts: Texts, paint: Paint): string {
  const answers = answer.citations.filter(({ role }) => role === 'answer');
  const others = answer.citations.filter(({ role }) => role !== 'answer');
  const heading = answer.status === 'not_found' ? texts.nearest : texts.related;
  const percent = Math.round(answer.confidence * 100);
  const lines = [
    paint.status(answer.status, `${texts.status[answer.status]} · ${texts.confidence(percent)}`),
    ...(answer.error === undefined ? [] : [answer.error]),
    ...(answer.rewrites ?? []).map(({ from, to }) => paint.dim(texts.readAs(from, to))),
    ...(answer.missing.length > 0 ? [texts.missing(answer.missing)] : []),
    ...(answer.conflicts ?? []).map(({ citations, about }) => texts.conflict(citations, about)),
    ...answers.map((citation) => renderCitation(citation, texts, paint)),
    ...(others.length > 0 ? [paint.dim(heading)] : []),
    ...others.map((citation) => renderCitation(citation, texts, paint)),
  ];
  return lines.join('\n');
}
