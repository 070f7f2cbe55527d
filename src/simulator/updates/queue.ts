import type { Clock } from '../clock.ts';
import type { Signal } from '../signal.ts';
import type { Update } from '../wire.ts';

/** guide §1.1 (Client.h:1456-1459): what comes unasked is everything but these. */
const NOT_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

const UPDATE_KINDS = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
] as const;

export interface Queued {
  readonly update: Update;
  /** guide §1.5: webhooks deliver one at a time of each queue. */
  readonly queue: string;
  readonly expiresAt: number;
  /** An update that was confirmed before: it is delivered once more, whatever the offset. */
  readonly isRepeat: boolean;
}

export interface Pushed {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly queue: string;
  readonly lifeMs: number;
}

export interface UpdateQueue {
  /** Adds an update, unless the bot did not ask for its kind. */
  push(update: Pushed): Update | undefined;
  /** The same update once more, under its old number. */
  repeat(update: Update): void;
  /** What has not expired, oldest first. */
  pending(): readonly Queued[];
  /** The first of these for one answer of getUpdates. They stay until they are confirmed. */
  take(limit: number): readonly Update[];
  /** Forgets updates below `offset`. A negative one keeps only the last so many (guide §1.1, BA:16326-16329). */
  confirm(offset: number): void;
  drop(updateId: number): void;
  clear(): void;
  /** Sticky (guide §1.1): names that are unknown are ignored, none that is known means the default. */
  allow(kinds: readonly string[]): void;
  /** As set last; undefined: the default. */
  allowed(): readonly string[] | undefined;
}

/** guide §2.4: numbers rise; never begin at 1, so that nobody relies on it. */
const FIRST_ID = 700_000_001;

export function createUpdateQueue(clock: Clock, changed: Signal): UpdateQueue {
  let queue: Queued[] = [];
  let nextId = FIRST_ID;
  let allowed: readonly string[] | undefined;
  const isAllowed = (kind: string): boolean => {
    const isKnown = UPDATE_KINDS.some((known) => known === kind);
    return !isKnown || (allowed ? allowed.includes(kind) : !NOT_BY_DEFAULT.has(kind));
  };
  const expire = (): void => {
    const now = clock.now();
    if (queue.some(({ expiresAt }) => expiresAt <= now)) queue = queue.filter((each) => each.expiresAt > now);
  };
  return {
    push({ payload, queue: name, lifeMs }) {
      if (!Object.keys(payload).every(isAllowed)) return undefined;
      const update: Update = { update_id: nextId, ...payload };
      nextId += 1;
      queue.push({ update, queue: name, expiresAt: clock.now() + lifeMs, isRepeat: false });
      changed.emit();
      return update;
    },
    repeat(update) {
      const name = `repeat ${update.update_id}`;
      queue.push({ update, queue: name, expiresAt: Number.POSITIVE_INFINITY, isRepeat: true });
      changed.emit();
    },
    pending() {
      expire();
      return queue;
    },
    take(limit) {
      expire();
      const taken = queue.slice(0, limit);
      queue = queue.filter((each) => !each.isRepeat || !taken.includes(each));
      return taken.map(({ update }) => update);
    },
    confirm(offset) {
      expire();
      if (offset < 0) queue = queue.slice(offset);
      else if (offset > 0)
        queue = queue.filter(({ update, isRepeat }) => isRepeat || update.update_id >= offset);
    },
    drop(updateId) {
      queue = queue.filter(({ update }) => update.update_id !== updateId);
    },
    clear() {
      queue = [];
    },
    allow(kinds) {
      const known = kinds.filter((kind) => UPDATE_KINDS.some((each) => each === kind));
      allowed = known.length > 0 ? known : undefined;
    },
    allowed: () => allowed,
  };
}
