import { COMPARED, IN_FRAME, LEAD_IN, PART_OF, TOPIC } from './patterns.ts';
import { hasActor, isFact, isShort } from './standing.ts';
import { isFrame } from './swap.ts';
import { namesIn, slice, type Turn } from './turn.ts';

/** A place compared with, or a part of, what the question before speaks of. */
export function standsBeside(turn: Turn, previous: Turn): boolean {
  const [name] = turn.names;
  if (!name || hasActor(turn) || TOPIC.test(turn.folded) || !isShort(turn) || turn.lang === 'en')
    return false;
  const isCompared = (COMPARED.exec(turn.folded)?.[0].length ?? -1) === name.span[0];
  return isCompared || (PART_OF.test(turn.folded) && previous.ask === 'number');
}

/** The longest name of a kind of support rather than of one document: 大模型备案, 算力券. */
const MOST_GENERIC = 6;
const MOST_GENERIC_EN = 24;
const MOST_HAN_GENERIC = 12;

/** 大模型备案奖多少钱: support that many places give, asked for in few words, is that of the place of the question before. */
export function completePlace(turn: Turn, previous: Turn): string | undefined {
  const place = namesIn(previous, 'place').at(-1);
  const own = turn.text.replace(LEAD_IN, '');
  const isGeneric = turn.names.every(
    ({ kind, forms, span }) =>
      kind === 'policy' &&
      forms.length > 0 &&
      span[1] - span[0] <= (turn.lang === 'en' ? MOST_GENERIC_EN : MOST_GENERIC),
  );
  if (!place || hasActor(previous) || turn.names.length === 0 || !isGeneric) return undefined;
  if (turn.periods.length > 0 || !isFact(turn) || !isShort(turn)) return undefined;
  const where = slice(previous, place.span);
  if (turn.lang === 'en') return `${own.replace(/[?!. ]+$/, '')} in ${where}?`;
  return own.length <= MOST_HAN_GENERIC ? where + own : undefined;
}

/** 启英泰伦上榜没有: the list is that of the question before. */
export function frameOf(turn: Turn, previous: Turn): string | undefined {
  const frame = previous.names.find(({ kind }) => kind === 'ranking' || kind === 'event');
  if (!frame || turn.names.some(({ kind }) => isFrame(kind)) || !isShort(turn) || turn.lang === 'en')
    return undefined;
  const isShortOfPlace =
    !hasActor(turn) && turn.names.length > 0 && turn.folded.length <= 9 && turn.asks.length > 0;
  return IN_FRAME.test(turn.folded) || isShortOfPlace ? slice(previous, frame.span) : undefined;
}
