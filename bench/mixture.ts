import { gaussian, percentile, seededRandom } from './stats.ts';

type Vector = Float32Array;

/** p10, median and p90 of the similarity of a vector to its nearest neighbour. */
export type Spread = readonly [p10: number, p50: number, p90: number];

export interface Mixture {
  readonly spread: Spread;
  draw(): Vector;
  /** A draw with the noise of the mixture added once more. */
  drawPerturbed(): Vector;
}

/** Vectors that are mixed into one noise. */
const MIXED = 64;
/** Vectors whose nearest neighbour is looked for; enough for three percentiles. */
const PROBES = 300;
const SPREADS = [0, 0.25, 0.5, 0.75, 1];
const BISECTIONS = 10;
const MAX_SCALE = 4;

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** `PROBES` rows spread evenly over all, each against all others. */
export function spreadOf(rows: readonly Vector[]): Spread {
  const step = Math.max(1, Math.floor(rows.length / PROBES));
  const nearest: number[] = [];
  for (let at = 0; at < rows.length; at += step) {
    const probe = rows[at] ?? new Float32Array();
    nearest.push(rows.reduce((best, row, i) => (i === at ? best : Math.max(best, dot(probe, row))), -1));
  }
  return [percentile(nearest, 0.1), percentile(nearest, 0.5), percentile(nearest, 0.9)];
}

function meanOf(rows: readonly Vector[]): Vector {
  const mean = new Float32Array(rows[0]?.length ?? 0);
  for (const row of rows)
    row.forEach((value, i) => {
      mean[i] = (mean[i] ?? 0) + value / rows.length;
    });
  return mean;
}

interface Shape {
  /** Size of the noise, as a multiple of the corpus's own standard deviation. */
  readonly scale: number;
  /** How unequal that size is from draw to draw: standard deviation of its logarithm. */
  readonly spread: number;
}

/**
 * A smoothed bootstrap of the corpus (Silverman, "Density Estimation", 1986, section 6.4): a corpus vector plus Gaussian
 * noise with the covariance of the corpus, made from randomly weighted corpus vectors, and brought back to length 1.
 */
function createMixture(centres: readonly Vector[], { scale, spread }: Shape, seed: number) {
  const random = seededRandom(seed);
  const mean = meanOf(centres);
  const pick = (): Vector => centres[Math.floor(random() * centres.length)] ?? mean;
  const perturb = (centre: Vector): Vector => {
    const sum = Float32Array.from(centre);
    const size = (scale * Math.exp(spread * gaussian(random))) / Math.sqrt(MIXED);
    for (let k = 0; k < MIXED; k += 1) {
      const [other, weight] = [pick(), size * gaussian(random)];
      for (let i = 0; i < sum.length; i += 1)
        sum[i] = (sum[i] ?? 0) + weight * ((other[i] ?? 0) - (mean[i] ?? 0));
    }
    const length = Math.sqrt(dot(sum, sum));
    return sum.map((value) => value / length);
  };
  return { draw: () => perturb(pick()), drawPerturbed: () => perturb(perturb(pick())) };
}

export const drawMany = (count: number, draw: () => Vector): Vector[] => Array.from({ length: count }, draw);

/** The noise with which as many draws as there are centres have the median similarity of `wanted`. */
function fitScale(centres: readonly Vector[], spread: number, wanted: Spread) {
  let [low, high] = [0, MAX_SCALE];
  let best = { scale: 0, spread, reached: wanted };
  for (let i = 0; i < BISECTIONS; i += 1) {
    const scale = (low + high) / 2;
    const reached = spreadOf(drawMany(centres.length, createMixture(centres, { scale, spread }, 1).draw));
    best = { scale, spread, reached };
    if (reached[1] > wanted[1]) low = scale;
    else high = scale;
  }
  return best;
}

/** Fits the mixture to the nearest-neighbour similarities of the corpus: the median first, then the tails. */
export function fitMixture(centres: readonly Vector[], seed: number): Mixture {
  const wanted = spreadOf(centres);
  const miss = ({ reached }: { reached: Spread }): number =>
    reached.reduce((sum, value, i) => sum + Math.abs(value - (wanted[i] ?? 0)), 0);
  const fits = SPREADS.map((spread) => fitScale(centres, spread, wanted));
  const best = fits.reduce((a, b) => (miss(b) < miss(a) ? b : a));
  return { spread: best.reached, ...createMixture(centres, best, seed) };
}
