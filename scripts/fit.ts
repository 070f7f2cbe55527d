/**
 * Fits src/answer/weights.json on the tuning half of tests/eval (by a hash of the question's id); the other half is only
 * reported. In this order:
 * 1. logistic regression on the passages that break no constraint: does the passage answer?
 * 2. what is left of that for a passage that breaks one, or speaks of no asked attribute;
 * 3. Platt scaling of the best passage's probability ("Probabilistic Outputs for SVMs", 1999): is the first citation right?
 * 4. the threshold of `answered` that gives the most right answers and refused near misses together.
 */
import { writeFileSync } from 'node:fs';
import { type EvalQuestion, halfOf, isAnswerable, readEvalQuestions } from '../eval/questions.ts';
import { isGold } from '../eval/scoring.ts';
import { openEvalSite } from '../eval/site.ts';
import {
  FEATURES,
  type Features,
  isRuledOut,
  type Judged,
  lacksAttribute,
  logit,
  type PassageModel,
  rawProbability,
} from '../src/answer/index.ts';
import { type AskDeps, type AskResult, ask } from '../src/app/index.ts';
import { fitLogistic, type Logistic, logLoss, predict } from './logistic.ts';

const WEIGHTS = 'src/answer/weights.json';
const RIDGE = 2;
const FACTORS = [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5, 0.8, 1];
const round = (value: number): number => Number(value.toFixed(3));

/**
 * Questions written after the lexicons, which the other questions of the tuning half helped to shape: only these tell how
 * often a lexicon errs, so factors, scale and threshold are fitted on them.
 */
const UNSEEN = /-c\d+$/;

interface Row {
  readonly features: Features;
  readonly standing: Judged['coverage'];
  readonly holds: boolean;
}

interface Asked {
  readonly question: EvalQuestion;
  readonly rows: readonly Row[];
  readonly isPlain: boolean;
  readonly result: AskResult;
}

function rowOf(question: EvalQuestion, { evidence, features, coverage }: Judged): Row {
  const { document, passage } = evidence;
  return {
    features,
    standing: coverage,
    holds: isGold(question, { ...passage, docId: document.id }),
  };
}

async function askAll(deps: AskDeps, questions: readonly EvalQuestion[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) {
    const result = await ask(deps, question.standalone ?? question.question);
    const { judged } = result.trace;
    const isPlain = question.all_of === undefined && (judged[0]?.parts.length ?? 1) === 1;
    asked.push({ question, result, isPlain, rows: judged.map((one) => rowOf(question, one)) });
  }
  return asked;
}

const rowsOf = (asked: readonly Asked[]): Row[] =>
  asked.filter(({ isPlain }) => isPlain).flatMap(({ rows }) => rows);

type Factor = 'ruledOut' | 'withoutAttribute';

/** The model with the value of one factor that suits the given rows best. */
function withFactor(model: PassageModel, factor: Factor, rows: readonly Row[]): PassageModel {
  const lossOf = (value: number): number =>
    logLoss(
      rows.map(({ features, standing, holds }) => ({
        p: rawProbability({ ...model, [factor]: value }, features, standing),
        holds,
      })),
    );
  const value = FACTORS.reduce((best, one) => (lossOf(one) < lossOf(best) ? one : best), 1);
  return { ...model, [factor]: value };
}

/** Fits the weights on passages that have nothing against them, and the factors on those that have one thing. */
function fitPassages(rows: readonly Row[], unseen: readonly Row[]): PassageModel {
  const clean = rows.filter(({ standing }) => !isRuledOut(standing) && !lacksAttribute(standing));
  const { bias, weights } = fitLogistic(
    clean.map(({ features, holds }) => ({ values: FEATURES.map((name) => features[name]), holds })),
    RIDGE,
  );
  const model: PassageModel = {
    bias: round(bias),
    // One weight for each feature, in their order.
    weights: Object.fromEntries(
      FEATURES.map((name, i) => [name, round(weights[i] ?? 0)]),
    ) as PassageModel['weights'],
    ruledOut: 1,
    withoutAttribute: 1,
  };
  const ruledOut = unseen.filter(({ standing }) => isRuledOut(standing) && !lacksAttribute(standing));
  const lacking = unseen.filter(({ standing }) => !isRuledOut(standing) && lacksAttribute(standing));
  return withFactor(withFactor(model, 'ruledOut', ruledOut), 'withoutAttribute', lacking);
}

