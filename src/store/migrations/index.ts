import type { Migration } from 'kysely';
import { embeddingCache } from './0001-embedding-cache.ts';

/** All steps of the schema, oldest first. Append only: a step that was released never changes. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-embedding-cache': embeddingCache,
};
