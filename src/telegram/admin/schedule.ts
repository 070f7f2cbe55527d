import { Cron } from 'croner';
import type { Context } from '../features/context.ts';

/** Nobody in particular asked for it. */
const NOBODY = { adminId: 0, adminName: '' };

/** Rebuilds the index from what has changed, at the times of REINDEX_CRON; one that is due while another waits is left out. */
export function rebuildOnSchedule({
  reindexCron,
  jobService,
  jobs,
  log,
}: Context): { stop(): void } | undefined {
  if (reindexCron === '') return undefined;
  const rebuild = async (): Promise<void> => {
    const open = await jobs.open();
    if (open.some(({ kind }) => kind === 'reindex')) return;
    const payload = { kind: 'reindex', full: false } as const;
    await jobService.add({ ...NOBODY, what: 'REINDEX_CRON', payload });
  };
  const failed = (error: unknown): void =>
    log.error({ error: String(error) }, 'a scheduled rebuild did not begin');
  return new Cron(reindexCron, { mode: '5-part', catch: failed }, rebuild);
}
