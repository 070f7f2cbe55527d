import type { Migration } from 'kysely';

/** Turns of conversations, what people think of them, and what people chose. */
export const chatMemory: Migration = {
  async up(db) {
    await db.schema
      .createTable('turns')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('chat_id', 'integer', (column) => column.notNull())
      .addColumn('topic', 'integer', (column) => column.notNull())
      .addColumn('asker', 'text', (column) => column.notNull())
      .addColumn('question_id', 'integer')
      .addColumn('answer_id', 'integer')
      .addColumn('question_key', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('turns_key', ['bot_id', 'id'])
      .execute();
    const index = (name: string, columns: string[]) =>
      db.schema.createIndex(name).on('turns').columns(columns).execute();
    await index('turns_talk', ['bot_id', 'chat_id', 'topic', 'at']);
    await index('turns_question', ['bot_id', 'chat_id', 'question_id']);
    await index('turns_answer', ['bot_id', 'chat_id', 'answer_id']);
    await index('turns_asker', ['bot_id', 'asker']);
    await db.schema
      .createTable('feedback')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('turn', 'text', (column) => column.notNull())
      .addColumn('voter', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('vote', 'text', (column) => column.notNull())
      .addColumn('at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['bot_id', 'turn', 'voter', 'subject'])
      .execute();
    await db.schema
      .createTable('people')
      .addColumn('bot_id', 'integer', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('locale', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('people_key', ['bot_id', 'person'])
      .execute();
  },
};
