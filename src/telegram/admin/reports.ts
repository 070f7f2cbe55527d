import { type Gap, groupGaps, withoutIgnored } from '../../app/index.ts';
import { type DayTally, dayOf, isAtLeast, startOfDay } from '../../domain/index.ts';
import type { Context } from '../features/context.ts';
import { isFirst, turnInto } from '../features/pressed.ts';
import { lookUp } from '../features/rights.ts';
import { send, sendPhoto } from '../features/send.ts';
import { fieldOf } from '../transport/index.ts';
import {
  type Cited,
  type Destination,
  gapsView,
  plainView,
  statsChart,
  statsView,
  type View,
  whereToView,
} from '../view/index.ts';
import { type AdminArea, type AdminRequest, buttonsAbout, record } from './area.ts';

const DAY_MS = 86_400_000;
const STATS_DAYS = 7;
const MOST_STATS_DAYS = 365;
const GAP_DAYS = 30;
/** Questions that are looked at for gaps; the latest. */
const MOST_QUESTIONS = 500;
const MOST_GAPS = 5;
const MOST_SHOWN = 5;
const MOST_CHATS = 8;
/** Dates are those that documents speak of; figures of the field are a year old at best when they appear. */
const STALE_MS = 365 * DAY_MS;

/** Gaps of these days that nobody ignores, the most asked first. */
export async function openGaps(context: Context, days: number): Promise<readonly Gap[]> {
  const since = Date.now() - days * DAY_MS;
  const questions = await context.reports.openQuestions(since, MOST_QUESTIONS);
  const gaps = await groupGaps(questions, context.current().embedder, context.questionVectors);
  return withoutIgnored(gaps, await context.reports.ignored());
}

/** Documents that serve, with how often each was cited, the most cited first. */
async function citedDocuments({
  memory,
  current,
}: Context): Promise<readonly (Cited & { readonly date: string })[]> {
  const usage = await memory.usage();
  return [...current().engine.snapshot.documents.values()]
    .map(({ id, title, date }) => ({ title, date, cited: usage.get(id)?.cited ?? 0 }))
    .sort((a, b) => b.cited - a.cited);
}

/** Facts of one source, and both languages of a document, count together. */
function byTitle(documents: readonly Cited[]): Cited[] {
  const counts = new Map<string, number>();
  for (const { title, cited } of documents) counts.set(title, (counts.get(title) ?? 0) + cited);
  return [...counts]
    .map(([title, cited]) => ({ title, cited }))
    .filter(({ cited }) => cited > 0)
    .sort((a, b) => b.cited - a.cited);
}

/** `/stats 30`: that many days; NaN for what is no number of them. */
const daysOf = (payload: string): number => {
  const text = payload.trim();
  if (text === '') return STATS_DAYS;
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_STATS_DAYS ? Number(text) : Number.NaN;
};

/** Days without a question stand in a picture too. */
function everyDay(days: readonly DayTally[], count: number): DayTally[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const now = new Date();
  return Array.from({ length: count }, (_, i) => {
    const day = dayOf(new Date(startOfDay(now, count - 1 - i)));
    return known.get(day) ?? { day, answered: 0, related: 0, notFound: 0 };
  });
}

async function stats(
  context: Context,
  request: AdminRequest & {
    readonly intent: { readonly payload: string; readonly where: { readonly chatId: number } };
  },
): Promise<View | undefined> {
  const { voice, intent } = request;
  const days = daysOf(intent.payload);
  if (Number.isNaN(days)) return plainView(voice.bot.admin.reports.usageStats);
  const since = startOfDay(new Date(), days - 1);
  const tally = await context.reports.tally(since);
  const top = byTitle(await citedDocuments(context)).slice(0, MOST_SHOWN);
  const view = statsView({ days, tally, top }, voice);
  if (tally.asked === 0) return view;
  const chart = statsChart(everyDay(await context.reports.days(since), days), voice);
  const file = { name: 'stats.png', data: await context.charts.render(chart) };
  await sendPhoto(context, { chatId: intent.where.chatId }, { file, caption: view });
  return undefined;
}

