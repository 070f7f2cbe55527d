import type { Migration } from 'kysely';

/** Admins whom the owners appointed, invitations, what admins did, and what they are being asked. */
export const admins: Migration = {
  async up(db) {
    await db.schema
      .createTable('admins')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('user_id', 'integer', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('appointed_by', 'integer', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('admins_key', ['bot_id', 'user_id'])
      .execute();
    await db.schema
      .createTable('invitations')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('invited_by', 'integer', (column) => column.notNull())
      .addColumn('until', 'integer', (column) => column.notNull())
      .addColumn('wrong', 'integer', (column) => column.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('invitations_key', ['bot_id', 'code'])
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('admin_id', 'integer', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('detail', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('audit_latest').on('audit').columns(['bot_id', 'id']).execute();
    await db.schema
      .createTable('dialogs')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('user_id', 'integer', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('dialogs_key', ['bot_id', 'user_id'])
      .execute();
  },
};
