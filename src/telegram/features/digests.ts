import { freshPassages } from '../../app/index.ts';
import { messageOf, type Subscription } from '../../domain/index.ts';
import { isLocale, localeOf } from '../../locales/index.ts';
import { personOf } from '../read/index.ts';
import { Stopped, TryLater } from '../transport/index.ts';
import { type DigestTally, digestView, type View, voiceOf } from '../view/index.ts';
import { type Context, corpusLanguage, isAllowed } from './context.ts';
import { isTopicOff } from './group-settings.ts';
import { isQuiet } from './quiet-hours.ts';
import { send } from './send.ts';

/** A digest that is later than this is not made up for: what it would tell comes with the next one. */
const LATEST_MS = 24 * 3_600_000;
const LOOK_EVERY_MS = 15_000;

/** What became of one chat; `retry`: Telegram cannot be reached now. */
type Outcome = keyof DigestTally | 'skipped' | 'retry';

/** The language of the group, or of the person; else of who subscribed. */
async function voiceOfChat({ groups, memory, me }: Context, { chatId, locale }: Subscription) {
  const { language } = groups.of(chatId);
  const chosen = language === 'auto' ? await memory.localeOf(personOf({ id: chatId }).key) : language;
  return voiceOf(
    [chosen, locale].find((one) => one !== undefined && isLocale(one)) ?? localeOf(locale),
    me.username,
  );
}

/** Sends a digest. What fails for good is told to the log, and the chat's next digest tells the same again. */
async function deliver(context: Context, { chatId, topic }: Subscription, view: View): Promise<Outcome> {
  try {
    const sent = await send(context, { chatId, ...(topic !== 0 && { topic }) }, view);
    return sent === undefined ? 'failed' : 'sent';
  } catch (error) {
    if (error instanceof Stopped) throw error;
    context.log.warn({ error: messageOf(error) }, 'a digest was not delivered');
    return error instanceof TryLater ? 'retry' : 'failed';
  }
}

/** Serves a chat whose digest is due, and notes that it was served: killed between the two, it is served again. */
async function serve(context: Context, due: Subscription): Promise<Outcome> {
  const { chatId, cadence, nextAt, toldOf } = due;
  const now = new Date();
  if (isQuiet(context.groups.of(chatId).quiet, now)) return 'quiet';
  const done = async (outcome: Outcome, told = toldOf): Promise<Outcome> => {
    const next = context.timetable(cadence, now).getTime();
    await context.subscriptions.setTold(chatId, { toldOf: told, nextAt: next });
    return outcome;
  };
  const isLate = now.getTime() - nextAt >= LATEST_MS;
  if (isLate || !isAllowed(context, chatId) || isTopicOff(context, due)) return done('skipped');
  const { snapshot } = context.current().engine;
  const { createdAt } = snapshot.manifest;
  // An older generation may serve again for a while.
  const newest = createdAt > toldOf ? createdAt : toldOf;
  const voice = await voiceOfChat(context, due);
  const fresh = freshPassages(snapshot, toldOf, corpusLanguage(voice));
  if (fresh.length === 0) return done('unchanged', newest);
  const outcome = await deliver(context, due, digestView(fresh, now.toISOString(), voice));
  if (outcome === 'retry') return outcome;
  return done(outcome, outcome === 'sent' ? newest : toldOf);
}

/**
 * Serves every chat whose digest is due, one after the other: a kill repeats no more than one. Throws `Stopped` when the
 * program ends meanwhile; begins no further one once the signal aborts.
 */
function serveDue(context: Context, signal?: AbortSignal): Promise<DigestTally> {
  return context.digestsInTurn(async () => {
    const tally = { sent: 0, unchanged: 0, quiet: 0, failed: 0, skipped: 0, retry: 0 };
    for (const due of await context.subscriptions.due(Date.now())) {
      if (signal?.aborted) break;
      tally[await serve(context, due)] += 1;
    }
    const { sent, unchanged, quiet, failed, retry } = tally;
    if (sent + failed + retry > 0) context.log.info(tally, 'digests were sent');
    return { sent, unchanged, quiet, failed: failed + retry };
  });
}

/** `/digest now`: all chats are due, whatever the time. */
export async function serveAllNow(context: Context): Promise<DigestTally> {
  await context.subscriptions.callAll(Date.now());
  return serveDue(context);
}

/** DIGEST_CRON may have changed since the times to come were stored. */
async function replan({ subscriptions, timetable }: Context): Promise<void> {
  const now = new Date();
  for (const { chatId, cadence, toldOf, nextAt } of await subscriptions.due(Number.MAX_SAFE_INTEGER)) {
    const next = timetable(cadence, now).getTime();
    if (nextAt > now.getTime() && nextAt !== next)
      await subscriptions.setTold(chatId, { toldOf, nextAt: next });
  }
}

/** Serves chats as their digests become due, those of a downtime first. `end` lets the one that is being sent arrive. */
export function serveFromNowOn(context: Context): { end(): Promise<void> } {
  const ending = new AbortController();
  let serving: Promise<unknown> | undefined;
  const planned = replan(context);
  const look = (): void => {
    serving ??= planned
      .then(() => serveDue(context, ending.signal))
      .catch((error: unknown) => {
        if (error instanceof Stopped) return;
        context.log.error({ error: messageOf(error) }, 'digests could not be served; they are tried again');
      })
      .finally(() => {
        serving = undefined;
      });
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return {
    async end() {
      clearInterval(timer);
      ending.abort();
      await serving;
    },
  };
}
