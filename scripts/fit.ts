/**
 * Fits src/answer/weights.json on the tuning half of tests/eval (by a hash of the question's id); the other half is only
 * reported. In this order:
 * 1. logistic regression on the passages that break no constraint and lack no asked attribute: does the passage answer?
 *    Learned on the shipped corpus as it is, without its written questions, without its names too, and on its report alone;
 * 2. what is left of that for a passage that breaks a constraint, or speaks of no asked attribute, and, by a logistic
 *    regression of its own, when the question is about something else altogether;
 * 3. Platt scaling of the best passage's probability ("Probabilistic Outputs for SVMs", 1999): is the first citation right?
 * 4. the threshold of `answered` that falls least short of its aims (hybrid mode; it serves lexical mode too, being a
 *    probability). The one of `related` is set, not fitted.
 */
import { writeFileSync } from 'node:fs';
import { ARTICLE_DIGEST, isArticleQuestion } from '../eval/evaluation.ts';
import { type EvalQuestion, halfOf, isAnswerable, readEvalQuestions } from '../eval/questions.ts';
import { isGold } from '../eval/scoring.ts';
import { openEvalSite, type ShippedOptions } from '../eval/site.ts';
import { auroc } from '../eval/statistics.ts';
import {
  FEATURES,
  isRuledOut,
  type Judged,
  lacksAttribute,
  logit,
  type PassageModel,
  rawProbability,
  SUBJECT_FEATURES,
  type Weighed,
} from '../src/answer/index.ts';
import { type AskDeps, ask } from '../src/app/index.ts';
import { fitLogistic, type Logistic, logLoss, predict } from './logistic.ts';

const WEIGHTS = 'src/answer/weights.json';
const RIDGE = 2;
const FACTORS = [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.3, 0.5, 0.8, 1];
const round = (value: number): number => Number(value.toFixed(3));

/**
 * Questions written after the lexicons, which the other questions of the tuning half helped to shape, and those on other
 * topics, which no lexicon knows: only these tell how often a lexicon errs, so they weigh more, and factors, scale and
 * threshold are fitted on them alone.
 */
const isUnseen = ({ id, kind }: EvalQuestion): boolean => kind === 'other-topic' || /-[cd]\d+$/.test(id);
/** They are fewer, and weigh as much as the others together. */
const UNSEEN_WEIGHT = 6;

interface Row extends Weighed {
  readonly holds: boolean;
}

interface Asked {
  readonly question: EvalQuestion;
  readonly rows: readonly Row[];
  readonly isPlain: boolean;
}

function rowOf(question: EvalQuestion, { evidence, features, coverage, subject }: Judged): Row {
  const { document, passage } = evidence;
  return {
    features,
    subject,
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
    asked.push({ question, isPlain, rows: judged.map((one) => rowOf(question, one)) });
  }
  return asked;
}

type Factor = 'ruledOut' | 'withoutAttribute';

/** The model with the value of a factor that best tells right answers from near misses by their best passages. */
function withFactor(model: PassageModel, factor: Factor, unseen: readonly Asked[]): PassageModel {
  const gain = (value: number): number => {
    const best = bestOf({ ...model, [factor]: value }, unseen);
    return auroc(
      best.filter(({ holds }) => holds).map(({ raw }) => raw),
      best.filter(({ question }) => question.kind === 'near-miss').map(({ raw }) => raw),
    );
  };
  const value = FACTORS.reduce((top, one) => (gain(one) > gain(top) ? one : top));
  return { ...model, [factor]: value };
}

/** Logistic regression on named features. */
function fitNamed<Name extends string>(
  names: readonly Name[],
  rows: readonly { features: Readonly<Record<Name, number>>; holds: boolean; weight: number }[],
): { bias: number; weights: Record<Name, number> } {
  const { bias, weights } = fitLogistic(
    rows.map(({ features, ...row }) => ({ ...row, values: names.map((name) => features[name]) })),
    RIDGE,
  );
  const entries = names.map((name, i) => [name, round(weights[i] ?? 0)]);
  // One entry for each name.
  return { bias: round(bias), weights: Object.fromEntries(entries) as Record<Name, number> };
}

/** Questions on other topics are few beside the rest. */
const OTHER_TOPIC_WEIGHT = 8;

