import type { Broadcast, BroadcastState, Broadcasts, BroadcastTally, TargetState } from '../domain/index.ts';
import { guardFor } from './connection.ts';
import type { Database, Tables } from './database.ts';

const broadcastOf = (row: Tables['broadcasts']): Broadcast => ({
  id: row.id,
  adminId: row.admin_id,
  text: row.text,
  // The table holds what this file wrote.
  state: row.state as BroadcastState,
  createdAt: row.created_at,
  ...(row.chat_id !== null &&
    row.message_id !== null && { message: { chatId: row.chat_id, messageId: row.message_id } }),
});

const NONE: BroadcastTally = { waiting: 0, sending: 0, sent: 0, failed: 0, unsure: 0 };

type Reading = Pick<Broadcasts, 'get' | 'underWay' | 'waiting' | 'tally'>;

function reading({ db, file }: Database, botId: number): Reading {
  const guarded = guardFor(file);
  const rows = () => db.selectFrom('broadcasts').selectAll().where('bot_id', '=', botId);
  const targets = (id: string) => db.selectFrom('broadcast_targets').where('broadcast_id', '=', id);
  return {
    get: (id) =>
      guarded(async () => {
        const row = await rows().where('id', '=', id).executeTakeFirst();
        return row && broadcastOf(row);
      }),
    underWay: () =>
      guarded(async () => {
        const found = rows().where('state', '=', 'sending').orderBy('created_at');
        return (await found.execute()).map(broadcastOf);
      }),
    waiting: (id) =>
      guarded(async () => {
        const found = targets(id).select(['chat_id', 'topic']).where('state', '=', 'waiting');
        return (await found.execute()).map(({ chat_id, topic }) => ({ chatId: chat_id, topic }));
      }),
    tally: (id) =>
      guarded(async () => {
        const counted = targets(id)
          .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
          .groupBy('state');
        const counts = (await counted.execute()).map(({ state, count }) => [state, Number(count)] as const);
        return { ...NONE, ...Object.fromEntries(counts) };
      }),
  };
}

/** The broadcasts of one bot as tables. */
export function sqliteBroadcasts(database: Database, botId: number): Broadcasts {
  const { db, file, transact } = database;
  const guarded = guardFor(file);
  const change = (id: string) =>
    db.updateTable('broadcasts').where('bot_id', '=', botId).where('id', '=', id);
  const target = (id: string) => db.updateTable('broadcast_targets').where('broadcast_id', '=', id);
  return {
    ...reading(database, botId),
    draft: ({ id, adminId, text, createdAt }, targets) =>
      guarded(() =>
        transact(async (alone) => {
          const row = { id, bot_id: botId, admin_id: adminId, text, state: 'draft', created_at: createdAt };
          await alone.insertInto('broadcasts').values(row).execute();
          for (const { chatId, topic } of targets) {
            const one = { broadcast_id: id, chat_id: chatId, topic, state: 'waiting' satisfies TargetState };
            await alone.insertInto('broadcast_targets').values(one).execute();
          }
        }),
      ),
    setState: (id, from, to) =>
      guarded(async () => {
        const changed = await change(id).where('state', '=', from).set({ state: to }).executeTakeFirst();
        return changed.numUpdatedRows > 0n;
      }),
    setMessage: (id, { chatId, messageId }) =>
      guarded(async () => {
        await change(id).set({ chat_id: chatId, message_id: messageId }).execute();
      }),
    setTarget: (id, chatId, state) =>
      guarded(async () => {
        await target(id).where('chat_id', '=', chatId).set({ state }).execute();
      }),
    settle: (id) =>
      guarded(async () => {
        await target(id).where('state', '=', 'sending').set({ state: 'unsure' }).execute();
      }),
  };
}
