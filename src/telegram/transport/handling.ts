import { AsyncLocalStorage } from 'node:async_hooks';

/** What the gateway tells of the update during whose handling it was called. */
export interface Handling {
  /** Before each message that is sent. */
  beforeSend(): Promise<void>;
  /** Before a wait: others may be handled meanwhile. */
  onWait(): void;
}

/** The update that is being handled, wherever the code is called from; nothing in work of other kinds. */
export const handling = new AsyncLocalStorage<Handling>();
