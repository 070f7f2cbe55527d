import { type Migration, sql } from 'kysely';

/** What reports count, beside the text of each turn; what admins do not want to see again; when the next report is due. */
export const reports: Migration = {
  async up(db) {
    await db.schema.alterTable('turns').addColumn('status', 'text').execute();
    await db.schema.alterTable('turns').addColumn('took_ms', 'real').execute();
    await sql`UPDATE turns SET status = json_extract(body, '$.answer.status'),
      took_ms = json_extract(body, '$.answer.timings.totalMs')`.execute(db);
    await db.schema
      .createIndex('turns_report')
      .on('turns')
      .columns(['bot_id', 'at', 'status', 'took_ms'])
      .execute();
    await db.schema
      .createTable('ignored_gaps')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('gap', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('ignored_gaps_key', ['bot_id', 'gap'])
      .execute();
    await db.schema
      .createTable('schedules')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('next_at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('schedules_key', ['bot_id', 'name'])
      .execute();
  },
};
