import { setMaxListeners } from 'node:events';
import type { Telegraf } from 'telegraf';
import { putNewest } from '../../domain/index.ts';
import { type Api, ApiError, CALL_MS } from './api.ts';
import { backoffMs, type Clock } from './clock.ts';
import { type Change, changed, judge } from './failures.ts';
import { firstOf } from './first-of.ts';
import { handling } from './handling.ts';
import type { Pacing } from './pacing.ts';
import { type CallKind, CallRefused, type Gateway, type Log, type Sent, Stopped, TryLater } from './types.ts';

/** Attempts of a call whose outcome is unknown; together they take about a minute and a half. */
const ATTEMPTS: Readonly<Record<CallKind, number>> = { send: 8, edit: 8, read: 5, answer: 3 };
const RETRY = { first: 500, most: 30_000 };
/** Refusals for haste (429) that one call waits out. */
const MAX_WAITS = 20;
/** Nobody waits for an answer to a callback or an inline query longer than this. */
const ANSWER_WAIT_S = 10;
/** Groups that became supergroups while this program runs; of more the oldest are forgotten. */
const MAX_MIGRATED = 1_000;

export interface GatewayDeps {
  readonly api: Api;
  readonly clock: Clock;
  readonly pacing: Pacing;
  readonly log: Log;
  /** Aborts when the program ends: calls that wait then throw `Stopped`. */
  readonly signal: AbortSignal;
  /** Is told what became of each request; `outcome` is `ok`, Telegram's code or `network`. */
  readonly onRequest?: (call: { method: string; outcome: string; seconds: number }) => void;
  /** A chat is closed to the bot for good. */
  readonly onUnreachable?: (chatId: string, detail: string) => Promise<void>;
  /** A group has become a supergroup with another id. */
  readonly onMigrated?: (from: string, to: string) => Promise<void>;
}

type Payload = Record<string, unknown>;

/** The state of one call from its first attempt to its end. */
interface Call {
  readonly method: string;
  readonly kind: CallKind;
  readonly signal: AbortSignal;
  payload: Payload;
  failures: number;
  waits: number;
  readonly changes: Set<Change | 'migrate'>;
}

export function kindOf(method: string): CallKind {
  if (method === 'sendChatAction' || method.startsWith('answer')) return 'answer';
  if (/^(?:send|copy|forward)/.test(method)) return 'send';
  return /^(?:editMessage|stopPoll|deleteMessage)/.test(method) ? 'edit' : 'read';
}

const chatOf = ({ chat_id }: Payload): string | undefined =>
  typeof chat_id === 'number' || typeof chat_id === 'string' ? String(chat_id) : undefined;

export function createGateway(deps: GatewayDeps): Gateway {
  // As many calls listen as wait at once.
  setMaxListeners(0, deps.signal);
  const inOrder = createChains();
  const migrated = new Map<string, string>();
  const follow = (payload: Payload): Payload => {
    const to = migrated.get(chatOf(payload) ?? '');
    return to === undefined ? payload : movedTo(payload, to);
  };
  const remember = async (from: string, to: string): Promise<void> => {
    putNewest(migrated, [from, to], MAX_MIGRATED);
    await deps.onMigrated?.(from, to);
  };
  return {
    async call(method, payload, options = {}) {
      const kind = options.kind ?? kindOf(method);
      const either = firstOf(options.signal ? [deps.signal, options.signal] : [deps.signal]);
      const call: Call = {
        method,
        kind,
        signal: either.signal,
        payload: follow(payload),
        failures: 0,
        waits: 0,
        changes: new Set(),
      };
      const chat = chatOf(call.payload);
      const isPaced = chat !== undefined && (kind === 'send' || kind === 'edit');
      const deliver = (): Promise<Sent> => deliverCall(deps, call, remember);
      return (isPaced ? inOrder(chat, deliver) : deliver()).finally(either.end);
    },
  };
}

/** Message ids and topics of the group mean nothing in the supergroup. */
function movedTo(payload: Payload, to: string): Payload {
  const { reply_parameters: _, message_thread_id: __, ...rest } = payload;
  return { ...rest, chat_id: Number(to) };
}

/** Runs the work of one key in order, one after the other. */
function createChains() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key);
    if (last.has(key)) handling.getStore()?.onWait();
    const mine = (before ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}

type Remember = (from: string, to: string) => Promise<void>;

async function deliverCall(deps: GatewayDeps, call: Call, remember: Remember): Promise<Sent> {
  for (;;) {
    await waitForTurn(deps, call);
    if (call.kind === 'send') await handling.getStore()?.beforeSend();
    const outcome = await request(deps, call);
    if (!(outcome instanceof ApiError)) return { ok: true, result: outcome.result };
    stopIfAborted(deps, call);
    const end = await react(deps, call, { error: outcome, remember });
    if (end) return end;
  }
}

async function waitForTurn({ pacing, ...deps }: GatewayDeps, { kind, payload, signal }: Call): Promise<void> {
  const chat = chatOf(payload);
  const onWait = (): void => handling.getStore()?.onWait();
  if (chat !== undefined && (kind === 'send' || kind === 'edit')) await pacing.turn(chat, { signal, onWait });
  stopIfAborted(deps, { signal });
}

