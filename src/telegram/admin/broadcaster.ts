/** Sends broadcasts that were confirmed, one after the other; what a kill cut off goes on. */
export interface Broadcaster {
  /** Begins with those that are to be sent. */
  look(): void;
  close(): Promise<void>;
}
