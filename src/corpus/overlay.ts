import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { AppError, type CorpusDocument, type DocumentId } from '../domain/index.ts';
import { ID_REMEDY, isDocumentId } from './document-id.ts';
import { documentFileOf, hiddenFileOf, parseDocumentFile, parseHiddenFile } from './stored-document.ts';

/**
 * What this installation changes about the shipped corpus: `documents/<id>.json` for each added document, and
 * `hidden.json`. Files are replaced as a whole, so a crash leaves the old or the new one. A damaged file is an
 * `AppError` that names it.
 */
export interface Overlay {
  /** All added documents, by id. */
  list(): Promise<CorpusDocument[]>;
  get(id: string): Promise<CorpusDocument | undefined>;
  /** Adds a document, or replaces the one of its id. */
  put(document: CorpusDocument): Promise<void>;
  /** Whether there was such a document. */
  remove(id: string): Promise<boolean>;
  /** Takes a shipped document out of the corpus; `unhide` brings it back. */
  hide(id: DocumentId): Promise<void>;
  unhide(id: DocumentId): Promise<void>;
  hidden(): Promise<ReadonlySet<DocumentId>>;
}

async function ifPresent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

async function readStored<T>(file: string, parse: (json: string) => T): Promise<T | undefined> {
  const json = await ifPresent(readFile(file, 'utf8'));
  if (json === undefined) return undefined;
  try {
    return parse(json);
  } catch (cause) {
    throw new AppError({
      kind: 'fault',
      code: 'overlay-damaged',
      message: `${file} is damaged, or was written by another version of the program.`,
      remedy: 'Restore it from a backup, or delete it (and import the document again).',
      cause,
    });
  }
}

async function readDocument(folder: string, id: string): Promise<CorpusDocument | undefined> {
  const file = join(folder, `${id}.json`);
  return readStored(file, (json) => {
    const document = parseDocumentFile(json);
    if (document.id !== id) throw new Error(`The file holds ${document.id}.`);
    return document;
  });
}

function refuseBadId(id: string): void {
  if (isDocumentId(id)) return;
  throw new AppError({
    kind: 'input',
    code: 'bad-id',
    message: `"${id}" cannot be a document id.`,
    remedy: ID_REMEDY,
  });
}

/** Opens the overlay that lives in `dir`; the folder is made at the first write. */
export function openOverlay(dir: string): Overlay {
  const folder = join(dir, 'documents');
  const hiddenPath = join(dir, 'hidden.json');
  const readHidden = async (): Promise<Set<DocumentId>> =>
    new Set(await readStored(hiddenPath, parseHiddenFile));

  let lastChange: Promise<void> = Promise.resolve();
  /** Changes of the list wait for each other, so that none is lost. */
  const changeHidden = (change: (ids: Set<DocumentId>) => void): Promise<void> => {
    const write = async (): Promise<void> => {
      const ids = await readHidden();
      change(ids);
      await mkdir(dir, { recursive: true });
      await writeFileAtomic(hiddenPath, hiddenFileOf([...ids].sort()));
    };
    lastChange = lastChange.then(write, write);
    return lastChange;
  };

  return {
    async list() {
      const names = (await ifPresent(readdir(folder))) ?? [];
      const documents: CorpusDocument[] = [];
      for (const name of names.filter((entry) => entry.endsWith('.json')).sort()) {
        const document = await readDocument(folder, name.slice(0, -'.json'.length));
        if (document) documents.push(document);
      }
      return documents;
    },
    get: async (id) => (isDocumentId(id) ? readDocument(folder, id) : undefined),
    async put(document) {
      refuseBadId(document.id);
      const json = documentFileOf({ ...document, origin: 'added' });
      parseDocumentFile(json); // What could not be read back would make the whole overlay unreadable.
      await mkdir(folder, { recursive: true });
      await writeFileAtomic(join(folder, `${document.id}.json`), json);
    },
    async remove(id) {
      if (!isDocumentId(id)) return false;
      const removed = await ifPresent(rm(join(folder, `${id}.json`)).then(() => true));
      return removed ?? false;
    },
    async hide(id) {
      refuseBadId(id);
      await changeHidden((ids) => ids.add(id));
    },
    unhide: (id) => changeHidden((ids) => ids.delete(id)),
    hidden: readHidden,
  };
}
