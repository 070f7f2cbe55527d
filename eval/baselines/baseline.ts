import type { Passage, PassageId, SearchUnit } from '../../src/domain/index.ts';
import type { Snapshot } from '../../src/index/index.ts';
import type { Result } from '../scoring.ts';
import type { EvalDeps } from '../site.ts';

/** As many results as any question is scored by. */
export const MOST_RESULTS = 5;

export interface BaselineQuery {
  readonly text: string;
  /** Unit vector of `text`. */
  readonly vector: Float32Array;
}

export interface Found extends Result {
  readonly score: number;
}

/** A way to search that does not decide whether it answers. */
export interface Baseline {
  readonly name: string;
  /** Best first, at most `MOST_RESULTS`. */
  search(query: BaselineQuery): Promise<readonly Found[]>;
}

/** Builds a baseline over the documents of an opened index, with its vectors and embedder. */
export type BaselineMaker = (deps: EvalDeps) => Promise<Baseline>;

/** A passage with its text and the vector of all of it. */
export interface VectorPassage {
  readonly passage: Passage;
  readonly text: string;
  readonly vector: Float32Array;
}

const textOf = ({ documents }: Snapshot, { docId, span }: Passage): string =>
  documents.get(docId)?.text.slice(...span) ?? '';

/** Every passage of both languages. */
export function vectorPassages(snapshot: Snapshot): VectorPassage[] {
  const { units, vectors, passages } = snapshot;
  if (!vectors) throw new Error('The built index has no vectors.');
  return units.flatMap(({ kind, passage: row }, unitRow) => {
    const passage = passages[row];
    if (kind !== 'paragraph' || !passage) return [];
    return [{ passage, text: textOf(snapshot, passage), vector: vectors.vector(unitRow) }];
  });
}

export interface Ranked {
  /** Row of the passage. */
  readonly row: number;
  readonly score: number;
}

/** The same passage in two languages counts once, at its better place. */
function mergeTwins(ranked: readonly Ranked[], { passages }: Snapshot): Ranked[] {
  const seen = new Set<PassageId>();
  return ranked.filter(({ row }) => {
    const passage = passages[row];
    if (!passage || seen.has(passage.id)) return false;
    seen.add(passage.id);
    if (passage.twin !== undefined) seen.add(passage.twin);
    return true;
  });
}

export const best = (scores: Iterable<readonly [row: number, score: number]>): Ranked[] =>
  [...scores].map(([row, score]) => ({ row, score })).sort((a, b) => b.score - a.score || a.row - b.row);

/** Ranks passages by their best sentence or paragraph; a row without a score is left out, written questions too. */
export function rankPassages(
  snapshot: Snapshot,
  scoreOf: (unitRow: number, unit: SearchUnit) => number | undefined,
): Ranked[] {
  const scores = new Map<number, number>();
  for (const [unitRow, unit] of snapshot.units.entries()) {
    const score = unit.kind === 'question' ? undefined : scoreOf(unitRow, unit);
    if (score !== undefined)
      scores.set(unit.passage, Math.max(scores.get(unit.passage) ?? Number.NEGATIVE_INFINITY, score));
  }
  return mergeTwins(best(scores), snapshot);
}

/** The first passages of a ranking as results. */
export const asFound = (snapshot: Snapshot, ranked: readonly Ranked[]): Found[] =>
  ranked.slice(0, MOST_RESULTS).flatMap(({ row, score }) => {
    const passage = snapshot.passages[row];
    return passage ? [{ passage, text: textOf(snapshot, passage), score }] : [];
  });
