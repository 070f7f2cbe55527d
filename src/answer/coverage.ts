import { canAnswer, namesAnother, type Question, type QuestionConcept } from '../question/index.ts';
import { type Period, periodOfDate } from '../text/index.ts';
import type { Evidence, Linguistics, StretchProfile } from './evidence.ts';

/** How well one thing of the question is covered: by the quote itself, by a synonym, only by the title, or not at all. */
export interface ConceptCoverage {
  readonly concept: QuestionConcept;
  /** 1 in the asked words (or any form of a name), less for a synonym, 0.5 in the title or section only, 0 nowhere. */
  readonly share: number;
  /** Weight among the question's words: idf of the asked term. */
  readonly weight: number;
}

/**
 * `broader`: the passage speaks of a longer time (2024) that holds the asked one (2024年上半年). `unstated`: neither passage
 * nor document carries a date that could agree or disagree.
 */
export type PeriodCoverage = 'not_asked' | 'covered' | 'dated' | 'broader' | 'unstated' | 'contradicted';

/** What the stretch of a passage that fits the question best covers. */
export interface StretchCoverage {
  /** Share, 0 to 1 by weight, of the question's words (names, places and periods aside) that it has. */
  readonly share: number;
  /** Share of the word it covers least. */
  readonly worst: number;
  /** Share of what is asked about: 收入 in 海外收入占多少. */
  readonly focus: number;
  /** Share of the asked attributes that it speaks of; 1 when the lexicon knows none of them. */
  readonly attribute: number;
  readonly askMet: boolean;
  readonly unitMet: boolean;
}

export interface Coverage {
  /** The best sentence, and the best pair of neighbouring clauses. */
  readonly sentence: StretchCoverage;
  readonly clauses: StretchCoverage;
  readonly concepts: readonly ConceptCoverage[];
  readonly period: PeriodCoverage;
  /** Whether the quote holds the kind of thing that is asked for. */
  readonly askMet: boolean;
  /** Whether the measure word asked for (多少家 → 家) follows a number; true when none is asked. */
  readonly unitMet: boolean;
  /** Whether the passage names another member of an asked series and not the asked one. */
  readonly anotherOrdinal: boolean;
  readonly attribute: number;
}

const TITLE_SHARE = 0.5;

function shareOf(concept: QuestionConcept, evidence: Evidence): number {
  if (concept.forms.some((form) => evidence.folded.text.includes(form))) return 1;
  const within = (terms: ReadonlySet<string>): number =>
    Math.max(0, ...concept.wordings.map((w) => (w.terms.every((term) => terms.has(term)) ? w.weight : 0)));
  const quoted = within(evidence.terms);
  if (quoted > 0) return quoted;
  const titled =
    concept.forms.some((form) => evidence.context.includes(form)) || within(evidence.contextTerms) > 0;
  return titled ? TITLE_SHARE : 0;
}

interface Stretch {
  readonly folded: string;
  readonly has: (term: string) => boolean;
  readonly forms: readonly StretchProfile['forms'][];
}

const stretchOf = (parts: readonly StretchProfile[]): Stretch => ({
  folded: parts.map(({ folded }) => folded).join(''),
  has: (term) => parts.some(({ terms }) => terms.has(term)),
  forms: parts.map(({ forms }) => forms),
});

function shareIn(concept: QuestionConcept, stretch: Stretch): number {
  return Math.max(0, ...concept.wordings.map((w) => (w.terms.every(stretch.has) ? w.weight : 0)));
}

function attributeShare({ attributes }: Question, folded: string): number {
  const shown = attributes.filter((attribute) => attribute.shown.test(folded));
  return attributes.length === 0 ? 1 : shown.length / attributes.length;
}

type Weigh = (concept: QuestionConcept) => number;

