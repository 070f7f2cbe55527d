import { createHash } from 'node:crypto';
import { type EmbedderState, type OpenQuestion, putNewest } from '../domain/index.ts';

/** Questions of one meaning that nothing answers. */
export interface Gap {
  /** Opaque; that of its most usual wording. */
  readonly id: string;
  /** Opaque, of every wording. */
  readonly ids: readonly string[];
  /** The most usual wording, without what tells who asked. */
  readonly question: string;
  readonly count: number;
  /** What nothing covers, the most usual first. */
  readonly missing: readonly string[];
}

/** Questions whose vectors are this near ask the same: 算力券怎么申请, 怎么申请算力券. */
const SAME = 0.87;

/** Numbers of phones, identity cards and accounts, and addresses: a question may hold them, a report must not. */
export const masked = (question: string): string =>
  question
    .replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '***')
    .replace(/(?<![\d.])\+?\d(?:[\s-]?\d){6,}[\dXx]?/g, '***')
    .replace(/@[A-Za-z]\w{3,}/g, '***');

export const gapId = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, 12);

const dot = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** How often each value comes, the most usual first; the first of equals stays in front. */
function byCount(values: readonly string[]): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Vectors of wordings that were grouped before: each button under a report groups them anew. */
export type QuestionVectors = Map<string, Float32Array>;
const MOST_VECTORS = 2_000;

/** A vector for each different wording; none without a model. Questions of people go first. */
async function vectorsOf(
  keys: readonly string[],
  embedder: EmbedderState,
  known: QuestionVectors,
): Promise<ReadonlyMap<string, Float32Array>> {
  if (!embedder.ok) return new Map();
  const { fingerprint } = embedder.embedder;
  const nameOf = (key: string): string => `${fingerprint} ${key}`;
  const missing = keys.filter((key) => !known.has(nameOf(key)));
  const made = await embedder.embedder.embedPassages(missing);
  for (const [i, key] of missing.entries())
    if (made[i]) putNewest(known, [nameOf(key), made[i]], MOST_VECTORS);
  return new Map(
    keys.flatMap((key) => {
      const vector = known.get(nameOf(key));
      return vector ? [[key, vector] as const] : [];
    }),
  );
}

function gapOf(questions: readonly OpenQuestion[]): Gap {
  const [[key] = ['']] = byCount(questions.map((one) => one.key));
  const asked = questions.find((one) => one.key === key)?.question ?? key;
  return {
    id: gapId(key),
    ids: [...new Set(questions.map((one) => gapId(one.key)))],
    question: masked(asked),
    count: questions.length,
    missing: byCount(questions.flatMap(({ missing }) => missing)).map(([what]) => masked(what)),
  };
}

/**
 * Groups questions by what they mean, the most asked first: each joins the first group whose first question its vector is
 * near to (leader clustering, Hartigan, Clustering Algorithms, 1975), the most usual wordings leading.
 */
export async function groupGaps(
  questions: readonly OpenQuestion[],
  embedder: EmbedderState,
  known: QuestionVectors,
): Promise<readonly Gap[]> {
  const keys = byCount(questions.map(({ key }) => key)).map(([key]) => key);
  const vectors = await vectorsOf(keys, embedder, known);
  const leaders: string[] = [];
  const leaderOf = new Map<string, string>();
  for (const key of keys) {
    const own = vectors.get(key);
    const near = leaders.find((leader) => {
      const other = vectors.get(leader);
      return own !== undefined && other !== undefined && dot(own, other) >= SAME;
    });
    if (near === undefined) leaders.push(key);
    leaderOf.set(key, near ?? key);
  }
  return leaders
    .map((leader) => gapOf(questions.filter(({ key }) => leaderOf.get(key) === leader)))
    .sort((a, b) => b.count - a.count);
}

/** Gaps that nobody has said to be left aside: one is, when most of its wordings are. */
export const withoutIgnored = (gaps: readonly Gap[], ignored: ReadonlySet<string>): readonly Gap[] =>
  gaps.filter(({ ids }) => ids.filter((id) => ignored.has(id)).length * 2 < ids.length);
