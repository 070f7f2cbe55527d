import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { type BackupFiles, isDocumentId } from '../corpus/index.ts';
import { AppError, messageOf } from '../domain/index.ts';

const FORMAT = 1;
const MANIFEST = 'manifest.json';
/** More than any installation holds, and what a small machine unpacks. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;
const MAX_FILES = 100_000;

export interface BackupAbout {
  /** ISO 8601. */
  readonly createdAt: string;
  /** Of the program. */
  readonly version: string;
  readonly counts: Readonly<Record<string, number>>;
}

const manifestSchema = z.object({
  format: z.number().int(),
  createdAt: z.string(),
  version: z.string(),
  counts: z.record(z.string(), z.number()),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Names are plain: nothing leads out of the folder that they are unpacked to. */
export function isBackupName(name: string): boolean {
  if (/^(?:hidden|tables)\.json$/.test(name)) return true;
  const [, id] = /^(?:documents|withdrawn|originals)\/(.+)\.json$/.exec(name) ?? [];
  return id !== undefined && isDocumentId(id);
}

/** Packs files into one archive with a manifest that has the checksum of each. */
export function packBackup(files: BackupFiles, about: BackupAbout): Uint8Array {
  const entries = [...files].map(([name, text]) => [name, strToU8(text)] as const);
  const sums = Object.fromEntries(entries.map(([name, bytes]) => [name, sha256(bytes)]));
  const manifest = strToU8(JSON.stringify({ format: FORMAT, ...about, files: sums }, null, 2));
  return zipSync({ [MANIFEST]: manifest, ...Object.fromEntries(entries) }, { level: 6 });
}

const refused = (problem: string, remedy: string, cause?: unknown): AppError =>
  new AppError({
    kind: 'input',
    code: 'backup-refused',
    message: `This is no usable backup: ${problem}.`,
    remedy,
    cause,
  });

const COPY_AGAIN = 'Take the file from the chat or the disk again, or an earlier backup.';

function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let [size, count] = [0, 0];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    [size, count] = [size + originalSize, count + 1];
    if (size > MAX_UNPACKED_BYTES || count > MAX_FILES)
      throw refused('it unpacks to far too much', COPY_AGAIN);
    if (name !== MANIFEST && !isBackupName(name))
      throw refused(`it holds "${name.slice(0, 80)}"`, COPY_AGAIN);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof AppError
      ? error
      : refused(`it cannot be unpacked (${messageOf(error)})`, COPY_AGAIN, error);
  }
}

function readManifest(bytes: Uint8Array | undefined): z.infer<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(strFromU8(bytes ?? new Uint8Array())));
  } catch (error) {
    throw refused('its manifest is missing or damaged', COPY_AGAIN, error);
  }
}

/** Unpacks and checks an archive. Throws `AppError` for one that is damaged, incomplete, hostile or of a newer program. */
export function unpackBackup(bytes: Uint8Array): {
  readonly files: BackupFiles;
  readonly about: BackupAbout;
} {
  const entries = unzip(bytes);
  const { format, files: sums, ...about } = readManifest(entries[MANIFEST]);
  if (format > FORMAT)
    throw refused('it was made by a newer version of the program', 'Update this program, then restore it.');
  const names = Object.keys(entries).filter((name) => name !== MANIFEST);
  if (names.length !== Object.keys(sums).length) throw refused('files of it are missing', COPY_AGAIN);
  const files = new Map<string, string>();
  for (const name of names) {
    const content = entries[name] ?? new Uint8Array();
    if (sha256(content) !== sums[name]) throw refused(`"${name}" does not match its checksum`, COPY_AGAIN);
    files.set(name, strFromU8(content));
  }
  return { files, about };
}
