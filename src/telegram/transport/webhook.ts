import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { messageOf } from '../../domain/index.ts';
import { type Api, CALL_MS } from './api.ts';
import { backoffMs, type Clock, FOR_EVER } from './clock.ts';
import { fieldOf } from './field-of.ts';
import { answer, type Route } from './http.ts';
import { type Intake, isUpdate } from './intake.ts';
import { isTokenError, tokenRefused } from './poller.ts';
import type { Log } from './types.ts';

/** Updates are some kilobytes; Telegram's text limits keep them far below this. */
const MAX_BODY_BYTES = 1_000_000;
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** How often Telegram is asked whether it still has our address. */
const CHECK_EVERY_MS = 60_000;

export interface WebhookSettings {
  /** The public address that Telegram calls. */
  readonly url: string;
  readonly secret: string;
}

export interface WebhookDeps {
  readonly api: Api;
  readonly clock: Clock;
  /** The kinds of updates to ask for. */
  readonly kinds: readonly string[];
  readonly log: Log;
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes as long for a wrong secret as for a right one. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(hash(a), hash(b));

/** Takes updates in: POST to the exact path with the secret. Answers 200 once they are on disk. */
export function webhookRoute({ url, secret }: WebhookSettings, intake: Intake, log: Log): Route {
  const { pathname } = new URL(url);
  return async (request, response) => {
    if (request.url !== pathname) return false;
    if (request.method !== 'POST') return answer(response, 405, 'only POST');
    const given = request.headers[SECRET_HEADER];
    if (typeof given !== 'string' || !isSame(given, secret)) return answer(response, 403, 'wrong secret');
    // Telegram sends it again later.
    if (intake.isFull) return answer(response.setHeader('retry-after', '5'), 503, 'busy');
    const body = await readBody(request);
    if (body === undefined) return answer(response.setHeader('connection', 'close'), 413, 'too large');
    const update = parse(body);
    if (!isUpdate(update)) return answer(response, 400, 'not an update');
    try {
      await intake.take([update]);
    } catch (error) {
      log.error({ error: messageOf(error) }, 'an update could not be stored; Telegram will send it again');
      return answer(response, 500, 'not stored');
    }
    return answer(response, 200, 'ok');
  };
}

/** Nothing when it is too large; what is left is not read. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else {
        request.pause();
        resolve(undefined);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface WebhookKeeper {
  /** Tells Telegram our address, and checks from time to time that it still has it, until the signal aborts. */
  run(signal: AbortSignal): Promise<void>;
  /** When Telegram last had our address, by the clock. */
  readonly lastCheckAt: number | undefined;
}

/** Keeps the webhook set. It is never deleted: another replica, or the next start, goes on with it. */
export function createWebhookKeeper(deps: WebhookDeps, settings: WebhookSettings): WebhookKeeper {
  let lastCheckAt: number | undefined;
  const check = async (failures: number, signal: AbortSignal): Promise<boolean> => {
    try {
      await ensureSet(deps, settings, { signal, isSetByUs: lastCheckAt !== undefined });
      lastCheckAt = deps.clock.now();
      return true;
    } catch (error) {
      if (isTokenError(error)) throw tokenRefused(error);
      if (!signal.aborted)
        deps.log.warn(
          { error: messageOf(error), failures },
          'the webhook could not be checked; trying again',
        );
      return false;
    }
  };
  return {
    async run(signal) {
      for (let failures = 0; !signal.aborted; ) {
        failures = (await check(failures, signal)) ? 0 : failures + 1;
        const pauseMs = failures === 0 ? CHECK_EVERY_MS : backoffMs(failures - 1, FOR_EVER);
        await deps.clock.sleep(pauseMs, signal);
      }
    },
    get lastCheckAt() {
      return lastCheckAt;
    },
  };
}

async function ensureSet(
  { api, kinds, log }: WebhookDeps,
  { url, secret }: WebhookSettings,
  { signal, isSetByUs }: { signal: AbortSignal; isSetByUs: boolean },
): Promise<void> {
  const limits = { deadlineMs: CALL_MS, signal };
  const info = await api.call('getWebhookInfo', {}, limits);
  const [known, trouble] = [fieldOf(info, 'url'), fieldOf(info, 'last_error_message')];
  if (known === url && trouble !== undefined) log.warn({ trouble }, 'Telegram could not deliver an update');
  // Also when the address is ours: the secret or the kinds may be others since. Equal arguments change nothing.
  if (known === url && isSetByUs) return;
  await api.call('setWebhook', { url, secret_token: secret, allowed_updates: kinds }, limits);
  log.info({ host: new URL(url).host }, 'Telegram sends updates to the webhook');
}
