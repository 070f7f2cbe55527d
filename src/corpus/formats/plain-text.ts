import type { ImportedBlock, ImportedDocument } from '../imported.ts';
import { takeFrontMatter } from './front-matter.ts';
import { columnsOf, isHeadingLike, oneLine } from './lines.ts';
import { unwrap } from './unwrap.ts';

/** More short lines than this in a row are a list or a poem, not a heading. */
const MAX_HEADING_LINES = 5;
const MAX_TITLE_COLUMNS = 100;
const HEADING_LEVEL = 2;

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** A number that stands alone above its heading: `A`, `一、`, `(2)`. */
const LONE_NUMBER = new RegExp(`^[(（]?([A-Z]|[IVX]{1,4}|\\d{1,2}|${NUMERAL}|[①-⑳])[)）]?[、.．:：]?$`);
const NUMBERED = new RegExp(
  `^(第(${NUMERAL}|\\d+)[章节篇部]|${NUMERAL}[、.．]|[(（](${NUMERAL}|\\d{1,2})[)）]|[A-Z][.、．\\s]|\\d{1,2}(\\.\\d{1,2})*[.、．\\s])`,
);
const BULLET = /^[-*•·●○▪–—]\s?/;
const BYLINE =
  /^(本报|记者|作者|来源|编辑|责编|责任编辑|通讯员|实习生|摄影|发布|日期|时间|by |source)|^\d{4}年\d{1,2}月\d{1,2}日$/i;

const isShort = (line: string): boolean =>
  LONE_NUMBER.test(line) || (isHeadingLike(line) && !BULLET.test(line) && !BYLINE.test(line));

/** A headline may ask or exclaim; it does not end in a full stop, and a number does not begin it. */
const isTitle = (line: string): boolean =>
  columnsOf(line) <= MAX_TITLE_COLUMNS &&
  !NUMBERED.test(line) &&
  !LONE_NUMBER.test(line) &&
  !BULLET.test(line) &&
  !/[。．.；;，,、：:…]["'”’」』）)]*$/.test(line);

/** Short lines in a row are one heading; one that bears a number begins the next, unless it is the number alone. */
function headingsOf(lines: readonly string[]): ImportedBlock[] {
  const headings: string[][] = [];
  for (const line of lines) {
    const current = headings.at(-1);
    if (!current || NUMBERED.test(line) || LONE_NUMBER.test(line)) headings.push([line]);
    else current.push(line);
  }
  return headings.map((parts) => ({ kind: 'heading', text: parts.join(' '), level: HEADING_LEVEL }));
}

/** Short lines above a paragraph are its heading; all others are paragraphs. */
function classify(units: readonly string[]): ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  let short: string[] = [];
  const asParagraphs = (lines: readonly string[]): ImportedBlock[] =>
    lines.map((text) => ({ kind: 'paragraph', text }));
  for (const unit of units) {
    if (isShort(unit)) {
      short.push(unit);
      continue;
    }
    blocks.push(...(short.length <= MAX_HEADING_LINES ? headingsOf(short) : asParagraphs(short)));
    blocks.push({ kind: 'paragraph', text: unit });
    short = [];
  }
  return [...blocks, ...asParagraphs(short)];
}

/**
 * Reads plain text with optional front matter. Paragraphs are set off by blank lines or, where a text has none, stand on
 * one line each; lines that were broken at a fixed width are joined. The first short line is the title.
 */
export function parsePlainText(text: string, file: string): ImportedDocument {
  const { meta, body, warnings } = takeFrontMatter(text, file);
  const units = unwrap(body.split('\n')).map(oneLine);
  const [first, ...rest] = units;
  const hasTitle = first !== undefined && rest.length > 0 && isTitle(first);
  if (!hasTitle || (meta.title !== undefined && meta.title !== first)) {
    return { meta, blocks: classify(units), warnings };
  }
  return { meta: { ...meta, title: first }, blocks: classify(rest), warnings };
}
