/** A document's id is also a file name, and must be a safe one on every system. */
const SHAPE = /^[a-z0-9\p{Script=Han}][\p{L}\p{N}._-]*$/u;
/** Names that Windows keeps for devices, whatever extension follows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;
const MAX_CHARS = 80;
const MAX_BYTES = 200;

/** Whether a text can be a document's id: at most 80 lower-case letters, digits, Han, `.`, `_` and `-`. */
export const isDocumentId = (id: string): boolean =>
  SHAPE.test(id) &&
  !id.includes('..') &&
  !DEVICE.test(id) &&
  id === id.toLowerCase().normalize('NFC') &&
  [...id].length <= MAX_CHARS &&
  Buffer.byteLength(id) <= MAX_BYTES;

export const ID_REMEDY =
  'Use at most 80 lower-case letters, digits, Han characters, ".", "_" or "-", beginning with a letter a-z, a digit or a Han character.';

/** An id made from a title or a file name; empty when the text holds no letter or digit. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const slug = [...words].slice(0, 48).join('').replace(/^-|-$/g, '');
  return slug === '' || isDocumentId(slug) ? slug : `doc-${slug}`;
}
