/**
 * BM25 over tokenised rows, in memory. Formula: Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond" (2009), with the never-negative idf that Lucene uses: ln(1 + (N - df + 0.5) / (df + 0.5)).
 */
export const BM25 = { k1: 1.2, b: 0.5 } as const;

/** What a build stores: row lengths, and for each term its rows and counts as flat pairs `[row, count, row, count…]`. */
export interface LexicalData {
  readonly lengths: readonly number[];
  readonly postings: Readonly<Record<string, readonly number[]>>;
}

export interface LexicalIndex {
  readonly rows: number;
  /** Inverse document frequency, also for a term that no row has (then the largest possible). */
  idf(term: string): number;
  has(term: string): boolean;
  /** Score of every row that holds at least one of the terms. A repeated term counts once. */
  scores(terms: readonly string[]): ReadonlyMap<number, number>;
}

/** Counts the terms of each row. */
export function buildLexical(rows: readonly (readonly string[])[]): LexicalData {
  const postings: Record<string, number[]> = Object.create(null);
  rows.forEach((terms, row) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      const list = postings[term] ?? [];
      list.push(row, count);
      postings[term] = list;
    }
  });
  return { lengths: rows.map((terms) => terms.length), postings };
}

/** Opens stored data for searching; the data must not change afterwards. */
export function openLexical(data: LexicalData): LexicalIndex {
  const rows = data.lengths.length;
  const meanLength = rows === 0 ? 1 : Math.max(1, data.lengths.reduce((sum, n) => sum + n, 0) / rows);
  const postings = new Map(Object.entries(data.postings));
  const idf = (term: string): number => {
    const df = (postings.get(term)?.length ?? 0) / 2;
    return Math.log(1 + (rows - df + 0.5) / (df + 0.5));
  };
  const addTerm = (scores: Map<number, number>, term: string): void => {
    const list = postings.get(term) ?? [];
    const weight = idf(term) * (BM25.k1 + 1);
    for (let i = 0; i < list.length; i += 2) {
      const row = list[i] ?? 0;
      const count = list[i + 1] ?? 0;
      const norm = BM25.k1 * (1 - BM25.b + (BM25.b * (data.lengths[row] ?? 0)) / meanLength);
      scores.set(row, (scores.get(row) ?? 0) + (weight * count) / (count + norm));
    }
  };
  return {
    rows,
    idf,
    has: (term) => postings.has(term),
    scores(terms) {
      const scores = new Map<number, number>();
      for (const term of new Set(terms)) addTerm(scores, term);
      return scores;
    },
  };
}
