import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError, messageOf } from '../../domain/index.ts';
import { refusal } from './refusal.ts';

export const MAX_ZIP_ENTRIES = 5000;
/** Bytes after unpacking: of all entries together, and of the XML ones, which are parsed as trees in memory. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
export const MAX_XML_BYTES = 40 * 1024 * 1024;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** Unpacks one entry, keeps nothing, and counts: what the directory says of its size is not believed. */
async function unpackedBytes(zip: ZipFile, entry: Entry, limit: number): Promise<number> {
  let bytes = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > limit) break;
  }
  return bytes;
}

async function countUnpacked(zip: ZipFile, file: string): Promise<Set<string>> {
  const names = new Set<string>();
  const left = { all: MAX_UNPACKED_BYTES, xml: MAX_XML_BYTES };
  if (zip.entryCount > MAX_ZIP_ENTRIES) throw refusal(file, 'import-zip-bomb', `${MAX_ZIP_ENTRIES} parts`);
  for await (const entry of zip.eachEntry()) {
    if (names.has(entry.fileName)) throw new Error('a name stands in it twice');
    names.add(entry.fileName);
    const isXml = /\.(xml|rels)$/i.test(entry.fileName);
    const bytes = await unpackedBytes(zip, entry, isXml ? Math.min(left.all, left.xml) : left.all);
    left.all -= bytes;
    if (isXml) left.xml -= bytes;
    if (left.all < 0) throw refusal(file, 'import-zip-bomb', megabytes(MAX_UNPACKED_BYTES));
    if (left.xml < 0) throw refusal(file, 'import-zip-bomb', `${megabytes(MAX_XML_BYTES)} of text`);
  }
  return names;
}

/**
 * Checks a zip archive before another library unpacks it, and returns the names in it. Throws an input error for one
 * that unpacks to too much, has unsafe or double names, sizes that are not true, or encrypted parts.
 */
export async function checkZip(bytes: Uint8Array, file: string): Promise<ReadonlySet<string>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return await countUnpacked(zip, file);
  } catch (cause) {
    throw cause instanceof AppError ? cause : refusal(file, 'import-unsafe-zip', messageOf(cause));
  }
}