/** Tells questions on other topics from all that are about what the corpus is about, answered there or not. */
const fitSubject = (asked: readonly Asked[]): PassageModel['subject'] =>
  fitNamed(
    SUBJECT_FEATURES,
    asked.flatMap(({ question: { kind }, rows: [first] }) =>
      first
        ? [
            {
              features: first.subject,
              holds: kind !== 'other-topic',
              weight: kind === 'other-topic' ? OTHER_TOPIC_WEIGHT : 1,
            },
          ]
        : [],
    ),
  );

/** Fits the weights on passages that have nothing against them, then the factors of those that have something. */
function fitPassages(asked: readonly Asked[], unseen: readonly Asked[]): PassageModel {
  const clean = asked
    .filter(({ isPlain }) => isPlain)
    .flatMap(({ question, rows }) =>
      rows.map((row) => ({ ...row, weight: isUnseen(question) ? UNSEEN_WEIGHT : 1 })),
    )
    .filter(({ standing }) => !isRuledOut(standing) && !lacksAttribute(standing));
  const model: PassageModel = {
    ...fitNamed(FEATURES, clean),
    ruledOut: 0.1,
    withoutAttribute: 1,
    subject: fitSubject(asked),
  };
  return withFactor(withFactor(model, 'withoutAttribute', unseen), 'ruledOut', unseen);
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
      const scored = rows.map((row) => ({ raw: rawProbability(model, row), holds: row.holds }));
      return { question, ...scored.reduce((top, one) => (one.raw > top.raw ? one : top)) };
    });

function report(name: string, best: readonly Best[], scale: Logistic): void {
  const rows = best.map(({ raw, holds }) => ({ p: predict(scale, [logit(raw)]), holds }));
  console.log(`  ${name}: ${rows.length} questions, log loss of the confidence ${logLoss(rows).toFixed(3)}`);
}

/** What is wanted at least: answerable questions answered rightly, near misses and other topics not answered. */
const AIMS = { answered: 0.92, refused: 0.85, others: 0.96 } as const;

/** Candidates for the threshold. Lower ones would call answers what is hardly likelier right than wrong. */
const LEAST_THRESHOLD = 0.4;
const MOST_THRESHOLD = 0.95;

/** The threshold that falls least short of any aim. */
function fitThreshold(best: readonly Best[], scale: Logistic): number {
  const scored = best.map(({ raw, ...one }) => ({ ...one, p: predict(scale, [logit(raw)]) }));
  const answerable = scored.filter(({ question }) => isAnswerable(question));
  const near = scored.filter(({ question }) => question.kind === 'near-miss');
  const others = scored.filter(({ question }) => question.kind === 'other-topic');
  const margin = (t: number): number =>
    Math.min(
      answerable.filter(({ p, holds }) => p >= t && holds).length / answerable.length - AIMS.answered,
      near.filter(({ p }) => p < t).length / near.length - AIMS.refused,
      others.filter(({ p }) => p < t).length / others.length - AIMS.others,
    );
  const count = Math.round(100 * (MOST_THRESHOLD - LEAST_THRESHOLD)) + 1;
  const steps = Array.from({ length: count }, (_, i) => LEAST_THRESHOLD + i / 100);
  return steps.reduce((top, t) => (margin(t) > margin(top) ? t : top));
}

/** A corpus as it ships, and as others come: without questions beside the passages, without names, of one document. */
const VARIANTS: readonly ShippedOptions[] = [
  { stripped: false },
  { stripped: true },
  { stripped: true, nameless: true },
  { stripped: true, nameless: true, only: ARTICLE_DIGEST },
];

/** Of one document only what it answers can be asked, and what it does not. */
const askedOf = (questions: readonly EvalQuestion[], { only }: ShippedOptions): readonly EvalQuestion[] =>
  only === undefined
    ? questions
    : questions.filter(
        (one) => isArticleQuestion(one) || (!isAnswerable(one) && /\p{Script=Han}/u.test(one.question)),
      );

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
    byVariant.push(await askAll(mode === 'hybrid' ? deps : withoutModel(deps), askedOf(questions, variant)));
  }
  const [shipped = []] = byVariant;
  const unseen = halfFrom(shipped, 'tuning').filter(({ question }) => isUnseen(question));
  const fitted = fitPassages(
    byVariant.flatMap((asked) => halfFrom(asked, 'tuning')),
    unseen,
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
