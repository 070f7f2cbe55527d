import type { Turn } from '../../domain/index.ts';
import { isLocale } from '../../locales/index.ts';
import { onAdminPress } from '../admin/index.ts';
import { isPrivate, type PressIntent, type Who } from '../read/index.ts';
import { forgetSent } from '../transport/index.ts';
import {
  languageView,
  moreView,
  type Press,
  pressOf,
  sourcesView,
  type View,
  voiceOf,
} from '../view/index.ts';
import { pictureOf } from './charts.ts';
import { type Context, voiceFor } from './context.ts';
import { changeSetting } from './group-settings.ts';
import { chartLink, explanationOf, isAskedInPublic, mayOpen, sourcesLink } from './past.ts';
import { answering, isFirst, type Pressed, turnInto } from './pressed.ts';
import { answerOffered } from './question.ts';
import { send, sendPhoto } from './send.ts';
import { changeSubscription } from './subscribing.ts';
import { catalogueFor } from './work-out.ts';

/** The turn that a button belongs to. Ids come from anybody: a turn is shown in its own chat only. */
async function turnFor({ memory }: Context, id: string, pressed: Pressed): Promise<Turn | undefined> {
  const turn = await memory.turn(id);
  // Sources of a channel's answer are looked at in private.
  if (turn && (turn.chatId === pressed.where.chatId || isAskedInPublic(turn))) return turn;
  await pressed.answer({ text: pressed.voice.bot.toasts.expired });
  return undefined;
}

async function ownTurn(context: Context, id: string, pressed: Pressed): Promise<Turn | undefined> {
  const turn = await turnFor(context, id, pressed);
  if (!turn || isPrivate(pressed.where) || mayOpen(turn, pressed.who)) return turn;
  await pressed.answer({ text: pressed.voice.bot.toasts.notYours, isAlert: true });
  return undefined;
}

async function more(
  context: Context,
  { turn: id, page }: Press & { action: 'more' },
  pressed: Pressed,
): Promise<void> {
  const turn = await ownTurn(context, id, pressed);
  if (!turn) return;
  const { where, voice } = pressed;
  // Whoever reads a channel may press, and must not write posts by it.
  if (where.chatType === 'channel') return pressed.answer({ url: sourcesLink(context.me.username, turn) });
  const view = moreView(turn.answer, { id, page }, voice);
  if (where.messageId !== turn.answerId) {
    await pressed.answer();
    return turnInto(context, pressed, view);
  }
  if (!(await isFirst(context, pressed))) return;
  await pressed.answer();
  await send(context, { ...where, replyTo: where.messageId }, view);
}

async function why(
  context: Context,
  { turn: id }: Press & { action: 'why' },
  pressed: Pressed,
): Promise<void> {
  const turn = await ownTurn(context, id, pressed);
  if (!turn || !(await isFirst(context, pressed))) return;
  await pressed.answer();
  const { where, voice } = pressed;
  await send(context, { ...where, replyTo: where.messageId }, explanationOf(turn, voice));
}

/** The figures of an answer as a picture below it. */
async function chart(
  context: Context,
  { turn: id }: Press & { action: 'chart' },
  pressed: Pressed,
): Promise<void> {
  const turn = await ownTurn(context, id, pressed);
  if (!turn) return;
  const { where, voice } = pressed;
  // As in `more`.
  if (where.chatType === 'channel') return pressed.answer({ url: chartLink(context.me.username, turn) });
  if (!(await isFirst(context, pressed))) return;
  const picture = await pictureOf(context, turn, voice);
  if (!picture) return pressed.answer({ text: voice.bot.toasts.expired });
  await pressed.answer();
  await sendPhoto(context, { ...where, replyTo: where.messageId }, picture);
}

async function vote(
  context: Context,
  { turn: id, vote: given }: Press & { action: 'vote' },
  pressed: Pressed,
): Promise<void> {
  const turn = await turnFor(context, id, pressed);
  if (!turn) return;
  const isWish = given === 'wish';
  await context.memory.saveFeedback({
    turn: id,
    voter: pressed.who.key,
    subject: isWish ? 'wish' : 'rating',
    vote: given,
    at: Date.now(),
  });
  const { wished, thanks } = pressed.voice.bot.toasts;
  await pressed.answer({ text: isWish ? wished : thanks });
}

