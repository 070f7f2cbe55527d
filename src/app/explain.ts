import { isOffSubject, type Judged, THRESHOLDS, tellingAttributes, type Violation } from '../answer/index.ts';
import type {
  Answer,
  Citation,
  DocumentId,
  Mode,
  PassageId,
  Rewrite,
  Status,
  Wording,
} from '../domain/index.ts';
import type { Ask, Question } from '../question/index.ts';

/** One thing that speaks for or against a passage; `parts` are words of the question. */
export type Reason =
  | {
      readonly kind: 'covers' | 'covers_otherwise' | 'covers_around' | 'lacks';
      readonly parts: readonly string[];
    }
  | { readonly kind: 'period_covered' | 'period_missed'; readonly parts: readonly string[] }
  | { readonly kind: 'attribute_shown' | 'attribute_missing'; readonly attributes: readonly AttributeLabel[] }
  | { readonly kind: 'form_met' | 'form_missing'; readonly asked: Ask }
  | { readonly kind: 'written_question' | 'ahead' | 'behind' | 'off_subject' }
  | { readonly kind: 'ruled_out'; readonly by: readonly Violation[] };

export interface AttributeLabel {
  readonly en: string;
  readonly zh: string;
}

export interface PassageExplanation {
  /** Number of the citation; none for a passage that was weighed but not cited. */
  readonly n?: number;
  readonly id: PassageId;
  readonly docId: DocumentId;
  readonly anchor?: string;
  /** Probability, 0 to 1, that it answers. */
  readonly probability: number;
  /** What was measured of it; the names are those of weights.json. */
  readonly features: Judged['features'];
  readonly reasons: readonly Reason[];
}

/** Why this answer: what the question was read as, what each passage has for it, and how that became the status. */
export interface Explanation {
  readonly asked: Ask;
  readonly attributes: readonly AttributeLabel[];
  readonly names: readonly string[];
  readonly periods: readonly { readonly text: string; readonly from: string; readonly to: string }[];
  /** Words of the question with what else they were searched as. */
  readonly words: readonly { readonly surface: string; readonly others: readonly string[] }[];
  readonly rewrites: readonly Rewrite[];
  readonly passages: readonly PassageExplanation[];
  readonly status: Status;
  readonly confidence: number;
  readonly thresholds: typeof THRESHOLDS;
}

const SAID = 0.99;
const SAID_OTHERWISE = 0.6;
/** A gain, or a lead, below this decides nothing. */
const NOTABLE_GAIN = 0.12;
const NOTABLE_LEAD = 0.1;
const FORMS: ReadonlySet<Ask> = new Set(['number', 'person', 'date', 'reason']);
const MOST_OTHERS = 4;

const labelOf = ({ en, zh }: Question['attributes'][number]): AttributeLabel => ({ en, zh });

function coverReasons({ coverage }: Judged): Reason[] {
  const parts = (from: number, to: number): string[] =>
    coverage.concepts
      .filter(({ share }) => share >= from && share < to)
      .map(({ concept }) => concept.surface);
  const groups = [
    { kind: 'covers', parts: parts(SAID, Number.POSITIVE_INFINITY) },
    { kind: 'covers_otherwise', parts: parts(SAID_OTHERWISE, SAID) },
    { kind: 'covers_around', parts: parts(Number.EPSILON, SAID_OTHERWISE) },
    { kind: 'lacks', parts: parts(Number.NEGATIVE_INFINITY, Number.EPSILON) },
  ] as const;
  return groups.filter((reason) => reason.parts.length > 0);
}

function typedReasons(question: Question, { coverage }: Judged): Reason[] {
  const { periods, ask } = question;
  const attributes = tellingAttributes(question);
  const isTimely = coverage.period === 'covered';
  return [
    ...(periods.length === 0
      ? []
      : [
          {
            kind: isTimely ? ('period_covered' as const) : ('period_missed' as const),
            parts: periods.map(({ text }) => text),
          },
        ]),
    ...(attributes.length === 0
      ? []
      : [
          {
            kind: coverage.attribute > 0 ? ('attribute_shown' as const) : ('attribute_missing' as const),
            attributes: attributes.map(labelOf),
          },
        ]),
    ...(FORMS.has(ask)
      ? [{ kind: coverage.askMet ? ('form_met' as const) : ('form_missing' as const), asked: ask }]
      : []),
  ];
}

function rivalReasons({ features, coverage, subject }: Judged, mode: Mode): Reason[] {
  const { lead, questionSimilarityGain, questionLexicalGain } = features;
  const gain = Math.max(questionSimilarityGain, questionLexicalGain);
  return [
    ...(gain >= NOTABLE_GAIN ? [{ kind: 'written_question' as const }] : []),
    ...(lead >= NOTABLE_LEAD ? [{ kind: 'ahead' as const }] : []),
    ...(lead <= -NOTABLE_LEAD ? [{ kind: 'behind' as const }] : []),
    ...(isOffSubject(subject, mode) ? [{ kind: 'off_subject' as const }] : []),
    ...(coverage.violations.length > 0 ? [{ kind: 'ruled_out' as const, by: coverage.violations }] : []),
  ];
}

/** Cited as this passage or as its twin: it may have been read in the other language. */
const citationOf = ({ citations }: Answer, { evidence: { passage } }: Judged): Citation | undefined =>
  citations.find(({ id }) => id === passage.id || id === passage.twin);

function explainPassage(question: Question, answer: Answer, judged: Judged): PassageExplanation {
  const { passage, document } = judged.evidence;
  const citation = citationOf(answer, judged);
  return {
    ...(citation === undefined ? {} : { n: citation.n }),
    id: citation?.id ?? passage.id,
    docId: citation?.docId ?? document.id,
    ...(passage.anchor === undefined ? {} : { anchor: passage.anchor }),
    probability: judged.probability,
    features: judged.features,
    reasons: [
      ...coverReasons(judged),
      ...typedReasons(question, judged),
      ...rivalReasons(judged, answer.mode),
    ],
  };
}

/** What else a word was searched as, in written words; the parts of a compound go without saying. */
const othersOf = (wordings: readonly Wording[]): string[] =>
  [...new Set(wordings.slice(1).flatMap(({ written }) => written ?? []))].slice(0, MOST_OTHERS);

/** Of the passages that were weighed and not cited, so many tell why not. */
const MOST_UNCITED = 5;

/** Explains an answer as data: `--explain`, `/why` and the admins' reports show it in their words. */
export function explain(
  answer: Answer,
  { question, judged }: { readonly question: Question; readonly judged: readonly Judged[] },
): Explanation {
  const isNamed = ({ kind }: Question['concepts'][number]): boolean => kind === 'name' || kind === 'place';
  const cited = judged.filter((one) => citationOf(answer, one));
  const uncited = judged.filter((one) => !citationOf(answer, one));
  return {
    asked: question.ask,
    attributes: question.attributes.map(labelOf),
    names: question.concepts.filter(isNamed).map(({ surface }) => surface),
    periods: question.periods.map(({ text, from, to }) => ({ text, from, to })),
    words: question.concepts
      .filter((concept) => !isNamed(concept))
      .map(({ surface, wordings }) => ({
        surface,
        others: othersOf(wordings),
      })),
    rewrites: question.rewrites,
    passages: [...cited, ...uncited.slice(0, MOST_UNCITED)].map((one) =>
      explainPassage(question, answer, one),
    ),
    status: answer.status,
    confidence: answer.confidence,
    thresholds: THRESHOLDS,
  };
}
