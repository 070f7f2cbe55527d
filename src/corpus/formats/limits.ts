import { refusal } from './refusal.ts';

/** Containers unpack: this many UTF-16 units are 2,000 full pages. Text files are bounded by their size. */
const MAX_UNPACKED_CHARS = 5_000_000;
/** Headings and paragraphs of one document. */
const MAX_BLOCKS = 500_000;

const counted = (limit: number, what: string): string => `${limit.toLocaleString('en')} ${what}`;

/** Throws an input error for more text than a container may hold. */
export function refuseLongText(chars: number, file: string): void {
  if (chars > MAX_UNPACKED_CHARS)
    throw refusal(file, 'import-too-long', counted(MAX_UNPACKED_CHARS, 'characters'));
}

/** Throws an input error for more blocks than a document may have. */
export function refuseManyBlocks(blocks: number, file: string): void {
  if (blocks > MAX_BLOCKS) throw refusal(file, 'import-too-long', counted(MAX_BLOCKS, 'paragraphs'));
}
