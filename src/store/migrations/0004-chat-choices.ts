import type { Migration } from 'kysely';

/** Settings of groups, and chats that get digests. */
export const chatChoices: Migration = {
  async up(db) {
    await db.schema
      .createTable('chat_settings')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('chat_id', 'integer', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('chat_settings_key', ['bot_id', 'chat_id', 'key'])
      .execute();
    await db.schema
      .createTable('subscriptions')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('chat_id', 'integer', (column) => column.notNull())
      .addColumn('topic', 'integer', (column) => column.notNull())
      .addColumn('cadence', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addColumn('told_of', 'text', (column) => column.notNull())
      .addColumn('next_at', 'integer', (column) => column.notNull())
      .addColumn('is_reachable', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('subscriptions_key', ['bot_id', 'chat_id'])
      .execute();
    await db.schema
      .createIndex('subscriptions_due')
      .on('subscriptions')
      .columns(['bot_id', 'is_reachable', 'next_at'])
      .execute();
  },
};
