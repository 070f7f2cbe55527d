import type { ImportedBlock } from '../imported.ts';
import { cleanText, columnsOf, endsSentence, isHeadingLike, joinTwo, oneLine } from './lines.ts';
import type { PdfLine, PdfPage } from './pdf-lines.ts';

/** Running heads and page numbers stand in this share of the page at its top and bottom, on this share of pages… */
const MARGIN = 0.1;
const REPEATED = 0.4;
/** …and at the same height, in points. */
const SAME_HEIGHT = 6;
/** Larger than the body text by this factor is a heading. */
const HEADING_SIZE = 1.15;
const MAX_HEADING_COLUMNS = 100;
/** Shares of the usual distance of two baselines, and of the font size of a heading. */
const PARAGRAPH_GAP = 1.35;
const HEADING_GAP = 1.9;
/** Shares of the font size. */
const INDENT = 0.8;
const SAME_SIZE = 0.12;
/** A line below this share of the column's width ends its paragraph whatever it ends with. */
const SHORT_LINE = 0.6;

const PAGE_NUMBER =
  /^[-–—·•\s]*(第?\s*\d{1,4}\s*页?(\s*[/／共]\s*\d{1,4}\s*页?)?|page\s+\d+(\s+of\s+\d+)?|[ivxlc]{1,6})[-–—·•\s]*$/i;
const NUMBERED_HEADING =
  /^(第[一二三四五六七八九十百\d]{1,4}[章节篇部]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/;
const BULLET = /^[•·●○▪■◆□]\s?/;

/** Lines that follow each other down one column of one page, and the edges of that column. */
interface Column {
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
}

/** Lines of one paragraph or heading. */
type Piece = PdfLine[];

/** The value below which the share `at` (0 to 1) of the values lie. */
function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

function withoutFurniture(pages: readonly PdfPage[]): PdfLine[][] {
  const inMargin = (line: PdfLine, { height }: PdfPage): boolean =>
    line.y < height * MARGIN || line.y > height * (1 - MARGIN);
  const keyOf = (line: PdfLine): string =>
    `${Math.round(line.y / SAME_HEIGHT)} ${line.text.replace(/[\d\s]+/g, '')}`;
  const pagesWith = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(page.lines.filter((line) => inMargin(line, page)).map(keyOf));
    for (const key of keys) pagesWith.set(key, (pagesWith.get(key) ?? 0) + 1);
  }
  const isFurniture = (line: PdfLine): boolean =>
    PAGE_NUMBER.test(line.text) || (pagesWith.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length * REPEATED);
  return pages.map((page) => page.lines.filter((line) => !(inMargin(line, page) && isFurniture(line))));
}

/** A column ends where the next line stands higher on the page. */
function columnsOfPage(lines: readonly PdfLine[]): Column[] {
  const columns: PdfLine[][] = [];
  for (const line of lines) {
    const before = columns.at(-1)?.at(-1);
    if (before && line.y > before.y - line.size) columns.at(-1)?.push(line);
    else columns.push([line]);
  }
  return columns.map((column) => ({
    lines: column,
    left: quantile(
      column.map((line) => line.left),
      0.1,
    ),
    right: quantile(
      column.map((line) => line.right),
      0.9,
    ),
  }));
}

/** What is typical of the whole document: the size of the body text and the distance of its baselines. */
interface Norm {
  readonly size: number;
  readonly pitch: number;
}

function normOf(columns: readonly Column[]): Norm {
  const lines = columns.flatMap((column) => column.lines);
  const perCharacter = lines.flatMap((line) =>
    Array<number>(Math.ceil(line.text.length / 10)).fill(line.size),
  );
  const size = quantile(perCharacter, 0.5);
  const steps = columns.flatMap(({ lines: own }) =>
    own.slice(1).map((line, index) => line.y - (own[index]?.y ?? 0)),
  );
  const body = steps.filter((step) => step > size * 0.8 && step < size * 3);
  return { size, pitch: body.length > 0 ? quantile(body, 0.5) : size * 1.5 };
}

const sameSize = (a: PdfLine, b: PdfLine): boolean =>
  Math.abs(a.size - b.size) <= Math.max(a.size, b.size) * SAME_SIZE;
const isLarge = (line: PdfLine, norm: Norm): boolean => line.size >= norm.size * HEADING_SIZE;

const isHyphenated = (line: string, next: string): boolean =>
  /\p{Ll}[-\u00AD]$/u.test(line) && /^\p{Ll}/u.test(next);

