import type { CorpusDocument, DocumentId } from '../domain/index.ts';
import type { AddedDocuments, Overlay } from './overlay.ts';

/** Changes to the documents of an installation that belong together. Applied twice they change nothing more. */
export interface CorpusChanges {
  /** Documents to add, each in place of the one of its id. */
  readonly put: readonly CorpusDocument[];
  /** Added documents to take out; a shipped one that they replaced stands again. */
  readonly drop: readonly DocumentId[];
  /** Shipped documents to take out, and to bring back. */
  readonly hide: readonly DocumentId[];
  readonly unhide: readonly DocumentId[];
  /** Versions to keep among those that were taken out, and to forget there. */
  readonly withdraw: readonly CorpusDocument[];
  readonly reinstate: readonly DocumentId[];
}

export const NO_CHANGES: CorpusChanges = {
  put: [],
  drop: [],
  hide: [],
  unhide: [],
  withdraw: [],
  reinstate: [],
};

export const isNothing = (changes: CorpusChanges): boolean =>
  Object.values(changes).every((part: readonly unknown[]) => part.length === 0);

/** Several changes as one. */
export const joinChanges = (parts: readonly Partial<CorpusChanges>[]): CorpusChanges => ({
  put: parts.flatMap(({ put = [] }) => put),
  drop: parts.flatMap(({ drop = [] }) => drop),
  hide: parts.flatMap(({ hide = [] }) => hide),
  unhide: parts.flatMap(({ unhide = [] }) => unhide),
  withdraw: parts.flatMap(({ withdraw = [] }) => withdraw),
  reinstate: parts.flatMap(({ reinstate = [] }) => reinstate),
});

/** What the overlay lays over the shipped corpus. */
export interface OverlayLayers {
  readonly added: AddedDocuments;
  readonly hidden: ReadonlySet<DocumentId>;
}

/** The layers as they will be once the changes are applied. */
export function changedLayers({ added, hidden }: OverlayLayers, changes: CorpusChanges): OverlayLayers {
  const gone = new Set<string>([...changes.drop, ...changes.put.map(({ id }) => id)]);
  const shown = new Set(changes.unhide);
  return {
    added: {
      documents: [
        ...added.documents.filter(({ id }) => !gone.has(id)),
        ...changes.put.map((document) => ({ ...document, origin: 'added' as const })),
      ],
      problems: added.problems.filter(({ docId }) => docId === undefined || !gone.has(docId)),
    },
    hidden: new Set([...[...hidden].filter((id) => !shown.has(id)), ...changes.hide]),
  };
}

/**
 * Makes the changes last. What is kept is written before anything is taken out. Killed half-way, it is done by being
 * applied again. Gives the names under which damaged files were kept that stood in the way.
 */
export async function applyChanges(overlay: Overlay, changes: CorpusChanges): Promise<readonly string[]> {
  const aside: (string | undefined)[] = [];
  for (const document of changes.withdraw) await overlay.withdraw(document);
  for (const document of changes.put) aside.push(await overlay.put(document));
  for (const id of changes.drop) await overlay.remove(id);
  for (const id of changes.hide) await overlay.hide(id);
  for (const id of changes.unhide) await overlay.unhide(id);
  for (const id of changes.reinstate) await overlay.reinstate(id);
  return aside.filter((file) => file !== undefined);
}
