import type { AddressInfo } from 'node:net';
import { type Clock, runningClock } from './clock.ts';
import type { Core, RecordedCall, Violation } from './core.ts';
import { createFaultBoard, type Fault, type FaultPlan } from './http/faults.ts';
import { createFloodGate } from './http/flood.ts';
import { createBotApi } from './http/server.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { dispatch, recordCall } from './methods/dispatch.ts';
import { downloadOf } from './people/download.ts';
import type { Seen } from './people/seen.ts';
import { createWorld, type World } from './people/world.ts';
import { Refusal } from './refusal.ts';
import { createSignal } from './signal.ts';
import { createPoller } from './updates/poll.ts';
import { createUpdateQueue } from './updates/queue.ts';
import { createWebhookSender, type WebhookSettings } from './updates/webhook.ts';
import type { Update, User } from './wire.ts';

export interface SimulatorOptions {
  readonly token?: string;
  /** `runningClock()` by default. */
  readonly clock?: Clock;
  /** What differs from `DEFAULT_LIMITS`; `{ flood: false }` turns flood limits off. */
  readonly limits?: Partial<Limits>;
  readonly bot?: { readonly username?: string; readonly firstName?: string };
  /** Privacy mode in groups, on by default as for every new bot. */
  readonly privacy?: boolean;
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** A free one by default. */
  readonly port?: number;
}

export interface WaitOptions {
  /** Milliseconds of real time; 20,000 by default. */
  readonly timeoutMs?: number;
  /** What is waited for, for the error message. */
  readonly what?: string;
}

export interface Simulator extends World {
  /** For TELEGRAM_API_ROOT, and `telegram.apiRoot` of telegraf. */
  readonly apiRoot: string;
  readonly token: string;
  readonly bot: User;
  readonly clock: Clock;
  /** Every call of the bot, oldest first, failed ones too; `download` for files. */
  calls(method?: string): readonly RecordedCall[];
  /** Calls that Telegram would have refused: error answers that no fault was scripted for. */
  refused(): readonly RecordedCall[];
  /** What a correct bot never does; tests assert that it is empty. */
  violations(): readonly Violation[];
  /** Scripts a fault for calls to come. */
  fault(plan: FaultPlan): Fault;
  /** Resolves with the first truthy value of `probe`, which is asked after everything that happens. */
  waitFor<T>(probe: () => T | false | null | undefined, options?: WaitOptions): Promise<T>;
  /** An update of any shape, for what people cannot do: unknown kinds, missing fields. */
  push(payload: Readonly<Record<string, unknown>>): Update | undefined;
  /** Delivers an update once more under its old number. */
  repeat(update: Update): void;
  /** Updates that the bot has not confirmed. */
  pendingUpdates(): readonly Update[];
  /** The file of a message, as whoever reads it would download it. Throws where there is none. */
  download(message: Seen): Buffer;
  webhook(): WebhookSettings | undefined;
  /** Webhook requests that the bot did not answer with 2xx in time. */
  webhookFailures(): number;
  /** Requests to addresses below `publicUrl` go to `localUrl`: the proxy in front of a bot, which speaks plain HTTP. */
  route(publicUrl: string, localUrl: string): void;
  close(): Promise<void>;
}

const DEFAULT_TOKEN = '7000000001:simulated-token-of-the-bot';
const DEFAULT_WAIT_MS = 20_000;

function createCore(options: SimulatorOptions): Core {
  const clock = options.clock ?? runningClock();
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const token = options.token ?? DEFAULT_TOKEN;
  const changed = createSignal();
  const updates = createUpdateQueue(clock, changed);
  const bot: User = {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: options.bot?.firstName ?? '蜀问',
    username: options.bot?.username ?? 'shuwen_bot',
  };
  let lastId = 100_000;
  let lastMessageId = 0;
  const runReply = (body: unknown): void => {
    if (body === null || typeof body !== 'object' || !('method' in body)) return;
    const { method, ...params } = body;
    const call = recordCall(core, String(method), params);
    // The bot does not learn what became of it (Bot API docs); the record does.
    dispatch(core, call, new AbortController().signal).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  };
  const core: Core = {
    clock,
    limits,
    token,
    bot,
    hasPrivacy: options.privacy ?? true,
    changed,
    users: new Map([[bot.id, bot]]),
    chats: new Map(),
    files: new Map(),
    presses: new Map(),
    inlineAsks: new Map(),
    commands: new Map(),
    profile: new Map(),
    calls: [],
    violations: [],
    updates,
    poller: createPoller({ clock, updates, changed }),
    webhook: createWebhookSender({ clock, limits, updates, changed, onReply: runReply }),
    faults: createFaultBoard(),
    flood: createFloodGate(clock, limits.flood),
    nextId: () => ++lastId,
    nextMessageId: () => ++lastMessageId,
  };
  return core;
}

function waiter(core: Core): Simulator['waitFor'] {
  return (probe, { timeoutMs = DEFAULT_WAIT_MS, what = 'what the test waits for' } = {}) =>
    new Promise((resolve, reject) => {
      const end = (finish: () => void): void => {
        clearTimeout(timer);
        unlisten();
        finish();
      };
      const check = (): void => {
        try {
          const value = probe();
          if (value) end(() => resolve(value));
        } catch (error) {
          end(() => reject(error));
        }
      };
      const timer = setTimeout(() => {
        const last = core.calls
          .slice(-5)
          .map(({ method, error }) => method + (error ? ` → ${error.code}` : ''));
        const violations = core.violations.map(({ method, problem }) => `${method}: ${problem}`);
        const details = [`last calls: ${last.join(', ') || 'none'}`, ...violations].join('; ');
        end(() => reject(new Error(`${what} did not happen within ${timeoutMs} ms; ${details}`)));
      }, timeoutMs);
      const unlisten = core.changed.listen(check);
      check();
    });
}

/** Opens a simulated Telegram with one bot. Close it at the end: it listens on a port. */
export async function openSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const core = createCore(options);
  const server = createBotApi(core);
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  // A server that listens on TCP has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    ...createWorld(core),
    apiRoot: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    token: core.token,
    bot: core.bot,
    clock: core.clock,
    calls: (method) => core.calls.filter((call) => method === undefined || call.method === method),
    refused: () => core.calls.filter(({ error, fault }) => error !== undefined && fault === undefined),
    violations: () => [...core.violations],
    fault: (plan) => core.faults.add(plan),
    waitFor: waiter(core),
    push: (payload) =>
      core.updates.push({ payload, queue: `push ${core.nextId()}`, lifeMs: core.limits.messageLifeMs }),
    repeat: (update) => core.updates.repeat(update),
    pendingUpdates: () => core.updates.pending().map(({ update }) => update),
    download: (message) => downloadOf(core, message),
    webhook: () => core.webhook.current(),
    webhookFailures: () => core.webhook.failures(),
    route: (publicUrl, localUrl) => core.webhook.route(publicUrl, localUrl),
    async close() {
      core.webhook.close();
      core.poller.interrupt('the simulator closes');
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      // Whoever still waits looks once more.
      core.changed.emit();
    },
  };
}
