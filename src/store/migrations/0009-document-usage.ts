import type { Migration } from 'kysely';

/** How often each document was cited, without who asked. */
export const documentUsage: Migration = {
  async up(db) {
    await db.schema
      .createTable('document_usage')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('doc_id', 'text', (column) => column.notNull())
      .addColumn('cited', 'integer', (column) => column.notNull())
      .addColumn('last_at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('document_usage_key', ['bot_id', 'doc_id'])
      .execute();
  },
};
