import {
  type DocumentProfile,
  type Linguistics,
  type PassageProfile,
  type PassageReader,
  profileDocument,
  profilePassage,
} from '../answer/index.ts';
import { AppError, type CorpusDocument, type DocumentId } from '../domain/index.ts';
import { type Snapshot, tokenizerNames } from '../index/index.ts';
import { createLexicon, createRepairer, type Repairer } from '../question/index.ts';
import { createTokenizer, loadPinyin } from '../text/index.ts';

/** An opened generation with the words and names that belong to it. Immutable; a question uses one from start to end. */
export interface Engine {
  readonly snapshot: Snapshot;
  readonly words: Linguistics;
  readonly reader: PassageReader;
  /** Repairs what people type; made once, when first asked for. */
  repairer(): Promise<Repairer>;
}

/** Profiles kept between questions, some 5 kB each. */
const MAX_PROFILES = 4_000;

/** Remembers the results for the keys used last. */
function keepLatest<T>(most: number, make: (key: number) => T): (key: number) => T {
  const kept = new Map<number, T>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.size > most ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

/** Profiles passages, remembering what was read of their documents. */
function passageProfiler({ passages, documents, id }: Snapshot, words: Linguistics) {
  const known = new Map<DocumentId, DocumentProfile>();
  const profileOf = (document: CorpusDocument): DocumentProfile => {
    const profile = known.get(document.id) ?? profileDocument(document, words);
    known.set(document.id, profile);
    return profile;
  };
  return (row: number): PassageProfile => {
    const passage = passages[row];
    const document = passage && documents.get(passage.docId);
    if (document) return profilePassage(passage, profileOf(document), words);
    throw new AppError({
      kind: 'fault',
      code: 'index-inconsistent',
      message: `Generation ${id} has no document for the passage in row ${row}.`,
      remedy: 'Build a new one: npm run index -- --force',
    });
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function createEngine(snapshot: Snapshot): Engine {
  const tokenizer = createTokenizer(tokenizerNames(snapshot.entities));
  const words = {
    tokenizer,
    lexicon: createLexicon(snapshot.entities, tokenizer),
    idf: snapshot.lexical.idf,
  };
  return {
    snapshot,
    words,
    repairer: once(async () => {
      const pinyin = await loadPinyin();
      return createRepairer({
        entities: snapshot.entities,
        tokenizer,
        pinyin,
        terms: snapshot.lexical.terms(),
      });
    }),
    reader: {
      profile: keepLatest(MAX_PROFILES, passageProfiler(snapshot, words)),
      passageRow: (id) => snapshot.passageRow.get(id),
      unit: (row) => snapshot.units[row],
      sentenceRows: (row) => snapshot.unitsOfPassage[row]?.sentences ?? [],
    },
  };
}
