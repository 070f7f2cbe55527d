import type { Core } from '../core.ts';
import type { Seen } from './seen.ts';

const fileIdOf = (file: unknown): unknown =>
  typeof file === 'object' && file !== null && 'file_id' in file ? file.file_id : undefined;

/** The bytes of a message's document, or of its photo in the largest size. Throws where it has neither. */
export function downloadOf(core: Core, { id, message: { document, photo } }: Seen): Buffer {
  const fileId = fileIdOf(document ?? (Array.isArray(photo) ? photo.at(-1) : undefined));
  const file = core.files.get(String(fileId));
  if (!file) throw new Error(`Message ${id} has no file.`);
  return file.bytes;
}
