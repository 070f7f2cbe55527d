import { Converter } from 'opencc-js/t2cn';
import type { Span } from '../domain/index.ts';

/** A copy of a text for searching, and the way back to the original. */
export interface Normalised {
  readonly text: string;
  /** Offsets in the original that a (non-empty) span of `text` came from, widened to whole characters. */
  toOriginal(span: Span): Span;
}

const toSimplified = Converter({ from: 't', to: 'cn' });
const simplifiedCache = new Map<string, string>();

/** One character at a time, so that the offset map stays exact; phrase-level differences belong to the lexicon. */
function simplify(char: string): string {
  if (char < '\u3400') return char;
  const known = simplifiedCache.get(char);
  if (known !== undefined) return known;
  const simple = toSimplified(char);
  simplifiedCache.set(char, simple);
  return simple;
}

const SEGMENT = /\P{M}\p{M}*|\p{M}+/suy;
const INVISIBLE = /[\p{DI}\p{Cf}\p{Cn}\p{Co}\p{Cs}]/u;
const BLANK = /[\s\p{Cc}\p{Z}]/u;
const HAN = /\p{Script=Han}/u;

export const isHan = (char: string | undefined): boolean => char !== undefined && HAN.test(char);

interface Mapped {
  readonly chars: string[];
  readonly starts: number[];
  readonly ends: number[];
}

const isCjk = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isPlain = (code: number): boolean => (code > 0x20 && code < 0x7f) || isCjk(code);

/** ASCII and common Han characters, with no combining mark behind them: nearly all text, and NFKC leaves them alone. */
const foldsAlone = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1);
  const nextIsMark = next >= 0x300 && !isCjk(next) && /\p{M}/u.test(text.charAt(at + 1));
  return isPlain(text.charCodeAt(at)) && !nextIsMark;
};

/** What one character with its marks becomes: possibly nothing, possibly several units. */
function foldSegment(segment: string): string {
  let folded = '';
  for (const char of segment.normalize('NFKC').toLowerCase()) {
    if (!INVISIBLE.test(char)) folded += BLANK.test(char) ? ' ' : simplify(char);
  }
  return folded;
}

function foldCharacters(text: string): Mapped {
  const out: Mapped = { chars: [], starts: [], ends: [] };
  for (let at = 0; at < text.length; ) {
    const isAlone = foldsAlone(text, at);
    SEGMENT.lastIndex = at;
    const segment = isAlone ? text.charAt(at) : (SEGMENT.exec(text)?.[0] ?? text.charAt(at));
    const folded = isAlone ? simplify(segment.toLowerCase()) : foldSegment(segment);
    for (let i = 0; i < folded.length; i += 1) {
      out.chars.push(folded.charAt(i));
      out.starts.push(at);
      out.ends.push(at + segment.length);
    }
    at += segment.length;
  }
  return out;
}

const DIGIT = /[0-9]/;

/** 1,100 → 1100: a comma goes when a digit stands before it and exactly three after it. */
function isThousandsComma(chars: readonly string[], at: number): boolean {
  const digit = (offset: number): boolean => DIGIT.test(chars[at + offset] ?? '');
  return chars[at] === ',' && digit(-1) && digit(1) && digit(2) && digit(3) && !digit(4);
}

/** A blank is dropped at the ends, after another blank, and beside a Han character. */
function isIdleBlank(chars: readonly string[], at: number): boolean {
  const before = chars[at - 1];
  if (chars[at] !== ' ') return false;
  if (before === undefined || before === ' ' || isHan(before)) return true;
  let next = at + 1;
  while (chars[next] === ' ') next += 1;
  return chars[next] === undefined || isHan(chars[next]);
}

/**
 * Folds a text for search: NFKC (full width, ligatures), lower case, Traditional → Simplified, invisible characters
 * away, blanks collapsed and dropped beside Han characters, thousands separators away. Quotes are never made from this.
 */
export function normalise(text: string): Normalised {
  const { chars, starts, ends } = foldCharacters(text);
  const kept = chars
    .map((_, at) => at)
    .filter((at) => !isThousandsComma(chars, at) && !isIdleBlank(chars, at));
  return {
    text: kept.map((at) => chars[at]).join(''),
    toOriginal: ([start, end]) => {
      const first = kept[start];
      const last = kept[end - 1];
      if (first === undefined || last === undefined) throw new RangeError(`no such span: ${start}–${end}`);
      return [starts[first] ?? 0, ends[last] ?? 0];
    },
  };
}

/** A text in Simplified characters, otherwise as it is written. */
export const simplified = (text: string): string => [...text].map(simplify).join('');

/** Whether a text is in Traditional characters: a single one that Simplified writes otherwise tells. */
export const isTraditional = (text: string): boolean =>
  [...text].some((char) => isHan(char) && simplify(char) !== char);
