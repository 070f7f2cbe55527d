import { basename, extname } from 'node:path';
import { type ImportedDocument, isDocumentDate } from '../../corpus/index.ts';
import { UNDATED } from '../../domain/index.ts';
import type { GivenDetails, ImportFile } from '../plan-import.ts';

/** What a document needs before it can be cited, in the order in which it is asked for. */
export const DETAILS = ['title', 'publisher', 'date'] as const;
export type Detail = (typeof DETAILS)[number];

export type Known = { readonly [K in Detail]?: string };
export type Guesses = { readonly [K in Detail]: readonly string[] };

/** `documents`: in the corpus's own form, with details of their own. */
export type Inspected =
  | { readonly kind: 'documents'; readonly count: number }
  | { readonly kind: 'document'; readonly known: Known; readonly guesses: Guesses };

/** A publisher is named at the head of a document, or at its end. */
const HEAD_CHARS = 1_500;
const TAIL_CHARS = 500;
const MAX_TITLE_CHARS = 60;
const MOST_GUESSES = 3;

const DATE =
  /(?<![\d.])((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})(?!\d)(?:\s*(?:月|[-/.])\s*(\d{1,2})(?!\d))?|(?<!\d)((?:19|20)\d{2})\s*年/g;

/** 发布单位：四川省经济和信息化厅 */
const PUBLISHED_BY =
  /(?:发布|来源|主办|编制|出品|出版)(?:单位|方|机构|者)?[:：]\s*([\p{Script=Han}A-Za-z（）()·]{3,30})/gu;

const two = (digits: string): string => digits.padStart(2, '0');

/** Dates that a text names, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function datesIn(text: string): string[] {
  const found = [...text.matchAll(DATE)].map(([, year, month, day, alone]) => {
    if (alone !== undefined) return alone;
    const to = day === undefined ? '' : `-${two(day)}`;
    return `${year}-${two(month ?? '')}${to}`;
  });
  return [...new Set(found)].filter(isDocumentDate);
}

/** A date as somebody types it: 2025, 2025年3月, 2025/3/5, 没有. Undefined for what is none. */
export function dateOf(typed: string): string | undefined {
  const text = typed.trim().normalize('NFKC');
  if (/^(?:没有|无|未注明|沒有|無|none|undated)$/i.test(text)) return UNDATED;
  if (isDocumentDate(text)) return text;
  const [only, ...more] = datesIn(text);
  return more.length === 0 ? only : undefined;
}

const lines = ({ blocks }: ImportedDocument): string[] =>
  blocks.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');

const firstFew = (guesses: readonly string[]): string[] => [...new Set(guesses)].slice(0, MOST_GUESSES);

/** `publishers`: those of the corpus, the most usual first. */
function guessesOf(
  document: ImportedDocument,
  { name, publishers }: { readonly name: string; readonly publishers: readonly string[] },
): Guesses {
  const text = lines(document).join('\n');
  const ends = `${name}\n${text.slice(0, HEAD_CHARS)}\n${text.slice(-TAIL_CHARS)}`;
  const stem = basename(name, extname(name)).replace(/[_-]+/g, ' ').trim();
  const named = [...text.matchAll(PUBLISHED_BY)].map(([, publisher = '']) => publisher);
  const titles = [...lines(document).slice(0, 1), stem].filter(
    (line) => line !== '' && line.length <= MAX_TITLE_CHARS,
  );
  return {
    title: firstFew(titles),
    publisher: firstFew([...named, ...publishers.filter((one) => ends.includes(one)), ...publishers]),
    date: firstFew([...datesIn(name), ...datesIn(ends)]),
  };
}

/** What is known of all files of an archive: a detail that one of them lacks is asked for once, and goes to those. */
function inArchive(
  name: string,
  documents: readonly ImportedDocument[],
  given: GivenDetails,
): Omit<ImportedDocument, 'warnings'> {
  const first = documents[0]?.blocks ?? [];
  const all = (detail: 'publisher' | 'date'): string | undefined =>
    given[detail] ?? (documents.every(({ meta }) => meta[detail]) ? documents[0]?.meta[detail] : undefined);
  const [publisher, date] = [all('publisher'), all('date')];
  return {
    meta: { title: basename(name), ...(publisher && { publisher }), ...(date && { date }) },
    blocks: first,
  };
}

/** Reads a file for its details. Throws what reading it throws. */
export async function inspectFile(
  file: ImportFile,
  { given, publishers }: { readonly given: GivenDetails; readonly publishers: readonly string[] },
): Promise<Inspected> {
  const read = await file.read();
  if (read.kind === 'documents') return { kind: 'documents', count: read.documents.length };
  const documents =
    read.kind === 'document'
      ? [read.document]
      : read.files.flatMap(({ content }) => (content.kind === 'document' ? [content.document] : []));
  const [only] = documents;
  if (!only) return { kind: 'documents', count: read.kind === 'archive' ? read.files.length : 0 };
  const document = read.kind === 'archive' ? { ...only, ...inArchive(file.name, documents, given) } : only;
  const known: Record<string, string> = {};
  for (const detail of DETAILS) {
    const value = given[detail] ?? document.meta[detail];
    if (value && (detail !== 'date' || isDocumentDate(value))) known[detail] = value;
  }
  return { kind: 'document', known, guesses: guessesOf(document, { name: file.name, publishers }) };
}

export const missingDetails = (known: Known): Detail[] =>
  DETAILS.filter((detail) => known[detail] === undefined);
