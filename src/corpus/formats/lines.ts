const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]`;
const ENDS_CJK = new RegExp(`${CJK}$`, 'u');
const STARTS_CJK = new RegExp(`^${CJK}`, 'u');
/** Characters of one UTF-16 unit that take two columns; those of two units count as two anyway. */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/g;

/**
 * A text as it is stored: line ends are line feeds, a tab is a space, other control characters and byte order marks
 * are gone, half a surrogate pair is U+FFFD. All else stays to the character.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}|\uFEFF/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');

/** What comes between two lines of one paragraph: a space between Latin words, nothing beside Han. */
function between(before: string, after: string): '' | ' ' {
  const isTouching =
    before === '' || after === '' || ENDS_CJK.test(before.slice(-2)) || STARTS_CJK.test(after);
  return isTouching ? '' : ' ';
}

/** Joins two lines of one paragraph. */
export const joinTwo = (before: string, after: string): string => before + between(before, after) + after;

/** One paragraph on one line: line breaks joined, runs of blanks made one. */
export function oneLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const joined = lines.map((line, i) => between(lines[i - 1] ?? '', line) + line);
  return joined.join('').replace(/\s{2,}/g, ' ');
}

/** Width in columns: a Han character takes two. */
export const columnsOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Whether a line ends as a sentence does. */
export const endsSentence = (line: string): boolean =>
  /[。｡！？!?；;….．][\p{Pe}\p{Pf}"']*$/u.test(line.trimEnd());

/** 25 Han characters. */
const MAX_HEADING_COLUMNS = 50;

/** Whether a line that stands alone can be a heading: short, and without punctuation that ends it or carries on. */
export const isHeadingLike = (line: string): boolean =>
  columnsOf(line) <= MAX_HEADING_COLUMNS && !endsSentence(line) && /[\p{L}\p{N}][^，,、：:]*$/u.test(line);
