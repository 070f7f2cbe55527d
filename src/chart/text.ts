/** Advance widths of U+0020 to U+007E in thousandths of the size, as the font has them; most others are full. */
const ASCII_WIDTHS = [
  225, 343, 518, 570, 570, 939, 706, 298, 356, 356, 484, 570, 298, 357, 298, 390, 570, 570, 570, 570, 570,
  570, 570, 570, 570, 570, 298, 298, 570, 570, 570, 492, 972, 622, 667, 646, 699, 600, 566, 701, 741, 309,
  549, 664, 558, 830, 734, 754, 648, 754, 656, 608, 611, 733, 594, 894, 596, 553, 607, 356, 390, 356, 570,
  562, 615, 575, 629, 517, 630, 566, 346, 578, 621, 288, 289, 575, 298, 943, 624, 615, 630, 630, 409, 480,
  396, 620, 545, 829, 526, 544, 491, 356, 281, 356, 570,
];

/** Width of a text in pixels. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + (ASCII_WIDTHS[char.charCodeAt(0) - 0x20] ?? 1000), 0) * (size / 1000);

/** A run of Latin letters and digits, or one character; marks that end a phrase stay with what is before them. */
const PIECE = /(?:[\w.,:;'/+%#&@()-]+|.)[，。、；：！？）》”’」』·…]*\s*/gsu;

/** Cuts a piece that is wider than a whole line. */
function pieces(text: string, fits: (text: string) => boolean): string[] {
  return (text.match(PIECE) ?? []).flatMap((piece) => (fits(piece) ? [piece] : [...piece]));
}

/** A text in lines of at most so many pixels, at most so many of them; an ellipsis ends what is cut. */
export function wrap(text: string, size: number, { width, most }: { width: number; most: number }): string[] {
  const fits = (line: string): boolean => widthOf(line.trimEnd(), size) <= width;
  const lines: string[] = [];
  for (const piece of pieces(text.trim(), fits)) {
    const line = lines.at(-1);
    if (line !== undefined && fits(line + piece)) lines[lines.length - 1] = line + piece;
    else lines.push(piece);
  }
  const kept = lines.slice(0, most).map((line) => line.trimEnd());
  if (lines.length <= most) return kept;
  const last = [...(kept.pop() ?? '')];
  while (last.length > 0 && !fits(`${last.join('')}…`)) last.pop();
  return [...kept, `${last.join('')}…`];
}

/** What the font cannot show, and what XML does not allow. */
const UNSHOWN = /\p{Extended_Pictographic}|\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\ufe0f/gu;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** As it is drawn: the font's middle dot and apostrophe are as wide as a Chinese character. */
export const shown = (text: string): string =>
  text
    .replace(UNSHOWN, '')
    .replace(/\s+/g, ' ')
    .replaceAll(' · ', '·')
    .replace(/(?<=\w)’/g, "'");
export const escaped = (text: string): string =>
  shown(text).replace(/[&<>"]/g, (char) => ESCAPES[char] ?? '');
