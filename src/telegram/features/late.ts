import type { CommandIntent, QuestionIntent, UnsupportedIntent } from '../read/index.ts';
import { noticeView } from '../view/index.ts';
import { type Context, voiceFor } from './context.ts';
import { send } from './send.ts';

/** Questions of a downtime are answered up to this age. */
const LATE_MS = 60 * 60_000;

type Dated = QuestionIntent | CommandIntent | UnsupportedIntent;

export const isLate = ({ date }: Pick<Dated, 'date'>, now = Date.now()): boolean =>
  now - date * 1000 > LATE_MS;

/** One short notice per chat for all that came too early to be answered still. */
export async function onLate(context: Context, intent: Dated): Promise<void> {
  const { where } = intent;
  const isEdit = intent.kind === 'question' && intent.isEdit;
  if (isEdit || where.chatType === 'channel') return;
  const owner = String(where.messageId);
  if (!context.claims.claim(`late:${where.chatId}`, { owner, forMs: LATE_MS })) return;
  const minutes = Math.round((Date.now() / 1000 - intent.date) / 60);
  context.log.warn(
    { minutes },
    'a question is too old to be answered; if it is new, the clock of this machine is wrong',
  );
  await send(context, where, noticeView('tooOld', await voiceFor(context, intent)));
}
