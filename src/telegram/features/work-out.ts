import { ask, catalogueOf, chartOf, explain, questionsOf } from '../../app/index.ts';
import type { Answer, Turn } from '../../domain/index.ts';
import { type AnswerButtons, answerView, type View, type Voice } from '../view/index.ts';
import { type Context, corpusLanguage } from './context.ts';

/** What a question led to. */
export type WorkedOut = Pick<
  Turn,
  'asked' | 'question' | 'questionKey' | 'answer' | 'explanation' | 'nearest'
> & { readonly years?: readonly [string, string]; readonly hasChart: boolean };

/** The same for questions that differ in case, width, blanks and punctuation only. */
export const keyOf = (question: string): string =>
  question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

/** The question with what a follow-up left out: the first rewrite of the whole. */
const completed = (asked: string, { rewrites = [] }: Answer): string =>
  rewrites[0]?.from === asked ? rewrites[0].to : asked;

/** Answers a question; `context`: those before it, oldest first. */
export async function workOut(
  context: Context,
  asked: string,
  earlier: readonly string[],
): Promise<WorkedOut> {
  const deps = context.current();
  const { answer, trace } = await context.inTurn(() => ask(deps, asked, { context: earlier }));
  const { snapshot } = deps.engine;
  const isNotFound = answer.status === 'not_found';
  const ids = answer.citations.map(({ id }) => id);
  const question = completed(asked, answer);
  const { years } = catalogueOf(snapshot, trace.question.lang);
  return {
    asked,
    question,
    questionKey: keyOf(question),
    answer,
    explanation: JSON.stringify(explain(answer, trace)),
    nearest: isNotFound ? questionsOf(snapshot, ids).slice(0, 2) : [],
    ...(years && { years }),
    hasChart: chartOf(answer, snapshot) !== undefined,
  };
}

/** The message for it. */
export const viewOf = (
  { answer, nearest, years, hasChart }: WorkedOut,
  buttons: Omit<AnswerButtons, 'hasChart'>,
  voice: Voice,
): View => answerView(answer, { ...buttons, nearest, hasChart, ...(years && { years }) }, voice);

/** What the corpus holds, for such a reader. */
export const catalogueFor = ({ current }: Context, voice: Voice) =>
  catalogueOf(current().engine.snapshot, corpusLanguage(voice));
