import type { DocumentId, PassageId } from './ids.ts';

/** Half-open range of UTF-16 offsets into an *original* text: `text.slice(start, end)`. */
export type Span = readonly [start: number, end: number];

export type Language = 'zh' | 'en';

/** What a reader must be told of a source: seen as a reprint only; the title describes; the fact is not verified. */
export type Mark = 'reprint' | 'described' | 'unverified';

/** Dates are `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or this where the source has none. */
export const UNDATED = '未注明';

/** A quantity that a document states. The name says of what, and of whom where it is not plain; what follows in brackets says how exact it is: （超）. */
export interface Figure {
  readonly name: string;
  /** `measure: what it is said of`, or a measure alone; for readers of English. */
  readonly nameEn?: string;
  readonly value: number | string;
  readonly unit: string;
  readonly asOf: string;
}

/** How a fact stands to others; an empty `to` means the newspaper report itself. */
export interface Relation {
  readonly kind: 'confirms' | 'updates' | 'contradicts';
  readonly to: readonly DocumentId[];
}

export interface Paragraph {
  readonly section: string;
  /** Counts from 1 within its section. */
  readonly ordinal: number;
  /** Stable name of the place, equal in both languages: `A-1`. */
  readonly anchor?: string;
  readonly span: Span;
  /** Questions that this paragraph answers, written from its content; at most three. */
  readonly questions: readonly string[];
}

export interface CorpusDocument {
  readonly id: DocumentId;
  readonly lang: Language;
  readonly title: string;
  readonly publisher: string;
  /** Shown in place of the publisher where set: `摘编自《四川日报》`. */
  readonly shownAs?: string;
  /** Date that the content speaks of. */
  readonly date: string;
  /** Date of publication, where it differs from `date`. */
  readonly published?: string;
  readonly url?: string;
  readonly marks: readonly Mark[];
  readonly topic?: string;
  /** The same document in the other language, paragraph by paragraph. */
  readonly twin?: DocumentId;
  readonly figures: readonly Figure[];
  readonly relation?: Relation;
  /** `shipped` comes with the program, `added` was imported here. */
  readonly origin: 'shipped' | 'added';
  /** The stored text; every quote is a slice of it. Headings stand in it, outside all paragraphs. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The unit that is cited: a paragraph, or a part of one that is too long to be quoted whole. */
export interface Passage {
  readonly id: PassageId;
  readonly docId: DocumentId;
  readonly section: string;
  /** The paragraph's ordinal within its section, from 1. */
  readonly paragraph: number;
  readonly anchor?: string;
  readonly span: Span;
  readonly twin?: PassageId;
  readonly questions: readonly string[];
}

/**
 * One row that is searched: the row number is the same in the lexical index and in the vectors. A paragraph of one
 * sentence is one `paragraph` unit; otherwise its sentences come first, then the whole; then its written questions.
 */
export interface SearchUnit {
  /** Row of the passage in the generation's list of passages. */
  readonly passage: number;
  readonly kind: 'sentence' | 'paragraph' | 'question';
  /** In the document's text; for a question, the span of the passage that it belongs to. */
  readonly span: Span;
}

export type EntityKind =
  | 'company'
  | 'institution'
  | 'place'
  | 'person'
  | 'policy'
  | 'model'
  | 'event'
  | 'report'
  | 'ranking'
  | 'project'
  | 'term';

/** A name that the corpus uses, with everything else that people call it. */
export interface Entity {
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliasesZh: readonly string[];
  readonly aliasesEn: readonly string[];
}

/** A file of the corpus that cannot be used, in words for the user. */
export interface SourceProblem {
  /** The document that the file should hold. */
  readonly docId?: string;
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}

/** One line: what is left out, why, and what to do about it. */
export const describeProblem = ({ docId, file, problem, remedy }: SourceProblem): string =>
  `${file} ${problem}${docId === undefined ? '' : `, so the document ${docId} is left out`}. ${remedy}`;

/** All that an index is built from, at one moment. */
export interface Corpus {
  readonly documents: readonly CorpusDocument[];
  readonly entities: readonly Entity[];
  readonly problems?: readonly SourceProblem[];
}
