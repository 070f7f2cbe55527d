import { gaussian, percentile, seededRandom } from './stats.ts';

type Vector = Float32Array;

/** p10, median and p90 of the similarity of a vector to its nearest neighbour. */
export type Spread = readonly [p10: number, p50: number, p90: number];

export interface Sample {
  readonly rows: readonly Vector[];
  /** Held-out draws with the same noise added once more. */
  readonly queries: readonly Vector[];
}

/** Vectors that are mixed into one noise. */
const MIXED = 32;
/** Vectors whose nearest neighbour is looked for: while fitting, and for what is printed. */
const FIT_PROBES = 100;
const PROBES = 1_000;
const SPREADS = [0, 0.4, 0.8];
const BISECTIONS = 7;
const MAX_SCALE = 3;

/** Four sums side by side: a single one would wait for each addition to end, three times as long. */
function dot(a: Vector, b: Vector): number {
  let s = 0;
  let t = 0;
  let u = 0;
  let v = 0;
  for (let i = 0; i < a.length; i += 4) {
    s += (a[i] ?? 0) * (b[i] ?? 0);
    t += (a[i + 1] ?? 0) * (b[i + 1] ?? 0);
    u += (a[i + 2] ?? 0) * (b[i + 2] ?? 0);
    v += (a[i + 3] ?? 0) * (b[i + 3] ?? 0);
  }
  return s + t + u + v;
}

/** Takes at most `probes` rows at even distances, each against all others. */
export function spreadOf(rows: readonly Vector[], probes = PROBES): Spread {
  const step = Math.ceil(rows.length / probes);
  const nearest: number[] = [];
  for (let at = 0; at < rows.length; at += step) {
    const probe = rows[at] ?? new Float32Array();
    nearest.push(rows.reduce((best, row, i) => (i === at ? best : Math.max(best, dot(probe, row))), -1));
  }
  return [percentile(nearest, 0.1), percentile(nearest, 0.5), percentile(nearest, 0.9)];
}

function meanOf(rows: readonly Vector[]): Vector {
  const mean = new Float32Array(rows[0]?.length ?? 0);
  for (const row of rows) {
    for (let i = 0; i < mean.length; i += 1) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length;
  }
  return mean;
}

/** How far draws lie from their centres. */
interface Shape {
  /** Size of the noise, as a multiple of the corpus's own standard deviation. */
  readonly scale: number;
  /** How unequal that size is from draw to draw: standard deviation of its logarithm. */
  readonly spread: number;
}

interface Noise {
  readonly direction: Vector;
  /** Standard normal; with `spread`, it makes this noise larger or smaller than others. */
  readonly size: number;
}

function add(centre: Vector, { direction, size }: Noise, { scale, spread }: Shape): Vector {
  const factor = scale * Math.exp(spread * size);
  const sum = Float32Array.from(centre);
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + factor * (direction[i] ?? 0);
  const length = Math.sqrt(dot(sum, sum));
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) / length;
  return sum;
}

/** Gaussian noise with the covariance of the corpus: a randomly weighted sum of corpus vectors. */
function createNoise(corpus: readonly Vector[], random: () => number): () => Noise {
  const mean = meanOf(corpus);
  return () => {
    const direction = new Float32Array(mean.length);
    for (let k = 0; k < MIXED; k += 1) {
      const other = corpus[Math.floor(random() * corpus.length)] ?? mean;
      const weight = gaussian(random) / Math.sqrt(MIXED);
      for (let i = 0; i < mean.length; i += 1)
        direction[i] = (direction[i] ?? 0) + weight * ((other[i] ?? 0) - (mean[i] ?? 0));
    }
    return { direction, size: gaussian(random) };
  };
}

/** The scale at which the median similarity is the wanted one: more noise, less similarity. */
function fitScale(draw: (shape: Shape) => Vector[], spread: number, wanted: Spread) {
  let [low, high] = [0, MAX_SCALE];
  let fit = { shape: { scale: 0, spread }, miss: Number.POSITIVE_INFINITY };
  for (let i = 0; i < BISECTIONS; i += 1) {
    const shape = { scale: (low + high) / 2, spread };
    const reached = spreadOf(draw(shape), FIT_PROBES);
    fit = { shape, miss: reached.reduce((sum, value, at) => sum + Math.abs(value - (wanted[at] ?? 0)), 0) };
    if (reached[1] > wanted[1]) low = shape.scale;
    else high = shape.scale;
  }
  return fit;
}

/**
 * A smoothed bootstrap of the corpus (Silverman, "Density Estimation", 1986, section 6.4): corpus vectors in turn, each
 * with Gaussian noise, brought back to length 1. The noise is fitted so that `size` draws have the nearest-neighbour
 * similarities of the corpus: first the median, then, with the unevenness of the noise, the tails.
 */
export function drawLike(
  corpus: readonly Vector[],
  { size, queries, seed }: { size: number; queries: number; seed: number },
): Sample {
  const noise = createNoise(corpus, seededRandom(seed));
  const centre = (i: number): Vector => corpus[i % corpus.length] ?? new Float32Array();
  const noises = Array.from({ length: size }, noise);
  const draw = (shape: Shape): Vector[] => noises.map((one, i) => add(centre(i), one, shape));
  const wanted = spreadOf(corpus);
  const fits = SPREADS.map((spread) => fitScale(draw, spread, wanted));
  const { shape } = fits.reduce((a, b) => (b.miss < a.miss ? b : a));
  const heldOut = (_: unknown, i: number): Vector =>
    add(add(centre(size + i), noise(), shape), noise(), shape);
  return { rows: draw(shape), queries: Array.from({ length: queries }, heldOut) };
}
