import { basename, extname } from 'node:path';
import { AppError, type CorpusDocument, documentId, type Language } from '../domain/index.ts';
import { languageOf } from '../text/index.ts';
import { composeText, type TextBlock } from './compose.ts';
import { ID_REMEDY, isDocumentId, slugOf } from './document-id.ts';
import { DATE_REMEDY, isDocumentDate, isWebAddress } from './schema.ts';

/** What a file says of itself. */
export interface ImportedMeta {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly lang?: Language;
  readonly url?: string;
}

export type ImportedBlock =
  /** `level` counts from 1, the highest. */
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }
  | { readonly kind: 'paragraph'; readonly text: string };

/** A file's content, freed of its format. */
export interface ImportedDocument {
  readonly meta: ImportedMeta;
  readonly blocks: readonly ImportedBlock[];
  readonly warnings: readonly string[];
}

/** What the importing person says; it wins over what the file says. */
export interface ImportDetails {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly lang?: Language | undefined;
  readonly url?: string | undefined;
  readonly fileName: string;
  /** The document that has an id now, so that an id made from the title does not take another document's. */
  existing(id: string): CorpusDocument | undefined;
}

const NEEDED = ['title', 'publisher', 'date'] as const;
export type MissingDetail = (typeof NEEDED)[number];

export type DocumentFromImport =
  | { readonly ok: true; readonly document: CorpusDocument }
  | { readonly ok: false; readonly missing: readonly MissingDetail[] };

const NO_HEADING: Readonly<Record<Language, string>> = { zh: '正文', en: 'Text' };
/** This many levels of headings name a section. */
const SECTION_DEPTH = 2;
/** Enough to tell the language. */
const SAMPLE_CHARS = 20_000;

const inputError = (code: string, message: string, remedy: string): AppError =>
  new AppError({ kind: 'input', code, message, remedy });

/** A character that leaves a trace on paper or screen. */
const VISIBLE = /[^\s\p{C}\p{Z}\p{DI}]/u;
/** Control and direction characters have no place in a line that a terminal or a chat will show. */
const UNSHOWN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

const oneLine = (text: string | undefined): string | undefined =>
  text?.replace(UNSHOWN, ' ').replace(/\s+/g, ' ').trim() || undefined;

/** Trims all blocks, drops blank ones, and puts each paragraph into the section of the headings above it. */
function sectioned(
  blocks: readonly ImportedBlock[],
  { title, fallback }: { title: string; fallback: string },
): TextBlock[] {
  let above: { text: string; level: number }[] = [];
  return blocks.flatMap((block): TextBlock[] => {
    const text = block.kind === 'heading' ? (oneLine(block.text) ?? '') : block.text.trim();
    if (!VISIBLE.test(text)) return [];
    if (block.kind === 'paragraph') {
      const names = above.slice(0, SECTION_DEPTH).map((heading) => heading.text);
      return [{ kind: 'paragraph', section: names.join(' / ') || fallback, text }];
    }
    above = above.filter((heading) => heading.level < block.level);
    // The document's own title stands beside the section in every citation already.
    if (text !== title) above.push({ text, level: block.level });
    return [{ kind: 'heading', text }];
  });
}

/** An id from the title, else the file name: free, or that of the same document (its title, publisher, language). */
function defaultId(document: Omit<CorpusDocument, 'id'>, { fileName, existing }: ImportDetails): string {
  const slug = slugOf(document.title) || slugOf(basename(fileName, extname(fileName))) || 'document';
  const isTaken = (id: string): boolean => {
    const other = existing(id);
    return (
      other !== undefined &&
      !(['title', 'publisher', 'lang'] as const).every((key) => other[key] === document[key])
    );
  };
  let id = slug;
  for (let n = 2; isTaken(id); n += 1) id = `${slug}-${n}`;
  return id;
}

function refuseBadDetails(
  { id, date, url }: { id: string; date: string; url: string | undefined },
  fileName: string,
): void {
  const refuse = (code: string, what: string, remedy: string): never => {
    throw inputError(code, `${fileName}: ${what}.`, remedy);
  };
  if (!isDocumentId(id)) refuse('bad-id', `"${id}" cannot be a document id`, ID_REMEDY);
  if (!isDocumentDate(date)) refuse('bad-date', `"${date}" is not a date`, DATE_REMEDY);
  if (url !== undefined && !isWebAddress(url))
    refuse('bad-url', `"${url}" is not a web address`, 'Begin it with http:// or https://.');
}

/**
 * Makes a document of an imported file. Title, publisher and date must be known; which are not is a value. Throws
 * for a file without paragraphs and for an id, date or address that cannot be used.
 */
export function documentFromImport(imported: ImportedDocument, details: ImportDetails): DocumentFromImport {
  const { meta, blocks } = imported;
  const title = oneLine(details.title) ?? oneLine(meta.title);
  const publisher = oneLine(details.publisher) ?? oneLine(meta.publisher);
  const date = oneLine(details.date) ?? oneLine(meta.date);
  if (!title || !publisher || !date) {
    const known = { title, publisher, date };
    return { ok: false, missing: NEEDED.filter((name) => !known[name]) };
  }
  const sample = blocks
    .map((block) => block.text)
    .join('\n')
    .slice(0, SAMPLE_CHARS);
  const lang = details.lang ?? meta.lang ?? languageOf(sample);
  const content = composeText(sectioned(blocks, { title, fallback: NO_HEADING[lang] }));
  if (content.paragraphs.length === 0)
    throw inputError(
      'import-empty',
      `${details.fileName} holds no paragraph of text.`,
      'Choose a file with text in it.',
    );
  const url = oneLine(details.url) ?? oneLine(meta.url);
  const rest = {
    lang,
    title,
    publisher,
    date,
    ...(url && { url }),
    marks: [],
    figures: [],
    origin: 'added' as const,
    ...content,
  };
  const id = oneLine(details.id) ?? oneLine(meta.id) ?? defaultId(rest, details);
  refuseBadDetails({ id, date, url }, details.fileName);
  return { ok: true, document: { id: documentId(id), ...rest } };
}
