import type { Linguistics, PassageReader } from '../answer/index.ts';
import type { DocumentId } from '../domain/index.ts';
import { AppError } from '../domain/index.ts';
import { type Snapshot, tokenizerNames } from '../index/index.ts';
import { createLexicon } from '../question/index.ts';
import { createTokenizer } from '../text/index.ts';

/** An opened generation with the words and names that belong to it. Immutable; a question uses one from start to end. */
export interface Engine {
  readonly snapshot: Snapshot;
  readonly words: Linguistics;
  readonly reader: PassageReader;
}

export function createEngine(snapshot: Snapshot): Engine {
  const tokenizer = createTokenizer(tokenizerNames(snapshot.entities));
  const document = (id: DocumentId) => {
    const found = snapshot.documents.get(id);
    if (found) return found;
    throw new AppError({
      kind: 'fault',
      code: 'index-inconsistent',
      message: `Generation ${snapshot.id} cites document ${id} but does not hold it.`,
      remedy: 'Build a new one: npm run index -- --force',
    });
  };
  return {
    snapshot,
    words: { tokenizer, lexicon: createLexicon(snapshot.entities, tokenizer), idf: snapshot.lexical.idf },
    reader: {
      passages: snapshot.passages,
      passageRow: (id) => snapshot.passageRow.get(id),
      unit: (row) => snapshot.units[row],
      document,
    },
  };
}
