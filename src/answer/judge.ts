import type { Candidate, Mode, PassageId } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import { type Coverage, cover } from './coverage.ts';
import { type Evidence, type Linguistics, type PassageReader, readEvidence } from './evidence.ts';
import { type Features, featuresOf } from './features.ts';
import { passageProbability } from './model.ts';

/** What a passage is worth for a question, or for one part of a comparison. */
export interface Judgement {
  readonly coverage: Coverage;
  readonly features: Features;
  /** Probability, 0 to 1, that this passage answers. */
  readonly probability: number;
  /** The same were no other passage ahead of it: the second of two that say the same is an answer too. */
  readonly alone: number;
}

/** A candidate weighed against the question: what `--explain` shows for each passage. Of a comparison, the best part. */
export interface Judged extends Judgement {
  readonly evidence: Evidence;
  /** For each part of a comparison; one for any other question. */
  readonly parts: readonly Judgement[];
}

export interface JudgeContext {
  readonly reader: PassageReader;
  readonly words: Linguistics;
  readonly mode: Mode;
}

const notBehind = (candidate: Candidate): Candidate => ({ ...candidate, lead: Math.max(0, candidate.lead) });

function judge(parts: readonly Question[], candidate: Candidate, context: JudgeContext): Judged {
  const { reader, words, mode } = context;
  const evidence = readEvidence(reader, candidate);
  const judgements = parts.map((part): Judgement => {
    const coverage = cover(part, evidence, words);
    const rate = (rated: Candidate): number =>
      passageProbability(featuresOf(part, rated, coverage), coverage, mode);
    // In a comparison, that the other part's passage is ahead says nothing.
    const rated = parts.length > 1 ? notBehind(candidate) : candidate;
    return {
      coverage,
      features: featuresOf(part, rated, coverage),
      probability: rate(rated),
      alone: rate(notBehind(candidate)),
    };
  });
  const best = judgements.reduce((top, one) => (one.probability > top.probability ? one : top));
  return { evidence, ...best, parts: judgements };
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

const byProbability = (a: Judged, b: Judged): number =>
  b.probability - a.probability || (a.evidence.passage.id < b.evidence.passage.id ? -1 : 1);

/** Weighs candidates against the parts of a question, best first, each passage in one language only. */
export const judgeAll = (
  parts: readonly Question[],
  candidates: readonly Candidate[],
  context: JudgeContext,
): Judged[] =>
  mergeTwins(candidates.map((candidate) => judge(parts, candidate, context)).sort(byProbability));
