import type { Migration } from 'kysely';

/** Whether who sent an update has had everything forgotten since: it is still answered, and nothing of it is kept. */
export const inboxForgotten: Migration = {
  async up(db) {
    await db.schema
      .alterTable('inbox')
      .addColumn('forgotten', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
