import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { AppError, messageOf } from '../../domain/index.ts';
import { unpackArchive } from './archive.ts';
import { parseIsolated } from './isolated.ts';
import {
  formatOf,
  isArchive,
  isKnownFormat,
  type ParsedFile,
  parseBytes,
  type ReadImportResult,
} from './parse.ts';
import { refusal } from './refusal.ts';

export type { ParsedFile, ReadImportResult } from './parse.ts';

export const MAX_IMPORT_BYTES = 20 * 1024 * 1024;
/** Up to this size a simple format is parsed at once: a thread would take longer to start than the text to read. */
const MAX_INLINE_BYTES = 256 * 1024;

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

const parseFile = (bytes: Uint8Array, fileName: string): Promise<ParsedFile> =>
  formatOf(fileName).isSimple && bytes.length <= MAX_INLINE_BYTES
    ? parseBytes(bytes, fileName)
    : parseIsolated(bytes, fileName);

/** Each file of an archive by itself; archives inside one, pictures and the like are left out, and named. */
async function parseArchive(bytes: Uint8Array, fileName: string): Promise<ReadImportResult> {
  const files: { name: string; content: ParsedFile }[] = [];
  const skipped: string[] = [];
  for (const { name, bytes: content } of await unpackArchive(bytes, fileName))
    if (isKnownFormat(name)) files.push({ name, content: await parseFile(content, name) });
    else skipped.push(name);
  if (files.length === 0) throw refusal(fileName, 'import-empty');
  return { kind: 'archive', files, skipped };
}

/**
 * Turns the content of a .md, .txt, .html, .pdf, .docx, .yaml or .json file, or of a .zip of them, into headings and
 * paragraphs, or into documents where it is in the corpus's own form. Throws an `AppError` of kind `input` for all that
 * cannot be imported; nothing that a file refers to is fetched.
 */
export async function parseImport(bytes: Uint8Array, fileName: string): Promise<ReadImportResult> {
  if (bytes.length > MAX_IMPORT_BYTES) throw refusal(fileName, 'import-too-large', megabytes(bytes.length));
  return isArchive(fileName) ? parseArchive(bytes, fileName) : parseFile(bytes, fileName);
}

/** Reads a file of at most `MAX_IMPORT_BYTES`; a folder, a device or a pipe is refused without reading it. */
async function readBytes(file: string): Promise<Uint8Array> {
  // Opening a pipe would wait for its writer without this flag, which Windows does not have.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw refusal(file, 'import-not-a-file');
    if (stat.size > MAX_IMPORT_BYTES) throw refusal(file, 'import-too-large', megabytes(stat.size));
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Reads and parses a file; see `parseImport`. */
export async function readImport(file: string): Promise<ReadImportResult> {
  if (!isArchive(file)) formatOf(file);
  const bytes = await readBytes(file).catch((cause: unknown) => {
    if (cause instanceof AppError) throw cause;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw refusal(file, 'import-not-found');
    throw refusal(file, code === 'EISDIR' ? 'import-not-a-file' : 'import-unreadable', messageOf(cause));
  });
  return parseImport(bytes, file);
}
