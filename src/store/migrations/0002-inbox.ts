import type { Migration } from 'kysely';

/** Updates of Telegram until they are answered; `done_at` marks those of which only the id is still kept. */
export const inbox: Migration = {
  async up(db) {
    await db.schema
      .createTable('inbox')
      .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('update_id', 'integer', (column) => column.notNull())
      .addColumn('lane', 'text')
      .addColumn('received_at', 'integer', (column) => column.notNull())
      .addColumn('body', 'text')
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('sending', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('done_at', 'integer')
      .addUniqueConstraint('inbox_update', ['bot_id', 'update_id'])
      .execute();
    await db.schema
      .createIndex('inbox_open')
      .on('inbox')
      .columns(['bot_id', 'done_at', 'sequence'])
      .execute();
  },
};
