import { createHash } from 'node:crypto';
import type { Core, StoredFile } from '../core.ts';
import { badRequest } from '../refusal.ts';
import { Upload } from './fields.ts';
import type { Params } from './table.ts';

export interface NamedFile {
  readonly file: StoredFile;
  readonly name: string;
  readonly mimeType: string;
}

interface NewFile {
  readonly bytes: Buffer;
  readonly folder: string;
  /** Pretended size in bytes. */
  readonly size?: number;
}

/** Keeps a file. The same content has the same `file_unique_id` (guide §2.5). */
export function storeFile(core: Core, { bytes, folder, size = bytes.length }: NewFile): StoredFile {
  const number = core.nextId();
  const uniqueId = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  const file: StoredFile = {
    id: `BQACAgQAA${number}${uniqueId}`,
    uniqueId,
    path: `${folder}/file_${number}`,
    bytes,
    size,
  };
  core.files.set(file.id, file);
  return file;
}

/** The file that a parameter names: uploaded now, or known by its id. Throws a `Refusal`. */
export function fileFor(core: Core, source: Upload | string): NamedFile {
  if (!(source instanceof Upload)) {
    const file = core.files.get(source);
    if (!file) throw badRequest('wrong remote file identifier specified: Wrong string length');
    return { file, name: 'file', mimeType: 'application/octet-stream' };
  }
  // Bot API docs, Sending files.
  if (source.bytes.length > core.limits.uploadBytes) throw badRequest('file is too big');
  if (source.bytes.length === 0) throw badRequest('file must be non-empty');
  const file = storeFile(core, { bytes: source.bytes, folder: 'documents' });
  return { file, name: source.name, mimeType: source.mimeType };
}

/** guide §2.3 (BA:15815): no larger than 20 MiB. */
export function getFile(core: Core, { file_id: id }: Params<'getFile'>): unknown {
  const file = core.files.get(id);
  if (!file) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.size > core.limits.downloadBytes) throw badRequest('file is too big');
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path };
}
