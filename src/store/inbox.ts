import type { Selectable } from 'kysely';
import type { Inbox, NewUpdate, OpenUpdate } from '../domain/index.ts';
import { guardFor } from './connection.ts';
import type { Database, Tables } from './database.ts';

const openUpdateOf = (row: Selectable<Tables['inbox']>): OpenUpdate => ({
  sequence: row.sequence,
  updateId: row.update_id,
  lane: row.lane ?? '',
  receivedAt: row.received_at,
  body: row.body ?? '{}',
  mayRepeat: row.sending !== 0,
  attempts: row.attempts,
  isForgotten: row.forgotten !== 0,
  ...(row.place !== null && { place: row.place }),
});

/** The inbox of one bot as a table. What a killed process wrote stays, as WAL keeps each finished transaction. */
export function sqliteInbox({ db, file, transact }: Database, botId: number): Inbox {
  const guarded = guardFor(file);
  const change = (updateId: number) =>
    db.updateTable('inbox').where('bot_id', '=', botId).where('update_id', '=', updateId);

  const put = async (updates: readonly NewUpdate[]): Promise<number[]> => {
    const fresh: number[] = [];
    await transact(async (transaction) => {
      for (const { updateId, lane, receivedAt, body } of updates) {
        const row = { bot_id: botId, update_id: updateId, lane, received_at: receivedAt, body };
        const { numInsertedOrUpdatedRows = 0n } = await transaction
          .insertInto('inbox')
          .values(row)
          .onConflict((conflict) => conflict.columns(['bot_id', 'update_id']).doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows > 0n) fresh.push(updateId);
      }
    });
    return fresh;
  };

  const open: Inbox['open'] = async ({ after, limit }) => {
    const rows = await db
      .selectFrom('inbox')
      .selectAll()
      .where('bot_id', '=', botId)
      .where('done_at', 'is', null)
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(limit)
      .execute();
    return rows.map(openUpdateOf);
  };

  return {
    put: (updates) => guarded(() => put(updates)),
    open: (page) => guarded(() => open(page)),
    markBegun: (updateId) =>
      guarded(async () => {
        await change(updateId)
          .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
          .execute();
      }),
    markSending: (updateId) =>
      guarded(async () => {
        await change(updateId).set({ sending: 1 }).execute();
      }),
    markPlace: (updateId, messageId) =>
      guarded(async () => {
        await change(updateId).set({ place: messageId }).execute();
      }),
    markForgotten: (updateIds) =>
      guarded(() =>
        transact(async (alone) => {
          const rows = alone.updateTable('inbox').set({ forgotten: 1 }).where('bot_id', '=', botId);
          for (const updateId of updateIds) await rows.where('update_id', '=', updateId).execute();
        }),
      ),
    markDone: (updateId) =>
      guarded(async () => {
        // The lane names a chat or a person: it goes with the text.
        await change(updateId).set({ done_at: Date.now(), body: null, lane: null }).execute();
      }),
    prune: (doneBefore) =>
      guarded(async () => {
        await db.deleteFrom('inbox').where('bot_id', '=', botId).where('done_at', '<', doneBefore).execute();
      }),
  };
}
