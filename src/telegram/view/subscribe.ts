import type { Cadence } from './callbacks.ts';
import { button } from './keyboards.ts';
import { lines } from './markup.ts';
import { type Keyboard, message, type View } from './message.ts';
import { momentOf, type Voice } from './voice.ts';

/** What a subscription could be beside what it is. */
export function cadenceRow(cadence: Cadence, { bot }: Voice): Keyboard[number] {
  const { daily, weekly, unsubscribe } = bot.buttons;
  const choices = [
    { cadence: 'daily', label: daily },
    { cadence: 'weekly', label: weekly },
    { cadence: 'off', label: unsubscribe },
  ] as const;
  return choices
    .filter((choice) => choice.cadence !== cadence)
    .map((choice) => button(choice.label, { action: 'subscribe', cadence: choice.cadence }));
}

/** `/subscribe`: how often digests come, and when next. */
export const subscribedView = (
  { cadence, nextAt }: { readonly cadence: Exclude<Cadence, 'off'>; readonly nextAt: number },
  voice: Voice,
): View => {
  const { state, next, note } = voice.bot.subscribe;
  return message(
    [lines(state[cadence], next(momentOf(new Date(nextAt), voice)), note)],
    [cadenceRow(cadence, voice)],
  );
};

/** `/unsubscribe` */
export const unsubscribedView = (voice: Voice): View =>
  message([voice.bot.subscribe.ended], [cadenceRow('off', voice)]);
