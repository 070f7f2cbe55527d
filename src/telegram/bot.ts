import type { Update } from 'telegraf/types';
import { messageOf } from '../domain/index.ts';
import { isOursToAnswer } from './features/channel-posts.ts';
import { createClaims } from './features/claims.ts';
import { type Context, type FeatureDeps, KEPT_DAYS, voiceFor } from './features/context.ts';
import { onFault } from './features/faults.ts';
import { onInline } from './features/inline.ts';
import { isLate, onLate } from './features/late.ts';
import { createLimiter } from './features/limiter.ts';
import { registerMenusSoon } from './features/menu.ts';
import { onCommand } from './features/pages.ts';
import { onPress } from './features/presses.ts';
import { onQuestion } from './features/question.ts';
import { reply } from './features/send.ts';
import { type Intent, readUpdate, type Where, type Who } from './read/index.ts';
import type { Bot, Features } from './transport/index.ts';
import { noticeView } from './view/index.ts';

const PRUNE_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;
const BUSY_EVERY_MS = 60_000;

/** Puts the bot together: what is done about each update. */
export function createBotFeatures({ me, gateway, telegraf }: Bot, deps: FeatureDeps): Features {
  const context: Context = { ...deps, me, gateway, claims: createClaims(), limiter: createLimiter() };
  const handle = (update: Update): Promise<void> => onIntent(context, readUpdate(update, me));
  // Everything goes through telegraf's middleware, where others may be put before this one.
  telegraf.use(({ update }) => handle(update));
  const pruning = pruneNowAndThen(context);
  registerMenusSoon(context);
  return {
    handle: (update) => telegraf.handleUpdate(update),
    isWanted: (update) => isWanted(context, readUpdate(update, me)),
    onBusy: (update) => onBusy(context, readUpdate(update, me)),
    onMigrated: (from, to) => deps.memory.moveChat(Number(from), Number(to)),
    close: async () => clearInterval(pruning),
  };
}

/** The chat of an intent; inline queries come from nowhere but their person. */
const chatOf = (intent: Intent): number | undefined => {
  if ('where' in intent && intent.where) return intent.where.chatId;
  return 'who' in intent ? intent.who.userId : undefined;
};

function isWanted({ allowedChats }: Context, intent: Intent): boolean {
  switch (intent.kind) {
    case 'ignore':
    case 'overheard':
    case 'chosen':
    case 'membership':
      return false;
    // A group that moves is one that was allowed.
    case 'migrated':
      return true;
    default:
      return allowedChats.length === 0 || allowedChats.includes(chatOf(intent) ?? 0);
  }
}

async function onIntent(context: Context, intent: Intent): Promise<void> {
  switch (intent.kind) {
    case 'press':
      return onPress(context, intent, (error, tell) => onFault(context, { error, who: intent.who, tell }));
    case 'inline':
      return onInline(context, intent);
    case 'migrated':
      return context.memory.moveChat(intent.from, intent.to);
    case 'question':
    case 'command':
    case 'unsupported':
      return withBoundary(context, intent, () => onMessage(context, intent));
    default:
      return undefined;
  }
}

type MessageIntent = Extract<Intent, { kind: 'question' | 'command' | 'unsupported' }>;

async function onMessage(context: Context, intent: MessageIntent): Promise<void> {
  if (isLate(intent)) return onLate(context, intent);
  switch (intent.kind) {
    case 'question':
      if (await isOursToAnswer(context, intent)) await onQuestion(context, intent);
      return;
    case 'command':
      return onCommand(context, intent);
    case 'unsupported':
      await reply(context, intent.where, noticeView('unsupported', await voiceFor(context, intent.who)));
  }
}

/** Who asked is told that something failed; the lane tells the log. */
async function withBoundary(
  context: Context,
  { where, who }: { readonly where: Where; readonly who: Who },
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    await onFault(context, { error, who, tell: (view) => reply(context, where, view) });
  }
}

/** One notice a minute in a chat: a busy chat is not made busier by it. */
async function onBusy(context: Context, intent: Intent): Promise<void> {
  if (intent.kind !== 'question' && intent.kind !== 'command') return;
  const { where, who } = intent;
  const owner = String(where.messageId);
  if (!context.claims.claim(`busy:${where.chatId}`, { owner, forMs: BUSY_EVERY_MS })) return;
  await reply(context, where, noticeView('busy', await voiceFor(context, who)));
}

function pruneNowAndThen({ memory, log }: Context): NodeJS.Timeout {
  const prune = (): void => {
    memory.prune(Date.now() - KEPT_DAYS * DAY_MS).catch((error: unknown) => {
      log.warn({ error: messageOf(error) }, 'old turns could not be deleted');
    });
  };
  prune();
  return setInterval(prune, PRUNE_EVERY_MS).unref();
}
