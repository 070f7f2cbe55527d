import type { Question } from '../question/index.ts';
import { findPeriods } from '../text/index.ts';
import type { Evidence, StretchProfile } from './evidence.ts';
import { isPlanned } from './evidence.ts';
import { attributeShare, meetsUnit, shareIn } from './share.ts';

/** A counted number of a text: 4.1亿元 is 410,000,000 in 元. */
export interface CountedNumber {
  readonly value: number;
  readonly unit: string;
}

const SCALES: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const NUMBER =
  /(\d+(?:\.\d+)?)[余多]?(万亿|千万|百万|亿|万|千| ?(?:thousand|million|billion|trillion))?[余多]?(美元|港元|元|家|个|项|人|名|款|起|件|座|台|颗|所|位|%|[ep]flops|p\b| (?:yuan|companies|firms|people|models))?/g;
const SAME_UNIT: Readonly<Record<string, string>> = {
  yuan: '元',
  companies: '家',
  firms: '家',
  people: '人',
  models: '个',
};

/** Numbers of a folded text with their units; dates are no numbers. */
export function readNumbers(folded: string): CountedNumber[] {
  const text = findPeriods(folded)
    .reduceRight(
      (rest, { span: [start, end] }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      folded,
    )
    .replace(/\d+月(?:\d+日)?|第\d+/g, ' ');
  return [...text.matchAll(NUMBER)].map(([, digits = '', scale = '', unit = '']) => ({
    value: Number(digits) * (SCALES[scale.trim()] ?? 1),
    unit: SAME_UNIT[unit.trim()] ?? unit.trim(),
  }));
}

function clauseMerit(question: Question, clause: StretchProfile): number {
  const has = (term: string): boolean => clause.terms.has(term);
  const focus = question.concepts
    .filter(({ isFocus }) => isFocus)
    .reduce((sum, concept) => sum + shareIn(concept, clause.folded, has), 0);
  return focus + attributeShare(question, clause.folded, has) + (meetsUnit(question, clause.folded) ? 1 : 0);
}

/** What a passage gives for what is asked. */
export interface Figure extends CountedNumber {
  /** A target or forecast is no result. */
  readonly isPlanned: boolean;
}

/** The number that a passage gives for what is asked: of the clause that speaks of it most, in the asked unit where one is asked. */
export function figureFor(question: Question, evidence: Evidence): Figure | undefined {
  const clauses = evidence.sentences.flatMap((span) => evidence.sentence(span).clauses);
  const best = clauses
    .filter(({ forms }) => forms.number)
    .map((clause) => ({ clause, merit: clauseMerit(question, clause) }))
    .reduce<{ clause: StretchProfile; merit: number } | undefined>(
      (top, one) => (top === undefined || one.merit > top.merit ? one : top),
      undefined,
    );
  if (!best) return undefined;
  const numbers = readNumbers(best.clause.folded).filter(({ unit }) => unit !== '');
  // 亿元 is counted in 元.
  const asked = question.unit?.word.replace(/^[万亿]/, '');
  const number = numbers.find(({ unit }) => unit === asked) ?? numbers[0];
  return number && { ...number, isPlanned: isPlanned(best.clause.folded) };
}
