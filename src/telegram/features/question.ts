import { newId, recentTurns } from '../../app/index.ts';
import { messageOf, type Turn } from '../../domain/index.ts';
import {
  isGroup,
  isPrivate,
  type OverheardIntent,
  type QuestionIntent,
  type Where,
  type Who,
} from '../read/index.ts';
import { isForgotten, keepPlace, keptPlace, updateInHand } from '../transport/index.ts';
import {
  type AnswerButtons,
  answeredEarlierView,
  messageLink,
  noticeView,
  tooManyView,
  type View,
  type Voice,
  workingView,
} from '../view/index.ts';
import { type Context, voiceFor } from './context.ts';
import { PER_MINUTE } from './limiter.ts';
import { showTyping, withPatience } from './patience.ts';
import { edit, reply, send } from './send.ts';
import { viewOf, type WorkedOut, workOut } from './work-out.ts';

/** A question and where its answer belongs. */
export interface Asked {
  readonly text: string;
  readonly where: Where;
  readonly who: Who;
  /** The message that asked; none where a button did. */
  readonly questionId?: number;
  /** A question that stands for itself leans on none before it. */
  readonly standsAlone?: boolean;
  /** It was put to nobody: only a sure answer is worth a message. */
  readonly isOverheard?: boolean;
}

/** Two of a group need not read the same answer twice. */
const SAME_QUESTION_MS = 10 * 60_000;
const MOST_EARLIER = 5;

/** What this person asked here before the question, oldest first. */
async function questionsBefore(
  { memory }: Context,
  { where, who, standsAlone }: Asked,
  replaced: Turn | undefined,
): Promise<string[]> {
  if (standsAlone) return [];
  const talk = { chatId: where.chatId, topic: where.topic ?? 0, asker: who.key };
  const turns = await memory.recentTurns(talk, { since: 0, limit: MOST_EARLIER + 1 });
  const before = turns.filter(({ id, at }) => id !== replaced?.id && at <= (replaced?.at ?? at));
  return recentTurns(before, Date.now()).map(({ question }) => question);
}

/** A link to the answer that this group got a short while ago, if it did. */
async function earlierAnswer(
  { memory }: Context,
  { where, questionId }: Asked,
  { questionKey, answer }: WorkedOut,
): Promise<Turn | undefined> {
  if (!isGroup(where) || questionKey === '' || answer.status === 'not_found') return undefined;
  const place = { chatId: where.chatId, topic: where.topic ?? 0, questionKey };
  const found = await memory.sameQuestion(place, Date.now() - SAME_QUESTION_MS);
  const isSame = found?.questionId !== questionId && found?.answer.generation === answer.generation;
  return isSame ? found : undefined;
}

/** Where the answer goes: into the message that holds its place, or as a reply. */
async function deliver(
  context: Context,
  { where, view }: { readonly where: Where; readonly view: View },
  { place, replyTo }: { readonly place: number | undefined; readonly replyTo: number },
): Promise<number | undefined> {
  const isEdited =
    place !== undefined && (await edit(context, { chatId: where.chatId, messageId: place }, view));
  return isEdited ? place : send(context, { ...where, replyTo }, view);
}

const buttonsAt = ({ groups }: Context, where: Where): Omit<AnswerButtons, 'turn' | 'hasChart'> => ({
  isPrivate: isPrivate(where),
  hasFeedback: groups.of(where.chatId).feedback === 'on',
});

interface Telling {
  readonly asked: Asked;
  readonly result: WorkedOut;
  readonly voice: Voice;
  /** The turn whose question was edited, or that an attempt before has left without an answer. */
  readonly replaced: Turn | undefined;
  readonly placeholder: number | undefined;
}

/** What is kept of it. The message that answers is known once the answer is in it, also where that is an edit. */
function turnOf({ asked, result, replaced }: Telling, earlier: Turn | undefined): Turn {
  const { where, who, questionId } = asked;
  const { years: _, hasChart: __, ...kept } = result;
  return {
    ...kept,
    id: replaced?.id ?? newId(),
    at: replaced?.answerId === undefined ? Date.now() : replaced.at,
    chatId: where.chatId,
    topic: where.topic ?? 0,
    asker: who.key,
    ...(questionId !== undefined && { questionId }),
    // What only leads to an answer is not to be led to.
    ...(earlier && { questionKey: '' }),
  };
}

interface Answered {
  readonly asked: Asked;
  readonly turn: string;
  readonly answerId: number;
}

async function markAnswered({ memory }: Context, { asked, turn, answerId }: Answered): Promise<void> {
  // No message of its own names what a button asked: at a next attempt the answer does.
  if (asked.questionId === undefined) await keepPlace(answerId);
  await memory.setAnswerId(turn, answerId);
}

