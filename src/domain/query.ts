/** One way to say a thing: all its search terms must be in a row; its score is that of its weakest term, times `weight`. */
export interface Wording {
  /** As people write it; search terms may be stems. None for the parts of a compound. */
  readonly written?: string;
  readonly terms: readonly string[];
  /** 0 to 1. */
  readonly weight: number;
}

/** A thing that is searched for, in all its wordings (name and aliases, word and synonyms). The best wording counts. */
export interface Concept {
  readonly wordings: readonly Wording[];
}

/** What each retriever thought of a passage: the trace that `--explain` shows. */
export interface RetrievalScores {
  /** Cosine of the question to the passage's best sentence, -1 to 1; 0 in lexical mode. */
  readonly sentenceSimilarity: number;
  /** Cosine of the question to the whole passage. */
  readonly passageSimilarity: number;
  /** BM25 of the best sentence as a share of the best score any row could reach, 0 to 1. */
  readonly sentenceLexical: number;
  readonly passageLexical: number;
  /** How much closer a question written beside the passage comes than its best sentence; 0 when none does. */
  readonly questionSimilarityGain: number;
  readonly questionLexicalGain: number;
}

/** A passage that some retriever found, with the scores of all of them. */
export interface Candidate {
  /** Row in the generation's list of passages. */
  readonly passage: number;
  /** Rows of the passage's sentences (or of the paragraph, when it is one sentence), best match first. */
  readonly sentences: readonly number[];
  readonly scores: RetrievalScores;
  /** Weighted sum of the scores, for ranking before coverage is known. */
  readonly fused: number;
  /** Its best match: 2 × cosine + share of BM25, at most 3. What two passages are compared by. */
  readonly match: number;
}
