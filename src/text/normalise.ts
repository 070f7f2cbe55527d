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

const SEGMENT = /\P{M}\p{M}*|\p{M}+/gsu;
const INVISIBLE = /[\p{DI}\p{Cf}\p{Cn}\p{Co}\p{Cs}]/u;
const BLANK = /[\s\p{Cc}\p{Z}]/u;
const HAN = /\p{Script=Han}/u;

export const isHan = (char: string | undefined): boolean => char !== undefined && HAN.test(char);

interface Mapped {
  readonly chars: string[];
  readonly starts: number[];
  readonly ends: number[];
}

function foldCharacters(text: string): Mapped {
  const out: Mapped = { chars: [], starts: [], ends: [] };
  for (const match of text.matchAll(SEGMENT)) {
    for (const char of match[0].normalize('NFKC').toLowerCase()) {
      if (INVISIBLE.test(char)) continue;
      const folded = BLANK.test(char) ? ' ' : simplify(char);
      for (const unit of folded.split('')) {
        out.chars.push(unit);
        out.starts.push(match.index);
        out.ends.push(match.index + match[0].length);
      }
    }
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
