import { AsyncLocalStorage } from 'node:async_hooks';

/** What the gateway tells of the update during whose handling it was called. */
export interface Handling {
  /** The same at each attempt. */
  readonly updateId: number;
  /** Before each message that is sent. */
  beforeSend(): Promise<void>;
  /** Before a wait: others may be handled meanwhile. */
  onWait(): void;
  /** The message that holds the answer's place since an attempt before. */
  readonly place: number | undefined;
  /** This message holds the answer's place from now on. */
  keepPlace(messageId: number): Promise<void>;
  /** Who sent it has had everything forgotten since. */
  isForgotten(): boolean;
  /** Nothing is to be kept of what this user has sent so far. */
  forget(userId: number): Promise<void>;
}

/** The update that is being handled, wherever the code is called from; nothing in work of other kinds. */
export const handling = new AsyncLocalStorage<Handling>();

/** Names the update that is being handled, the same at each attempt; undefined in work of other kinds. */
export const updateInHand = (): number | undefined => handling.getStore()?.updateId;

/** The message that holds the answer's place since an attempt before, for the update that is being handled. */
export const keptPlace = (): number | undefined => handling.getStore()?.place;

/** Keeps that message, so that after a kill or a failure the answer still comes into it. */
export async function keepPlace(messageId: number): Promise<void> {
  await handling.getStore()?.keepPlace(messageId);
}

/** Whether nothing may be kept of the update that is being handled: its sender has had everything forgotten since. */
export const isForgotten = (): boolean => handling.getStore()?.isForgotten() ?? false;

/** Whatever this user has sent so far is still answered, and nothing of it is kept. */
export async function forgetSent(userId: number): Promise<void> {
  await handling.getStore()?.forget(userId);
}
