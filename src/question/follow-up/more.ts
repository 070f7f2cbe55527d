import { isTraditional } from '../../text/index.ts';
import { askedBy } from './patterns.ts';
import { slice, type Turn } from './turn.ts';

/** 四川有哪些 → 四川还有哪些: the verb of having before the asking word says that more is wanted. */
const HAVING = /有(?=\p{Script=Han}{0,2}$)/u;

/** 还有呢? after a list: the question before, asked for what is not yet named. Undefined after other questions. */
export function completeMore(previous: Turn, turn: Turn): string | undefined {
  const [ask] = previous.asks;
  if (!ask || askedBy(previous.folded.slice(...ask)) !== 'list') return undefined;
  if (/^除此之外|(?:还|還)有/.test(previous.text)) return previous.text;
  const isTrad = isTraditional(turn.text) || isTraditional(previous.text);
  const before = previous.text.slice(0, ask[0]);
  const having = HAVING.exec(before);
  const still = isTrad ? '還' : '还';
  const said = having ? `${before.slice(0, having.index)}${still}${before.slice(having.index)}` : before;
  return `除此之外，${said}${slice(previous, ask)}${previous.text.slice(ask[1])}`;
}

/** Anything else? → Which other models …? */
export function completeMoreEnglish(previous: Turn): string | undefined {
  if (previous.lang !== 'en') return undefined;
  if (/\bother\b/.test(previous.folded)) return previous.text;
  const are = /^(?:what|which|who) (?:are|were) the /.exec(previous.folded);
  const asked =
    are ?? /^(?:what|which)(?! (?:is|are|was|were|do|does|did|has|have|can|will)\b) /.exec(previous.folded);
  if (!asked) return undefined;
  const end = asked[0].length;
  return `${previous.text.slice(0, end)}other ${previous.text.slice(end)}`;
}
