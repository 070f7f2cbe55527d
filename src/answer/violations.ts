import {
  type AskedKind,
  isDeputy,
  isOthersOffice,
  liesIn,
  type NameMention,
  namesAnother,
  type Question,
  type QuestionConcept,
  type UnlistedName,
} from '../question/index.ts';
import type { PassageProfile } from './evidence.ts';
import { isOtherTime, type PeriodCoverage } from './periods.ts';
import { isNamed } from './share.ts';

/** A typed constraint of the question that a passage breaks. */
export const VIOLATIONS = [
  'name',
  'place',
  'period',
  'ordinal',
  'deputy',
  'office',
  'kind',
  'form',
  'planned',
  'actual',
] as const;
export type Violation = (typeof VIOLATIONS)[number];

interface Covered {
  readonly concepts: readonly { readonly concept: QuestionConcept; readonly share: number }[];
  readonly period: PeriodCoverage;
  readonly askMet: boolean;
  /** Whether all figures that it states are targets. */
  readonly isPlanned: boolean;
  /** Whether some sentence tells a target or a plan. */
  readonly tellsPlan: boolean;
  /** Names known by their shape alone that the passage lacks. */
  readonly lacked: readonly UnlistedName[];
}

const without = (text: string, forms: readonly string[]): string =>
  forms.reduce((rest, form) => rest.replaceAll(form, ' '), text);

/** Whether a passage holds a thing of the asked kind beside what the question itself names: 哪所大学 of 川大 is not 川大. */
function holdsKind(
  { names = [], shown }: AskedKind,
  { concepts }: Question,
  evidence: PassageProfile,
): boolean {
  const named = concepts.filter(isNamed);
  const asked = named.flatMap(({ canonical }) => canonical ?? []);
  const isNew = ({ name: { kind, canonical } }: NameMention): boolean =>
    names.includes(kind) &&
    !asked.includes(canonical) &&
    !asked.some((place) => kind === 'place' && liesIn(place, canonical));
  return (
    (names.length > 0 && evidence.names.some(isNew)) ||
    shown.test(
      without(
        evidence.folded.text,
        named.flatMap(({ forms }) => forms),
      ),
    )
  );
}

/** What may stand between a place and the name of what is there: 绵阳的长虹, Chengdu's SeaArt, SeaArt (Chengdu). */
const BETWEEN = /^(?:市|的|那家|那个|'s|’s|-based|[\s,，(（])*$/;

/**
 * Whether a place only says where a company that the passage names is known to be: 绵阳长虹. An institution may have a
 * namesake in another city: 深圳的国家数据标注基地.
 */
function tellsWhereCompanyIs(
  { span }: QuestionConcept,
  { folded }: Question,
  { concepts }: Covered,
): boolean {
  if (span === undefined) return false;
  const names = concepts.flatMap(({ concept, share }) =>
    concept.entity === 'company' && share === 1 && concept.span ? [concept.span] : [],
  );
  const isBeside = (from: number, to: number): boolean =>
    from <= to && BETWEEN.test(folded.text.slice(from, to));
  return names.some(([start, end]) => isBeside(span[1], start) || isBeside(end, span[0]));
}

/**
 * What rules a passage out: a company, person or place that it does not name, another time, another member of a series
 * (二期 for 一期), the head where the deputy is asked, no number where a number is asked. Similarity cannot tell these apart.
 */
export function findViolations(question: Question, evidence: PassageProfile, covered: Covered): Violation[] {
  const lacks = (wanted: string): boolean =>
    covered.concepts.some(({ concept: { kind }, share }) => kind === wanted && share === 0);
  const broken: Readonly<Record<Violation, boolean>> = {
    name: lacks('name') || covered.lacked.length > 0,
    place: covered.concepts.some(
      ({ concept, share }) =>
        concept.kind === 'place' && share === 0 && !tellsWhereCompanyIs(concept, question, covered),
    ),
    period: isOtherTime(covered.period),
    ordinal: question.ordinals.some((asked) => namesAnother(asked, evidence.ordinals)),
    deputy: question.asksDeputy && !isDeputy(evidence.folded.text),
    office: question.office !== undefined && isOthersOffice(question.office, evidence.folded.text),
    kind: question.kinds.some((kind) => !holdsKind(kind, question, evidence)),
    form: (question.ask === 'number' || question.ask === 'date') && !covered.askMet,
    planned: question.asksActual && covered.isPlanned,
    actual: question.asksTarget && !covered.tellsPlan,
  };
  return VIOLATIONS.filter((violation) => broken[violation]);
}
