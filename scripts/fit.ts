/**
 * Fits src/answer/weights.json: a logistic regression that tells, from the features of a passage, whether it answers a
 * question. Labels come from tests/eval; only the tuning half (by a hash of the question's id) is fitted, the other half
 * is reported. `npm run fit` needs an index that is up to date (`npm run index`).
 */
import { writeFileSync } from 'node:fs';
import { type EvalQuestion, halfOf, readEvalQuestions } from '../eval/questions.ts';
import { isGold } from '../eval/scoring.ts';
import { FEATURES } from '../src/answer/index.ts';
import { type AskDeps, ask } from '../src/app/index.ts';
import { createProgram } from '../src/cli/program.ts';
import { readSettings } from '../src/cli/settings.ts';

const WEIGHTS = 'src/answer/weights.json';
/** Candidates of each question that are learned from: an answer rarely stands lower. */
const CANDIDATES = 8;
const STEPS = 4_000;
const RATE = 0.5;
/** Strength of the pull towards zero, in examples. */
const RIDGE = 2;

interface Example {
  readonly values: readonly number[];
  readonly answers: boolean;
}

/** Follow-ups are not completed yet, so their passages cannot be expected. */
const questionsToFit = (): EvalQuestion[] =>
  readEvalQuestions().filter(({ context }) => context.length === 0);

const isTuning = (question: EvalQuestion): boolean => halfOf(question) === 'tuning';

async function examplesOf(deps: AskDeps, question: EvalQuestion): Promise<Example[]> {
  const { trace } = await ask(deps, question.question);
  return trace.judged.slice(0, CANDIDATES).map(({ evidence: { document, passage }, features }) => ({
    values: FEATURES.map((name) => features[name]),
    answers: isGold(question, { ...passage, docId: document.id }),
  }));
}

interface Model {
  readonly bias: number;
  readonly weights: readonly number[];
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const predict = ({ bias, weights }: Model, values: readonly number[]): number =>
  sigmoid(values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias));

/** Mean and spread of each feature, so that one step size suits all. */
function scales(examples: readonly Example[]): { mean: number; spread: number }[] {
  return FEATURES.map((_, i) => {
    const values = examples.map((example) => example.values[i] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, spread: Math.sqrt(variance) || 1 };
  });
}

/** One step of gradient descent on the log loss with a ridge penalty. */
function step(model: Model, examples: readonly Example[]): Model {
  const errors = examples.map(({ values, answers }) => predict(model, values) - (answers ? 1 : 0));
  const n = examples.length;
  const gradient = (i: number): number =>
    errors.reduce((sum, error, at) => sum + error * (examples[at]?.values[i] ?? 0), 0) / n;
  return {
    bias: model.bias - (RATE * errors.reduce((sum, error) => sum + error, 0)) / n,
    weights: model.weights.map((weight, i) => weight - RATE * (gradient(i) + (RIDGE / n) * weight)),
  };
}

function fitWeights(examples: readonly Example[]): Record<string, number> {
  const scale = scales(examples);
  const scaled = examples.map(({ values, answers }) => ({
    values: values.map((value, i) => (value - (scale[i]?.mean ?? 0)) / (scale[i]?.spread ?? 1)),
    answers,
  }));
  let model: Model = { bias: 0, weights: FEATURES.map(() => 0) };
  for (let i = 0; i < STEPS; i += 1) model = step(model, scaled);
  const weights = model.weights.map((weight, i) => weight / (scale[i]?.spread ?? 1));
  const bias = weights.reduce((sum, weight, i) => sum - weight * (scale[i]?.mean ?? 0), model.bias);
  const rounded = [['bias', bias] as const, ...FEATURES.map((name, i) => [name, weights[i] ?? 0] as const)];
  return Object.fromEntries(rounded.map(([name, value]) => [name, Number(value.toFixed(3))]));
}

/** Mean log loss of fitted weights: lower is better, 0.69 is a coin. */
function logLoss(fitted: Readonly<Record<string, number>>, examples: readonly Example[]): number {
  const model = { bias: fitted.bias ?? 0, weights: FEATURES.map((name) => fitted[name] ?? 0) };
  const losses = examples.map(
    ({ values, answers }) =>
      -Math.log(Math.max(1e-9, answers ? predict(model, values) : 1 - predict(model, values))),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

async function gather(deps: AskDeps, questions: readonly EvalQuestion[]): Promise<Example[]> {
  const examples: Example[] = [];
  for (const question of questions) examples.push(...(await examplesOf(deps, question)));
  return examples;
}

const program = createProgram(readSettings());
const hybrid = await program.askDeps();
const lexical: AskDeps = {
  ...hybrid,
  embedder: { ok: false, missing: { reason: 'left out on purpose', remedy: '' } },
};
const questions = questionsToFit();
const fitted: Record<string, Record<string, number>> = {};
for (const [mode, deps] of [
  ['hybrid', hybrid],
  ['lexical', lexical],
] as const) {
  const tuning = await gather(deps, questions.filter(isTuning));
  const test = await gather(
    deps,
    questions.filter((question) => !isTuning(question)),
  );
  const weights = fitWeights(tuning);
  fitted[mode] = weights;
  console.log(
    `${mode}: ${tuning.length} examples, log loss ${logLoss(weights, tuning).toFixed(3)}; test half ${logLoss(weights, test).toFixed(3)}`,
  );
}
writeFileSync(WEIGHTS, `${JSON.stringify(fitted, null, 2)}\n`);
console.log(`Written to ${WEIGHTS}.`);
await program.close();
