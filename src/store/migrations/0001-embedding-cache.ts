import type { Migration } from 'kysely';

/** Vectors by embedder and text; `vector` holds the bytes of a Float32Array. */
export const embeddingCache: Migration = {
  async up(db) {
    await db.schema
      .createTable('embedding_cache')
      .ifNotExists()
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('vector', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('embedding_cache_key', ['fingerprint', 'hash'])
      .execute();
  },
};