interface Best {
  readonly question: EvalQuestion;
  readonly raw: number;
  readonly holds: boolean;
}

/** The best passage of each question, and whether it is right. */
const bestOf = (model: PassageModel, asked: readonly Asked[]): Best[] =>
  asked
    .filter(({ isPlain, rows }) => isPlain && rows.length > 0)
    .map(({ question, rows }) => {
      const scored = rows.map(({ features, standing, holds }) => ({
        raw: rawProbability(model, features, standing),
        holds,
      }));
      return { question, ...scored.reduce((top, one) => (one.raw > top.raw ? one : top)) };
    });

function report(name: string, best: readonly Best[], scale: Logistic): void {
  const rows = best.map(({ raw, holds }) => ({ p: predict(scale, [logit(raw)]), holds }));
  console.log(`  ${name}: ${rows.length} questions, log loss of the confidence ${logLoss(rows).toFixed(3)}`);
}

/** Of all thresholds the one with the most right answers and refused near misses, both as shares. */
function fitThreshold(best: readonly Best[], scale: Logistic): number {
  const scored = best.map(({ question, raw, holds }) => ({
    question,
    p: predict(scale, [logit(raw)]),
    holds,
  }));
  const answerable = scored.filter(({ question }) => isAnswerable(question));
  const near = scored.filter(({ question }) => question.kind === 'near-miss');
  const gain = (t: number): number =>
    answerable.filter(({ p, holds }) => p >= t && holds).length / answerable.length +
    near.filter(({ p }) => p < t).length / near.length;
  const steps = Array.from({ length: 81 }, (_, i) => 0.1 + i / 100);
  return steps.reduce((top, t) => (gain(t) > gain(top) ? t : top));
}

/** A corpus as it ships, and as others come: without questions beside the passages, without names. */
const VARIANTS = [{ stripped: false }, { stripped: true }, { stripped: true, nameless: true }] as const;

const withoutModel = (deps: AskDeps): AskDeps => ({
  ...deps,
  embedder: { ok: false, missing: { reason: 'left out on purpose', remedy: '' } },
});

const halfFrom = (asked: readonly Asked[], half: 'tuning' | 'test'): Asked[] =>
  asked.filter(({ question }) => halfOf(question) === half);

const site = await openEvalSite();
const questions = readEvalQuestions();
const written: Record<string, object> = {};
for (const mode of ['hybrid', 'lexical'] as const) {
  const byVariant: Asked[][] = [];
  for (const variant of VARIANTS) {
    const deps = await site.shipped(variant);
    byVariant.push(await askAll(mode === 'hybrid' ? deps : withoutModel(deps), questions));
  }
  const [shipped = []] = byVariant;
  const unseen = halfFrom(shipped, 'tuning').filter(({ question }) => UNSEEN.test(question.id));
  const fitted = fitPassages(
    byVariant.flatMap((asked) => rowsOf(halfFrom(asked, 'tuning'))),
    rowsOf(unseen),
  );
  const best = bestOf(fitted, unseen);
  const scale = fitLogistic(
    best.map(({ raw, holds }) => ({ values: [logit(raw)], holds })),
    0,
  );
  console.log(`${mode}:`);
  report('tuning half, unseen by the lexicons', best, scale);
  report('test half', bestOf(fitted, halfFrom(shipped, 'test')), scale);
  if (mode === 'hybrid') written.thresholds = { answered: round(fitThreshold(best, scale)), related: 0.1 };
  written[mode] = {
    ...fitted,
    slope: round(scale.weights[0] ?? 1),
    intercept: round(scale.bias),
  };
}
writeFileSync(WEIGHTS, `${JSON.stringify(written, null, 2)}\n`);
console.log(`Written to ${WEIGHTS}.`);
await site.close();
