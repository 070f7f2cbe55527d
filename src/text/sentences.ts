import type { Span } from '../domain/index.ts';
import { isHan } from './normalise.ts';

const ENDERS = new Set(['。', '！', '？', '；', '…', '!', '?', ';', '｡']);
const CLOSERS = new Set(['”', '’', '」', '』', '）', ')', '】', ']', '"', "'", '》']);
const PAIRS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '“': '”',
  '「': '」',
  '『': '』',
  '【': '】',
  '[': ']',
};
/** A pair that closes within this many characters is one piece; a longer quotation is split like other text. */
const MAX_PAIR_CHARS = 80;
const ABBREVIATION =
  /(?:^|[\s(])(?:co|ltd|inc|corp|mr|mrs|ms|dr|prof|st|no|vs|etc|e\.g|i\.e|approx|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])$/i;

/** Index just past the bracket or quotation that opens at `at`, or `at` when it does not close soon. */
function skipPair(text: string, at: number): number {
  const closer = PAIRS[text[at] ?? ''];
  if (closer === undefined) return at;
  const ahead = text.slice(at + 1, at + 1 + MAX_PAIR_CHARS);
  const close = ahead.indexOf(closer);
  return close >= 0 && !ahead.slice(0, close).includes('\n') ? at + 1 + close + 1 : at;
}

/** A full stop ends a sentence unless it stands in a number, a web name or behind an abbreviation. */
function isFullStop(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const next = text.slice(at + 1).match(/^["'”’)\]]*(\s|$|.)/s);
  if (isHan(text[at - 1])) return true;
  if (!next || (next[1] !== '' && !/\s/.test(next[1] ?? ''))) return false;
  const rest = text.slice(at + 1 + next[0].length).trimStart();
  return !(ABBREVIATION.test(text.slice(Math.max(0, at - 8), at)) && /^[\p{L}\d,]/u.test(rest));
}

/** Whether a quotation or bracket that just closed also ended its sentence: …很明显。”后面 */
function endsInside(text: string, closed: number): boolean {
  const closer = text[closed - 1] ?? '';
  if (!['”', '」', '』'].includes(closer)) return false;
  return (
    ['。', '！', '？', '!', '?', '…'].includes(text[closed - 2] ?? '') &&
    !/[，、。；：,]/.test(text[closed] ?? '，')
  );
}

const skipEnd = (text: string, from: number): number => {
  let at = from;
  while (ENDERS.has(text[at] ?? '') || CLOSERS.has(text[at] ?? '')) at += 1;
  return at;
};

function endOfSentence(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n') {
    if (ENDERS.has(text[at] ?? '') || isFullStop(text, at)) return skipEnd(text, at + 1);
    const past = skipPair(text, at);
    if (past > at && endsInside(text, past)) return past;
    at = Math.max(past, at + 1);
  }
  return at;
}

/**
 * Cuts a text into sentences: 。！？；… and their half-width forms, the full stop in Latin text, and line ends.
 * Short brackets and quotations stay whole. The spans are in order, do not overlap, and cover all but white space.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const end = Math.max(endOfSentence(text, at), at + 1);
    const trimmed = at + text.slice(at, end).trimEnd().length;
    spans.push([at, trimmed]);
    at = end;
  }
  return spans;
}
