/** One update of Telegram, as it is taken in. */
export interface NewUpdate {
  /** Telegram's `update_id`; may exceed 2^31, never 2^53. */
  readonly updateId: number;
  /** Updates of one lane are handled one after another. */
  readonly lane: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** The update as JSON. Forgotten once the update is done. */
  readonly body: string;
}

export interface OpenUpdate extends NewUpdate {
  /** Counts up in the order of arrival. */
  readonly sequence: number;
  /** A message was about to be sent, or was sent, when the program ended: to handle it again may repeat that message. */
  readonly mayRepeat: boolean;
  /** How often its handling was begun before. */
  readonly attempts: number;
  /** Id of the message that holds its answer's place. */
  readonly place?: number;
  /** Who sent it has had everything forgotten since: nothing of it is to be kept. */
  readonly isForgotten: boolean;
}

/**
 * Updates of one bot, kept on disk from before Telegram is told that they arrived until they are answered. All of it
 * throws `AppError` when the disk cannot be read or written.
 */
export interface Inbox {
  /** Keeps what is new and returns its ids in order; an id that it remembers is ignored. */
  put(updates: readonly NewUpdate[]): Promise<readonly number[]>;
  /** Up to `limit` updates that are not done and came after `sequence` (0: from the first), oldest first. */
  open(page: { readonly after: number; readonly limit: number }): Promise<readonly OpenUpdate[]>;
  /** Its handling begins: counted, so that an update which ends the program is not tried for ever. */
  markBegun(updateId: number): Promise<void>;
  /** To be called before the first message that answers it. */
  markSending(updateId: number): Promise<void>;
  /** This message holds its answer's place: whoever handles it again changes that one. */
  markPlace(updateId: number, messageId: number): Promise<void>;
  /** Who sent these has had everything forgotten since. */
  markForgotten(updateIds: readonly number[]): Promise<void>;
  /** It is answered: its text is forgotten, its id is remembered. */
  markDone(updateId: number): Promise<void>;
  /** Forgets the ids of updates that were done before this moment, in milliseconds since 1970. */
  prune(doneBefore: number): Promise<void>;
}