async function gaps(context: Context, { voice, role }: AdminRequest): Promise<View> {
  const open = await openGaps(context, GAP_DAYS);
  const disliked = await context.reports.disliked(Date.now() - GAP_DAYS * DAY_MS);
  const documents = await citedDocuments(context);
  const isStale = ({ date }: { readonly date: string }): boolean => Date.parse(date) < Date.now() - STALE_MS;
  return gapsView(
    {
      days: GAP_DAYS,
      gaps: open.slice(0, MOST_GAPS),
      disliked: disliked.slice(0, MOST_SHOWN),
      neverCited: documents.filter(({ cited }) => cited === 0).length,
      documents: documents.length,
      stale: documents
        .filter((one) => one.cited > 2 && isStale(one))
        .slice(0, 3)
        .map(({ title }) => title),
      mayAct: isAtLeast(role, 'editor'),
    },
    voice,
  );
}

/** Groups and channels that the bot can write to: those that subscribed, and those where something was asked. */
async function destinations(context: Context): Promise<readonly Destination[]> {
  const subscribed = await context.subscriptions.due(Number.MAX_SAFE_INTEGER);
  const asked = await context.reports.sharedChats(MOST_CHATS);
  const ids = new Set([...subscribed.map(({ chatId }) => chatId).filter((id) => id < 0), ...asked]);
  const found: Destination[] = [];
  for (const chatId of [...ids].slice(0, MOST_CHATS)) {
    const title = fieldOf(await lookUp(context, 'getChat', { chat_id: chatId }), 'title');
    if (typeof title === 'string') found.push({ chatId, title });
  }
  return found;
}

const aboutGap = buttonsAbout<Gap>({
  find: async (context, id) => (await openGaps(context, GAP_DAYS)).find((gap) => gap.id === id),
  gone: (_, { pressed, voice }) => pressed.answer({ text: voice.bot.admin.reports.gone, isAlert: true }),
});

const ignore = aboutGap('editor', async (context, request, gap) => {
  const { pressed, voice } = request;
  await context.reports.ignore(gap.ids);
  await record(context, request, ['ignore', gap.question]);
  await pressed.answer({ text: voice.bot.admin.reports.ignored(gap.question).slice(0, 200) });
  await turnInto(context, pressed, await gaps(context, request));
});

/** The post is shown first; where it goes is the confirmation. */
const call = aboutGap('editor', async (context, { pressed, voice }, gap) => {
  if (!(await isFirst(context, pressed))) return;
  await pressed.answer();
  await send(context, pressed.where, plainView(voice.bot.admin.reports.post(gap.question)));
  await send(context, pressed.where, whereToView(gap, await destinations(context), voice));
});

const post = aboutGap('editor', async (context, request, gap) => {
  const { pressed, args, voice } = request;
  const { reports } = voice.bot.admin;
  const chatId = Number(args[1]);
  const known = (await destinations(context)).find((one) => one.chatId === chatId);
  if (!known) return pressed.answer({ text: reports.gone, isAlert: true });
  if (!(await isFirst(context, pressed))) return;
  await pressed.answer();
  await record(context, request, ['appeal', `${known.title} (${chatId}): ${gap.question}`]);
  const sent = await send(context, { chatId }, plainView(reports.post(gap.question)));
  await turnInto(context, pressed, plainView(sent === undefined ? reports.notPosted : reports.posted));
});

export const reportsArea: AdminArea = {
  commands: {
    stats: { least: 'viewer', run: stats },
    gaps: { least: 'viewer', run: gaps },
  },
  buttons: {
    'gap-ignore': ignore,
    'gap-call': call,
    'gap-post': post,
    'gap-drop': {
      least: 'editor',
      async press(context, { pressed, voice }) {
        await pressed.answer();
        await turnInto(context, pressed, plainView(voice.bot.admin.reports.dropped));
      },
    },
  },
};
