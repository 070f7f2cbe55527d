import { isDeepStrictEqual } from 'node:util';
import { applyChanges, openOverlay } from '../corpus/index.ts';
import { documentId } from '../domain/index.ts';
import { importChanges, type Removal, removal } from './corpus-changes.ts';
import { type CorpusPlaces, readDocument } from './find-document.ts';
import { type GivenDetails, type ImportFile, type PlannedFile, planImport } from './plan-import.ts';

export interface ImportRequest {
  readonly files: readonly ImportFile[];
  readonly given: GivenDetails;
  alone<T>(change: () => Promise<T>): Promise<T>;
}

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
    const aside = await applyChanges(openOverlay(places.dataDir), importChanges(current));
    return { plan: current, aside };
  });
}

/** Takes a document out; see `removal`. */
export async function removeDocument(places: CorpusPlaces, id: string): Promise<Removal> {
  const { result, changes } = await removal(places, id, { keep: false });
  await applyChanges(openOverlay(places.dataDir), changes);
  return result;
}

/** Brings a hidden shipped document back. Returns whether it was hidden. */
export async function unhideDocument(places: CorpusPlaces, id: string): Promise<boolean> {
  const { state } = await readDocument(places, id);
  if (state !== 'hidden') return false;
  await openOverlay(places.dataDir).unhide(documentId(id));
  return true;
}
