import type { Question } from '../question/index.ts';
import { periodOfDate } from '../text/index.ts';
import { disagree, isRelated } from './conflicts.ts';
import type { Judged } from './judge.ts';
import { THRESHOLDS } from './model.ts';

/** What is wanted of a selection. */
export interface Asked {
  readonly question: Question;
  readonly isComparison: boolean;
  readonly top?: number;
}

const FEW = 3;
const MANY = 5;
/** Passages with so many words in common say the same. */
const SAME_SHARE = 0.8;

/** Lists and causes are rarely told in one place. */
export const wantsSeveral = ({ ask, folded }: Question): boolean =>
  ask === 'list' || ask === 'reason' || /各|都|哪几|多[个家项]|\b(?:all|each|both)\b/.test(folded.text);

/** Whether a passage says what a chosen one says already: nearly the same words, and no other number. */
function repeats(one: Judged, chosen: readonly Judged[]): boolean {
  const { terms } = one.evidence;
  return chosen.some(({ evidence }) => {
    const others = [...terms].filter((term) => !evidence.terms.has(term));
    const isAlike = terms.size > 0 && 1 - others.length / terms.size >= SAME_SHARE;
    return isAlike && !others.some((term) => /\d/.test(term)) && one.evidence.document !== evidence.document;
  });
}

/** Less likely than this, a passage adds nothing to a list either. */
const LEAST_OF_LIST = 0.02;

const mayAdd = ({ alone, coverage }: Judged): boolean =>
  alone >= LEAST_OF_LIST && coverage.violations.length === 0;

/** Passages by how likely each answers, for each part of a question. */
function rankingsOfParts(judged: readonly Judged[]): Judged[][] {
  const rateOf = (one: Judged, part: number): number => one.parts[part]?.probability ?? 0;
  return (judged[0]?.parts ?? []).map((_, i) => [...judged].sort((a, b) => rateOf(b, i) - rateOf(a, i)));
}

/** What answers the whole best, then the best of each part, best first. */
function bestOfParts(judged: readonly Judged[], rankings: readonly (readonly Judged[])[]): Judged[] {
  const ofWhole = (one: Judged): number => one.whole?.probability ?? 0;
  const whole = judged.filter((one) => one.whole).sort((a, b) => ofWhole(b) - ofWhole(a));
  const best = rankings.flatMap((ranking) => ranking.slice(0, 1));
  return [...whole.slice(0, 1), ...best.sort((a, b) => b.probability - a.probability)];
}

/** The second best of each part, then the third of each, and so on. */
const inTurns = (rankings: readonly (readonly Judged[])[]): Judged[] =>
  (rankings[0] ?? []).flatMap((_, place) => rankings.flatMap((ranking) => ranking[place] ?? []));

/** The last day that a document speaks of; an undated one is the oldest. */
const lastDay = ({ evidence }: Judged): string => periodOfDate(evidence.document.date)?.to ?? '';

/** A part of a year, of whichever one. */
const PART_OF_YEAR = /[上下]半年|季度|\b(?:half|quarter)\b/;

const namesTime = ({ periods, folded }: Question): boolean =>
  periods.length > 0 || PART_OF_YEAR.test(folded.text);

/** Of answers that disagree the newest comes first, unless the question names a time or the report. */
function newestFirst(question: Question, chosen: readonly Judged[]): Judged[] {
  const [first, ...others] = chosen;
  if (!first || namesTime(question) || question.asksReport) return [...chosen];
  const [newer] = others
    .filter(
      (one) =>
        one.alone >= THRESHOLDS.answered && lastDay(one) > lastDay(first) && isRivalOf(question, first, one),
    )
    .sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
  return newer ? [newer, ...chosen.filter((one) => one !== newer)] : [...chosen];
}

/** Another answer that is known to update or contradict the first, and gives another figure. */
const isRivalOf = (question: Question, first: Judged, one: Judged): boolean =>
  isRelated(first.evidence.document, one.evidence.document) && disagree(question, first, one);

/** Share, 0 to 1, of a passage's words that no chosen one has: another member of a list brings words of its own. */
function novelty({ evidence: { terms } }: Judged, chosen: readonly Judged[]): number {
  const known = [...terms].filter((term) => chosen.some(({ evidence }) => evidence.terms.has(term)));
  return terms.size === 0 ? 0 : 1 - known.length / terms.size;
}

/**
 * Members of a list, each time the one that is likeliest and newest together, best first. That another member is ahead says nothing
 * against one, so each counts as if it stood alone.
 */
function members(first: Judged, judged: readonly Judged[], most: number): Judged[] {
  const left = new Set(judged.filter((one) => one !== first && mayAdd(one)));
  const chosen = [first];
  while (chosen.length < most && left.size > 0) {
    const gain = (one: Judged): number => one.alone * novelty(one, chosen);
    const best = [...left].reduce((top, one) => (gain(one) > gain(top) ? one : top));
    chosen.push(best);
    left.delete(best);
  }
  return chosen.sort((a, b) => b.probability - a.probability);
}

/** In which order passages are taken: those that must be cited, then the others. */
interface Order {
  readonly leading: readonly Judged[];
  readonly next: readonly Judged[];
  readonly isWide: boolean;
}

function orderOfParts(judged: readonly Judged[]): Order {
  const rankings = rankingsOfParts(judged);
  return { leading: bestOfParts(judged, rankings), next: inTurns(rankings), isWide: true };
}

function orderOf(question: Question, first: Judged, judged: readonly Judged[]): Order {
  const against = judged.filter((one) => one.alone >= THRESHOLDS.related && isRivalOf(question, first, one));
  const isList = wantsSeveral(question);
  const listed = isList ? members(first, judged, MANY) : [];
  return {
    leading: [first, ...against],
    next: [...listed, ...judged],
    isWide: isList || against.length > 0,
  };
}

/**
 * The passages to cite, best first: of a question with several parts one for each; answers that disagree with the first
 * although they would come late; then the next best, each adding something. Takes the best first.
 */
export function select({ question, isComparison, top }: Asked, judged: readonly Judged[]): Judged[] {
  const [first] = judged;
  if (!first) return [];
  const { leading, next, isWide } = isComparison ? orderOfParts(judged) : orderOf(question, first, judged);
  const most = top ?? (isWide ? MANY : FEW);
  const chosen = [...new Set(leading)].slice(0, most);
  const enough = top ?? FEW;
  for (const one of next) {
    if (chosen.length >= most) break;
    const isNeeded = chosen.length < enough || mayAdd(one);
    if (isNeeded && !chosen.includes(one) && !repeats(one, chosen)) chosen.push(one);
  }
  return newestFirst(question, chosen);
}
