import type { CorpusDocument, DocumentSource, SourceProblem } from '../domain/index.ts';
import { type CorpusChanges, changedLayers, NO_CHANGES, type OverlayLayers } from './corpus-changes.ts';
import { openOverlay } from './overlay.ts';
import { loadShipped } from './shipped.ts';

/** Where the corpus lives: what ships with the program, and the overlay of this installation. */
export interface CorpusPlaces {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/** `replaced`: an added document stands in place of the shipped one of its id. */
export type DocumentState = 'shipped' | 'added' | 'replaced' | 'hidden';

export interface DescribedDocument {
  readonly document: CorpusDocument;
  readonly state: DocumentState;
}

/** Every document that there is, hidden ones too, and what cannot be used. */
export interface CorpusDescription {
  readonly documents: readonly DescribedDocument[];
  /** Versions of added documents that were taken out and may return; another of the same id may stand. */
  readonly withdrawn: readonly CorpusDocument[];
  readonly problems: readonly SourceProblem[];
}

interface Layers extends OverlayLayers {
  readonly shipped: readonly CorpusDocument[];
}

/**
 * Shipped documents in their order, then the added ones. Hiding concerns the shipped document of an id only. One whose
 * replacement is damaged is left out too: somebody had a reason to replace it.
 */
function merge({ shipped, added, hidden }: Layers): DescribedDocument[] {
  const replacements = new Map(added.documents.map((document) => [document.id, document]));
  const damaged = new Set(added.problems.map(({ docId }) => docId));
  const standing = shipped.filter(({ id }) => !damaged.has(id));
  const base = standing.map((document): DescribedDocument => {
    const replacement = replacements.get(document.id);
    replacements.delete(document.id);
    if (replacement) return { document: replacement, state: 'replaced' };
    return { document, state: hidden.has(document.id) ? 'hidden' : 'shipped' };
  });
  return [...base, ...[...replacements.values()].map((document) => ({ document, state: 'added' as const }))];
}

/** Two documents are twins only while both are there and both say so. */
function dropLostTwins(documents: readonly CorpusDocument[]): CorpusDocument[] {
  const twins = new Map(documents.map((document) => [document.id, document.twin]));
  return documents.map(({ twin, ...document }) =>
    twin && twins.get(twin) === document.id ? { ...document, twin } : document,
  );
}

async function loadLayers({ corpusDir, dataDir }: CorpusPlaces, changes: CorpusChanges) {
  const overlay = openOverlay(dataDir);
  const { documents, entities } = await loadShipped(corpusDir);
  const stored = { added: await overlay.list(), hidden: await overlay.hidden() };
  const layers = { shipped: documents, ...changedLayers(stored, changes) };
  return { documents: merge(layers), problems: layers.added.problems, entities };
}

/** Tells of every document how it stands to the shipped corpus. */
export async function describeCorpus(places: CorpusPlaces): Promise<CorpusDescription> {
  const { documents, problems } = await loadLayers(places, NO_CHANGES);
  const withdrawn = await openOverlay(places.dataDir).withdrawn();
  return { documents, withdrawn: withdrawn.documents, problems: [...problems, ...withdrawn.problems] };
}

/** The corpus to build an index from: the shipped one as the overlay changes it, or will once it is changed. */
export function corpusSource(places: CorpusPlaces, changes: CorpusChanges = NO_CHANGES): DocumentSource {
  return {
    async load() {
      const { documents, problems, entities } = await loadLayers(places, changes);
      const shown = documents.filter(({ state }) => state !== 'hidden').map(({ document }) => document);
      return { documents: dropLostTwins(shown), entities, problems };
    },
  };
}