/** A question that a button offered, asked by who pressed it. */
async function askOffered(context: Context, text: string | undefined, pressed: Pressed): Promise<void> {
  const { where, who, voice } = pressed;
  if (text === undefined) return pressed.answer({ text: voice.bot.toasts.expired });
  if (!(await isFirst(context, pressed))) return;
  await pressed.answer();
  await answerOffered(context, { text, where, who, standsAlone: true });
}

async function nearest(
  context: Context,
  { turn: id, index }: Press & { action: 'nearest' },
  pressed: Pressed,
): Promise<void> {
  const turn = await ownTurn(context, id, pressed);
  if (turn) await askOffered(context, turn.nearest[index], pressed);
}

async function language(
  context: Context,
  { locale }: Press & { action: 'language' },
  pressed: Pressed,
): Promise<void> {
  if (!isLocale(locale)) return pressed.answer({ text: pressed.voice.bot.toasts.expired });
  await context.memory.setLocale(pressed.who.key, locale);
  const voice = voiceOf(locale, context.me.username);
  await pressed.answer({ text: voice.bot.language.set });
  await turnInto(context, pressed, languageView(voice));
}

/**
 * All that is kept about somebody, their private subscription too: its chat has the id of the person. What they sent before
 * is marked first, so that nothing of it is kept later.
 */
async function forgetPerson({ memory, subscriptions }: Context, { key, userId }: Who): Promise<void> {
  if (userId !== undefined) {
    await forgetSent(userId);
    await subscriptions.remove(userId);
  }
  await memory.forget(key);
}

const plain = (text: string): View => ({ html: text, text, keyboard: [] });

async function forget(
  context: Context,
  { isSure }: Press & { action: 'forget' },
  pressed: Pressed,
): Promise<void> {
  const { done, kept } = pressed.voice.bot.forget;
  if (isSure) await forgetPerson(context, pressed.who);
  await pressed.answer();
  await turnInto(context, pressed, plain(isSure ? done : kept));
}

async function act(context: Context, press: Press, pressed: Pressed): Promise<void> {
  const { voice } = pressed;
  switch (press.action) {
    case 'more':
      return more(context, press, pressed);
    case 'why':
      return why(context, press, pressed);
    case 'chart':
      return chart(context, press, pressed);
    case 'vote':
      return vote(context, press, pressed);
    case 'nearest':
      return nearest(context, press, pressed);
    case 'example':
      return askOffered(context, voice.bot.start.examples[press.index], pressed);
    case 'sources':
      await pressed.answer();
      return turnInto(context, pressed, sourcesView(catalogueFor(context, voice), press, voice));
    case 'language':
      return language(context, press, pressed);
    case 'forget':
      return forget(context, press, pressed);
    case 'setting':
      return changeSetting(context, press, pressed);
    case 'subscribe':
      return changeSubscription(context, press, pressed);
    case 'admin':
      return onAdminPress(context, press, pressed);
  }
}

/** What a button is about: an answer, or the affair of an admin. */
function subjectOf(press: Press): string | undefined {
  if ('turn' in press) return press.turn;
  return press.action === 'admin' ? press.name : undefined;
}

/**
 * Whether the message has a button of this kind, for this answer: with data of their own making people could otherwise
 * replace the answers of others, and write posts in channels that they only read. The page may be another one, since a
 * message turns its pages while somebody presses.
 */
function isOffered(press: Press, { offered, isInaccessible, where }: PressIntent): boolean {
  if (isInaccessible) return where !== undefined && isPrivate(where);
  return offered.some((data) => {
    const button = pressOf(data);
    return button?.action === press.action && subjectOf(button) === subjectOf(press);
  });
}

/** A pressed button. What fails before it was answered is told in its answer. */
export async function onPress(
  context: Context,
  intent: PressIntent,
  onFault: (error: unknown, tell: (view: View) => Promise<unknown>) => Promise<never>,
): Promise<void> {
  const { where, who, queryId, data, isInaccessible } = intent;
  const answer = answering(context, queryId);
  try {
    const voice = await voiceFor(context, { who, ...(where && { where }) });
    const press = pressOf(data);
    if (!press || !where || !isOffered(press, intent))
      return await answer({ text: voice.bot.toasts.expired });
    await act(context, press, { where, who, queryId, data, isInaccessible, voice, answer });
  } catch (error) {
    await onFault(error, ({ text }) => answer({ text, isAlert: true }));
  }
}
