import { fileURLToPath } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { messageOf } from '../../domain/index.ts';
import type { ImportedDocument } from '../imported.ts';
import { shareOfUsual } from './decode.ts';
import { takeTitle } from './html.ts';
import { refuseLongText } from './limits.ts';
import { cleanText, oneLine } from './lines.ts';
import { blocksOfPages } from './pdf-layout.ts';
import { linesOfPage, type PdfPage } from './pdf-lines.ts';
import { refusal } from './refusal.ts';

export const MAX_PDF_PAGES = 2000;
/** Text with a smaller share of usual characters shows the numbers of glyphs, not characters. */
const MIN_USUAL = 0.5;

/** pdf.js wants a folder path that ends in a slash, on Windows too. */
const CMAPS = fileURLToPath(new URL('./cmaps/', import.meta.url)).replaceAll('\\', '/');
/** Titles that programs write by themselves. */
const PROGRAM_TITLE =
  /^(microsoft word|microsoft powerpoint|untitled|无标题|文档\s?\d|幻灯片)|\.(docx?|wps|indd|pdf|pptx?|xlsx?)$/i;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function openPdf(bytes: Uint8Array, file: string): Promise<Pdf> {
  try {
    // pdf.js takes the memory of what it is given away from the caller, hence the copy.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, cMapUrl: CMAPS, cMapPacked: true });
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    throw isLocked ? refusal(file, 'import-locked') : refusal(file, 'import-damaged', messageOf(cause));
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const { height, transform } = page.getViewport({ scale: 1 });
  // pdf.js would fold full-width forms and ligatures; the stored text keeps its characters.
  const { items } = await page.getTextContent({ disableNormalization: true });
  page.cleanup();
  return { height, lines: linesOfPage(items, transform) };
}

async function readPages(pdf: Pdf, file: string): Promise<PdfPage[]> {
  if (pdf.numPages > MAX_PDF_PAGES)
    throw refusal(file, 'import-too-many-pages', pdf.numPages.toLocaleString('en'));
  const pages: PdfPage[] = [];
  let chars = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    chars += page.lines.reduce((sum, line) => sum + line.text.length, 0);
    refuseLongText(chars, file);
    pages.push(page);
  }
  return pages;
}

function refuseUnreadable(pages: readonly PdfPage[], file: string): void {
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('');
  if (!/[\p{L}\p{N}]/u.test(text)) throw refusal(file, 'import-no-text-layer');
  if (shareOfUsual(text) < MIN_USUAL) throw refusal(file, 'import-garbled');
}

async function titleOf(pdf: Pdf): Promise<string | undefined> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? oneLine(cleanText(info.Title)) : '';
  return title === '' || PROGRAM_TITLE.test(title) ? undefined : title;
}

function warningsOf(pages: readonly PdfPage[]): string[] {
  const bare = pages.flatMap((page, index) => (page.lines.length === 0 ? [index + 1] : []));
  return bare.length === 0
    ? []
    : [`Pages without text (scans need text recognition): ${bare.slice(0, 20).join(', ')}.`];
}

/**
 * Reads the text layer of a PDF: lines by their place on the page, paragraphs by gaps, indents and short last lines,
 * headings by their size; running heads and page numbers are left away.
 */
export async function parsePdf(bytes: Uint8Array, file: string): Promise<ImportedDocument> {
  const pdf = await openPdf(bytes, file);
  try {
    const pages = await readPages(pdf, file);
    refuseUnreadable(pages, file);
    const { title: heading, blocks } = takeTitle(blocksOfPages(pages));
    const title = heading ?? (await titleOf(pdf));
    return { meta: { ...(title && { title }) }, blocks, warnings: warningsOf(pages) };
  } finally {
    await pdf.destroy();
  }
}
