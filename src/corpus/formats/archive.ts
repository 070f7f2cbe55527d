import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError, messageOf } from '../../domain/index.ts';
import { refusal, shown } from './refusal.ts';

/** Documents of one archive. */
const MAX_FILES = 200;
/** Of one file, as of a file that is sent alone; and of all together, after unpacking. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;
const MAX_ALL_BYTES = 100 * 1024 * 1024;
/** What systems put beside people's files. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$)/i;
/** General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4). Bit 0: the entry is encrypted. */
const [UTF8, ENCRYPTED] = [0x800, 1];

export interface ArchiveFile {
  /** For people, and to tell the kind by its ending: never a path to write to. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A name that says to be UTF-8 or is; else as Chinese Windows writes it. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const decode = (encoding: string): string => new TextDecoder(encoding, { fatal: true }).decode(fileNameRaw);
  if (generalPurposeBitFlag & UTF8) return decode('utf-8');
  try {
    return decode('utf-8');
  } catch {
    return new TextDecoder('gb18030').decode(fileNameRaw);
  }
}

/** What the directory says of an entry's size is not believed. */
async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function filesIn(zip: ZipFile, file: string): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  let left = MAX_ALL_BYTES;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (name.endsWith('/') || LITTER.test(name)) continue;
    if (entry.generalPurposeBitFlag & ENCRYPTED) throw refusal(file, 'import-locked');
    if (files.length === MAX_FILES) throw refusal(file, 'import-zip-bomb', `${MAX_FILES} files`);
    const bytes = await unpack(zip, entry, Math.min(left, MAX_FILE_BYTES));
    if (!bytes) throw refusal(file, 'import-zip-bomb', `“${shown(name)}”`);
    left -= bytes.length;
    files.push({ name: shown(name.split(/[/\\]/).at(-1) ?? name), bytes });
  }
  return files;
}

/**
 * Unpacks an archive of documents in memory; nothing is written, so no name can lead anywhere. Throws an input error for
 * one that is damaged, locked, empty, or unpacks to more than may be imported.
 */
export async function unpackArchive(bytes: Uint8Array, file: string): Promise<readonly ArchiveFile[]> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // Names are read here: strict checks of theirs would refuse archives of Chinese Windows.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    const files = await filesIn(zip, file);
    if (files.length === 0) throw refusal(file, 'import-empty');
    return files;
  } catch (cause) {
    throw cause instanceof AppError ? cause : refusal(file, 'import-unsafe-zip', messageOf(cause));
  }
}
