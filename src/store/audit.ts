import type { AuditLog } from '../domain/index.ts';
import { guardFor } from './connection.ts';
import type { Database } from './database.ts';

/** What the admins of one bot did, as a table. */
export function sqliteAudit({ db, file }: Database, botId: number): AuditLog {
  const guarded = guardFor(file);
  const rows = () => db.selectFrom('audit').where('bot_id', '=', botId);
  return {
    record: ({ at, adminId, action, detail }) =>
      guarded(async () => {
        const row = { bot_id: botId, at, admin_id: adminId, action, detail };
        await db.insertInto('audit').values(row).execute();
      }),
    latest: ({ limit, offset }) =>
      guarded(async () => {
        const page = rows().selectAll().orderBy('id', 'desc').limit(limit).offset(offset);
        return (await page.execute()).map(({ id, at, admin_id, action, detail }) => ({
          ...{ id, at, action, detail },
          adminId: admin_id,
        }));
      }),
    count: () =>
      guarded(async () => {
        const counted = rows().select(({ fn }) => fn.countAll<number>().as('count'));
        return Number((await counted.executeTakeFirstOrThrow()).count);
      }),
  };
}
