import type { Kysely, Selectable } from 'kysely';
import {
  generationId,
  type Job,
  type JobKind,
  type JobProgress,
  type JobState,
  type Jobs,
  type Lease,
} from '../domain/index.ts';
import { guardFor } from './connection.ts';
import type { Database, Tables } from './database.ts';

const OPEN = ['running', 'queued'];
const UNENDED = ['draft', ...OPEN];

type Row = Selectable<Tables['jobs']>;

const jobOf = (row: Row): Job => ({
  id: row.id,
  // The table holds what this file wrote.
  kind: row.kind as JobKind,
  adminId: row.admin_id,
  adminName: row.admin_name,
  what: row.what,
  payload: row.payload,
  state: row.state as JobState, // likewise
  createdAt: row.created_at,
  ...(row.progress !== null && { progress: JSON.parse(row.progress) as JobProgress }), // likewise
  ...(row.code !== null && { code: row.code }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.result !== null && { result: row.result }),
  ...(row.generation !== null && { generation: generationId(row.generation) }),
  ...(row.chat_id !== null &&
    row.message_id !== null && { message: { chatId: row.chat_id, messageId: row.message_id } }),
  ...(row.started_at !== null && { startedAt: row.started_at }),
  ...(row.ended_at !== null && { endedAt: row.ended_at }),
});

async function claim(
  db: Kysely<Tables>,
  botId: number,
  { holder, now, until }: Lease,
): Promise<Job | undefined> {
  const all = db.selectFrom('jobs').selectAll();
  const busy = all.where('state', '=', 'running').where('leased_until', '>', now);
  if (await busy.executeTakeFirst()) return undefined;
  const queued = all.where('bot_id', '=', botId).where('state', '=', 'queued');
  const next = await queued.orderBy('queued_at').orderBy('sequence').executeTakeFirst();
  if (!next) return undefined;
  const taken = { state: 'running', holder, leased_until: until, started_at: now };
  await db.updateTable('jobs').where('id', '=', next.id).set(taken).execute();
  return jobOf({ ...next, ...taken });
}

/** What can be asked of them without changing anything. */
function reading({ db, file }: Database, botId: number): Pick<Jobs, 'get' | 'latest' | 'open'> {
  const guarded = guardFor(file);
  const rows = () => db.selectFrom('jobs').selectAll().where('bot_id', '=', botId);
  return {
    get: (id) =>
      guarded(async () => {
        const row = await rows().where('id', '=', id).executeTakeFirst();
        return row && jobOf(row);
      }),
    latest: (limit) =>
      guarded(async () => {
        const found = rows().where('state', '!=', 'draft').orderBy('sequence', 'desc').limit(limit);
        return (await found.execute()).map(jobOf);
      }),
    open: () =>
      guarded(async () => {
        const found = rows().where('state', 'in', OPEN).orderBy('state', 'desc').orderBy('queued_at');
        return (await found.orderBy('sequence').execute()).map(jobOf);
      }),
  };
}

/** What happens to a job while it runs. */
function underWay(
  { db, file, transact }: Database,
  botId: number,
): Pick<Jobs, 'claim' | 'report' | 'setMessage' | 'setGeneration'> {
  const guarded = guardFor(file);
  const change = (id: string) => db.updateTable('jobs').where('bot_id', '=', botId).where('id', '=', id);
  return {
    claim: (lease) =>
      guarded(async () => {
        let claimed: Job | undefined;
        await transact(async (alone) => {
          claimed = await claim(alone, botId, lease);
        });
        return claimed;
      }),
    report: (id, progress, { holder, until }) =>
      guarded(async () => {
        const told = { progress: JSON.stringify(progress), leased_until: until };
        await change(id).where('state', '=', 'running').where('holder', '=', holder).set(told).execute();
      }),
    setMessage: (id, { chatId, messageId }) =>
      guarded(async () => {
        await change(id).set({ chat_id: chatId, message_id: messageId }).execute();
      }),
    setGeneration: (id, generation) =>
      guarded(async () => {
        await change(id).set({ generation }).execute();
      }),
  };
}

/** The jobs of one bot as a table. */
export function sqliteJobs(database: Database, botId: number): Jobs {
  const { db, file } = database;
  const guarded = guardFor(file);
  const change = (id: string) => db.updateTable('jobs').where('bot_id', '=', botId).where('id', '=', id);
  return {
    create: ({ id, kind, adminId, adminName, what, payload, createdAt, state }) =>
      guarded(async () => {
        const who = { bot_id: botId, admin_id: adminId, admin_name: adminName };
        const times = { created_at: createdAt, queued_at: state === 'queued' ? createdAt : null };
        await db
          .insertInto('jobs')
          .values({ id, kind, what, payload, state, ...who, ...times })
          .execute();
      }),
    ...reading(database, botId),
    setDraft: (id, draft) =>
      guarded(async () => {
        await change(id).where('state', '=', 'draft').set(draft).execute();
      }),
    queue: (id, at) =>
      guarded(async () => {
        const draft = change(id).where('state', '=', 'draft').set({ state: 'queued', queued_at: at });
        return (await draft.executeTakeFirst()).numUpdatedRows > 0n;
      }),
    ...underWay(database, botId),
    end: (id, { state, at, code, reason, result }) =>
      guarded(async () => {
        const told = { code: code ?? null, reason: reason ?? null, result: result ?? null };
        const ended = change(id)
          .where('state', 'in', UNENDED)
          .set({ state, ended_at: at, leased_until: null, ...told });
        return (await ended.executeTakeFirst()).numUpdatedRows > 0n;
      }),
    endWaiting: (id, at) =>
      guarded(async () => {
        const ended = change(id).where('state', '=', 'queued').set({ state: 'cancelled', ended_at: at });
        return (await ended.executeTakeFirst()).numUpdatedRows > 0n;
      }),
    removeDraft: (id) =>
      guarded(async () => {
        const draft = db.deleteFrom('jobs').where('bot_id', '=', botId).where('state', '=', 'draft');
        return (await draft.where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;
      }),
    prune: ({ drafts, ended }) =>
      guarded(async () => {
        const gone = db
          .deleteFrom('jobs')
          .where('bot_id', '=', botId)
          .where((is) =>
            is.or([
              is.and([is('state', '=', 'draft'), is('created_at', '<', drafts)]),
              is.and([is('state', 'not in', UNENDED), is('created_at', '<', ended)]),
            ]),
          );
        return (await gone.returning('id').execute()).map(({ id }) => id);
      }),
  };
}
