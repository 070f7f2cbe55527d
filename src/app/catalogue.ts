import type { CorpusDocument, DocumentId, Language, Passage, PassageId } from '../domain/index.ts';

/** A document as a list of sources shows it. */
export interface CatalogueEntry {
  readonly document: CorpusDocument;
  /** Its first passage: what a link to the document opens. */
  readonly first: Passage;
  readonly passages: number;
}

export interface CatalogueTopic {
  /** `compute`; empty for documents without a topic. */
  readonly key: string;
  /** As readers see it; none for documents without a topic. */
  readonly name?: string;
  /** Newest first. */
  readonly entries: readonly CatalogueEntry[];
}

/** What the corpus holds in one language, by topic and date. */
export interface Catalogue {
  /** The largest first; documents without a topic at the end. */
  readonly topics: readonly CatalogueTopic[];
  readonly documents: number;
  readonly passages: number;
  /** First and last year that the documents speak of; none when all are undated. */
  readonly years?: readonly [from: string, to: string];
}

interface Holdings {
  readonly documents: ReadonlyMap<DocumentId, CorpusDocument>;
  readonly passages: readonly Passage[];
}

/** Documents of the language, and those of the other that have no twin in it. */
export const isShown = (
  document: CorpusDocument,
  { documents }: Pick<Holdings, 'documents'>,
  lang: Language,
): boolean => document.lang === lang || document.twin === undefined || !documents.has(document.twin);

function entriesOf(holdings: Holdings, lang: Language): CatalogueEntry[] {
  const byDocument = new Map<DocumentId, Passage[]>();
  for (const passage of holdings.passages) {
    const own = byDocument.get(passage.docId) ?? [];
    own.push(passage);
    byDocument.set(passage.docId, own);
  }
  return [...byDocument].flatMap(([id, own]) => {
    const document = holdings.documents.get(id);
    const [first] = own;
    return document && first && isShown(document, holdings, lang)
      ? [{ document, first, passages: own.length }]
      : [];
  });
}

/** Topics are words of the program; a document that calls its topic anything else has none. */
const topicOf = ({ document: { topic = '' } }: CatalogueEntry): string =>
  /^[a-z][a-z-]{0,31}$/.test(topic) ? topic : '';

/** Undated documents sort before all others. */
export const sortableDate = ({ date }: Pick<CorpusDocument, 'date'>): string =>
  /^\d/.test(date) ? date : '';

function topicsOf(entries: readonly CatalogueEntry[]): CatalogueTopic[] {
  const keys = [...new Set(entries.map(topicOf))];
  const topics = keys.map((key): CatalogueTopic => {
    const own = entries.filter((entry) => topicOf(entry) === key);
    const name = own[0]?.first.section;
    return {
      key,
      ...(key === '' || name === undefined ? {} : { name }),
      entries: own.sort((a, b) => sortableDate(b.document).localeCompare(sortableDate(a.document))),
    };
  });
  return topics.sort(
    (a, b) => Number(a.key === '') - Number(b.key === '') || b.entries.length - a.entries.length,
  );
}

export function catalogueOf(holdings: Holdings, lang: Language): Catalogue {
  const entries = entriesOf(holdings, lang);
  const years = entries
    .map(({ document }) => sortableDate(document).slice(0, 4))
    .filter((year) => year !== '')
    .sort();
  const [from, to] = [years[0], years.at(-1)];
  return {
    topics: topicsOf(entries),
    documents: entries.length,
    passages: entries.reduce((sum, { passages }) => sum + passages, 0),
    ...(from === undefined || to === undefined ? {} : { years: [from, to] as const }),
  };
}

/** Questions written beside passages, by id: what may be offered instead of a question that nothing answers. */
export const questionsOf = (
  {
    passages,
    passageRow,
  }: Pick<Holdings, 'passages'> & { readonly passageRow: ReadonlyMap<PassageId, number> },
  ids: readonly PassageId[],
): string[] => {
  const found = ids.flatMap((id) => {
    const row = passageRow.get(id);
    return row === undefined ? [] : (passages[row]?.questions.slice(0, 1) ?? []);
  });
  return [...new Set(found)];
};
