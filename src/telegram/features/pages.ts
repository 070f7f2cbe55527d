import type { CommandScope } from '../../locales/index.ts';
import type { CommandIntent, Where } from '../read/index.ts';
import {
  citationInPayload,
  forgetView,
  helpView,
  languageView,
  moreView,
  nothingToExplain,
  noticeView,
  privacyView,
  sourcesView,
  startView,
  type View,
  type Voice,
  verifyUsage,
  verifyView,
} from '../view/index.ts';
import { type Context, KEPT_DAYS, voiceFor } from './context.ts';
import { explanationOf, turnOfPayload } from './past.ts';
import { reply, send } from './send.ts';
import { catalogueFor, workOut } from './work-out.ts';

const isPrivate = ({ chatType }: Where): boolean => chatType === 'private';

/** The first citation of an answer to the first example: something to open. */
async function start(context: Context, voice: Voice): Promise<View> {
  const [example] = voice.bot.start.examples;
  const { answer } = await workOut(context, example, []);
  return startView(answer.citations[0]?.id, voice);
}

/** The passage with this id in its place, and whether it still stands. */
export async function verified(context: Context, id: string, voice: Voice): Promise<View> {
  const found = await context.verify(id);
  return verifyView(found, voice, context.pageOf(found.id));
}

/** A link to a citation or to the sources of an answer; anything else is a greeting. */
async function opened(context: Context, { payload, who }: CommandIntent, voice: Voice): Promise<View> {
  const id = citationInPayload(payload);
  if (id !== undefined) return verified(context, id, voice);
  const turn = await turnOfPayload(context, payload, who);
  return turn ? moreView(turn.answer, { id: turn.id, page: 0 }, voice) : start(context, voice);
}

const verify = (context: Context, { payload }: CommandIntent, voice: Voice): Promise<View> | View => {
  const [id] = payload.split(/\s+/).filter((part) => part !== '');
  return id === undefined ? verifyUsage(voice) : verified(context, id, voice);
};

async function why(
  { memory }: Context,
  { where, who, repliedToId }: CommandIntent,
  voice: Voice,
): Promise<View> {
  const talk = { chatId: where.chatId, topic: where.topic ?? 0, asker: who.key };
  const turn =
    repliedToId === undefined
      ? (await memory.recentTurns(talk, { since: 0, limit: 1 }))[0]
      : await memory.turnOfAnswer(where.chatId, repliedToId);
  return turn ? explanationOf(turn, voice) : nothingToExplain(voice);
}

/** What is a person's own affair is said in private. */
const inPrivate =
  (view: (voice: Voice) => View): Page =>
  (_context, { where }, voice) =>
    isPrivate(where) ? view(voice) : noticeView('privateOnly', voice);

const scopeOf = (where: Where): CommandScope => (isPrivate(where) ? 'private' : 'groups');

type Page = (context: Context, intent: CommandIntent, voice: Voice) => View | Promise<View>;

const PAGES: Readonly<Record<string, Page>> = {
  start: opened,
  help: (_, { where }, voice) => helpView(scopeOf(where), voice),
  sources: (context, _, voice) => sourcesView(catalogueFor(context, voice), { topic: '', page: 0 }, voice),
  verify,
  why,
  privacy: (_, __, voice) => privacyView(KEPT_DAYS, voice),
  lang: inPrivate(languageView),
  forget: inPrivate(forgetView),
};

/** Names of all commands that are answered, beside /ask. */
export const COMMANDS: ReadonlySet<string> = new Set(Object.keys(PAGES));

/** A command that is no question. In groups what is not ours, or not surely meant for us, is passed over. */
export async function onCommand(context: Context, intent: CommandIntent): Promise<void> {
  const { where, who, name, isAddressed } = intent;
  const page = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
  if (where.chatType === 'channel') return;
  if (!isPrivate(where) && (!page || (name === 'start' && !isAddressed))) return;
  const voice = await voiceFor(context, who);
  const view = page ? await page(context, intent, voice) : noticeView('unknownCommand', voice);
  if (isPrivate(where)) await send(context, where, view);
  else await reply(context, where, view);
}
