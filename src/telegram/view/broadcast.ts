import type { Broadcast, BroadcastTally } from '../../domain/index.ts';
import { adminButton } from './keyboards.ts';
import { message, type View } from './message.ts';
import type { Voice } from './voice.ts';

export interface Audience {
  /** Groups and channels. */
  readonly shared: number;
  readonly people: number;
}

export function broadcastPreview(id: string, audience: Audience, { bot }: Voice): View {
  const { preview, send, cancel } = bot.admin.broadcast;
  return message([preview(audience)], [[adminButton(send, 'cast', id), adminButton(cancel, 'cast-off', id)]]);
}

/** How far a broadcast is; `quiet`: so many chats have quiet hours now. */
export function broadcastView(
  { id, state }: Pick<Broadcast, 'id' | 'state'>,
  { tally, quiet }: { readonly tally: BroadcastTally; readonly quiet: number },
  { bot }: Voice,
): View {
  const texts = bot.admin.broadcast;
  if (state === 'done') return message([texts.done(tally)]);
  if (state === 'cancelled') return message([texts.cancelled(tally)]);
  const all = Object.values(tally).reduce((sum, count) => sum + count, 0);
  const done = all - tally.waiting - tally.sending;
  return message(
    [[texts.sending(done, all), ...(quiet > 0 ? ['\n', texts.quiet(quiet)] : [])]],
    [[adminButton(texts.cancel, 'cast-off', id)]],
  );
}
