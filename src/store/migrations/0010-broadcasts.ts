import type { Migration } from 'kysely';

/** Notices for all chats that have subscribed, and how far each is. */
export const broadcasts: Migration = {
  async up(db) {
    await db.schema
      .createTable('broadcasts')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('admin_id', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('chat_id', 'integer')
      .addColumn('message_id', 'integer')
      .addColumn('created_at', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('broadcast_targets')
      .addColumn('broadcast_id', 'text', (column) => column.notNull())
      .addColumn('chat_id', 'integer', (column) => column.notNull())
      .addColumn('topic', 'integer', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('broadcast_targets_key', ['broadcast_id', 'chat_id'])
      .execute();
  },
};
