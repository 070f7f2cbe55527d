import { columnsOf, endsSentence, oneLine } from './lines.ts';

/** A text is broken at a fixed width when its lines reach a width in this range, in columns. */
const MIN_WRAP_COLUMNS = 40;
const MAX_WRAP_COLUMNS = 120;
/** Line breaking may leave this many columns free: closing punctuation does not begin a line. */
const SLACK_COLUMNS = 4;
/** A line below this share of the width ends its paragraph whatever it ends with. */
const SHORT_LINE = 0.6;
/** This share of the lines reaches the width and goes on in the next. */
const MOST = 0.5;

const isBlank = (line: string): boolean => !/[\p{L}\p{N}]/u.test(line);
const indentOf = (line: string): number => columnsOf(line) - columnsOf(line.trimStart());
const firstWord = (line: string): string =>
  line.trim().match(/^[\p{Script=Latin}\p{N}\p{P}]+|^./u)?.[0] ?? '';

/** Lines that stand together; a line without letters and digits, such as a ruler, separates too. */
function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (!isBlank(line)) groups.at(-1)?.push(line.trimEnd());
    else if (groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/** The width, in columns, at which a text's lines were broken; none when its line breaks mean something. */
function wrapColumn(groups: readonly (readonly string[])[]): number | undefined {
  const widths = groups
    .flat()
    .map(columnsOf)
    .sort((a, b) => a - b);
  const column = widths[Math.floor(widths.length * 0.95)] ?? 0;
  if (column < MIN_WRAP_COLUMNS || column > MAX_WRAP_COLUMNS) return undefined;
  const inner = groups.flatMap((group) => group.slice(0, -1));
  const broken = inner.filter((line) => columnsOf(line) >= column * 0.75 && !endsSentence(line));
  return broken.length > 0 && broken.length >= inner.length * MOST ? column : undefined;
}

/** Whether a paragraph ends between two lines of a text that was broken at `column`. */
function endsBetween(line: string, next: string, column: number): boolean {
  const width = columnsOf(line);
  const wouldFit = width + 1 + columnsOf(firstWord(next)) + SLACK_COLUMNS <= column;
  return (
    indentOf(next) > indentOf(line) ||
    (wouldFit && (endsSentence(line) || width < column * SHORT_LINE)) ||
    /^\s*[-*•·●○▪]\s/.test(next)
  );
}

function joinWrapped(group: readonly string[], column: number): string[] {
  const paragraphs: string[][] = [];
  group.forEach((line, index) => {
    const before = group[index - 1];
    if (before === undefined || endsBetween(before, line, column)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs.map((lines) => oneLine(lines.join('\n')));
}

/** Lines → paragraphs: lines broken at a fixed width are joined, else each line is one. Blank lines always separate. */
export function unwrap(lines: readonly string[]): string[] {
  const groups = groupsOf(lines);
  const column = wrapColumn(groups);
  return column === undefined
    ? groups.flat().map(oneLine)
    : groups.flatMap((group) => joinWrapped(group, column));
}
