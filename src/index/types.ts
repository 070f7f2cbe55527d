import type { CorpusDocument, DocumentId, Entity, GenerationId, PassageId, Span } from '../domain/index.ts';
import type { SearchSpace } from '../search/index.ts';
import type { Manifest } from './manifest.ts';

/** Where in its document a passage stands: section, and the paragraph's ordinal within it. */
export interface Place {
  readonly section: string;
  readonly paragraph: number;
}

/** A build: which one, and when (ISO 8601). */
export interface Moment {
  readonly generation: GenerationId;
  readonly at: string;
}

/** What is remembered of a passage that stands in the corpus now. */
export interface PassageOrigin {
  readonly id: PassageId;
  readonly firstSeen: Moment;
  /** The place it had before its last move, and the build that saw the move. */
  readonly movedFrom?: Place & Moment;
}

/** A passage that was once citable and no longer stands in the corpus. */
export interface VanishedPassage extends Place {
  readonly id: PassageId;
  readonly docId: DocumentId;
  readonly title: string;
  readonly text: string;
  /** In the text of the document as it was then. */
  readonly span: Span;
  readonly firstSeen: Moment;
  /** ISO 8601: when the first build without it was made. */
  readonly vanishedAt: string;
  readonly lastGeneration: GenerationId;
  /** The passage of this generation that took its place. */
  readonly successor?: PassageId;
}

/**
 * An opened generation: complete in memory, so that the folder may vanish while it is in use. Its `vectors` are null when it was built without an embedding model, or from an empty corpus.
 */
export interface Snapshot extends SearchSpace {
  readonly id: GenerationId;
  readonly manifest: Manifest;
  readonly documents: ReadonlyMap<DocumentId, CorpusDocument>;
  /** Index of a passage in `passages`. */
  readonly passageRow: ReadonlyMap<PassageId, number>;
  readonly entities: readonly Entity[];
  readonly origins: ReadonlyMap<PassageId, PassageOrigin>;
  readonly vanished: ReadonlyMap<PassageId, VanishedPassage>;
}

/** What one generation knows of its passages: the part of it that later builds carry forward. */
export type GenerationRecord = Pick<Snapshot, 'id' | 'documents' | 'passages' | 'origins' | 'vanished'>;

/** Something wrong with a stored generation, in words for the user. */
export interface GenerationProblem {
  /** As written in CURRENT, so possibly not an id at all. */
  readonly generation: string;
  /** Relative to the generation's folder, or `CURRENT`. */
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}

export type OpenResult =
  | { readonly kind: 'open'; readonly snapshot: Snapshot; readonly problems: readonly GenerationProblem[] }
  | { readonly kind: 'none'; readonly problems: readonly GenerationProblem[] };
