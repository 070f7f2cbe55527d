import { completePlace, frameOf, standsBeside } from './beside.ts';
import { completeBeside, completeCause, completeEllipsis } from './ellipsis.ts';
import { completeAny, completeCauseEnglish, completeEllipsisEnglish } from './english.ts';
import { completeMore, completeMoreEnglish } from './more.ts';
import { BARE_CAUSE, DISCOURSE, LEAD_IN, MORE, SWAPS } from './patterns.ts';
import { referentOf, wordingOf } from './refer.ts';
import {
  asksItsCause,
  asksTheSameOf,
  contentOf,
  hasActor,
  isBareAttribute,
  isOtherTopic,
  lacksSubject,
  onlyAsks,
  onlyMovesInTime,
  openAnaphors,
  repeats,
} from './standing.ts';
import { carriesPeriod, periodText } from './subject.ts';
import { completeSwap, exchangeParts } from './swap-in.ts';
import { readTurn, type Turn, type Words } from './turn.ts';

interface Given {
  /** Oldest first, each complete. */
  readonly turns: readonly Turn[];
  readonly previous: Turn;
  readonly turn: Turn;
  readonly words: Words;
  readonly isEnglish: boolean;
}

/** The completed question; undefined when the follow-up is not of this kind; false when it stands alone. */
type Kind = (given: Given) => string | false | undefined;

const cause: Kind = ({ previous, turn, isEnglish }) => {
  if (!BARE_CAUSE.test(turn.folded) && !asksItsCause(turn, previous)) return undefined;
  const completed = isEnglish ? completeCauseEnglish(previous, turn) : completeCause(previous, turn);
  return completed ?? false;
};

const more: Kind = ({ previous, turn, isEnglish }) =>
  MORE.test(turn.folded)
    ? ((isEnglish ? completeMoreEnglish(previous) : completeMore(previous, turn)) ?? false)
    : undefined;

const any: Kind = ({ previous, turn, isEnglish }) => (isEnglish ? completeAny(previous, turn) : undefined);

const beside: Kind = ({ previous, turn }) =>
  standsBeside(turn, previous) ? completeBeside(previous, turn) : undefined;

const ofPlace: Kind = ({ previous, turn }) => completePlace(turn, previous);

const framed: Kind = ({ previous, turn }) => {
  const frame = frameOf(turn, previous);
  return frame && `${frame}${turn.text}`;
};

const swap: Kind = ({ turns, turn, words }) => {
  const cued = SWAPS.map((pattern) => pattern.exec(turn.folded)).find((match) => match !== null);
  const bare = isBareAttribute(turn) ? turn.folded.replace(LEAD_IN, '').replace(/\?$/, '') : undefined;
  const part = cued?.[1] ?? bare;
  return part === undefined ? undefined : completeSwap(turns, { turn, part }, words);
};

/** Every pronoun replaced by what it stands for. */
function replaceAnaphors({ turns, turn }: Given): string | undefined {
  let text = turn.text;
  let isChanged = false;
  for (const anaphor of openAnaphors(turn).reverse()) {
    const referent = referentOf(turns, anaphor, turn.folded);
    if (referent === undefined) continue;
    isChanged = true;
    const [start, end] = anaphor.span;
    text = text.slice(0, start) + wordingOf(turn, anaphor, referent) + text.slice(end);
  }
  return isChanged ? text : undefined;
}

/** The period of the question before in front, when it belongs to this one too. */
function withPeriod({ previous, turn }: Given, completed: string): string {
  const carries = carriesPeriod(previous, turn) && !completed.includes(periodText(previous));
  return carries && turn.lang === 'zh' && previous.lang === 'zh'
    ? periodText(previous) + completed
    : completed;
}

const pointing: Kind = (given) => {
  const { previous, turn, words } = given;
  const anaphors = openAnaphors(turn);
  if (anaphors.length === 0) return undefined;
  if (turn.asks.length === 0 && contentOf(turn).length === 0) return false;
  if (onlyMovesInTime(turn)) return exchangeParts(previous, turn, words) ?? false;
  const completed = replaceAnaphors(given);
  if (completed === undefined) return false;
  const read = readTurn(completed, words);
  // 那时候 fills in the period only: the subject may still be missing.
  const isOpen = anaphors.every(({ refers }) => refers === 'period') && lacksSubject(read, words);
  return isOpen ? (completeEllipsis(previous, read) ?? completed) : withPeriod(given, completed);
};

const repeating: Kind = ({ previous, turn, words }) =>
  repeats(turn, previous) || asksTheSameOf(turn, previous)
    ? (exchangeParts(previous, turn, words) ?? false)
    : undefined;

const elliptic: Kind = ({ previous, turn, words, isEnglish }) => {
  if (hasActor(turn) || !(onlyAsks(turn) || lacksSubject(turn, words))) return undefined;
  return isEnglish ? completeEllipsisEnglish(previous, turn) : completeEllipsis(previous, turn);
};

/** In this order: the surest sign first. */
const KINDS: readonly Kind[] = [
  cause,
  more,
  any,
  beside,
  swap,
  pointing,
  repeating,
  framed,
  ofPlace,
  elliptic,
];

/** A turn completed from those before it (oldest first, each complete); undefined when it stands alone. */
export function complete(turns: readonly Turn[], turn: Turn, words: Words): string | undefined {
  const previous = turns.at(-1);
  if (!previous || isOtherTopic(turn) || DISCOURSE.test(turn.folded)) return undefined;
  const isEnglish = turn.lang === 'en' || /^\p{ASCII}*$/u.test(turn.folded);
  for (const kind of KINDS) {
    const completed = kind({ turns, previous, turn, words, isEnglish });
    if (completed !== undefined) return completed || undefined;
  }
  return undefined;
}
