import type { Migration } from 'kysely';
import { embeddingCache } from './0001-embedding-cache.ts';
import { inbox } from './0002-inbox.ts';
import { chatMemory } from './0003-chat-memory.ts';
import { chatChoices } from './0004-chat-choices.ts';
import { inboxPlace } from './0005-inbox-place.ts';
import { inboxForgotten } from './0006-inbox-forgotten.ts';
import { admins } from './0007-admins.ts';
import { jobs } from './0008-jobs.ts';
import { documentUsage } from './0009-document-usage.ts';
import { broadcasts } from './0010-broadcasts.ts';

/** The steps of the schema in order. Append only: a step that was released never changes. */
export const MIGRATIONS: readonly Migration[] = [
  embeddingCache,
  inbox,
  chatMemory,
  chatChoices,
  inboxPlace,
  inboxForgotten,
  admins,
  jobs,
  documentUsage,
  broadcasts,
];
