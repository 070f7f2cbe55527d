import type { Status } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import type { Coverage } from './coverage.ts';

/** Below this share a word counts as not covered: a synonym covers, a title alone does not. */
const COVERED = 0.6;
const MOST = 4;

/**
 * Parts of the question, in its own words, that no shown passage covers: names, places and periods always; other
 * words only when the question is not answered, since an answer need not repeat them.
 */
export function missingParts(question: Question, status: Status, covers: readonly Coverage[]): string[] {
  const periods = covers.every(({ period }) => period === 'contradicted' || period === 'unstated')
    ? question.periods.map(({ span }) => question.raw.slice(...question.folded.toOriginal(span)))
    : [];
  const words = question.concepts
    .map((concept, i) => ({
      concept,
      weight: covers[0]?.concepts[i]?.weight ?? 1,
      share: Math.max(0, ...covers.map((c) => c.concepts[i]?.share ?? 0)),
    }))
    .filter(
      ({ share, concept }) =>
        share < COVERED && (status !== 'answered' || concept.kind === 'name' || concept.kind === 'place'),
    )
    .sort((a, b) => b.weight - a.weight)
    .map(({ concept }) => concept.surface);
  return [...new Set([...periods, ...words])].slice(0, MOST);
}
