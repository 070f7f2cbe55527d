import { basename, extname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type DocumentDiff,
  describeCorpus,
  diffDocuments,
  documentFromImport,
  type ImportDetails,
  type ParsedFile,
  type ReadImportResult,
  readImport,
} from '../corpus/index.ts';
import { AppError, type CorpusDocument } from '../domain/index.ts';
import type { CorpusPlaces } from './find-document.ts';
import { sizeNotes } from './size-notes.ts';

export type GivenDetails = Omit<ImportDetails, 'fileName' | 'existing'>;

/** A file to import: what people call it, and how its content is had. */
export interface ImportFile {
  readonly name: string;
  read(): Promise<ReadImportResult>;
}

/** A file on this machine. */
export const fileAt = (path: string): ImportFile => ({ name: path, read: () => readImport(path) });

/** What adding a document would do: nothing (`same`: this content is there already), a new one, or a new version. */
export type PlannedDocument =
  | { readonly kind: 'same'; readonly document: CorpusDocument; readonly as: string }
  | { readonly kind: 'new' | 'replace'; readonly document: CorpusDocument; readonly diff: DocumentDiff };

export interface PlannedFile {
  readonly file: string;
  readonly warnings: readonly string[];
  readonly documents: readonly PlannedDocument[];
}

const paragraphTexts = ({ paragraphs, text }: CorpusDocument): string =>
  JSON.stringify(paragraphs.map(({ span }) => text.slice(...span)));

/** Equal in all that is stored; where a document came from does not count. */
const isSame = (a: CorpusDocument, b: CorpusDocument): boolean =>
  isDeepStrictEqual({ ...a, origin: 'added' }, { ...b, origin: 'added' });

function planDocument(document: CorpusDocument, present: readonly CorpusDocument[]): PlannedDocument {
  const before = present.find(({ id }) => id === document.id);
  const content = paragraphTexts(document);
  const twin = present.find(
    (other) => paragraphTexts(other) === content && (other.id !== document.id || isSame(other, document)),
  );
  if (twin) return { kind: 'same', document, as: twin.id };
  return { kind: before ? 'replace' : 'new', document, diff: diffDocuments(before, document) };
}

const OWN_DETAILS =
  'It holds titles, publishers and dates of its own; those on the command line are not used.';

interface ReadDocuments {
  readonly documents: readonly CorpusDocument[];
  readonly warnings: readonly string[];
}

const isGiven = (details: ImportDetails): boolean =>
  (['id', 'title', 'publisher', 'date', 'lang', 'url'] as const).some((key) => details[key]);

/** The documents of one parsed file. */
function documentsOf(content: ParsedFile, details: ImportDetails): ReadDocuments {
  if (content.kind === 'documents')
    return { documents: content.documents, warnings: isGiven(details) ? [OWN_DETAILS] : [] };
  const made = documentFromImport(content.document, details);
  if (made.ok) return { documents: [made.document], warnings: content.document.warnings };
  throw new AppError({
    kind: 'input',
    code: 'import-details',
    message: `${details.fileName} does not say its ${made.missing.join(' and ')}.`,
    remedy: `Add ${made.missing.map((name) => `--${name} …`).join(' ')}, or front matter at the top of the file.`,
  });
}

/** What a file of an archive is called where it does not say: a title is its own, and an id is nobody else's. */
const ownName = (name: string): string => basename(name, extname(name));

async function readDocuments(file: ImportFile, details: ImportDetails): Promise<ReadDocuments> {
  const read = await file.read();
  if (read.kind !== 'archive') return documentsOf(read, details);
  const all = read.files.map(({ name, content }) => {
    // What a file says of itself counts more than what is said of all.
    const meta = content.kind === 'document' ? { title: ownName(name), ...content.document.meta } : {};
    return documentsOf(content, { ...details, id: undefined, ...meta, fileName: name });
  });
  const skipped = read.skipped.map((name) => `Not imported, since it holds no text: ${name}`);
  return {
    documents: all.flatMap(({ documents }) => documents),
    warnings: [...all.flatMap(({ warnings }) => warnings), ...skipped],
  };
}

function refuseRepeatedIds(plan: readonly PlannedFile[]): void {
  const stored = plan.flatMap(({ documents }) => documents).filter(({ kind }) => kind !== 'same');
  const ids = stored.map(({ document }) => document.id);
  const repeated = ids.find((id, i) => ids.indexOf(id) !== i);
  if (repeated === undefined) return;
  throw new AppError({
    kind: 'input',
    code: 'repeated-id',
    message: `Two of the files make a document "${repeated}", and one would replace the other.`,
    remedy: 'Give one of them another id (--id, or `id:` in its front matter), or add them one by one.',
  });
}

/** Reads all files and says what adding them would do. Nothing is written. Throws for the first file that is refused. */
export async function planImport(
  places: CorpusPlaces,
  files: readonly ImportFile[],
  given: GivenDetails,
): Promise<PlannedFile[]> {
  const described = await describeCorpus(places);
  const present = described.documents
    .filter(({ state }) => state !== 'hidden')
    .map(({ document }) => document);
  const planned: PlannedFile[] = [];
  for (const file of files) {
    const existing = (id: string): CorpusDocument | undefined =>
      present.find((document) => document.id === id);
    const { documents, warnings } = await readDocuments(file, { ...given, fileName: file.name, existing });
    const plans = documents.map((document) => planDocument(document, present));
    // A file that is given twice, or under two names, must be seen as the same the second time.
    present.push(...plans.filter(({ kind }) => kind === 'new').map(({ document }) => document));
    const stored = plans.filter(({ kind }) => kind !== 'same').map(({ document }) => document);
    planned.push({
      file: file.name,
      warnings: [...warnings, ...stored.flatMap(sizeNotes)],
      documents: plans,
    });
  }
  refuseRepeatedIds(planned);
  return planned;
}
