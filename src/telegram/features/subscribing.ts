import type { Subscription } from '../../domain/index.ts';
import { isPrivate, type Where } from '../read/index.ts';
import { isForgotten } from '../transport/index.ts';
import { type Press, subscribedView, unsubscribedView, type View, type Voice } from '../view/index.ts';
import type { Context } from './context.ts';
import { type Pressed, turnInto } from './pressed.ts';
import { afterQuiet } from './quiet-hours.ts';
import { isChatAdmin } from './rights.ts';

/** A chat that subscribes is told of what comes from now on. */
async function save(
  { current, subscriptions, timetable }: Context,
  wanted: Pick<Subscription, 'chatId' | 'topic' | 'cadence' | 'locale'>,
): Promise<Subscription> {
  const known = await subscriptions.of(wanted.chatId);
  const subscription = {
    ...wanted,
    toldOf: known?.toldOf ?? current().engine.snapshot.manifest.createdAt,
    nextAt: timetable(wanted.cadence, new Date()).getTime(),
  };
  await subscriptions.save(subscription);
  return subscription;
}

/** How often digests come, and when the next does: a group has its quiet hours. */
const shown = ({ groups }: Context, { chatId, cadence, nextAt }: Subscription, voice: Voice): View => {
  const comesAt = afterQuiet(groups.of(chatId).quiet, new Date(nextAt));
  return subscribedView({ cadence, nextAt: comesAt.getTime() }, voice);
};

/** `/subscribe`: daily at first; said in another topic, it leads digests there. */
export async function subscribe(context: Context, where: Where, voice: Voice): Promise<View> {
  const { chatId, topic = 0 } = where;
  // Said before all of the person's was forgotten, and read after that.
  if (isPrivate(where) && isForgotten()) return unsubscribe(context, where, voice);
  const { cadence = 'daily' } = (await context.subscriptions.of(chatId)) ?? {};
  const { locale } = voice;
  return shown(context, await save(context, { chatId, topic, cadence, locale }), voice);
}

export async function unsubscribe(
  { subscriptions }: Context,
  { chatId }: Where,
  voice: Voice,
): Promise<View> {
  await subscriptions.remove(chatId);
  return unsubscribedView(voice);
}

/** A button that names how often digests are to come. */
export async function changeSubscription(
  context: Context,
  { cadence }: Press & { action: 'subscribe' },
  pressed: Pressed,
): Promise<void> {
  const { where, voice } = pressed;
  if (!isPrivate(where) && !(await isChatAdmin(context, pressed)))
    return pressed.answer({ text: voice.bot.notices.groupAdminsOnly, isAlert: true });
  await pressed.answer({ text: voice.bot.toasts.saved });
  if (cadence === 'off') return turnInto(context, pressed, await unsubscribe(context, where, voice));
  const { chatId } = where;
  const { topic = where.topic ?? 0 } = (await context.subscriptions.of(chatId)) ?? {};
  const saved = await save(context, { chatId, topic, cadence, locale: voice.locale });
  await turnInto(context, pressed, shown(context, saved, voice));
}
