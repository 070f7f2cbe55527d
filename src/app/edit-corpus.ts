import { isDeepStrictEqual } from 'node:util';
import {
  type DescribedDocument,
  type DocumentDiff,
  describeCorpus,
  diffDocuments,
  documentFromImport,
  type ImportDetails,
  openOverlay,
  readImport,
} from '../corpus/index.ts';
import { AppError, type CorpusDocument, documentId, type SourceProblem } from '../domain/index.ts';
import { sizeNotes } from './size-notes.ts';

export interface CorpusPlaces {
  readonly corpusDir: string;
  readonly dataDir: string;
}

export type GivenDetails = Omit<ImportDetails, 'fileName' | 'existing'>;

/** What adding a document would do: nothing (`same`: this content is there already), a new one, or a new version. */
export type PlannedDocument =
  | { readonly kind: 'same'; readonly document: CorpusDocument; readonly as: string }
  | { readonly kind: 'new' | 'replace'; readonly document: CorpusDocument; readonly diff: DocumentDiff };

export interface PlannedFile {
  readonly file: string;
  readonly warnings: readonly string[];
  readonly documents: readonly PlannedDocument[];
}

export interface ImportRequest {
  readonly files: readonly string[];
  readonly given: GivenDetails;
  alone<T>(change: () => Promise<T>): Promise<T>;
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

async function readDocuments(
  file: string,
  details: ImportDetails,
): Promise<{ documents: readonly CorpusDocument[]; warnings: readonly string[] }> {
  const read = await readImport(file);
  if (read.kind === 'documents') {
    const isGiven = (['id', 'title', 'publisher', 'date', 'lang', 'url'] as const).some(
      (key) => details[key],
    );
    return { documents: read.documents, warnings: isGiven ? [OWN_DETAILS] : [] };
  }
  const made = documentFromImport(read.document, details);
  if (made.ok) return { documents: [made.document], warnings: read.document.warnings };
  throw new AppError({
    kind: 'input',
    code: 'import-details',
    message: `${file} does not say its ${made.missing.join(' and ')}.`,
    remedy: `Add ${made.missing.map((name) => `--${name} …`).join(' ')}, or front matter at the top of the file.`,
  });
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
  files: readonly string[],
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
    const { documents, warnings } = await readDocuments(file, { ...given, fileName: file, existing });
    const plans = documents.map((document) => planDocument(document, present));
    // A file that is given twice, or under two names, must be seen as the same the second time.
    present.push(...plans.filter(({ kind }) => kind === 'new').map(({ document }) => document));
    const stored = plans.filter(({ kind }) => kind !== 'same').map(({ document }) => document);
    planned.push({ file, warnings: [...warnings, ...stored.flatMap(sizeNotes)], documents: plans });
  }
  refuseRepeatedIds(planned);
  return planned;
}

/**
 * Stores what was planned. Each document is replaced in one step. Gives the names under which damaged files were kept
 * that stood in the way.
 */
async function applyImport(
  { dataDir }: CorpusPlaces,
  plan: readonly PlannedFile[],
): Promise<readonly string[]> {
  const overlay = openOverlay(dataDir);
  const aside: (string | undefined)[] = [];
  for (const { documents } of plan) {
    for (const planned of documents) {
      if (planned.kind !== 'same') aside.push(await overlay.put(planned.document));
    }
  }
  return aside.filter((file) => file !== undefined);
}

export type Removal = 'removed' | 'shipped_again' | 'hidden' | 'already_hidden';

const overlayOf = async ({ dataDir }: CorpusPlaces): Promise<readonly unknown[]> => {
  const overlay = openOverlay(dataDir);
  return [await overlay.list(), await overlay.hidden()];
};

/**
 * Plans and stores. `alone` runs the change while no other process makes one: what has changed since the files were read
 * is planned again then, so that of two documents with one id neither takes the other's place unseen.
 */
export async function importFiles(
  places: CorpusPlaces,
  { files, given, alone }: ImportRequest,
): Promise<{ readonly plan: readonly PlannedFile[]; readonly aside: readonly string[] }> {
  const seen = await overlayOf(places);
  const plan = await planImport(places, files, given);
  return alone(async () => {
    const isAsSeen = isDeepStrictEqual(await overlayOf(places), seen);
    const current = isAsSeen ? plan : await planImport(places, files, given);
    return { plan: current, aside: await applyImport(places, current) };
  });
}

type Found = { readonly described: DescribedDocument } | { readonly problem: SourceProblem };

/** Finds a document, hidden and damaged ones too. Throws `AppError` when there is none. */
export async function findDocument(places: CorpusPlaces, id: string): Promise<Found> {
  const { documents, problems } = await describeCorpus(places);
  const described = documents.find(({ document }) => document.id === id);
  if (described) return { described };
  const problem = problems.find(({ docId }) => docId === id);
  if (problem) return { problem };
  throw new AppError({
    kind: 'input',
    code: 'no-document',
    message: `There is no document "${id}".`,
    remedy: 'npm run -s corpus -- list shows every id.',
  });
}

/** As `findDocument`; a damaged document is a fault. */
export async function readDocument(places: CorpusPlaces, id: string): Promise<DescribedDocument> {
  const found = await findDocument(places, id);
  if ('described' in found) return found.described;
  const { file, problem, remedy } = found.problem;
  throw new AppError({ kind: 'fault', code: 'overlay-damaged', message: `${file} ${problem}.`, remedy });
}

/** Takes a document out: an added one is deleted (a shipped one that it replaced returns), a shipped one is hidden. */
export async function removeDocument(places: CorpusPlaces, id: string): Promise<Removal> {
  const found = await findDocument(places, id);
  const overlay = openOverlay(places.dataDir);
  if ('problem' in found) {
    await overlay.remove(id);
    const { documents } = await describeCorpus(places);
    return documents.some(({ document }) => document.id === id) ? 'shipped_again' : 'removed';
  }
  const { state } = found.described;
  if (state === 'hidden') return 'already_hidden';
  if (state === 'shipped') {
    await overlay.hide(documentId(id));
    return 'hidden';
  }
  await overlay.remove(id);
  return state === 'replaced' ? 'shipped_again' : 'removed';
}

/** Brings a hidden shipped document back. Returns whether it was hidden. */
export async function unhideDocument(places: CorpusPlaces, id: string): Promise<boolean> {
  const { state } = await readDocument(places, id);
  if (state !== 'hidden') return false;
  await openOverlay(places.dataDir).unhide(documentId(id));
  return true;
}
