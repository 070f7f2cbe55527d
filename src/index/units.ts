import { cutPassages, unitsOf } from '../corpus/index.ts';
import type { Corpus, CorpusDocument, DocumentId, Passage, SearchUnit } from '../domain/index.ts';

/** A corpus cut into what is cited and what is searched. */
export interface CutCorpus {
  readonly documents: ReadonlyMap<DocumentId, CorpusDocument>;
  readonly passages: readonly Passage[];
  readonly units: readonly SearchUnit[];
  /** The text of each unit. */
  readonly texts: readonly string[];
}

/** The text that each unit is searched by: its slice of the document, or the written question. */
export function unitTexts(
  documents: CutCorpus['documents'],
  passages: readonly Passage[],
  units: readonly SearchUnit[],
): string[] {
  const asked = new Map<number, number>();
  return units.map(({ passage: row, kind, span: [start, end] }) => {
    const passage = passages[row];
    if (!passage) throw new RangeError(`unit of passage ${row}, which is not there`);
    if (kind !== 'question') return documents.get(passage.docId)?.text.slice(start, end) ?? '';
    const nth = asked.get(row) ?? 0;
    asked.set(row, nth + 1);
    return passage.questions[nth] ?? '';
  });
}

export function cutCorpus(corpus: Corpus): CutCorpus {
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const passages = cutPassages(corpus.documents);
  const units = unitsOf(corpus.documents, passages);
  return { documents, passages, units, texts: unitTexts(documents, passages, units) };
}
