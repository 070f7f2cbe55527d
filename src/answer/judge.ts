import type { Candidate, Mode, PassageId } from '../domain/index.ts';
import { comparedParts, type Question } from '../question/index.ts';
import { type Coverage, cover } from './coverage.ts';
import { type Evidence, type Linguistics, type PassageReader, readEvidence } from './evidence.ts';
import { type Features, featuresOf } from './features.ts';
import { passageProbability } from './model.ts';

/** A candidate weighed against the question: what `--explain` shows for each passage. */
export interface Judged {
  readonly evidence: Evidence;
  readonly coverage: Coverage;
  readonly features: Features;
  /** Probability, 0 to 1, that this passage answers; of a comparison, the part of it that it answers best. */
  readonly probability: number;
  /** Probability for each part of a comparison; one value for any other question. */
  readonly parts: readonly number[];
}

export interface JudgeContext {
  readonly reader: PassageReader;
  readonly words: Linguistics;
  readonly mode: Mode;
}

function judge(
  parts: readonly Question[],
  candidate: Candidate,
  { reader, words, mode }: JudgeContext,
): Judged {
  const evidence = readEvidence(reader, candidate);
  // In a comparison, that the other part's passage is ahead says nothing.
  const rated = parts.length > 1 ? { ...candidate, lead: Math.max(0, candidate.lead) } : candidate;
  const judged = parts.map((part) => {
    const coverage = cover(part, evidence, words);
    const features = featuresOf(part, rated, coverage);
    return { coverage, features, probability: passageProbability(features, coverage, mode) };
  });
  const best = judged.reduce((top, one) => (one.probability > top.probability ? one : top));
  return { evidence, ...best, parts: judged.map(({ probability }) => probability) };
}

/** The same passage in two languages counts once, at its better probability. Takes and gives the best first. */
function mergeTwins(judged: readonly Judged[]): Judged[] {
  const seen = new Set<PassageId>();
  return judged.filter(({ evidence: { passage } }) => {
    const ids = [passage.id, ...(passage.twin === undefined ? [] : [passage.twin])];
    const isKnown = ids.some((id) => seen.has(id));
    for (const id of ids) seen.add(id);
    return !isKnown;
  });
}

export const byProbability = (a: Judged, b: Judged): number =>
  b.probability - a.probability || (a.evidence.passage.id < b.evidence.passage.id ? -1 : 1);

/** Weighs candidates against a question, best first, each passage in one language only. */
export function judgeAll(
  question: Question,
  candidates: readonly Candidate[],
  context: JudgeContext,
): Judged[] {
  const parts = comparedParts(question);
  return mergeTwins(candidates.map((candidate) => judge(parts, candidate, context)).sort(byProbability));
}
