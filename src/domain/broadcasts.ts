export type BroadcastState = 'draft' | 'sending' | 'done' | 'cancelled';

/** A notice for all chats that have subscribed. */
export interface Broadcast {
  /** Opaque. */
  readonly id: string;
  readonly adminId: number;
  readonly text: string;
  readonly state: BroadcastState;
  /** Where the admin is told how far it is. */
  readonly message?: { readonly chatId: number; readonly messageId: number };
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** `unsure`: the program died between sending and noting it; such a chat is not sent it again. */
export type TargetState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unsure';

export interface BroadcastTarget {
  readonly chatId: number;
  readonly topic: number;
}

export type BroadcastTally = Readonly<Record<TargetState, number>>;

/** The broadcasts of one bot. All of it throws `AppError` when the disk cannot be read or written. */
export interface Broadcasts {
  /** Keeps a draft with the chats that it is for. */
  draft(broadcast: Omit<Broadcast, 'state' | 'message'>, targets: readonly BroadcastTarget[]): Promise<void>;
  get(id: string): Promise<Broadcast | undefined>;
  /** Those that are being sent, also by a program that died. */
  underWay(): Promise<readonly Broadcast[]>;
  /** Changes the state; false when it was not in this one. */
  setState(id: string, from: BroadcastState, to: BroadcastState): Promise<boolean>;
  setMessage(id: string, message: NonNullable<Broadcast['message']>): Promise<void>;
  waiting(id: string): Promise<readonly BroadcastTarget[]>;
  setTarget(id: string, chatId: number, state: TargetState): Promise<void>;
  tally(id: string): Promise<BroadcastTally>;
  /** What a program that died was sending is not sent again. */
  settle(id: string): Promise<void>;
}
