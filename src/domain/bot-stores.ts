import type { Admins, AuditLog, Dialogs } from './admins.ts';
import type { Broadcasts } from './broadcasts.ts';
import type { ChatMemory } from './chat-memory.ts';
import type { Jobs } from './jobs.ts';
import type { Subscriptions } from './subscriptions.ts';

/** What one bot keeps, its inbox aside. */
export interface BotStores {
  readonly memory: ChatMemory;
  /** The chats that get digests. */
  readonly subscriptions: Subscriptions;
  /** Whom the owners appointed. */
  readonly admins: Admins;
  readonly audit: AuditLog;
  /** What admins are being asked. */
  readonly dialogs: Dialogs;
  readonly jobs: Jobs;
  readonly broadcasts: Broadcasts;
}
