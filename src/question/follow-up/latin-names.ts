import type { Span } from '../../domain/index.ts';
import { COMMON_LATIN } from './patterns.ts';

/** Capitalised words that name nobody. */
const COMMON =
  /^(?:[HQ][1-4]|AI|AGI|LLMs?|GPUs?|CPUs?|API|IPO|R&D|IT|I|CEO|COO|CTO|CFO|Chinese|English|And|But|So|Also|Then|January|February|March|April|May|June|July|August|September|October|November|December|Who|Whom|Whose|What|Which|When|Where|Why|How|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Tell|Please|The|A|An|In|At|Of|By|For|On|From|Its|Their|His|Her|It|They|He|She|Any|This|That)$/;
const RUN =
  /(?<![\p{Script=Latin}\p{N}'’&])(?=\p{Script=Latin})\p{Lu}[\p{Script=Latin}\p{N}&-]*(?: (?=\p{Script=Latin})\p{Lu}[\p{Script=Latin}\p{N}&-]*)*/gu;
/** Written like no common word, and so a name at the beginning of a sentence too: XGIMI, iFlytek. */
const UNUSUAL = /\p{Lu}{3}|\p{Ll}\p{Lu}|\d/u;

const isTitleCase = (text: string): boolean => {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7;
};

/** A run without the common words at its ends: Who XGIMI → XGIMI. */
function trimmed(run: string, start: number): Span | undefined {
  let [from, to] = [start, start + run.length];
  for (const word of run.split(' ')) {
    if (!COMMON.test(word)) break;
    from += word.length + 1;
  }
  for (const word of run.split(' ').reverse()) {
    if (!COMMON.test(word)) break;
    to -= word.length + 1;
  }
  return to > from ? [from, to] : undefined;
}

/** Typed without capitals, a name is only told by the words around it: when was xgimi founded. */
const LOWER = [
  /(?<=^(?:when|where) (?:was|is) )(?!the |an? |it |they )[a-z0-9-]+(?: [a-z0-9-]+)?(?= (?:founded|established|started|based|located|listed|headquartered)\b)/i,
  /(?<=^who (?:founded|runs|leads|owns|started) )(?!the |an? |it\b|them\b|this |that )[a-z0-9-]+(?=[?!.]*$)/i,
];

const isLatinName = (word: string): boolean =>
  /\p{Lu}\p{Ll}{2}|\p{Lu}{4}/u.test(word) && !COMMON_LATIN.test(word.toLowerCase());

/** Latin words that look like a name: XGIMI, Foobar Robotics; in English where capitals or the words around tell so. */
export function unlistedLatinNames(typed: string): Span[] {
  const runs = [...typed.matchAll(RUN)];
  if (/\p{Script=Han}/u.test(typed))
    return runs.filter(([run]) => isLatinName(run)).map(({ index, 0: run }) => [index, index + run.length]);
  const lower = LOWER.map((pattern) => pattern.exec(typed)).find((match) => match !== null);
  if (lower) return [[lower.index, lower.index + lower[0].length]];
  if (isTitleCase(typed)) return [];
  return runs.flatMap(({ index, 0: run }) => {
    const span = trimmed(run, index);
    const isFirst = span !== undefined && (span[0] === 0 || /[.?!] $/.test(typed.slice(0, span[0])));
    return span && !(isFirst && !UNUSUAL.test(typed.slice(...span))) ? [span] : [];
  });
}
