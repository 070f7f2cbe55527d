import type { Update } from 'telegraf/types';
import { messageOf } from '../domain/index.ts';
import { type Board, createBoard } from './admin/board.ts';
import { createBroadcaster } from './admin/broadcast.ts';
import type { Broadcaster } from './admin/broadcaster.ts';
import { onAdminDocument, onAdminWords } from './admin/index.ts';
import { rebuildOnSchedule } from './admin/schedule.ts';
import { reportOnSchedule } from './admin/weekly.ts';
import { isOursToAnswer } from './features/channel-posts.ts';
import { createClaims } from './features/claims.ts';
import { createClosedChats } from './features/closed-chats.ts';
import { type Context, type FeatureDeps, isAllowed, voiceFor } from './features/context.ts';
import { serveFromNowOn } from './features/digests.ts';
import { onFault } from './features/faults.ts';
import { unlessForgotten } from './features/forgotten.ts';
import { openGroupBook } from './features/group-book.ts';
import { isTopicOff } from './features/group-settings.ts';
import { onInline } from './features/inline.ts';
import { isLate, onLate } from './features/late.ts';
import { createLimiter } from './features/limiter.ts';
import { registerMenusSoon } from './features/menu.ts';
import { isToBeAnswered } from './features/overheard.ts';
import { onCommand } from './features/pages.ts';
import { onPress } from './features/presses.ts';
import { onQuestion } from './features/question.ts';
import { reply, send } from './features/send.ts';
import {
  type DocumentIntent,
  type Intent,
  type MembershipIntent,
  type QuestionIntent,
  readUpdate,
  UPDATE_KINDS,
} from './read/index.ts';
import { type Bot, type Features, pruneHourly } from './transport/index.ts';
import { noticeView } from './view/index.ts';

const DAY_MS = 86_400_000;
const BUSY_EVERY_MS = 60_000;

/** Puts the bot together: what is done about each update. */
export async function createBotFeatures(
  { me, gateway, telegraf, files }: Bot,
  deps: FeatureDeps,
): Promise<Features> {
  const groups = await openGroupBook(deps.memory);
  let board: Board | undefined;
  let broadcaster: Broadcaster | undefined;
  const context: Context = {
    ...deps,
    ...{ me, gateway, groups, files },
    jobService: deps.openJobs({
      onChange: (job) => board?.show(job),
      onFault: (error) => deps.log.error({ error: messageOf(error) }, 'a job failed'),
    }),
    memory: unlessForgotten(deps.memory),
    claims: createClaims(),
    spoken: new Map(),
    closed: createClosedChats(),
    limiter: createLimiter(),
    broadcaster: { look: () => broadcaster?.look(), close: async () => broadcaster?.close() },
    menuless: new Set(),
    questionVectors: new Map(),
  };
  const handle = (update: Update): Promise<void> => onIntent(context, readUpdate(update, me));
  // Everything goes through telegraf's middleware, where others may be put before this one.
  telegraf.use(({ update }) => handle(update));
  const pruning = pruneHourly(deps.memory, {
    keepMs: deps.retentionDays * DAY_MS,
    what: 'old turns',
    log: deps.log,
  });
  const digests = serveFromNowOn(context);
  registerMenusSoon(context);
  board = createBoard(context);
  broadcaster = createBroadcaster(context);
  broadcaster.look();
  await context.jobService.start();
  const rebuilds = rebuildOnSchedule(context);
  const reporting = reportOnSchedule(context);
  return {
    kinds: UPDATE_KINDS,
    handle: (update) => telegraf.handleUpdate(update),
    isWanted: (update) => isWanted(context, readUpdate(update, me)),
    onBusy: (update) => onBusy(context, readUpdate(update, me)),
    onMigrated: (from, to) => moveChat(context, Number(from), Number(to)),
    onUnreachable: (chatId) => closeChat(context, Number(chatId)),
    async close() {
      clearInterval(pruning);
      rebuilds?.stop();
      await reporting.end();
      await digests.end();
      await Promise.all([context.jobService.close(), broadcaster?.close()]);
      await board?.settled();
    },
  };
}

/** A group has another id now. Told of it twice, nothing is left to move. */
async function moveChat({ memory, subscriptions, groups }: Context, from: number, to: number): Promise<void> {
  await memory.moveChat(from, to);
  await subscriptions.move(from, to);
  groups.move(from, to);
}

