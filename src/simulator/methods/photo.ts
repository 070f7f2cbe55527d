import { badRequest } from '../refusal.ts';

/** Bot API docs, sendPhoto: at most 10 MB; width and height together at most 10,000; one at most 20 times the other. */
const LIMITS = { bytes: 10_000_000, sides: 10_000, ratio: 20 };
const PNG_MAGIC = '89504e470d0a1a0a';

interface PhotoSize {
  readonly width: number;
  readonly height: number;
}

/** A PNG begins with its signature and an IHDR chunk (PNG specification, §5.2 and §11.2.1). */
function pngSize(bytes: Buffer): PhotoSize | undefined {
  const isPng = bytes.length >= 24 && bytes.subarray(0, 8).toString('hex') === PNG_MAGIC;
  if (!isPng || bytes.subarray(12, 16).toString('latin1') !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The size of an uploaded photo; of all formats that Telegram takes this server reads PNG. Throws a `Refusal`. */
export function photoSize(bytes: Buffer): PhotoSize {
  if (bytes.length > LIMITS.bytes) throw badRequest('file is too big');
  const size = pngSize(bytes);
  // tdlib/td: the texts that the servers answer.
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  if (short + long > LIMITS.sides || long > LIMITS.ratio * short)
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return size;
}