/** Whether the first word of the next line would have had room: then the line was ended on purpose. */
function hasRoom(line: PdfLine, next: PdfLine, { right }: Column): boolean {
  const word = next.text.match(/^[\p{Script=Latin}\p{N}\p{P}]+/u)?.[0] ?? next.text.slice(0, 1);
  const wordWidth = ((next.right - next.left) * columnsOf(word)) / Math.max(1, columnsOf(next.text));
  return line.right + wordWidth + line.size < right;
}

/** Whether a paragraph ends between two lines of a column. */
function endsBetween(line: PdfLine, next: PdfLine, place: { column: Column; norm: Norm }): boolean {
  const { column, norm } = place;
  const step = next.y - line.y;
  if (!sameSize(line, next)) return true;
  if (isLarge(line, norm)) return step > line.size * HEADING_GAP;
  if (isHyphenated(line.text, next.text)) return false;
  if (step > norm.pitch * PARAGRAPH_GAP || BULLET.test(next.text)) return true;
  if (line.isRow || next.isRow) return true;
  const room = hasRoom(line, next, column);
  const isIndented = next.left - column.left > next.size * INDENT;
  if (endsSentence(line.text)) return room || isIndented;
  return room && line.right - column.left < (column.right - column.left) * SHORT_LINE;
}

function piecesOfColumn(column: Column, norm: Norm): Piece[] {
  const pieces: Piece[] = [];
  column.lines.forEach((line, index) => {
    const before = column.lines[index - 1];
    if (before && !endsBetween(before, line, { column, norm })) pieces.at(-1)?.push(line);
    else pieces.push([line]);
  });
  return pieces;
}

/** Whether a paragraph goes on in the next column or on the next page. */
function goesOn(end: { line: PdfLine; column: Column }, start: { line: PdfLine; column: Column }): boolean {
  const isIndented = start.line.left - start.column.left > start.line.size * INDENT;
  return (
    sameSize(end.line, start.line) &&
    !endsSentence(end.line.text) &&
    !isIndented &&
    !hasRoom(end.line, start.line, end.column)
  );
}

function piecesOf(columns: readonly Column[], norm: Norm): Piece[] {
  const pieces: Piece[] = [];
  columns.forEach((column, index) => {
    const [first, ...others] = piecesOfColumn(column, norm);
    const before = columns[index - 1];
    const [start, end] = [column.lines[0], before?.lines.at(-1)];
    if (before && start && end && first && goesOn({ line: end, column: before }, { line: start, column })) {
      pieces.at(-1)?.push(...first);
    } else if (first) pieces.push(first);
    pieces.push(...others);
  });
  return pieces;
}

/** Joins a word that was hyphenated at the line's end. */
const joinHyphenated = (text: string, line: string): string =>
  isHyphenated(text, line) ? text.slice(0, -1) + line : joinTwo(text, line);

function blocksOfPieces(pieces: readonly Piece[], norm: Norm): ImportedBlock[] {
  const texts = pieces.map((lines) => ({
    text: oneLine(cleanText(lines.map((line) => line.text).reduce(joinHyphenated, ''))),
    size: Math.round((lines[0]?.size ?? 0) * 2) / 2,
    isLarge: lines[0] !== undefined && isLarge(lines[0], norm),
  }));
  const isHeading = (piece: (typeof texts)[number]): boolean =>
    piece.isLarge && columnsOf(piece.text) <= MAX_HEADING_COLUMNS && !/[。．.；;，,]$/.test(piece.text);
  const sizes = [...new Set(texts.filter(isHeading).map((piece) => piece.size))].sort((a, b) => b - a);
  return texts.flatMap((piece): ImportedBlock[] => {
    const { text } = piece;
    if (text === '') return [];
    if (isHeading(piece))
      return [{ kind: 'heading', text, level: Math.min(6, sizes.indexOf(piece.size) + 1) }];
    const isNumbered = NUMBERED_HEADING.test(text) && isHeadingLike(text);
    return isNumbered
      ? [{ kind: 'heading', text, level: Math.min(6, sizes.length + 1) }]
      : [{ kind: 'paragraph', text }];
  });
}

/** Headings and paragraphs of a whole document; a paragraph may run over columns and pages. */
export function blocksOfPages(pages: readonly PdfPage[]): ImportedBlock[] {
  const columns = withoutFurniture(pages).flatMap(columnsOfPage);
  const norm = normOf(columns);
  return blocksOfPieces(piecesOf(columns, norm), norm);
}
