import { Agent } from 'node:https';
import { Telegram, TelegramError } from 'telegraf';
import { messageOf } from '../../domain/index.ts';
import { type Downloaded, fetchFile } from './download.ts';
import { firstOf } from './first-of.ts';

export interface ApiOptions {
  readonly token: string;
  /** Address of the Bot API server, with a slash at its end. */
  readonly apiRoot: string;
  /** `http://`, `https://`, `socks5://` and the like; empty for none. It serves https addresses only. */
  readonly proxy: string;
}

/** What telegraf's own objects are made with. */
export type ClientOptions = NonNullable<ConstructorParameters<typeof Telegram>[1]>;

/** One request, without retries. Throws `ApiError`, never with the token in it. */
export interface Api {
  readonly clientOptions: ClientOptions;
  call(method: string, payload: Record<string, unknown>, limits: CallLimits): Promise<unknown>;
  /** Fetches a file under the path that `getFile` gave. */
  download(filePath: string, signal?: AbortSignal): Promise<Downloaded>;
}

/** How long one request may take that is not held open for updates. */
export const CALL_MS = 30_000;

export interface CallLimits {
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

interface ApiErrorFields {
  readonly code?: number | undefined;
  readonly retryAfterS?: number | undefined;
  readonly migrateTo?: number | undefined;
}

/** Why a request failed; `code` is Telegram's, undefined when there was no answer of Telegram's. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number | undefined;
  /** Seconds that Telegram asks to wait. */
  readonly retryAfterS: number | undefined;
  /** The id of the supergroup that a group has become. */
  readonly migrateTo: number | undefined;

  constructor(message: string, { code, retryAfterS, migrateTo }: ApiErrorFields = {}) {
    super(message);
    this.code = code;
    this.retryAfterS = retryAfterS;
    this.migrateTo = migrateTo;
  }
}

/** Takes the token, its secret half alone, and user and password of addresses out of a text. */
function redact(text: string, token: string): string {
  const secret = token.slice(token.indexOf(':') + 1);
  return text
    .replaceAll(token, '[BOT_TOKEN]')
    .replaceAll(secret, '[BOT_TOKEN]')
    .replace(/\/\/[^/@\s]*@/g, '//');
}

/** One `Telegram` of telegraf with a deadline for each call: it knows JSON, multipart, files and agents. */
export async function openApi(options: ApiOptions): Promise<Api> {
  const { token, apiRoot } = options;
  const clientOptions: ClientOptions = { apiRoot, webhookReply: false, agent: await agentFor(options) };
  const client = new Telegram(token, clientOptions);
  return {
    clientOptions,
    async call(method, payload, { deadlineMs, signal }) {
      const limit = limitOf(deadlineMs, signal);
      try {
        // telegraf's types know the methods of Bot API 7.1 and the signal of a package; both are checked by the server or alike.
        return await client.callApi(method as 'getMe', multipartSafe(payload) as never, {
          signal: limit.signal as never, // node-fetch takes Node's own signal
        });
      } catch (error) {
        if (limit.isPast())
          throw new ApiError(`${method}: no answer within ${Math.round(deadlineMs / 1000)} s`);
        throw toApiError(method, error, token);
      } finally {
        limit.end();
      }
    },
    async download(filePath, signal) {
      const address = `${apiRoot}file/bot${token}/${filePath}`;
      try {
        return await fetchFile({ address, agent: clientOptions.agent, signal });
      } catch (error) {
        throw toApiError('download', error, token);
      }
    },
  };
}

function limitOf(deadlineMs: number, signal: AbortSignal | undefined) {
  const past = new AbortController();
  const timer = setTimeout(() => past.abort(), deadlineMs);
  const first = firstOf(signal ? [past.signal, signal] : [past.signal]);
  return {
    signal: first.signal,
    isPast: () => past.signal.aborted,
    end(): void {
      clearTimeout(timer);
      first.end();
    },
  };
}

function toApiError(method: string, error: unknown, token: string): ApiError {
  const text = redact(`${method}: ${messageOf(error)}`, token);
  if (!(error instanceof TelegramError)) return new ApiError(text);
  const { retry_after, migrate_to_chat_id } = error.parameters ?? {};
  return new ApiError(text, {
    code: error.code,
    retryAfterS: retry_after,
    migrateTo: migrate_to_chat_id,
  });
}

/** telegraf drops these from multipart when they are objects; Telegram takes them as JSON text in either form. */
const DROPPED = ['reply_parameters', 'link_preview_options'] as const;

const isFile = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('source' in value || 'url' in value || 'media' in value);

const hasFile = (value: unknown): boolean => (Array.isArray(value) ? value.some(isFile) : isFile(value));

function multipartSafe(payload: Record<string, unknown>): Record<string, unknown> {
  const copy = { ...payload };
  const { link_preview_options: _, ...others } = payload;
  if (!Object.values(others).some(hasFile)) return copy;
  for (const field of DROPPED)
    if (typeof copy[field] === 'object' && copy[field] !== null) copy[field] = JSON.stringify(copy[field]);
  return copy;
}

/** Sockets to Telegram at once: more than calls ever wait together. */
const MAX_SOCKETS = 64;

async function agentFor({ proxy, apiRoot }: ApiOptions): Promise<Agent> {
  const keep = { keepAlive: true, maxSockets: MAX_SOCKETS };
  // Proxies serve https addresses only: telegraf leaves the agent out for http.
  if (proxy === '' || apiRoot.startsWith('http:'))
    // Node gives each address of a name 250 ms, too little on slow lines: the call would fail with ETIMEDOUT.
    return new Agent({ ...keep, autoSelectFamilyAttemptTimeout: 3_000 });
  if (proxy.startsWith('socks')) {
    const { SocksProxyAgent } = await import('socks-proxy-agent');
    // Both agents work as one of https, which is what telegraf's types ask for.
    return new SocksProxyAgent(proxy, keep) as unknown as Agent;
  }
  const { HttpsProxyAgent } = await import('https-proxy-agent');
  return new HttpsProxyAgent(proxy, keep) as unknown as Agent; // likewise
}
