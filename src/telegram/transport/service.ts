import { Telegraf } from 'telegraf';
import type { UserFromGetMe } from 'telegraf/types';
import type { Inbox, ProcessLock } from '../../domain/index.ts';
import { type Api, openApi } from './api.ts';
import { type Clock, realClock } from './clock.ts';
import { createFiles, type Files } from './download.ts';
import { createGateway, routeThrough } from './gateway.ts';
import { type Health, healthRoute, metricsRoute } from './health.ts';
import { type HttpListener, listen, type Route } from './http.ts';
import { identify, logIdentity } from './identify.ts';
import { Intake, type IntakeDeps } from './intake.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createPacing } from './pacing.ts';
import { createPoller, type Poller } from './poller.ts';
import { pruneHourly } from './pruning.ts';
import type { Gateway, Log } from './types.ts';
import { createWebhookKeeper, type WebhookKeeper, webhookRoute } from './webhook.ts';

export interface TransportSettings {
  readonly token: string;
  /** Address of the Bot API server, with a slash at its end. */
  readonly apiRoot: string;
  readonly proxy: string;
  /** Empty: updates are polled. */
  readonly webhookUrl: string;
  readonly webhookSecret: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly metricsPort: number | undefined;
}

/** What the features are given to work with. */
export interface Bot {
  readonly me: UserFromGetMe;
  readonly gateway: Gateway;
  /** Its contexts call through the gateway; `telegraf.handleUpdate` serves as the handler. */
  readonly telegraf: Telegraf;
  readonly files: Files;
}

/** What the features do. */
export interface Features extends Required<Pick<IntakeDeps, 'handle' | 'isWanted' | 'onBusy'>> {
  readonly onUnreachable: (chatId: string, detail: string) => Promise<void>;
  readonly onMigrated: (from: string, to: string) => Promise<void>;
  /** The kinds of updates that are read. */
  readonly kinds: readonly string[];
  /** Pages served on PORT beside health. */
  readonly routes?: readonly Route[];
  /** Ends work of its own, such as timers, while the last updates are answered. Must not fail. */
  close(): Promise<void>;
}

export interface ServiceDeps {
  readonly settings: TransportSettings;
  readonly openInbox: (botId: number) => Inbox;
  /** Held while updates are handled, so that no second program takes up the same ones. */
  readonly lockFor: (botId: number) => ProcessLock;
  readonly createFeatures: (bot: Bot) => Promise<Features>;
  readonly hasIndex: () => boolean;
  readonly log: Log;
}

export interface Service {
  /** Serves until `stop`; ends once all is put away. Throws `AppError`, as on a token that Telegram refuses. */
  run(): Promise<void>;
  /** Stops: nothing new is taken, what is begun or waits is answered, for up to `DRAIN_MS`. */
  stop(): void;
}

/** From the signal on. Ten seconds are given to the whole stop; the rest is for closing, also on a busy machine. */
const DRAIN_MS = 6_500;
const LOCK_RETRY_MS = 1_000;
/** Ids are remembered for twice as long as Telegram keeps an update. */
const REMEMBER_MS = 48 * 3_600_000;

/** What a run makes, in order. */
interface Running {
  /** When the stop began, by the clock. */
  stoppedAt?: number;
  me?: UserFromGetMe;
  source?: Poller | WebhookKeeper;
  intake?: Intake;
}

interface Context extends ServiceDeps {
  readonly clock: Clock;
  readonly api: Api;
  /** No more updates. */
  readonly stopping: AbortController;
  /** No more calls. */
  readonly ended: AbortController;
  readonly running: Running;
  readonly metrics: Metrics;
}

export function createService(deps: ServiceDeps): Service {
  const stopping = new AbortController();
  return { run: () => run(deps, stopping), stop: () => stopping.abort() };
}

async function run(deps: ServiceDeps, stopping: AbortController): Promise<void> {
  const { settings, log } = deps;
  const clock = realClock;
  const running: Running = {};
  stopping.signal.addEventListener('abort', () => {
    running.stoppedAt = clock.now();
  });
  const pollAgeS = (): number | undefined => {
    const at = lastSignOfLife(running.source);
    return at === undefined ? undefined : (clock.now() - at) / 1000;
  };
  const metrics = createMetrics({ queued: () => running.intake?.size ?? 0, pollAgeS });
  const api = await openApi(settings);
  const context = { ...deps, clock, api, stopping, ended: new AbortController(), running, metrics };
  const health = (): Health => ({
    knowsItself: running.me !== undefined,
    hasIndex: deps.hasIndex(),
    hasRival: running.source !== undefined && 'hasRival' in running.source && running.source.hasRival,
    isStopping: stopping.signal.aborted,
    pollAgeS: pollAgeS(),
  });
  const routes: Route[] = [];
  const listeners = await openPorts(settings, metrics, [healthRoute(health), routeLater(routes)]);
  try {
    const me = await identify(context, stopping.signal);
    if (me) await serve(context, me, routes);
  } finally {
    stopping.abort();
    context.ended.abort();
    await Promise.all(listeners.map((listener) => listener.close()));
    log.info({}, 'stopped');
  }
}

/** Routes that are known only once the bot is. */
const routeLater =
  (routes: readonly Route[]): Route =>
  async (request, response) => {
    for (const route of routes) if (await route(request, response)) return true;
    return false;
  };