function stopIfAborted(deps: Pick<GatewayDeps, 'signal'>, { signal }: Pick<Call, 'signal'>): void {
  if (deps.signal.aborted) throw new Stopped('The program ends.');
  if (signal.aborted) throw new Stopped('The call was given up by who made it.');
}

async function request(
  { api, clock, onRequest }: GatewayDeps,
  { method, payload, signal }: Call,
): Promise<ApiError | { readonly result: unknown }> {
  const started = clock.now();
  const told = (outcome: string): void =>
    onRequest?.({ method, outcome, seconds: (clock.now() - started) / 1000 });
  try {
    const result = await api.call(method, payload, { deadlineMs: CALL_MS, signal });
    told('ok');
    return { result };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    told(String(error.code ?? 'network'));
    return error;
  }
}

interface Failure {
  readonly error: ApiError;
  readonly remember: Remember;
}

/** Prepares the next attempt; what it returns is the end of the call. */
async function react(deps: GatewayDeps, call: Call, { error, remember }: Failure): Promise<Sent | undefined> {
  const verdict = judge(error);
  const detail = error.message;
  const give = (): Sent => ({ ok: false, reason: 'gave_up', detail });
  switch (verdict.kind) {
    case 'done':
      return { ok: true, result: true };
    case 'retry':
      call.failures += 1;
      if (call.method === 'sendChatAction' || call.failures >= ATTEMPTS[call.kind]) return give();
      deps.log.debug({ method: call.method, attempt: call.failures, detail }, 'call failed, trying again');
      await pause(deps, call, backoffMs(call.failures - 1, RETRY));
      return undefined;
    case 'wait':
      call.waits += 1;
      return (await waitOut(deps, call, verdict.seconds)) ? undefined : give();
    case 'change':
      return changeOnce(deps, call, { change: verdict.change, detail });
    case 'migrate':
      return migrateOnce(call, { to: String(verdict.to), remember, detail });
    case 'refused':
      return refuse(deps, call, { ok: false, reason: verdict.reason, detail });
  }
}

async function pause({ clock }: GatewayDeps, { signal }: Call, ms: number): Promise<void> {
  handling.getStore()?.onWait();
  await clock.sleep(ms, signal);
}

/** False when the call is not worth the wait. */
async function waitOut(deps: GatewayDeps, call: Call, seconds: number): Promise<boolean> {
  const { kind, method, payload } = call;
  if (method === 'sendChatAction' || call.waits > MAX_WAITS) return false;
  if (kind === 'answer' && seconds > ANSWER_WAIT_S) return false;
  const chat = chatOf(payload);
  deps.log.warn({ method, seconds }, 'Telegram asks to wait before the next message to this chat');
  if (chat !== undefined && (kind === 'send' || kind === 'edit')) deps.pacing.pause(chat, seconds * 1000);
  else await pause(deps, call, seconds * 1000);
  return true;
}

function changeOnce(
  { log }: GatewayDeps,
  call: Call,
  { change, detail }: { change: Change; detail: string },
): Sent | undefined {
  if (call.changes.has(change)) return { ok: false, reason: 'rejected', detail };
  call.changes.add(change);
  const level = change === 'plain-text' ? 'error' : 'info';
  log[level](
    { method: call.method, change, detail },
    'Telegram refused the call; it is made once more, changed',
  );
  call.payload = changed(call.payload, change);
  return undefined;
}

async function migrateOnce(
  call: Call,
  { to, remember, detail }: { to: string; remember: Remember; detail: string },
): Promise<Sent | undefined> {
  const from = chatOf(call.payload);
  if (from === undefined || call.changes.has('migrate')) return { ok: false, reason: 'rejected', detail };
  call.changes.add('migrate');
  await remember(from, to);
  call.payload = movedTo(call.payload, to);
  return undefined;
}

async function refuse(deps: GatewayDeps, call: Call, sent: Sent & { ok: false }): Promise<Sent> {
  const chat = chatOf(call.payload);
  const { reason, detail } = sent;
  if (reason === 'rejected') deps.log.error({ method: call.method, detail }, 'Telegram rejected a call');
  else deps.log.debug({ method: call.method, reason, detail }, 'a call was refused');
  if (reason === 'unreachable' && chat !== undefined && (call.kind === 'send' || call.kind === 'edit'))
    await deps.onUnreachable?.(chat, detail);
  return sent;
}

type CallApi = Telegraf['telegram']['callApi'];

/**
 * Leads the calls of `bot.telegram` and of every `ctx` through the gateway: each update gets a `Telegram` of its own, so
 * the first middleware changes that one too.
 */
export function routeThrough(gateway: Gateway, bot: Telegraf): void {
  const callApi = (async (method: string, payload: Payload): Promise<unknown> => {
    const sent = await gateway.call(method, payload);
    if (sent.ok) return sent.result;
    if (sent.reason === 'too_old') return true;
    throw sent.reason === 'gave_up' ? new TryLater(sent.detail) : new CallRefused(sent.reason, sent.detail);
    // telegraf promises the type of each method's result; the gateway returns what the server sent.
  }) as unknown as CallApi;
  bot.telegram.callApi = callApi;
  bot.use((ctx, next) => {
    ctx.telegram.callApi = callApi;
    return next();
  });
}
