import { understand } from '../../src/question/index.ts';
import type { EvalDeps } from '../site.ts';
import { asFound, type BaselineMaker, type Ranked, rankPassages } from './baseline.ts';

/** Our BM25, asked for the concepts that our program reads from the question: aliases and synonyms count. */
export function rankByWords({ engine: { snapshot, words } }: EvalDeps, text: string): Ranked[] {
  const scores = snapshot.lexical.scores(understand(text, words).concepts);
  return rankPassages(snapshot, (row) => scores.get(row));
}

export const bm25: BaselineMaker = async (deps) => ({
  name: 'our BM25 alone',
  search: async ({ text }) => asFound(deps.engine.snapshot, rankByWords(deps, text)),
});
