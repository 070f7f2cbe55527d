import type { Migration } from 'kysely';

/** The message that holds the place of an update's answer, while there is none. */
export const inboxPlace: Migration = {
  async up(db) {
    await db.schema.alterTable('inbox').addColumn('place', 'integer').execute();
  },
};
