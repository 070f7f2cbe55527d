import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AppError,
  type CorpusDocument,
  type DocumentId,
  documentId,
  messageOf,
  type SourceProblem,
} from '../domain/index.ts';
import { ID_REMEDY, isDocumentId } from './document-id.ts';
import { replaceDurable } from './durable.ts';
import { documentFileOf, parseDocumentFile } from './stored-document.ts';

/** Added documents that can be read, by id, and the files that cannot. */
export interface AddedDocuments {
  readonly documents: readonly CorpusDocument[];
  readonly problems: readonly SourceProblem[];
}

/**
 * What this installation changes about the shipped corpus: `documents/<id>.json` for each added document, an empty
 * file `hidden/<id>` for each hidden one, and `withdrawn/<id>.json` for what was taken out and may return. Every file is replaced as a whole and stands for itself, so a crash leaves the
 * old or the new one, and a damaged one costs its own document only.
 */
export interface Overlay {
  list(): Promise<AddedDocuments>;
  /** Adds a document, or replaces the one of its id. Gives the new name of a damaged file that was in its place. */
  put(document: CorpusDocument): Promise<string | undefined>;
  /** Whether there was such a document, damaged or not. */
  remove(id: string): Promise<boolean>;
  /** Takes a shipped document out of the corpus; `unhide` brings it back. */
  hide(id: DocumentId): Promise<void>;
  unhide(id: DocumentId): Promise<void>;
  hidden(): Promise<ReadonlySet<DocumentId>>;
  /** Keeps a version that was taken out, in place of an earlier one of its id. */
  withdraw(document: CorpusDocument): Promise<void>;
  /** Versions that were taken out, and files of them that cannot be read. */
  withdrawn(): Promise<AddedDocuments>;
  /** Forgets a version that was taken out. */
  reinstate(id: string): Promise<void>;
}

const EXTENSION = '.json';
const DAMAGED = 'is damaged, or was written by another version of the program';

async function ifPresent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await ifPresent(readdir(folder))) ?? [];

type Stored = { readonly document: CorpusDocument } | { readonly problem: SourceProblem };

/** Nothing when the file is gone. */
async function readStored(folder: string, id: string): Promise<Stored | undefined> {
  const file = join(folder, `${id}${EXTENSION}`);
  const unusable = (problem: string): Stored => ({
    problem: {
      docId: id,
      file,
      problem,
      remedy: `Restore it from a backup, import the document again, or take it out: npm run -s corpus -- remove ${id}`,
    },
  });
  try {
    const json = await ifPresent(readFile(file, 'utf8'));
    if (json === undefined) return undefined;
    const document = parseDocumentFile(json);
    return document.id === id ? { document } : unusable(`holds the document ${document.id}`);
  } catch (error) {
    // Errors of the file system have a code; all others are of the content.
    return unusable(
      error instanceof Error && 'code' in error ? `cannot be read: ${messageOf(error)}` : DAMAGED,
    );
  }
}

/** A list of hidden documents that earlier versions kept; whoever made it must hear that it no longer counts. */
async function earlierList(dir: string): Promise<SourceProblem[]> {
  const file = join(dir, 'hidden.json');
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  const problem = 'is of an earlier version and is not read: the documents that it names are not hidden';
  const remedy = 'Hide them again with `npm run -s corpus -- remove ID`, then delete the file.';
  return isThere ? [{ file, problem, remedy }] : [];
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

/** Moves a file that cannot be used out of the way: what is in it may still be of worth to its owner. */
async function setAside(folder: string, id: string): Promise<string | undefined> {
  const stored = await readStored(folder, id);
  if (!stored || 'document' in stored) return undefined;
  const aside = `${stored.problem.file}.damaged-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  await rename(stored.problem.file, aside);
  return aside;
}

/** Gives the new name of a damaged file that was in its place. */
async function store(folder: string, document: CorpusDocument): Promise<string | undefined> {
  refuseBadId(document.id);
  const json = documentFileOf({ ...document, origin: 'added' });
  parseDocumentFile(json); // What could not be read back would be lost.
  await mkdir(folder, { recursive: true });
  const aside = await setAside(folder, document.id);
  await replaceDurable(join(folder, `${document.id}${EXTENSION}`), json);
  return aside;
}

async function listStored(folder: string): Promise<AddedDocuments> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith(EXTENSION)).sort();
  const documents: CorpusDocument[] = [];
  const problems: SourceProblem[] = [];
  for (const name of names) {
    const stored = await readStored(folder, name.slice(0, -EXTENSION.length));
    if (stored && 'document' in stored) documents.push(stored.document);
    else if (stored) problems.push(stored.problem);
  }
  return { documents, problems };
}

/** Opens the overlay that lives in `dir`; its folders are made at the first write. */
export function openOverlay(dir: string): Overlay {
  const folder = join(dir, 'documents');
  const hiddenFolder = join(dir, 'hidden');
  const withdrawnFolder = join(dir, 'withdrawn');
  return {
    async list() {
      const { documents, problems } = await listStored(folder);
      return { documents, problems: [...(await earlierList(dir)), ...problems] };
    },
    put: (document) => store(folder, document),
    async withdraw(document) {
      await store(withdrawnFolder, document);
    },
    withdrawn: () => listStored(withdrawnFolder),
    async reinstate(id) {
      refuseBadId(id);
      await rm(join(withdrawnFolder, `${id}${EXTENSION}`), { force: true });
    },
    async remove(id) {
      const name = `${id}${EXTENSION}`;
      // A damaged file may have any name; one that is in the folder cannot lead out of it.
      if (!(await namesIn(folder)).includes(name)) return false;
      await rm(join(folder, name), { recursive: true, force: true });
      return true;
    },
    async hide(id) {
      refuseBadId(id);
      await mkdir(hiddenFolder, { recursive: true });
      await writeFile(join(hiddenFolder, id), '');
    },
    async unhide(id) {
      refuseBadId(id);
      await rm(join(hiddenFolder, id), { force: true });
    },
    hidden: async () => new Set((await namesIn(hiddenFolder)).filter(isDocumentId).map(documentId)),
  };
}
