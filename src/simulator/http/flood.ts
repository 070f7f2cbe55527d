import type { Clock } from '../clock.ts';
import { tooMany } from '../refusal.ts';
import type { Chat } from '../wire.ts';

export interface Rate {
  /** Calls that may come at once. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface FloodLimits {
  readonly chat: Rate;
  readonly group: Rate;
  readonly overall: Rate;
}

export interface FloodGate {
  /** Counts one message or edit to `chat`. Throws 429 with the seconds to wait when a limit is reached. */
  pass(chat: Chat): void;
}

interface Bucket {
  readonly rate: Rate;
  tokens: number;
  at: number;
}

function refill(bucket: Bucket, now: number): void {
  const gained = ((now - bucket.at) / 1000) * bucket.rate.perSecond;
  bucket.tokens = Math.min(bucket.rate.burst, bucket.tokens + gained);
  bucket.at = now;
}

/**
 * guide §2.2: about one message a second in a chat with short bursts, 20 a minute in a group, 30 a second overall; edits
 * count like messages. Telegram publishes no exact numbers: token buckets are a fair stand-in.
 */
export function createFloodGate(clock: Clock, limits: FloodLimits | false): FloodGate {
  if (limits === false) return { pass: () => undefined };
  const buckets = new Map<string, Bucket>();
  const bucketOf = (key: string, rate: Rate): Bucket => {
    const bucket = buckets.get(key) ?? { rate, tokens: rate.burst, at: clock.now() };
    buckets.set(key, bucket);
    refill(bucket, clock.now());
    return bucket;
  };
  return {
    pass(chat) {
      const touched = [bucketOf('overall', limits.overall), bucketOf(`chat ${chat.id}`, limits.chat)];
      if (chat.type !== 'private') touched.push(bucketOf(`group ${chat.id}`, limits.group));
      const waits = touched.map(({ tokens, rate }) => Math.ceil((1 - tokens) / rate.perSecond));
      const longest = Math.max(...waits);
      if (longest > 0) throw tooMany(longest);
      for (const bucket of touched) bucket.tokens -= 1;
    },
  };
}
