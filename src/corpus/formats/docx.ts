import { load } from 'cheerio';
import mammoth from 'mammoth';
import { messageOf } from '../../domain/index.ts';
import type { ImportedDocument } from '../imported.ts';
import { takeTitle } from './html.ts';
import { blocksBelow } from './html-blocks.ts';
import { refuseLongText } from './limits.ts';
import { refusal } from './refusal.ts';
import { checkZip } from './zip-check.ts';

const TITLE_CLASS = 'title';
/** Beside mammoth's own: the title, and the names that Chinese word processors give to heading styles. */
const STYLE_MAP = [
  ...['Title', 'title', '标题'].map((name) => `p[style-name='${name}'] => h1.${TITLE_CLASS}:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
];

async function toHtml(bytes: Uint8Array, file: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: STYLE_MAP,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value;
  } catch (cause) {
    throw refusal(file, 'import-damaged', messageOf(cause));
  }
}

/** Reads a Word document: headings by their styles, tables, lists and footnotes. Nothing that it links to is fetched. */
export async function parseDocx(bytes: Uint8Array, file: string): Promise<ImportedDocument> {
  const names = await checkZip(bytes, file);
  if (!names.has('word/document.xml'))
    throw refusal(file, 'import-wrong-type', 'an archive without a document');
  const html = await toHtml(bytes, file);
  refuseLongText(html.length, file);
  const $ = load(html);
  // Footnotes lead back to their place with an arrow.
  $('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove();
  const marked = $(`h1.${TITLE_CLASS}`).first();
  const styled = marked.toArray().flatMap(blocksBelow)[0]?.text;
  marked.remove();
  const all = $('body').toArray().flatMap(blocksBelow);
  const { title, blocks } = styled === undefined ? takeTitle(all) : { title: styled, blocks: all };
  return { meta: { ...(title && { title }) }, blocks, warnings: [] };
}