/** A closed chat gets no more digests, and no answers to what was asked before. */
async function closeChat({ closed, subscriptions }: Context, chatId: number): Promise<void> {
  closed.close(chatId);
  await subscriptions.setReachable(chatId, false);
}

async function onMembership(context: Context, { chatId, status }: MembershipIntent): Promise<void> {
  if (status !== 'present') return closeChat(context, chatId);
  context.closed.open(chatId);
  await context.subscriptions.setReachable(chatId, true);
}

/** The chat of an intent; inline queries come from nowhere but their person. */
const chatOf = (intent: Intent): number | undefined => {
  if ('where' in intent && intent.where) return intent.where.chatId;
  if (intent.kind === 'membership') return intent.chatId;
  return 'who' in intent ? intent.who.userId : undefined;
};

function isWanted(context: Context, intent: Intent): boolean {
  switch (intent.kind) {
    case 'ignore':
      return false;
    // What is said to nobody reaches the disk only where it may be answered.
    case 'overheard':
      return isAllowed(context, intent.where.chatId) && isToBeAnswered(context, intent);
    // A group that moves is one that was allowed.
    case 'migrated':
      return true;
    default:
      return isAllowed(context, chatOf(intent) ?? 0);
  }
}

async function onIntent(context: Context, intent: Intent): Promise<void> {
  if ('date' in intent && context.closed.isPast(intent)) return;
  switch (intent.kind) {
    case 'press':
      return onPress(context, intent, (error, tell) => onFault(context, { error, intent, tell }));
    case 'inline':
      return onInline(context, intent);
    case 'migrated':
      return moveChat(context, intent.from, intent.to);
    case 'membership':
      return onMembership(context, intent);
    case 'overheard':
      return isToBeAnswered(context, intent) ? onQuestion(context, intent) : undefined;
    case 'question':
    case 'command':
    case 'unsupported':
      return withBoundary(context, intent, () => onMessage(context, intent));
    case 'document':
      return withBoundary(context, intent, () => onDocument(context, intent));
    default:
      return undefined;
  }
}

type MessageIntent = Extract<Intent, { kind: 'question' | 'command' | 'unsupported' }>;
type Bounded = MessageIntent | DocumentIntent;

async function onMessage(context: Context, intent: MessageIntent): Promise<void> {
  if (context.menuless.delete(intent.where.chatId)) registerMenusSoon(context);
  const isSettings = intent.kind === 'command' && intent.name === 'settings';
  if (isTopicOff(context, intent.where) && !isSettings) return;
  if (isLate(intent)) return onLate(context, intent);
  switch (intent.kind) {
    case 'question':
      return onWords(context, intent);
    case 'command':
      return onCommand(context, intent);
    case 'unsupported':
      await reply(context, intent.where, noticeView('unsupported', await voiceFor(context, intent)));
  }
}

/** A file that an admin sends is taken; of others its words are answered. A late one is as welcome. */
async function onDocument(context: Context, intent: DocumentIntent): Promise<void> {
  if (context.menuless.delete(intent.where.chatId)) registerMenusSoon(context);
  if (!(await onAdminDocument(context, intent))) await onIntent(context, intent.otherwise);
}

/** Most words are a question; an admin's may answer one of ours, and six digits may be a pairing code. */
async function onWords(context: Context, intent: QuestionIntent): Promise<void> {
  const taken = await onAdminWords(context, intent);
  if (taken === 'none') {
    if (await isOursToAnswer(context, intent)) await onQuestion(context, intent);
  } else if (taken) await send(context, intent.where, taken);
}

/** Who asked is told that something failed; the lane tells the log. */
async function withBoundary(context: Context, intent: Bounded, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await onFault(context, { error, intent, tell: (view) => reply(context, intent.where, view) });
  }
}

/**
 * A press is answered each time: a client shows it as under way until then. Of messages a chat gets one notice a minute: it
 * is busy enough.
 */
async function onBusy(context: Context, intent: Intent): Promise<void> {
  if (intent.kind === 'press') {
    const { text } = noticeView('busy', await voiceFor(context, intent));
    await context.gateway.call('answerCallbackQuery', { callback_query_id: intent.queryId, text });
  }
  if (intent.kind !== 'question' && intent.kind !== 'command') return;
  const { where } = intent;
  const owner = String(where.messageId);
  if (!context.claims.claim(`busy:${where.chatId}`, { owner, forMs: BUSY_EVERY_MS })) return;
  await reply(context, where, noticeView('busy', await voiceFor(context, intent)));
}
