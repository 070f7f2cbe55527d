import { type EvalQuestion, pasted } from '../questions.ts';
import { type Outcome, scoreResults } from '../scoring.ts';
import type { EvalDeps } from '../site.ts';
import type { Baseline, BaselineMaker } from './baseline.ts';
import { bm25 } from './bm25.ts';
import { langchain } from './langchain.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { rankFusion } from './rank-fusion.ts';
import { vectorsAlone } from './vectors.ts';

export const BASELINES: readonly BaselineMaker[] = [
  langchain,
  orama,
  miniSearch,
  bm25,
  vectorsAlone,
  rankFusion,
];

async function outcomesOf(
  { search }: Baseline,
  questions: readonly EvalQuestion[],
  { embedder }: EvalDeps,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const text = pasted(question);
    const results = await search({ text, vector: await embedder.embedder.embedQuestion(text) });
    const score = results[0]?.score ?? 0;
    outcomes.push({ question, ...scoreResults(question, results), answered: undefined, score });
  }
  return outcomes;
}

/** Puts the questions to every baseline, on the documents of the same index. */
export async function runBaselines(
  deps: EvalDeps,
  questions: readonly EvalQuestion[],
): Promise<{ name: string; outcomes: Outcome[] }[]> {
  const systems: { name: string; outcomes: Outcome[] }[] = [];
  for (const make of BASELINES) {
    const baseline = await make(deps);
    systems.push({ name: baseline.name, outcomes: await outcomesOf(baseline, questions, deps) });
  }
  return systems;
}
