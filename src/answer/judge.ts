import type { Candidate, Mode, PassageId } from '../domain/index.ts';
import type { Question } from '../question/index.ts';
import { type Coverage, type Covers, coverInOrder } from './coverage.ts';
import { type Evidence, type Linguistics, type PassageReader, readEvidence } from './evidence.ts';
import { type Features, featuresOf, type Leads } from './features.ts';
import { isRuledOut, passageProbability } from './model.ts';
import { type SubjectFeatures, subjectOf } from './subject.ts';

/** What a passage is worth for a question, or for one part of a comparison. */
export interface Judgement {
  readonly coverage: Coverage;
  readonly features: Features;
  readonly subject: SubjectFeatures;
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
  /** For the question as a whole, where it has several parts. */
  readonly whole?: Judgement;
}

/** One of the questions that a question puts, with what was found for it. */
export interface AskedPart {
  readonly question: Question;
  /** Best first; of every part the same passages. */
  readonly candidates: readonly Candidate[];
}

/** The questions that a question puts; `whole` where one passage may answer them all. */
export interface Asks {
  readonly parts: readonly AskedPart[];
  readonly whole?: AskedPart;
}

export interface JudgeContext {
  readonly reader: PassageReader;
  readonly words: Linguistics;
  /** May know covers that were made while the vector was. */
  readonly covers: Covers;
  readonly mode: Mode;
}

/** What the lead of a passage hangs on. */
export interface Rival {
  readonly id: PassageId;
  readonly twin?: PassageId;
  readonly match: number;
}

/** How far each passage is ahead of the best of its rivals, negative behind it, 0 without one. A twin is no rival. */
export function leadsOver(rivals: readonly Rival[], passages: readonly Rival[]): number[] {
  const ranked = [...rivals].sort((a, b) => b.match - a.match);
  return passages.map(({ id, twin, match }) => {
    const rival = ranked.find((other) => other.id !== id && other.id !== twin);
    return match - (rival?.match ?? match);
  });
}

interface Covered {
  readonly evidence: Evidence;
  readonly coverage: Coverage;
}

/** The leads over all other passages and over those that stand. */
function leadsAmong(all: readonly Covered[]): Leads[] {
  const rivals = all.map(({ evidence: { passage, candidate }, coverage }) => ({
    ...passage,
    match: candidate.match,
    stands: !isRuledOut(coverage),
  }));
  const [over, overStanding] = [
    leadsOver(rivals, rivals),
    leadsOver(
      rivals.filter(({ stands }) => stands),
      rivals,
    ),
  ];
  return all.map((_, i) => ({ lead: over[i] ?? 0, leadOverStanding: overStanding[i] ?? 0 }));
}

const notBehind = ({ lead, leadOverStanding }: Leads): Leads => ({
  lead: Math.max(0, lead),
  leadOverStanding: Math.max(0, leadOverStanding),
});

/** Weighs one part of a question. In a comparison, that the other part's passage is ahead says nothing. */
function judgePart(
  question: Question,
  all: readonly Covered[],
  { mode, words, isComparison }: Pick<JudgeContext, 'mode' | 'words'> & { isComparison: boolean },
): Judgement[] {
  const leads = leadsAmong(all);
  const candidates = all.map(({ evidence: { candidate } }) => candidate);
  const subject = subjectOf(question, candidates, words);
  return all.map(({ evidence: { candidate }, coverage }, i) => {
    const own = leads[i] ?? { lead: 0, leadOverStanding: 0 };
    const rate = (given: Leads): Pick<Judgement, 'features' | 'probability'> => {
      const features = featuresOf(question, { candidate, leads: given }, coverage);
      return { features, probability: passageProbability({ features, standing: coverage, subject }, mode) };
    };
    const free = notBehind(own);
    const isBehind = free.lead !== own.lead || free.leadOverStanding !== own.leadOverStanding;
    const alone = rate(free);
    const rated = isComparison || !isBehind ? alone : rate(own);
    return { coverage, subject, ...rated, alone: alone.probability };
  });
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

/** The passages that are read: the first of each part. */
function passagesToRead(parts: readonly AskedPart[], depth: number): Set<number> {
  return new Set(parts.flatMap(({ candidates }) => candidates.slice(0, depth).map(({ passage }) => passage)));
}

/** Weighs the first candidates of each part of a question against all parts, best first, each passage in one language only. */
export function judgeAll({ parts, whole }: Asks, depth: number, context: JudgeContext): Judged[] {
  const asked = whole ? [...parts, whole] : parts;
  const read = passagesToRead(asked, depth);
  const byPart = asked.map((part) => {
    const { question, candidates } = part;
    const rating = { ...context, isComparison: parts.length > 1 && part !== whole };
    const evidences = candidates
      .filter(({ passage }) => read.has(passage))
      .map((candidate) => readEvidence(context.reader, candidate));
    const covered = evidences.map((evidence) => ({
      evidence,
      coverage: coverInOrder(question, context.covers(question, evidence.candidate.passage), evidence),
    }));
    const judgements = judgePart(question, covered, rating);
    return new Map(
      covered.flatMap(({ evidence }, i) => {
        const judgement = judgements[i];
        return judgement ? [[evidence.candidate.passage, { evidence, judgement }] as const] : [];
      }),
    );
  });
  const judged = [...read].flatMap((passage): Judged[] => {
    const weighed = byPart.flatMap((of) => of.get(passage) ?? []);
    const [first, ...others] = weighed;
    if (!first) return [];
    const best = others.reduce(
      (top, one) => (one.judgement.probability > top.judgement.probability ? one : top),
      first,
    );
    const judgements = weighed.map(({ judgement }) => judgement);
    const ofWhole = whole && judgements.at(-1);
    return [
      {
        evidence: best.evidence,
        ...best.judgement,
        parts: judgements.slice(0, parts.length),
        ...(ofWhole && { whole: ofWhole }),
      },
    ];
  });
  return mergeTwins(judged.sort(byProbability));
}
