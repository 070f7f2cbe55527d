import type { Update } from 'telegraf/types';
import type { Me } from './address.ts';
import type { Intent } from './intent.ts';
import { readUpdate } from './update.ts';

/** Updates of one lane are handled one after another: chat and topic, or the person for what happens in no chat. */
export function laneOfIntent(intent: Intent): string {
  switch (intent.kind) {
    case 'press':
      return intent.where ? `${intent.where.chatId}:${intent.where.topic ?? 0}` : `press:${intent.who.key}`;
    case 'inline':
      return `inline:${intent.who.key}`;
    case 'chosen':
      return `chosen:${intent.who.key}`;
    case 'membership':
      return `${intent.chatId}:0`;
    case 'migrated':
      return `${intent.from}:0`;
    case 'ignore':
      return 'ignored';
    default:
      return `${intent.where.chatId}:${intent.where.topic ?? 0}`;
  }
}

export const laneOf = (update: Update, me: Me): string => laneOfIntent(readUpdate(update, me));
