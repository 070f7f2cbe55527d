import { AppError, messageOf } from '../../domain/index.ts';
import { type Api, ApiError, CALL_MS } from './api.ts';
import { backoffMs, type Clock, FOR_EVER } from './clock.ts';
import { fieldOf } from './field-of.ts';
import type { Intake } from './intake.ts';
import type { Log } from './types.ts';

/** Telegram holds a poll open for at most 50 s (tdlib/telegram-bot-api Client.cpp). */
const POLL_S = 50;
const DEADLINE_MS = 65_000;
/** Pause while there is no room for more updates: Telegram keeps them. */
const FULL_MS = 200;
/** Another program may poll for some seconds while it is being replaced; after this long it is told aloud. */
const PATIENCE_MS = 5_000;
/**
 * A rival is gone once polling goes undisturbed for longer than the longest pause of one like ourselves: two of them get through
 * by turns.
 */
const CALM_MS = 35_000;
/** An empty answer that comes sooner than this is followed by a pause: some servers do not hold polls open. */
const SHORTEST_MS = 500;
/** What is left of the time to stop for telling Telegram how far we came. */
const LAST_WORD_MS = 1_500;

export interface PollerDeps {
  readonly api: Api;
  readonly clock: Clock;
  readonly intake: Pick<Intake, 'take' | 'isFull'>;
  /** The kinds of updates to ask for; Telegram keeps the list of the last call, so it is always sent. */
  readonly kinds: readonly string[];
  readonly log: Log;
}

export interface Poller {
  /** Polls until the signal aborts. Throws `AppError` when Telegram refuses the token. */
  run(signal: AbortSignal): Promise<void>;
  /** When the last poll was answered, by the clock. */
  readonly lastPollAt: number | undefined;
  /** Another program polls with this token. */
  readonly hasRival: boolean;
}

/** The token was refused, or the server knows no such bot. */
export const tokenRefused = (cause: unknown): AppError =>
  new AppError({
    kind: 'input',
    code: 'bot-token',
    message: 'Telegram refuses the token in BOT_TOKEN.',
    remedy:
      'Copy the token again from @BotFather (or check TELEGRAM_API_ROOT, if you set it), correct BOT_TOKEN in the environment or in .env, and start again.',
    cause,
  });

export const isTokenError = (error: unknown): boolean =>
  error instanceof ApiError && (error.code === 401 || error.code === 404);

/** State of the loop. */
interface Loop {
  offset: number | undefined;
  failures: number;
  lastPollAt: number | undefined;
  rival: Rival | undefined;
}

/** Another program that polls with this token: each of its polls ends ours. */
interface Rival {
  readonly since: number;
  readonly lastAt: number;
  /** When a poll got through after that. */
  readonly calmSince?: number;
  readonly conflicts: number;
}

/** What is known of a rival after a poll that got through, if it is still one. */
function afterCalm(rival: Rival | undefined, now: number): Rival | undefined {
  const calmSince = rival?.calmSince ?? now;
  return rival && now - calmSince < CALM_MS ? { ...rival, calmSince } : undefined;
}

const afterConflict = (rival: Rival | undefined, now: number): Rival => ({
  since: rival?.since ?? now,
  lastAt: now,
  conflicts: (rival?.conflicts ?? 0) + 1,
});

/** Whether it is more than a program that is being replaced. */
const isLasting = ({ since, lastAt }: Rival): boolean => lastAt - since >= PATIENCE_MS;

/** A loop of getUpdates that moves its offset only after the updates are on disk. */
export function createPoller(deps: PollerDeps): Poller {
  const { clock } = deps;
  const loop: Loop = { offset: undefined, failures: 0, lastPollAt: undefined, rival: undefined };
  return {
    async run(signal) {
      while (!signal.aborted) {
        if (deps.intake.isFull) {
          await clock.sleep(FULL_MS, signal);
          continue;
        }
        const pauseMs = await pollOnce(deps, loop, signal);
        if (pauseMs > 0) await clock.sleep(pauseMs, signal);
      }
      await confirm(deps, loop);
    },
    get lastPollAt() {
      return loop.lastPollAt;
    },
    get hasRival() {
      const rival = loop.rival?.calmSince === undefined ? loop.rival : afterCalm(loop.rival, clock.now());
      return rival !== undefined && isLasting(rival);
    },
  };
}

