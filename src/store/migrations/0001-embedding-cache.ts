import type { Kysely, Migration } from 'kysely';

export const embeddingCache: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('embedding_cache')
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('vector', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('embedding_cache_key', ['fingerprint', 'hash'])
      .execute();
  },
};
