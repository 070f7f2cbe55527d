import type { Update } from 'telegraf/types';

/**
 * Handles one update to its end. Throwing `TryLater` leaves it in the inbox to be handled again; any other error is a fault:
 * it is reported, and the update is done.
 */
export type Handle = (update: Update) => Promise<void>;

/** `send` and `edit` are paced by chat; `read` and `answer` (to callbacks and inline queries, typing) are not. */
export type CallKind = 'send' | 'edit' | 'read' | 'answer';

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Told from the name of the method by default. */
  readonly kind?: CallKind;
}

/** A call's result, or why it will never succeed. */
export type Sent =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly reason: RefusalReason; readonly detail: string };

/**
 * `unreachable`: the chat is closed to the bot for good. `gone`: the message to change is no more. `not_allowed`: the bot
 * lacks a right there. `too_old`: nobody waits for this answer any more. `rejected`: the call itself is wrong, which is a
 * fault of ours. `gave_up`: Telegram could not be reached for too long; later it may be.
 */
export type RefusalReason = 'unreachable' | 'gone' | 'not_allowed' | 'too_old' | 'rejected' | 'gave_up';

/** Every outgoing call goes through it. Throws `Stopped` when the program ends while the call waits. */
export interface Gateway {
  call(method: string, payload: Record<string, unknown>, options?: CallOptions): Promise<Sent>;
}

/** The handler of an update may throw this: nothing was answered, and the update should be handled again. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
}

/** The program ends; what was not answered stays in the inbox. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** What `ctx.*` throws for a call that will never succeed. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** The part of pino's logger that is used here. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
