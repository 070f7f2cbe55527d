import { extname } from 'node:path';
import { AppError, type CorpusDocument, messageOf } from '../../domain/index.ts';
import type { ImportedDocument } from '../imported.ts';
import { decodeText } from './decode.ts';
import { refuseManyBlocks } from './limits.ts';
import { refusal, shown } from './refusal.ts';

/** One document that a person wrote somewhere, or documents in the corpus's own form. */
export type ParsedFile =
  | { readonly kind: 'document'; readonly document: ImportedDocument }
  | { readonly kind: 'documents'; readonly documents: readonly CorpusDocument[] };

/** A file, or the files of an archive; `skipped`: those that hold no text that can be imported. */
export type ReadImportResult =
  | ParsedFile
  | {
      readonly kind: 'archive';
      readonly files: readonly { readonly name: string; readonly content: ParsedFile }[];
      readonly skipped: readonly string[];
    };

interface Format {
  /** The time to parse it grows with its size alone, and so does the memory. */
  readonly isSimple?: true;
  /** What its files begin with; text begins with anything else. */
  readonly magic?: Magic;
  parse(bytes: Uint8Array, file: string): Promise<ParsedFile>;
}

type Magic = (typeof MAGICS)[number]['name'];

const MAGICS = [
  { name: 'a PDF', start: '%PDF-' },
  { name: 'an archive or an Office document', start: 'PK\x03\x04' },
  { name: 'an old Office document', start: '\xd0\xcf\x11\xe0' },
  { name: 'an RTF document', start: '{\\rtf' },
  { name: 'a picture', start: '\x89PNG' },
  { name: 'a picture', start: '\xff\xd8\xff' },
  { name: 'a picture', start: 'GIF8' },
  { name: 'a compressed file', start: '\x1f\x8b' },
  { name: 'an archive', start: 'Rar!' },
  { name: 'an archive', start: '7z\xbc\xaf' },
] as const;

type ParseBytes = (bytes: Uint8Array, file: string) => Promise<ImportedDocument>;
type ParseText = (text: string, file: string) => ImportedDocument;

const document = (parse: ParseBytes): Format['parse'] => {
  return async (bytes, file) => ({ kind: 'document', document: await parse(bytes, file) });
};
const textDocument = (load: () => Promise<ParseText>): Format['parse'] =>
  document(async (bytes, file) => (await load())(decodeText(bytes, file), file));

// Parsers are loaded when they are needed: they weigh much, and most commands import nothing.
const HTML: Format = { parse: textDocument(async () => (await import('./html.ts')).parseHtml) };
const YAML: Format = {
  isSimple: true,
  parse: async (bytes, file) => {
    const { documentsFromYaml } = await import('../shipped.ts');
    return { kind: 'documents', documents: documentsFromYaml(decodeText(bytes, file), shown(file)) };
  },
};
const ARCHIVE = '.zip';
const FORMATS: Readonly<Record<string, Format>> = {
  '.md': { parse: textDocument(async () => (await import('./markdown.ts')).parseMarkdown) },
  '.txt': {
    parse: textDocument(async () => (await import('./plain-text.ts')).parsePlainText),
    isSimple: true,
  },
  '.html': HTML,
  '.htm': HTML,
  '.pdf': {
    parse: document(async (bytes, file) => (await import('./pdf.ts')).parsePdf(bytes, file)),
    magic: 'a PDF',
  },
  '.docx': {
    parse: document(async (bytes, file) => (await import('./docx.ts')).parseDocx(bytes, file)),
    magic: 'an archive or an Office document',
  },
  '.yaml': YAML,
  '.yml': YAML,
  '.json': YAML,
};

/** Whether a file is an archive of files that can be imported. */
export const isArchive = (file: string): boolean => extname(file).toLowerCase() === ARCHIVE;

/** Whether it is a file that can be imported by itself. */
export const isKnownFormat = (file: string): boolean => Object.hasOwn(FORMATS, extname(file).toLowerCase());

/** The format that a name's extension stands for. Throws an input error for one that is not known. */
export function formatOf(file: string): Format {
  const format = FORMATS[extname(file).toLowerCase()];
  if (!format) throw refusal(file, 'import-unknown-type', [...Object.keys(FORMATS), ARCHIVE].join(', '));
  return format;
}

/** What the first bytes of a file say that it is; text says nothing. Before a PDF's own, other bytes may stand. */
function magicOf(bytes: Uint8Array, wanted: Magic | undefined): Magic | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (wanted === 'a PDF' && head.includes('%PDF-')) return wanted;
  return MAGICS.find(({ start }) => head.startsWith(start))?.name;
}

function refuseWrongType(bytes: Uint8Array, file: string, wanted: Magic | undefined): void {
  const found = magicOf(bytes, wanted);
  if (found === wanted) return;
  if (found === 'an old Office document') throw refusal(file, 'import-old-word');
  throw refusal(file, 'import-wrong-type', found ?? 'something else');
}

const isEmpty = (result: ParsedFile): boolean =>
  result.kind === 'documents'
    ? result.documents.length === 0
    : !result.document.blocks.some((block) => block.kind === 'paragraph');

/**
 * Parses a file's content in this thread. Throws an input error, and nothing else, for what cannot be imported: the
 * libraries behind it fail in ways of their own on damaged files.
 */
export async function parseBytes(bytes: Uint8Array, file: string): Promise<ParsedFile> {
  const format = formatOf(file);
  if (bytes.length === 0) throw refusal(file, 'import-empty');
  refuseWrongType(bytes, file, format.magic);
  try {
    const result = await format.parse(bytes, file);
    if (isEmpty(result)) throw refusal(file, 'import-empty');
    if (result.kind === 'document') refuseManyBlocks(result.document.blocks.length, file);
    return result;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    // The stack or a buffer ran out.
    if (cause instanceof RangeError) throw refusal(file, 'import-too-heavy', 'memory');
    throw refusal(file, 'import-damaged', messageOf(cause));
  }
}
