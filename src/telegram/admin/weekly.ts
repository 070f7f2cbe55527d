import { Cron } from 'croner';
import { messageOf } from '../../domain/index.ts';
import type { Context } from '../features/context.ts';
import { send } from '../features/send.ts';
import { weeklyView } from '../view/index.ts';
import { voiceOfAdmin } from './board.ts';
import { openGaps } from './reports.ts';

const DAYS = 7;
const DAY_MS = 86_400_000;
const MOST_GAPS = 3;
const LOOK_EVERY_MS = 15_000;
/** A report that is later than this is left out: the next one tells of the same days. */
const LATEST_MS = 2 * DAY_MS;
const NAME = 'report';

/** All who may read reports. */
async function readersOf({ adminIds, admins }: Context): Promise<readonly number[]> {
  return [...new Set([...adminIds, ...(await admins.list()).map(({ userId }) => userId)])];
}

async function report(context: Context): Promise<void> {
  const tally = await context.reports.tally(Date.now() - DAYS * DAY_MS);
  const gaps = (await openGaps(context, DAYS)).slice(0, MOST_GAPS);
  for (const reader of await readersOf(context))
    await send(
      context,
      { chatId: reader },
      weeklyView({ tally, gaps }, await voiceOfAdmin(context, reader)),
    ).catch((error: unknown) => context.log.warn({ error: messageOf(error) }, 'a report was not delivered'));
}

/**
 * Sends the weekly report at the times of REPORT_CRON. The next time is kept: one that is missed while the program is down
 * comes at its start, once.
 */
export function reportOnSchedule(context: Context): { end(): Promise<void> } {
  const times = new Cron(context.reportCron, { mode: '5-part', paused: true });
  const next = (): number => times.nextRun(new Date())?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const look = async (): Promise<void> => {
    const due = await context.reports.dueAt(NAME);
    const now = Date.now();
    // Noted first: killed in the middle it is told to some, and never twice to anybody.
    if (due === undefined || due <= now) await context.reports.setDueAt(NAME, next());
    // REPORT_CRON may have changed since the time was kept.
    else if (due > next()) await context.reports.setDueAt(NAME, next());
    if (due !== undefined && due <= now && now - due < LATEST_MS) await report(context);
  };
  let looking: Promise<void> = Promise.resolve();
  const lookNow = (): void => {
    looking = looking
      .then(look)
      .catch((error: unknown) => context.log.error({ error: messageOf(error) }, 'the report was not made'));
  };
  lookNow();
  const timer = setInterval(lookNow, LOOK_EVERY_MS);
  return {
    async end() {
      clearInterval(timer);
      await looking;
    },
  };
}
