import { type AskDeps, type AskOptions, type AskResult, ask } from '../src/app/index.ts';
import type { Citation } from '../src/domain/index.ts';
import type { EvalQuestion } from './questions.ts';
import { misquotes, type Outcome, scoreAnswer } from './scoring.ts';

/** An outcome of our own program, with all that it said. */
export interface OurOutcome extends Outcome {
  readonly answered: boolean;
  readonly result: AskResult;
  readonly misquotes: readonly Citation[];
}

/** What goes with a question besides its words. */
const optionsOf = ({ context }: EvalQuestion): AskOptions => ({ context });
/** The same for readers of the report. */
export const FOLLOW_UPS = 'A follow-up is put to the program with the turns before it as context';

/** Asks one question and scores the answer. */
export async function askOurs(deps: AskDeps, question: EvalQuestion): Promise<OurOutcome> {
  const result = await ask(deps, question.question, optionsOf(question));
  const { answer } = result;
  return {
    ...scoreAnswer(question, answer),
    result,
    misquotes: misquotes(answer, deps.engine.snapshot.documents),
  };
}

/** Asks all questions one after another. */
export async function askAll(deps: AskDeps, questions: readonly EvalQuestion[]): Promise<OurOutcome[]> {
  const outcomes: OurOutcome[] = [];
  for (const question of questions) outcomes.push(await askOurs(deps, question));
  return outcomes;
}
