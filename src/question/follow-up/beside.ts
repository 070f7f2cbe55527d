import { COMPARED, IN_FRAME, PART_OF, TOPIC } from './patterns.ts';
import { hasActor, isShort } from './standing.ts';
import { isFrame } from './swap.ts';
import { slice, type Turn } from './turn.ts';

/** A place compared with, or a part of, what the question before speaks of. */
export function standsBeside(turn: Turn, previous: Turn): boolean {
  const [name] = turn.names;
  if (!name || hasActor(turn) || TOPIC.test(turn.folded) || !isShort(turn) || turn.lang === 'en')
    return false;
  const isCompared = (COMPARED.exec(turn.folded)?.[0].length ?? -1) === name.span[0];
  return isCompared || (PART_OF.test(turn.folded) && previous.ask === 'number');
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
