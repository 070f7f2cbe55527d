import { isDeepStrictEqual } from 'node:util';
import {
  type CorpusChanges,
  describeCorpus,
  joinChanges,
  loadShipped,
  NO_CHANGES,
  openOverlay,
} from '../corpus/index.ts';
import { type CorpusDocument, type DocumentId, documentId } from '../domain/index.ts';
import { type CorpusPlaces, findDocument } from './find-document.ts';
import type { PlannedFile } from './plan-import.ts';

/** Equal in all that is stored; where a document came from does not count, nor a twin that is not there. */
const isSame = (a: CorpusDocument, b: CorpusDocument): boolean => {
  const { origin: _, twin: _a, ...one } = a;
  const { origin: __, twin: _b, ...other } = b;
  return isDeepStrictEqual(one, other);
};

/** Stores what was planned. */
export const importChanges = (plan: readonly PlannedFile[]): CorpusChanges => ({
  ...NO_CHANGES,
  put: plan.flatMap(({ documents }) =>
    documents.filter(({ kind }) => kind !== 'same').map(({ document }) => document),
  ),
});

export type Removal = 'removed' | 'shipped_again' | 'hidden' | 'already_hidden';

/**
 * Takes a document out: an added one is deleted (a shipped one that it replaced returns), a shipped one is hidden. `keep`:
 * an added one stays at hand among those that were taken out. Throws `AppError` when there is no such document.
 */
export async function removal(
  places: CorpusPlaces,
  id: string,
  { keep }: { readonly keep: boolean },
): Promise<{ readonly result: Removal; readonly changes: CorpusChanges }> {
  const found = await findDocument(places, id);
  const named = documentId(id);
  if ('problem' in found) {
    const { documents } = await loadShipped(places.corpusDir);
    const result = documents.some((one) => one.id === id) ? 'shipped_again' : 'removed';
    return { result, changes: { ...NO_CHANGES, drop: [named] } };
  }
  const { state, document } = found.described;
  if (state === 'hidden') return { result: 'already_hidden', changes: NO_CHANGES };
  if (state === 'shipped') return { result: 'hidden', changes: { ...NO_CHANGES, hide: [named] } };
  return {
    result: state === 'replaced' ? 'shipped_again' : 'removed',
    changes: { ...NO_CHANGES, drop: [named], withdraw: keep ? [document] : [] },
  };
}

/** Brings back what was taken out; undefined when nothing of this id was. What stands in its place is kept instead. */
export async function restoration(places: CorpusPlaces, id: string): Promise<CorpusChanges | undefined> {
  const { documents, withdrawn } = await describeCorpus(places);
  const version = withdrawn.find((document) => document.id === id);
  const standing = documents.find(({ document }) => document.id === id);
  if (version) {
    const isReplaced = standing?.state === 'added' || standing?.state === 'replaced';
    if (isReplaced) return { ...NO_CHANGES, put: [version], withdraw: [standing.document] };
    return { ...NO_CHANGES, put: [version], reinstate: [version.id] };
  }
  return standing?.state === 'hidden' ? { ...NO_CHANGES, unhide: [standing.document.id] } : undefined;
}

interface Layers {
  readonly shipped: ReadonlyMap<DocumentId, CorpusDocument>;
  readonly added: ReadonlyMap<DocumentId, CorpusDocument>;
  readonly hidden: ReadonlySet<DocumentId>;
}

/** What makes the corpus hold this version of a document, and the added one in its place no longer. */
function toVersion(wanted: CorpusDocument, { shipped, added, hidden }: Layers): Partial<CorpusChanges> {
  const { id } = wanted;
  const [ships, adds] = [shipped.get(id), added.get(id)];
  const standing = adds ?? (hidden.has(id) ? undefined : ships);
  if (standing && isSame(standing, wanted)) return {};
  const withdraw = adds ? [adds] : [];
  if (!ships || !isSame(ships, wanted)) return { put: [wanted], withdraw };
  return { drop: adds ? [id] : [], withdraw, unhide: hidden.has(id) ? [id] : [] };
}

/** What makes the corpus hold exactly these documents. What is taken out stays at hand. */
export function changesTo(wanted: readonly CorpusDocument[], layers: Layers): CorpusChanges {
  const { shipped, added, hidden } = layers;
  const ids = new Set(wanted.map(({ id }) => id));
  const extra = [...added.values()].filter(({ id }) => !ids.has(id));
  return joinChanges([
    ...wanted.map((document) => toVersion(document, layers)),
    { drop: extra.map(({ id }) => id), withdraw: extra },
    { hide: [...shipped.keys()].filter((id) => !ids.has(id) && !hidden.has(id)) },
  ]);
}

/** What brings back the documents of a generation. */
export async function changesBackTo(
  { corpusDir, dataDir }: CorpusPlaces,
  wanted: readonly CorpusDocument[],
): Promise<CorpusChanges> {
  const overlay = openOverlay(dataDir);
  const byId = (documents: readonly CorpusDocument[]) =>
    new Map(documents.map((document) => [document.id, document]));
  return changesTo(wanted, {
    shipped: byId((await loadShipped(corpusDir)).documents),
    added: byId((await overlay.list()).documents),
    hidden: await overlay.hidden(),
  });
}