async function tell(context: Context, telling: Telling): Promise<void> {
  const { asked, result, voice, replaced, placeholder } = telling;
  const { where } = asked;
  // Nothing is kept either: nobody asked the bot.
  if (asked.isOverheard && replaced?.answerId === undefined && result.answer.status !== 'answered') return;
  const earlier = await earlierAnswer(context, asked, result);
  const turn = turnOf(telling, earlier);
  const place = replaced?.answerId ?? placeholder;
  if (place !== undefined) await keepPlace(place);
  await context.memory.saveTurn(turn);
  const link = earlier?.answerId && messageLink(where.chatId, earlier.answerId);
  const answer = earlier
    ? answeredEarlierView(link || undefined, voice)
    : viewOf(result, { turn: turn.id, ...buttonsAt(context, where) }, voice);
  // Buttons would lead to what is not kept.
  const view = isForgotten() ? { ...answer, keyboard: [] } : answer;
  const replyTo = earlier?.answerId !== undefined && !link ? earlier.answerId : where.messageId;
  const answerId = await deliver(context, { where, view }, { place, replyTo });
  if (answerId === undefined) return;
  // Who has the answer is not told of a fault.
  await markAnswered(context, { asked, turn: turn.id, answerId }).catch((error: unknown) => {
    context.log.error({ error: messageOf(error) }, 'which message holds an answer was not kept');
  });
}

/** Tells that the answer takes a while, once, whatever becomes of this attempt. */
async function announce(context: Context, { where }: Asked, voice: Voice): Promise<number | undefined> {
  const place = keptPlace() ?? (await reply(context, where, workingView(voice)));
  if (place !== undefined) await keepPlace(place);
  return place;
}

/** Answers in one message. `replaced`: see `Telling`. */
async function answerIn(context: Context, asked: Asked, replaced: Turn | undefined): Promise<void> {
  const voice = await voiceFor(context, asked);
  const before = await questionsBefore(context, asked, replaced);
  const mayAnnounce = replaced?.answerId === undefined && !asked.isOverheard;
  const { result, placeholder } = await withPatience(context, workOut(context, asked.text, before), {
    type: () => (mayAnnounce ? showTyping(context, asked.where) : undefined),
    announce: async () => (mayAnnounce ? announce(context, asked, voice) : replaced?.answerId),
  });
  await tell(context, { asked, result, voice, replaced, placeholder: placeholder ?? keptPlace() });
}

/** Answers a question, unless its asker asks too much: then they are told once. `left`: see `Telling.replaced`. */
async function answerQuestion(context: Context, asked: Asked, left: Turn | undefined): Promise<void> {
  const verdict = context.limiter.ask(asked.who.key, updateInHand());
  if (verdict === 'ok') return answerIn(context, asked, left);
  if (verdict === 'told' || asked.isOverheard) return;
  await reply(context, asked.where, tooManyView(PER_MINUTE, await voiceFor(context, asked)));
}

/** Answers a question that a button asks. */
export async function answerOffered(context: Context, asked: Omit<Asked, 'questionId'>): Promise<void> {
  const { where, who, text } = asked;
  const place = keptPlace();
  // Answered before the program ended.
  if (place !== undefined && (await context.memory.turnOfAnswer(where.chatId, place))) return;
  const talk = { chatId: where.chatId, topic: where.topic ?? 0, asker: who.key };
  const turns = await context.memory.recentTurns(talk, { since: 0, limit: MOST_EARLIER });
  const isLeft = (turn: Turn): boolean =>
    turn.questionId === undefined && turn.answerId === undefined && turn.asked === text;
  await answerQuestion(context, asked, turns.findLast(isLeft));
}

/** Ten minutes, after which an album is surely complete. */
const ALBUM_MS = 10 * 60_000;

type Worded = QuestionIntent | OverheardIntent;

function isFirstOfAlbum({ claims }: Context, { albumId, where }: Worded): boolean {
  if (albumId === undefined) return true;
  const owner = String(where.messageId);
  return claims.claim(`album:${where.chatId}:${albumId}`, { owner, forMs: ALBUM_MS });
}

/** For so long people may change their words; an edit after that is of something else about the message. */
const EDITABLE_S = 48 * 3_600;

/** An edit may make a question of what was none: words that now address the bot. */
const mayBeNewlyAsked = (intent: Worded): boolean =>
  intent.kind === 'question' && intent.date - intent.sentDate <= EDITABLE_S;

/** A question in a message, new or edited. */
export async function onQuestion(context: Context, intent: Worded): Promise<void> {
  const { where, who, text, isEdit } = intent;
  const isOverheard = intent.kind === 'overheard';
  const asked = { text, where, who, questionId: where.messageId, isOverheard };
  const known = await context.memory.turnOfQuestion(where.chatId, where.messageId);
  // Answered before the program ended, or as it was edited meanwhile, or edited where nobody sees it.
  if (known?.answerId !== undefined && (!isEdit || known.asked === text)) return;
  if (isEdit && text === '') return;
  if (isEdit && known) {
    if (context.limiter.ask(who.key, updateInHand()) === 'ok') await answerIn(context, asked, known);
    return;
  }
  if (isEdit && !mayBeNewlyAsked(intent)) return;
  if (!isFirstOfAlbum(context, intent)) return;
  if (text === '') {
    await reply(context, where, noticeView('askUsage', await voiceFor(context, intent)));
    return;
  }
  await answerQuestion(context, asked, known);
}
