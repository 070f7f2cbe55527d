/** A chat that gets digests of what is newly indexed. */
export interface Subscription {
  readonly chatId: number;
  /** Forum topic that digests go to; 0 outside of one. */
  readonly topic: number;
  readonly cadence: 'daily' | 'weekly';
  /** The language of who subscribed: for chats without one of their own. */
  readonly locale: string;
  /** ISO 8601: when the newest generation was built of which the chat has been told. */
  readonly toldOf: string;
  /** Milliseconds since 1970: when the next digest is due. */
  readonly nextAt: number;
}

/** The chats that one bot sends digests to. All of it throws `AppError` when the disk cannot be read or written. */
export interface Subscriptions {
  of(chatId: number): Promise<Subscription | undefined>;
  /** Keeps a subscription in place of the chat's earlier one; the chat counts as reachable. */
  save(subscription: Subscription): Promise<void>;
  remove(chatId: number): Promise<void>;
  /** Those of reachable chats whose time has come, the longest due first. */
  due(at: number): Promise<readonly Subscription[]>;
  /** Makes all of them due at a moment. */
  callAll(at: number): Promise<void>;
  /** Notes what a chat was told, unless it has left meanwhile. */
  setTold(chatId: number, told: Pick<Subscription, 'toldOf' | 'nextAt'>): Promise<void>;
  /** Chats that are closed to the bot are not served until they open again. */
  setReachable(chatId: number, isReachable: boolean): Promise<void>;
  countUnreachable(): Promise<number>;
  /** A group has another id now. */
  move(from: number, to: number): Promise<void>;
}
