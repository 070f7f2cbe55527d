import type { Concept, Wording } from '../domain/index.ts';

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
  /** Every term with the number of rows that have it. */
  terms(): Iterable<readonly [term: string, rows: number]>;
  /** Sum over the concepts of each row's best wording, for every row that has one. 0 or more, no upper bound. */
  scores(concepts: readonly Concept[]): ReadonlyMap<number, number>;
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
  const termScores = (term: string): Map<number, number> => {
    const scores = new Map<number, number>();
    const list = postings.get(term) ?? [];
    const weight = idf(term) * (BM25.k1 + 1);
    for (let i = 0; i < list.length; i += 2) {
      const row = list[i] ?? 0;
      const count = list[i + 1] ?? 0;
      const norm = BM25.k1 * (1 - BM25.b + (BM25.b * (data.lengths[row] ?? 0)) / meanLength);
      scores.set(row, (weight * count) / (count + norm));
    }
    return scores;
  };
  const wordingScores = ({ terms, weight }: Wording): Map<number, number> => {
    const [first = new Map<number, number>(), ...others] = terms.map(termScores);
    const scores = new Map<number, number>();
    for (const [row, score] of first) {
      const lowest = others.reduce((low, other) => Math.min(low, other.get(row) ?? 0), score);
      if (lowest > 0) scores.set(row, lowest * weight);
    }
    return scores;
  };
  return {
    rows,
    idf,
    has: (term) => postings.has(term),
    *terms() {
      for (const [term, list] of postings) yield [term, list.length / 2] as const;
    },
    scores: (concepts) => sumMaps(concepts.map(({ wordings }) => maxMaps(wordings.map(wordingScores)))),
  };
}

type Scores = ReadonlyMap<number, number>;
type Combine = (a: number, b: number) => number;

function mergeMaps(maps: readonly Scores[], combine: Combine): Scores {
  const merged = new Map<number, number>();
  for (const scores of maps) {
    for (const [row, score] of scores) merged.set(row, combine(merged.get(row) ?? 0, score));
  }
  return merged;
}

const sumMaps = (maps: readonly Scores[]): Scores => mergeMaps(maps, (a, b) => a + b);
const maxMaps = (maps: readonly Scores[]): Scores => mergeMaps(maps, Math.max);
