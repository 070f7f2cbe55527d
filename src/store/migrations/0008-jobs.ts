import type { Migration } from 'kysely';

/** Changes of the corpus and the index that admins asked for. */
export const jobs: Migration = {
  async up(db) {
    await db.schema
      .createTable('jobs')
      .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('admin_id', 'integer', (column) => column.notNull())
      .addColumn('admin_name', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('payload', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('progress', 'text')
      .addColumn('code', 'text')
      .addColumn('reason', 'text')
      .addColumn('result', 'text')
      .addColumn('generation', 'text')
      .addColumn('chat_id', 'integer')
      .addColumn('message_id', 'integer')
      .addColumn('holder', 'text')
      .addColumn('leased_until', 'integer')
      .addColumn('created_at', 'integer', (column) => column.notNull())
      /** Place in the queue: when it was confirmed. */
      .addColumn('queued_at', 'integer')
      .addColumn('started_at', 'integer')
      .addColumn('ended_at', 'integer')
      .execute();
    await db.schema.createIndex('jobs_state').on('jobs').columns(['bot_id', 'state']).execute();
  },
};
