import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.ts';
import type { Limits } from '../limits.ts';
import type { Signal } from '../signal.ts';
import type { Queued, UpdateQueue } from './queue.ts';

export interface WebhookSettings {
  readonly url: string;
  readonly secretToken: string | undefined;
  readonly maxConnections: number;
}

export interface WebhookSender {
  set(settings: WebhookSettings): void;
  remove(): void;
  current(): WebhookSettings | undefined;
  /** Deliveries that failed so far. */
  failures(): number;
  /** Seconds since 1970, and why. */
  lastError(): { readonly date: number; readonly message: string } | undefined;
  /**
   * Requests to addresses below `publicUrl` go to `localUrl`: it stands in for the proxy that ends TLS before a bot, which
   * itself listens with plain HTTP.
   */
  route(publicUrl: string, localUrl: string): void;
  close(): void;
}

interface Parts {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly updates: UpdateQueue;
  readonly changed: Signal;
  /** Runs a method that the bot wrote into the body of its response (Bot API docs, Making requests when getting updates). */
  readonly onReply: (body: unknown) => void;
}

type Outcome =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly error: string; readonly retryAfterMs?: number };

/** guide §1.5 (WA:493-523): Retry-After is obeyed up to an hour. */
const MAX_RETRY_AFTER_MS = 3_600_000;

const parseBody = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

async function deliver(
  address: string,
  options: { settings: WebhookSettings; queued: Queued; signal: AbortSignal },
): Promise<Outcome> {
  const { settings, queued, signal } = options;
  const secret = settings.secretToken;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== undefined && { 'X-Telegram-Bot-Api-Secret-Token': secret }),
      },
      body: JSON.stringify(queued.update),
      redirect: 'manual',
      signal,
    });
    const text = await response.text();
    if (response.ok) return { ok: true, body: parseBody(text) };
    const seconds = Number(response.headers.get('retry-after') ?? 0);
    const retryAfterMs = Math.min(seconds * 1000 || 0, MAX_RETRY_AFTER_MS);
    const error = `Wrong response from the webhook: ${response.status} ${response.statusText}`;
    return { ok: false, error, ...(retryAfterMs > 0 && { retryAfterMs }) };
  } catch (error) {
    if (signal.aborted) return { ok: false, error: 'Read timeout expired' };
    return {
      ok: false,
      error: error instanceof Error ? `Connection failed: ${error.message}` : 'Connection failed',
    };
  }
}

/** One delivery with its time limit. */
async function attempt(
  parts: Parts,
  address: string,
  options: { settings: WebhookSettings; queued: Queued; stop: AbortSignal },
): Promise<Outcome> {
  const finished = new AbortController();
  const late = new AbortController();
  const ring = async (): Promise<void> => {
    if (await parts.clock.sleep(parts.limits.webhookTimeoutMs, finished.signal)) late.abort();
  };
  const timer = ring();
  const signal = AbortSignal.any([late.signal, options.stop]);
  const outcome = await deliver(address, { settings: options.settings, queued: options.queued, signal });
  finished.abort();
  await timer;
  return outcome;
}

/**
 * Sends updates to the bot (guide §1.5): one at a time of each queue, at most `maxConnections` at once; a failure holds its
 * queue up and is tried again after growing pauses, until the update expires.
 */
export function createWebhookSender(parts: Parts): WebhookSender {
  const { clock, limits, updates, changed } = parts;
  const routes: (readonly [publicUrl: string, localUrl: string])[] = [];
  const busy = new Set<string>();
  let settings: WebhookSettings | undefined;
  let stop = new AbortController();
  let failures = 0;
  let lastError: { date: number; message: string } | undefined;

  const resolve = (url: string): string => {
    const route = routes.find(([publicUrl]) => url.startsWith(publicUrl));
    return route ? route[1] + url.slice(route[0].length) : url;
  };
  const isWaiting = ({ update }: Queued): boolean =>
    updates.pending().some((each) => each.update.update_id === update.update_id);

  const sendUntilDone = async (queued: Queued, to: WebhookSettings, signal: AbortSignal): Promise<void> => {
    let pauseMs = limits.webhookRetryMs;
    while (!signal.aborted && isWaiting(queued)) {
      const outcome = await attempt(parts, resolve(to.url), { settings: to, queued, stop: signal });
      if (signal.aborted) return;
      if (outcome.ok) {
        updates.drop(queued.update.update_id);
        parts.onReply(outcome.body);
        return;
      }
      failures += 1;
      lastError = { date: Math.floor(clock.now() / 1000), message: outcome.error };
      changed.emit();
      await clock.sleep(outcome.retryAfterMs ?? pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, limits.webhookMaxRetryMs);
    }
  };
  const pump = (): void => {
    if (!settings) return;
    const to = settings;
    const { signal } = stop;
    for (const queued of updates.pending()) {
      if (busy.size >= to.maxConnections) return;
      if (busy.has(queued.queue)) continue;
      busy.add(queued.queue);
      void sendUntilDone(queued, to, signal).finally(() => {
        if (signal.aborted) return;
        busy.delete(queued.queue);
        pump();
      });
    }
  };
  const end = (): void => {
    stop.abort();
    stop = new AbortController();
    busy.clear();
    settings = undefined;
  };
  const unlisten = changed.listen(pump);
  return {
    set(next) {
      // guide §1.5 (BA:15733-15769): the same settings again change nothing.
      if (isDeepStrictEqual(settings, next)) return;
      end();
      settings = next;
      lastError = undefined;
      pump();
    },
    remove: end,
    current: () => settings,
    failures: () => failures,
    lastError: () => lastError,
    route: (publicUrl, localUrl) => routes.unshift([publicUrl, localUrl]),
    close() {
      unlisten();
      end();
    },
  };
}
