/** What was seen: values of the features, and whether it came out. */
export interface Example {
  readonly values: readonly number[];
  readonly holds: boolean;
  /** How many examples it counts for; 1 by default. */
  readonly weight?: number;
}

/** sigmoid(bias + weights · values) */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

const STEPS = 3_000;
const RATE = 0.5;

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

export const predict = ({ bias, weights }: Logistic, values: readonly number[]): number =>
  sigmoid(values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias));

/** Mean and spread of each feature, so that one step size suits all. */
function scalesOf(examples: readonly Example[]): { mean: number; spread: number }[] {
  return (examples[0]?.values ?? []).map((_, i) => {
    const values = examples.map((example) => example.values[i] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { mean, spread: Math.sqrt(variance) || 1 };
  });
}

/** One step of gradient descent on the log loss with a ridge penalty. */
function step(model: Logistic, examples: readonly Example[], ridge: number): Logistic {
  const n = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const gradient = model.weights.map((weight) => (ridge / n) * weight);
  let bias = 0;
  for (const { values, holds, weight = 1 } of examples) {
    const error = weight * (predict(model, values) - (holds ? 1 : 0));
    bias += error / n;
    for (let i = 0; i < values.length; i += 1)
      gradient[i] = (gradient[i] ?? 0) + (error * (values[i] ?? 0)) / n;
  }
  return {
    bias: model.bias - RATE * bias,
    weights: model.weights.map((weight, i) => weight - RATE * (gradient[i] ?? 0)),
  };
}

/** Logistic regression by gradient descent; `ridge` is the pull towards zero, in examples. */
export function fitLogistic(examples: readonly Example[], ridge: number): Logistic {
  const scales = scalesOf(examples);
  const scaled = examples.map(({ values, ...example }) => ({
    ...example,
    values: values.map((value, i) => (value - (scales[i]?.mean ?? 0)) / (scales[i]?.spread ?? 1)),
  }));
  let model: Logistic = { bias: 0, weights: scales.map(() => 0) };
  for (let i = 0; i < STEPS; i += 1) model = step(model, scaled, ridge);
  const weights = model.weights.map((weight, i) => weight / (scales[i]?.spread ?? 1));
  return {
    weights,
    bias: weights.reduce((sum, weight, i) => sum - weight * (scales[i]?.mean ?? 0), model.bias),
  };
}

/** Mean log loss of probabilities: lower is better, 0.69 is a coin. */
export const logLoss = (rows: readonly { readonly p: number; readonly holds: boolean }[]): number =>
  rows.reduce((sum, { p, holds }) => sum - Math.log(Math.max(1e-9, holds ? p : 1 - p)), 0) / rows.length;
