import { expect, it } from 'vitest';
import { photoSize } from './photo.ts';

/** The first bytes of a PNG of such a size. */
function png(width: number, height: number, more = 0): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.alloc(more)]);
}

it('a photo is a picture, and tells its size', () => {
  expect(photoSize(png(1080, 700))).toEqual({ width: 1080, height: 700 });
});

it.each([
  ['no picture', Buffer.from('%PDF-1.7 and so on, some bytes'), 'IMAGE_PROCESS_FAILED'],
  ['nearly nothing', Buffer.from('89504e47', 'hex'), 'IMAGE_PROCESS_FAILED'],
  ['too large a picture', png(6_000, 4_001), 'PHOTO_INVALID_DIMENSIONS'],
  ['too long a picture', png(2_100, 100), 'PHOTO_INVALID_DIMENSIONS'],
  ['nothing to see', png(0, 10), 'PHOTO_INVALID_DIMENSIONS'],
  ['too many bytes', png(100, 100, 10_000_000), 'file is too big'],
])('%s is refused', (_, bytes, reason) => {
  expect(() => photoSize(bytes)).toThrow(reason);
});
