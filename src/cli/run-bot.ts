import path from 'node:path';
import { createChartRenderer } from '../chart/index.ts';
import { corpusSource, refuseHalfRestored } from '../corpus/index.ts';
import { messageOf } from '../domain/index.ts';
import { openStore, processLock } from '../store/index.ts';
import {
  createBotFeatures,
  createService,
  type Service,
  type Timetable,
  timetableOf,
} from '../telegram/index.ts';
import { citationRoute, citationUrl } from '../web/index.ts';
import type { BotSettings } from './bot-settings.ts';
import type { Program } from './context.ts';
import { exitCodeOf } from './edge.ts';
import { linksOf } from './links.ts';
import { type LiveIndex, openLiveIndex } from './live-index.ts';
import { logger } from './logger.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openDesk, openJobs } from './open-jobs.ts';
import { opsOf } from './ops.ts';
import { wrongSetting } from './parse-settings.ts';
import { recentCheck } from './recent-check.ts';
import { FONTS_DIR } from './settings.ts';

/** Runs the bot until a signal stops it. Throws `AppError`, as on a token that Telegram refuses. */
export async function runBot(program: Program, bot: BotSettings): Promise<void> {
  const log = logger(program.settings);
  const timetable = readTimetable(bot.digestCron, 'DIGEST_CRON');
  readTimetable(bot.reportCron, 'REPORT_CRON');
  if (bot.reindexCron !== '') readTimetable(bot.reindexCron, 'REINDEX_CRON');
  await refuseHalfRestored(program.settings.dataDir);
  const store = await openStore({ path: path.join(program.settings.dataDir, 'shuwen.db') });
  for (const notice of store.notices) log.warn({}, notice);
  let index: LiveIndex | undefined;
  // Opened while Telegram is asked who the bot is; updates wait for it.
  const opening = openLiveIndex(program, log).then((opened) => {
    index = opened;
    return opened;
  });
  opening.catch(() => undefined); // Told by who waits for it.
  const service = createService({
    settings: bot,
    log,
    openInbox: (botId) => store.inbox(botId),
    lockFor: (botId) => processLock(path.join(program.settings.dataDir, `bot-${botId}.lock`)),
    hasIndex: () => index !== undefined,
    async createFeatures(parts) {
      const live = await opening;
      const { current } = live;
      const kept = store.ofBot(parts.me.id);
      const verify = recentCheck({
        snapshot: () => current().engine.snapshot,
        loadCorpus: () => corpusSource(program.settings).load(),
      });
      const { publicUrl } = bot;
      const features = await createBotFeatures(parts, {
        current,
        inTurn: oneAtATime(),
        verify,
        pageOf: (citation) => (publicUrl === '' ? undefined : citationUrl(publicUrl, citation)),
        charts: createChartRenderer(FONTS_DIR),
        ...kept,
        desk: openDesk({ program, index: live }),
        openJobs: (told) => openJobs({ program, store, jobs: kept.jobs, index: live }, told),
        timetable,
        digestsInTurn: oneAtATime(),
        adminIds: bot.adminIds,
        ops: opsOf(program, store),
        links: await linksOf(bot.linkProxy, log),
        retentionDays: bot.retentionDays,
        reindexCron: bot.reindexCron,
        reportCron: bot.reportCron,
        allowedChats: bot.allowedChats,
        log,
      });
      const { username } = parts.me;
      return publicUrl === ''
        ? features
        : { ...features, routes: [citationRoute({ publicUrl, bot: username, verify, log })] };
    },
  });
  const letGo = stopOnSignals(service, log);
  try {
    await service.run();
  } finally {
    letGo();
    await opening.then((opened) => opened.close()).catch(() => undefined);
    await store.close();
  }
}

function readTimetable(cron: string, setting: string): Timetable {
  try {
    return timetableOf(cron);
  } catch {
    throw wrongSetting(
      setting,
      'use five fields: minute, hour, day, month, weekday; such as 0 9 * * *',
      cron,
    );
  }
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** The first signal stops the bot in good order, a second one at once. What goes wrong unseen does the first. */
function stopOnSignals(service: Service, log: ReturnType<typeof logger>): () => void {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping; a second signal forces it');
    service.stop();
  };
  const onFault = (error: unknown): void => {
    log.error({ error: messageOf(error) }, 'an unexpected fault; stopping');
    process.exitCode = exitCodeOf(error);
    service.stop();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.on('unhandledRejection', onFault);
  process.on('uncaughtException', onFault);
  return () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
    process.off('unhandledRejection', onFault);
    process.off('uncaughtException', onFault);
  };
}