function lastSignOfLife(source: Running['source']): number | undefined {
  if (!source) return undefined;
  return 'lastPollAt' in source ? source.lastPollAt : source.lastCheckAt;
}

async function openPorts(
  { host, port, metricsPort }: TransportSettings,
  metrics: Metrics,
  routes: readonly Route[],
): Promise<HttpListener[]> {
  const own = metricsRoute(metrics);
  const onPort = metricsPort === undefined ? [...routes, own] : routes;
  const listeners: HttpListener[] = [];
  if (port !== undefined) listeners.push(await listen({ host, port, setting: 'PORT', routes: onPort }));
  if (metricsPort !== undefined)
    listeners.push(await listen({ host, port: metricsPort, setting: 'METRICS_PORT', routes: [own] }));
  return listeners;
}

async function serve(context: Context, me: UserFromGetMe, routes: Route[]): Promise<void> {
  const { log, clock, stopping } = context;
  context.running.me = me;
  logIdentity(log, me);
  const lock = await acquireLock(context, me.id);
  if (!lock) return;
  try {
    const features = await startFeatures(context, me);
    const inbox = context.openInbox(me.id);
    const { countOutcome } = context.metrics;
    const { handle, isWanted, onBusy } = features;
    const intake = new Intake({ handle, isWanted, onBusy, inbox, clock, log, onOutcome: countOutcome });
    context.running.intake = intake;
    routes.push(...(features.routes ?? []));
    const pruning = pruneHourly(inbox, { keepMs: REMEMBER_MS, what: 'old ids of updates', log });
    try {
      await intake.resume(stopping.signal);
      await receive(context, { intake, kinds: features.kinds, routes });
    } finally {
      stopping.abort();
      clearInterval(pruning);
      await drain(context, intake, features.close());
    }
  } finally {
    await lock.release();
  }
}

async function acquireLock(
  { lockFor, clock, log, stopping }: Context,
  botId: number,
): Promise<{ release(): Promise<void> } | undefined> {
  let isTold = false;
  while (!stopping.signal.aborted) {
    const lock = await lockFor(botId).acquire();
    if (lock.ok) return lock;
    if (!isTold)
      log.warn(
        { holder: lock.holder },
        'another program serves this bot from the same DATA_DIR; waiting for its end',
      );
    isTold = true;
    await clock.sleep(LOCK_RETRY_MS, stopping.signal);
  }
  return undefined;
}

async function startFeatures(context: Context, me: UserFromGetMe): Promise<Features> {
  const { api, clock, log, settings, ended, metrics } = context;
  let features: Features | undefined;
  const gateway = createGateway({
    api,
    clock,
    log,
    pacing: createPacing(clock),
    signal: ended.signal,
    onRequest: metrics.countRequest,
    onUnreachable: async (chatId, detail) => features?.onUnreachable(chatId, detail),
    onMigrated: async (from, to) => features?.onMigrated(from, to),
  });
  const telegraf = new Telegraf(settings.token, {
    telegram: api.clientOptions,
    handlerTimeout: Number.POSITIVE_INFINITY,
  });
  telegraf.botInfo = me;
  routeThrough(gateway, telegraf);
  // The lane tells of what a handler throws; telegraf's own handler would print the whole update.
  telegraf.catch((error) => {
    throw error;
  });
  const files = createFiles({ gateway, log, fetch: (filePath, signal) => api.download(filePath, signal) });
  features = await context.createFeatures({ me, gateway, telegraf, files });
  return features;
}

/** Takes updates until the program is stopped. */
async function receive(
  context: Context,
  { intake, kinds, routes }: { intake: Intake; kinds: readonly string[]; routes: Route[] },
): Promise<void> {
  const { api, clock, log, settings, stopping, running } = context;
  if (settings.webhookUrl === '') {
    const poller = createPoller({ api, clock, intake, kinds, log });
    running.source = poller;
    return poller.run(stopping.signal);
  }
  const webhook = { url: settings.webhookUrl, secret: settings.webhookSecret };
  routes.push(unlessStopping(stopping.signal, webhookRoute(webhook, intake, log)));
  const keeper = createWebhookKeeper({ api, clock, kinds, log }, webhook);
  running.source = keeper;
  return keeper.run(stopping.signal);
}

/** Telegram sends again what is not taken. */
const unlessStopping =
  (signal: AbortSignal, route: Route): Route =>
  (request, response) =>
    signal.aborted ? false : route(request, response);

async function drain(
  { clock, ended, log, running }: Context,
  intake: Intake,
  closing: Promise<void>,
): Promise<void> {
  const enough = new AbortController();
  const finished = Promise.all([intake.drained(), closing]);
  // Telegram was told how far we came meanwhile, and may have taken its time.
  const leftMs = DRAIN_MS - (clock.now() - (running.stoppedAt ?? clock.now()));
  await Promise.race([finished, clock.sleep(leftMs, enough.signal)]);
  enough.abort();
  if (intake.size > 0)
    log.warn(
      { left: intake.size },
      'not everything was answered in time; the rest is taken up at the next start',
    );
  intake.close();
  ended.abort();
  // Calls that were waiting end at once now, and with them the last handlers.
  await Promise.race([finished, clock.sleep(500)]);
}
