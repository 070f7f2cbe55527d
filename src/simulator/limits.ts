import type { FloodLimits } from './http/flood.ts';

/** Numbers of the simulated Telegram; each may be changed for a test. Times in milliseconds. */
export interface Limits {
  /** Code points of a message after parsing (guide §2.1). */
  readonly messageChars: number;
  /** Code points of a caption after parsing (guide §2.1). */
  readonly captionChars: number;
  /** guide §2.3: largest file that `getFile` gives, 20 MiB. */
  readonly downloadBytes: number;
  /** Bot API docs, Sending files: 50 MB for documents. */
  readonly uploadBytes: number;
  /** How long a press may be answered (guide §6: about 10 s, 15 s was seen to fail). */
  readonly pressAnswerMs: number;
  /** How long an inline query may be answered (guide §2.5: about 10 s). */
  readonly inlineAnswerMs: number;
  /** guide §2.4: how long updates wait for the bot. */
  readonly messageLifeMs: number;
  readonly inlineLifeMs: number;
  readonly pressLifeMs: number;
  readonly chosenLifeMs: number;
  /** guide §1.5 (WA:231): how long a webhook request may take. */
  readonly webhookTimeoutMs: number;
  /** guide §1.5 (WA:493-523): the first pause after a failed delivery; it doubles up to `webhookMaxRetryMs`. */
  readonly webhookRetryMs: number;
  readonly webhookMaxRetryMs: number;
  /** guide §2.5: reports differ on whether a plain @mention reaches a bot in privacy mode. */
  readonly privacyHearsMentions: boolean;
  /** guide §2.2; false: no flood limits. */
  readonly flood: FloodLimits | false;
}

const HOUR = 3_600_000;

export const DEFAULT_LIMITS: Limits = {
  messageChars: 4096,
  captionChars: 1024,
  downloadBytes: 20 * 1024 * 1024,
  uploadBytes: 50_000_000,
  pressAnswerMs: 15_000,
  inlineAnswerMs: 10_000,
  messageLifeMs: 24 * HOUR,
  inlineLifeMs: 30_000,
  pressLifeMs: 150_000,
  chosenLifeMs: 600_000,
  webhookTimeoutMs: 60_000,
  webhookRetryMs: 1000,
  webhookMaxRetryMs: 60_000,
  privacyHearsMentions: false,
  flood: {
    chat: { burst: 5, perSecond: 1 },
    group: { burst: 20, perSecond: 20 / 60 },
    overall: { burst: 30, perSecond: 30 },
  },
};