/** One poll; returns how long to pause before the next, in milliseconds. */
async function pollOnce(deps: PollerDeps, loop: Loop, signal: AbortSignal): Promise<number> {
  const { api, clock, intake, kinds, log } = deps;
  const started = clock.now();
  try {
    const updates = await api.call('getUpdates', pollPayload(loop, kinds), {
      deadlineMs: DEADLINE_MS,
      signal,
    });
    if (!Array.isArray(updates)) throw new ApiError('getUpdates: the answer is no list of updates');
    if (updates.length > 0) await intake.take(updates);
    if (loop.failures > 0) log.info({ failures: loop.failures }, 'polling works again');
    const now = clock.now();
    Object.assign(loop, { failures: 0, lastPollAt: now, rival: afterCalm(loop.rival, now) });
    loop.offset = nextOffset(updates) ?? loop.offset;
    return updates.length === 0 ? Math.max(0, SHORTEST_MS - (clock.now() - started)) : 0;
  } catch (error) {
    if (signal.aborted) return 0;
    if (isTokenError(error)) throw tokenRefused(error);
    return afterFailure(deps, loop, error);
  }
}

/** The first poll, and the first after a failure, is answered at once: so one knows early that it works. */
const pollPayload = (
  { offset, failures, lastPollAt }: Loop,
  kinds: readonly string[],
): Record<string, unknown> => ({
  timeout: failures > 0 || lastPollAt === undefined ? 0 : POLL_S,
  limit: 100,
  allowed_updates: kinds,
  ...(offset !== undefined && { offset }),
});

/** Telegram gives updates in order; those up to the last one's id are confirmed by the next poll. */
function nextOffset(updates: readonly unknown[]): number | undefined {
  const last = fieldOf(updates.at(-1), 'update_id');
  return last === undefined ? undefined : Number(last) + 1;
}

async function afterFailure({ api, clock, log }: PollerDeps, loop: Loop, error: unknown): Promise<number> {
  const { code, retryAfterS, message } =
    error instanceof ApiError
      ? error
      : { code: undefined, retryAfterS: undefined, message: messageOf(error) };
  const before = Math.max(loop.failures, code === 409 ? (loop.rival?.conflicts ?? 0) : 0);
  const pauseMs = Math.max(backoffMs(before, FOR_EVER), (retryAfterS ?? 0) * 1000);
  loop.failures += 1;
  if (code !== 409) {
    log.warn({ error: message, failures: loop.failures, pauseMs: Math.round(pauseMs) }, 'polling failed');
    return pauseMs;
  }
  if (/webhook/i.test(message)) {
    log.warn({}, 'A webhook is set for this bot, but WEBHOOK_URL is empty: it is removed, to poll instead.');
    await api
      .call('deleteWebhook', { drop_pending_updates: false }, { deadlineMs: CALL_MS })
      .catch(() => undefined); // The next poll tells again.
    return pauseMs;
  }
  const rival = afterConflict(loop.rival, clock.now());
  loop.rival = rival;
  if (isLasting(rival))
    log.error(
      { seconds: Math.round((rival.lastAt - rival.since) / 1000) },
      'Another program polls Telegram with this BOT_TOKEN (409 Conflict), and gets what is missing here. Stop it, or use a token of its own for each.',
    );
  else log.info({}, 'another program still polls with this token; trying again');
  return pauseMs;
}

/** Tells Telegram how far we came, so that a bot that stays away for long is not sent the same again. Best effort. */
async function confirm({ api, kinds, log }: PollerDeps, { offset }: Loop): Promise<void> {
  if (offset === undefined) return;
  const payload = { offset, limit: 1, timeout: 0, allowed_updates: kinds };
  await api.call('getUpdates', payload, { deadlineMs: LAST_WORD_MS }).catch((error: unknown) => {
    log.debug({ error: messageOf(error) }, 'the last updates were not confirmed; repeats are ignored');
  });
}
