import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '../../app/index.ts';
import { type Broadcast, type BroadcastTarget, messageOf } from '../../domain/index.ts';
import { type Context, isAllowed } from '../features/context.ts';
import { isFirst, turnInto } from '../features/pressed.ts';
import { isQuiet } from '../features/quiet-hours.ts';
import { edit, send } from '../features/send.ts';
import { Stopped, TryLater } from '../transport/index.ts';
import { broadcastPreview, broadcastView, plainView, type View } from '../view/index.ts';
import { type AdminArea, type AdminButton, record } from './area.ts';
import { voiceOfAdmin } from './board.ts';
import type { Broadcaster } from './broadcaster.ts';

const MAX_CHARS = 4_096;
/** The message that tells how far it is changes no oftener. */
const EDIT_EVERY_MS = 3_000;
/** Telegram takes some 30 messages a second in all; questions are answered beside. */
const PAUSE_MS = 100;
/** How often it is looked whether quiet hours are over. */
const QUIET_MS = 60_000;

/** Groups and channels have negative ids. */
const isShared = ({ chatId }: BroadcastTarget): boolean => chatId < 0;

/** Subscribed chats that the bot can write to and may. */
const audienceOf = async (context: Context): Promise<readonly BroadcastTarget[]> =>
  (await context.subscriptions.due(Number.MAX_SAFE_INTEGER)).filter(({ chatId }) =>
    isAllowed(context, chatId),
  );

async function show(context: Context, { id }: Broadcast, quiet: number): Promise<void> {
  const broadcast = await context.broadcasts.get(id);
  if (!broadcast?.message) return;
  const tally = await context.broadcasts.tally(id);
  const voice = await voiceOfAdmin(context, broadcast.adminId);
  await edit(context, broadcast.message, broadcastView(broadcast, { tally, quiet }, voice));
}

/** Sends it to one chat, and notes it before and after: killed between the two, the chat is not sent it again. */
async function sendTo(
  context: Context,
  { id, text }: Broadcast,
  { chatId, topic }: BroadcastTarget,
): Promise<void> {
  const { broadcasts } = context;
  await broadcasts.setTarget(id, chatId, 'sending');
  try {
    const sent = await send(context, { chatId, ...(topic !== 0 && { topic }) }, plainView(text));
    await broadcasts.setTarget(id, chatId, sent === undefined ? 'failed' : 'sent');
  } catch (error) {
    if (error instanceof Stopped) throw error;
    await broadcasts.setTarget(id, chatId, error instanceof TryLater ? 'waiting' : 'failed');
  }
}

/** Whether it is still to be sent. */
const isOn = async ({ broadcasts }: Context, id: string): Promise<boolean> =>
  (await broadcasts.get(id))?.state === 'sending';

/** Sends what can be sent now; gives how many chats must wait for the end of their quiet hours. */
async function round(context: Context, broadcast: Broadcast, signal: AbortSignal): Promise<number> {
  let shownAt = 0;
  let quiet = 0;
  for (const target of await context.broadcasts.waiting(broadcast.id)) {
    if (signal.aborted || !(await isOn(context, broadcast.id))) return 0;
    if (isQuiet(context.groups.of(target.chatId).quiet, new Date())) {
      quiet += 1;
      continue;
    }
    await sendTo(context, broadcast, target);
    await sleep(PAUSE_MS);
    if (Date.now() - shownAt < EDIT_EVERY_MS) continue;
    shownAt = Date.now();
    await show(context, broadcast, quiet);
  }
  return quiet;
}

async function deliver(context: Context, broadcast: Broadcast, signal: AbortSignal): Promise<void> {
  await context.broadcasts.settle(broadcast.id);
  while (!signal.aborted && (await isOn(context, broadcast.id))) {
    const quiet = await round(context, broadcast, signal);
    const { waiting } = await context.broadcasts.tally(broadcast.id);
    if (waiting === 0) await context.broadcasts.setState(broadcast.id, 'sending', 'done');
    await show(context, broadcast, quiet);
    if (waiting > 0) await sleep(QUIET_MS, undefined, { signal }).catch(() => undefined);
  }
}

export function createBroadcaster(context: Context): Broadcaster {
  const stopping = new AbortController();
  let last = Promise.resolve();
  const all = async (): Promise<void> => {
    for (const broadcast of await context.broadcasts.underWay())
      if (!stopping.signal.aborted) await deliver(context, broadcast, stopping.signal);
  };
  const failed = (error: unknown): void => {
    if (!(error instanceof Stopped))
      context.log.error({ error: messageOf(error) }, 'a broadcast was cut off');
  };
  return {
    look() {
      last = last.then(all).catch(failed);
    },
    async close() {
      stopping.abort();
      await last;
    },
  };
}

const start: AdminButton = {
  least: 'owner',
  async press(context, request) {
    const {
      pressed,
      args: [id = ''],
      voice,
    } = request;
    if (!(await isFirst(context, pressed))) return;
    const { where } = pressed;
    if (!(await context.broadcasts.setState(id, 'draft', 'sending')))
      return pressed.answer({ text: voice.bot.admin.broadcast.gone });
    await context.broadcasts.setMessage(id, { chatId: where.chatId, messageId: where.messageId });
    await record(context, request, ['broadcast', (await context.broadcasts.get(id))?.text ?? '']);
    await pressed.answer();
    const tally = await context.broadcasts.tally(id);
    await turnInto(context, pressed, broadcastView({ id, state: 'sending' }, { tally, quiet: 0 }, voice));
    context.broadcaster.look();
  },
};

const stop: AdminButton = {
  least: 'owner',
  async press(context, request) {
    const {
      pressed,
      args: [id = ''],
      voice,
    } = request;
    const { broadcasts } = context;
    const texts = voice.bot.admin.broadcast;
    if (await broadcasts.setState(id, 'draft', 'cancelled')) {
      await pressed.answer();
      return turnInto(context, pressed, plainView(texts.dropped));
    }
    if (!(await broadcasts.setState(id, 'sending', 'cancelled'))) return pressed.answer({ text: texts.gone });
    await record(context, request, ['cancel', 'broadcast']);
    await pressed.answer();
    const tally = await broadcasts.tally(id);
    await turnInto(context, pressed, broadcastView({ id, state: 'cancelled' }, { tally, quiet: 0 }, voice));
  },
};

export const broadcastArea: AdminArea = {
  commands: {
    broadcast: {
      least: 'owner',
      async run(context, { intent, adminId, voice }): Promise<View> {
        const texts = voice.bot.admin.broadcast;
        const text = intent.payload.trim();
        if (text === '') return plainView(texts.usage);
        if (text.length > MAX_CHARS) return plainView(texts.tooLong(text.length));
        const targets = await audienceOf(context);
        if (targets.length === 0) return plainView(texts.nobody);
        const id = newId();
        await context.broadcasts.draft({ id, adminId, text, createdAt: Date.now() }, targets);
        await send(context, intent.where, plainView(text));
        const shared = targets.filter(isShared).length;
        return broadcastPreview(id, { shared, people: targets.length - shared }, voice);
      },
    },
  },
  buttons: { cast: start, 'cast-off': stop },
};
