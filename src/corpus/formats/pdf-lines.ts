/** A line of a page, in points; `y` is its baseline and grows downwards. */
export interface PdfLine {
  /** As the fonts explain it, control characters and all. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Font size. */
  readonly size: number;
  /** Holds wide gaps, as a row of a table does. */
  readonly isRow: boolean;
}

export interface PdfPage {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** What is used of a text item of pdf.js; its marked content has no `str`. */
interface TextItem {
  readonly str: string;
  /** Affine matrix [a, b, c, d, e, f]. */
  readonly transform: readonly number[];
  readonly width: number;
}

/** Shares of the font size: a gap from which on two words stand apart, two Han words, and two cells of a table. */
const WORD_GAP = 0.2;
const HAN_GAP = 0.7;
const CELL_GAP = 1.5;
/** A piece belongs to the line when its baseline differs by at most this share of the font size. */
const SAME_BASELINE = 0.5;
/** Text that is turned by more than this slope is a watermark or a stamp. */
const MAX_SLOPE = 0.3;

const HAN_ENDS = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]$/u;
const HAN_STARTS = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Places an item on the page as it is shown; nothing for turned text. */
function placed(item: TextItem, view: readonly number[]): PdfLine | undefined {
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
  const [along, across] = [va * a + vc * b, vb * a + vd * b];
  if (Math.abs(across) > Math.abs(along) * MAX_SLOPE) return undefined;
  const left = va * e + vc * f + ve;
  return {
    text: item.str,
    left,
    right: left + item.width,
    y: vb * e + vd * f + vf,
    size: Math.hypot(va * c + vc * d, vb * c + vd * d),
    isRow: false,
  };
}

function append(line: PdfLine, piece: PdfLine): PdfLine {
  const gap = piece.left - line.right;
  const isHan = HAN_ENDS.test(line.text) && HAN_STARTS.test(piece.text);
  const space = gap > line.size * (isHan ? HAN_GAP : WORD_GAP) && !line.text.endsWith(' ') ? ' ' : '';
  return {
    ...line,
    text: line.text + space + piece.text,
    right: Math.max(line.right, piece.right),
    size: Math.max(line.size, piece.size),
    isRow: line.isRow || gap > line.size * CELL_GAP,
  };
}

const isSameLine = (line: PdfLine, piece: PdfLine): boolean =>
  Math.abs(piece.y - line.y) <= Math.max(line.size, piece.size) * SAME_BASELINE &&
  piece.left >= line.right - line.size;

/** The lines of a page in the order in which the file draws them, which keeps columns apart. */
export function linesOfPage(items: readonly object[], view: readonly number[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const item of items) {
    if (!isTextItem(item) || item.str.trim() === '') continue;
    const piece = placed(item, view);
    if (!piece) continue;
    const line = lines.at(-1);
    if (line && isSameLine(line, piece)) lines.splice(-1, 1, append(line, piece));
    else lines.push(piece);
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() }));
}

const isTextItem = (item: object): item is TextItem =>
  'str' in item && 'transform' in item && 'width' in item;