function coverStretch(question: Question, stretch: Stretch, weigh: Weigh): StretchCoverage {
  const words = question.concepts.filter(({ kind }) => kind === 'word' || kind === 'number');
  const shares = words.map((concept) => ({ concept, share: shareIn(concept, stretch), weight: weigh(concept) }));
  const mean = (rows: typeof shares): number => {
    const total = rows.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? 1 : rows.reduce((sum, { share, weight }) => sum + share * weight, 0) / total;
  };
  return {
    share: mean(shares),
    worst: Math.min(1, ...shares.map(({ share, weight }) => 1 - ((1 - share) * Math.min(weight, 8)) / 8)),
    focus: mean(shares.filter(({ concept }) => concept.isFocus)),
    attribute: attributeShare(question, stretch.folded),
    askMet: stretch.forms.some((forms) => canAnswer(question.ask, forms)),
    unitMet: question.unit?.pattern.test(stretch.folded) ?? true,
  };
}

const meritOf = ({ share, focus, attribute, askMet, unitMet }: StretchCoverage): number =>
  share + focus + attribute + (askMet ? 1 : 0) + (unitMet ? 0.5 : 0);

const bestOf = (covers: readonly StretchCoverage[]): StretchCoverage =>
  covers.reduce((best, cover) => (meritOf(cover) > meritOf(best) ? cover : best));

function coverStretches(question: Question, evidence: Evidence, weigh: Weigh) {
  const sentences = evidence.sentences.map(evidence.sentence);
  const pairs = sentences.flatMap(({ clauses }) =>
    clauses.map((clause, i) => (i === 0 ? [clause] : [clauses[i - 1] ?? clause, clause])),
  );
  const best = (stretches: readonly (readonly StretchProfile[])[]): StretchCoverage =>
    bestOf(stretches.map((parts) => coverStretch(question, stretchOf(parts), weigh)));
  return { sentence: best(sentences.map((sentence) => [sentence])), clauses: best(pairs) };
}

type Bounds = Pick<Period, 'from' | 'to'>;
const overlap = (a: Bounds, b: Bounds): boolean => a.from <= b.to && b.from <= a.to;
const contains = (outer: Bounds, inner: Bounds): boolean => outer.from <= inner.from && inner.to <= outer.to;

/**
 * The periods that a passage states come first; the document's date counts when the passage states none, and for less
 * (`dated`) when it states others only: a report of August 2024 on the first half of 2024 says nothing on the second.
 */
function coverPeriod(asked: Period, { document, periods }: Evidence): PeriodCoverage {
  const dated = periodOfDate(document.date);
  const stated: readonly Bounds[] = periods.length > 0 ? periods : dated ? [dated] : [];
  const fitting = stated.filter((period) => overlap(period, asked));
  if (stated.length === 0) return 'unstated';
  if (fitting.some((period) => contains(asked, period))) return 'covered';
  if (fitting.length > 0) return 'broader';
  return dated && contains(asked, dated) ? 'dated' : 'contradicted';
}

const SEVERITY: readonly PeriodCoverage[] = ['not_asked', 'covered', 'dated', 'broader', 'unstated', 'contradicted'];

/** What of the question a passage covers. Pure. */
export function cover(question: Question, evidence: Evidence, words: Linguistics): Coverage {
  const periods = question.periods.map((period) => coverPeriod(period, evidence));
  const weight = (concept: QuestionConcept): number =>
    Math.max(0.5, ...(concept.wordings[0]?.terms ?? []).map((term) => words.idf(term)));
  return {
    ...coverStretches(question, evidence, weight),
    concepts: question.concepts.map((concept) => ({
      concept,
      share: shareOf(concept, evidence),
      weight: weight(concept),
    })),
    period: periods.reduce(
      (worst, p) => (SEVERITY.indexOf(p) > SEVERITY.indexOf(worst) ? p : worst),
      'not_asked',
    ),
    askMet: canAnswer(question.ask, evidence.forms),
    unitMet: question.unit?.pattern.test(evidence.folded.text) ?? true,
    attribute: attributeShare(question, evidence.folded.text),
    anotherOrdinal: question.ordinals.some((asked) => namesAnother(asked, evidence.ordinals)),
  };
}
