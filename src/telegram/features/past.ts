import type { Explanation } from '../../app/index.ts';
import type { Turn } from '../../domain/index.ts';
import type { Who } from '../read/index.ts';
import { type View, type Voice, whyView } from '../view/index.ts';
import type { Context } from './context.ts';

export const explanationOf = ({ explanation }: Turn, voice: Voice): View =>
  // `workOut` wrote it.
  whyView(JSON.parse(explanation) as Explanation, voice);

/** A channel, or an admin who hides behind the group, asked: whoever reads it may look further. */
export const isAskedInPublic = ({ asker }: Turn): boolean => !asker.startsWith('u');

/** Whether this person may look further into an answer. */
export const mayOpen = (turn: Turn, { key }: Who): boolean => isAskedInPublic(turn) || turn.asker === key;

const PAYLOAD = /^([mp])-([A-Za-z0-9_-]{1,40})$/;

/** Opens the sources of an answer in the chat with the bot. */
export const sourcesLink = (username: string, { id }: Turn): string =>
  `https://t.me/${username}?start=m-${id}`;

/** The same for its figures as a picture. */
export const chartLink = (username: string, { id }: Turn): string => `https://t.me/${username}?start=p-${id}`;

/** The answer that such a link opens, and what of it. */
export async function turnOfPayload(
  { memory }: Context,
  payload: string,
  who: Who,
): Promise<{ readonly turn: Turn; readonly shows: 'sources' | 'chart' } | undefined> {
  const [, kind, id] = PAYLOAD.exec(payload.trim()) ?? [];
  const turn = id === undefined ? undefined : await memory.turn(id);
  return turn && mayOpen(turn, who) ? { turn, shows: kind === 'p' ? 'chart' : 'sources' } : undefined;
}
