import type { Subscription, Subscriptions } from '../domain/index.ts';
import { guardFor } from './connection.ts';
import type { Database, Tables } from './database.ts';

type Row = Tables['subscriptions'];

const subscriptionOf = (row: Row): Subscription => ({
  chatId: row.chat_id,
  topic: row.topic,
  cadence: row.cadence === 'weekly' ? 'weekly' : 'daily',
  locale: row.locale,
  toldOf: row.told_of,
  nextAt: row.next_at,
});

/** The subscriptions of one bot as a table. */
export function sqliteSubscriptions({ db, file, transact }: Database, botId: number): Subscriptions {
  const guarded = guardFor(file);
  const rows = () => db.selectFrom('subscriptions').selectAll().where('bot_id', '=', botId);
  const change = () => db.updateTable('subscriptions').where('bot_id', '=', botId);
  const remove = (on: typeof db, chatId: number) =>
    on.deleteFrom('subscriptions').where('bot_id', '=', botId).where('chat_id', '=', chatId).execute();
  return {
    of: (chatId) =>
      guarded(async () => {
        const row = await rows().where('chat_id', '=', chatId).executeTakeFirst();
        return row && subscriptionOf(row);
      }),
    save: ({ chatId, topic, cadence, locale, toldOf, nextAt }) =>
      guarded(async () => {
        const row = { bot_id: botId, chat_id: chatId, topic, cadence, locale };
        await db
          .replaceInto('subscriptions')
          .values({ ...row, told_of: toldOf, next_at: nextAt, is_reachable: 1 })
          .execute();
      }),
    remove: (chatId) =>
      guarded(async () => {
        await remove(db, chatId);
      }),
    due: (at) =>
      guarded(async () => {
        const found = rows().where('is_reachable', '=', 1).where('next_at', '<=', at).orderBy('next_at');
        return (await found.execute()).map(subscriptionOf);
      }),
    callAll: (at) =>
      guarded(async () => {
        await change().where('next_at', '>', at).set({ next_at: at }).execute();
      }),
    setTold: (chatId, { toldOf, nextAt }) =>
      guarded(async () => {
        await change().where('chat_id', '=', chatId).set({ told_of: toldOf, next_at: nextAt }).execute();
      }),
    setReachable: (chatId, isReachable) =>
      guarded(async () => {
        await change()
          .where('chat_id', '=', chatId)
          .set({ is_reachable: isReachable ? 1 : 0 })
          .execute();
      }),
    countUnreachable: () =>
      guarded(async () => (await rows().where('is_reachable', '=', 0).execute()).length),
    move: (from, to) =>
      guarded(() =>
        transact(async (alone) => {
          const old = alone.selectFrom('subscriptions').selectAll().where('bot_id', '=', botId);
          const row = await old.where('chat_id', '=', from).executeTakeFirst();
          if (!row) return;
          await alone
            .replaceInto('subscriptions')
            .values({ ...row, chat_id: to })
            .execute();
          await remove(alone, from);
        }),
      ),
  };
}
