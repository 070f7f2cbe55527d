import { asFound, type BaselineMaker, best, type Ranked } from './baseline.ts';
import { rankByWords } from './bm25.ts';
import { rankByVectors } from './vectors.ts';

/** The constant of Cormack, Clarke & Büttcher, "Reciprocal Rank Fusion Outperforms Condorcet…" (2009). */
const K = 60;
/** Places of each ranking that count. */
const DEPTH = 100;

export function fuseRanks(rankings: readonly (readonly Ranked[])[]): Ranked[] {
  const scores = new Map<number, number>();
  for (const ranking of rankings) {
    for (const [place, { row }] of ranking.slice(0, DEPTH).entries())
      scores.set(row, (scores.get(row) ?? 0) + 1 / (K + place + 1));
  }
  return best(scores);
}

export const rankFusion: BaselineMaker = async (deps) => {
  const { snapshot } = deps.engine;
  return {
    name: 'BM25 + vectors, rank fusion (k = 60)',
    search: async ({ text, vector }) =>
      asFound(snapshot, fuseRanks([rankByWords(deps, text), rankByVectors(snapshot, vector)])),
  };
};
