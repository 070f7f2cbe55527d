import type { Candidate, CorpusDocument, Passage, SearchUnit, Span } from '../domain/index.ts';
import type { Lexicon } from '../question/index.ts';
import { findPeriods, type Normalised, normalise, type Period, type Tokenizer } from '../text/index.ts';

/** Where the answer room reads passages from: an opened generation, by row. */
export interface PassageReader {
  readonly passages: readonly Passage[];
  passageRow(id: Passage['id']): number | undefined;
  document(id: CorpusDocument['id']): CorpusDocument;
  unit(row: number): SearchUnit | undefined;
}

/** How words are weighed and names are found. */
export interface Linguistics {
  readonly lexicon: Lexicon;
  readonly tokenizer: Tokenizer;
  /** Inverse document frequency of a search term in the corpus. */
  idf(term: string): number;
}

/** A candidate with everything that coverage looks at, read once. */
export interface Evidence {
  readonly row: number;
  readonly passage: Passage;
  readonly document: CorpusDocument;
  readonly candidate: Candidate;
  readonly quote: string;
  /** The passage's sentences in the document's offsets, best match first. */
  readonly sentences: readonly Span[];
  readonly folded: Normalised;
  /** Search terms of the quote. */
  readonly terms: ReadonlySet<string>;
  /** Folded title, section and publisher: context that is not quoted. */
  readonly context: string;
  readonly contextTerms: ReadonlySet<string>;
  readonly periods: readonly Period[];
  readonly hasPerson: boolean;
}

export function readEvidence(reader: PassageReader, candidate: Candidate, words: Linguistics): Evidence {
  const passage = reader.passages[candidate.passage];
  if (!passage) throw new RangeError(`no passage in row ${candidate.passage}`);
  const document = reader.document(passage.docId);
  const quote = document.text.slice(...passage.span);
  const folded = normalise(quote);
  const context = normalise(
    `${document.title} ${passage.section} ${document.shownAs ?? document.publisher}`,
  ).text;
  return {
    row: candidate.passage,
    passage,
    document,
    candidate,
    quote,
    sentences: candidate.sentences.flatMap((unit) => {
      const span = reader.unit(unit)?.span;
      return span ? [span] : [];
    }),
    folded,
    terms: new Set(words.tokenizer.tokens(quote)),
    context,
    contextTerms: new Set(words.tokenizer.tokens(context)),
    periods: findPeriods(folded.text),
    hasPerson: words.lexicon.findNames(folded.text).some(({ name }) => name.kind === 'person'),
  };
}
