import type { Clock } from './clock.ts';
import type { FaultBoard } from './http/faults.ts';
import type { FloodGate } from './http/flood.ts';
import type { Limits } from './limits.ts';
import { badRequest } from './refusal.ts';
import type { Signal } from './signal.ts';
import type { Poller } from './updates/poll.ts';
import type { UpdateQueue } from './updates/queue.ts';
import type { WebhookSender } from './updates/webhook.ts';
import type { Chat, Entity, Message, Update, User } from './wire.ts';

export type Status = 'creator' | 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';

export interface Member {
  readonly user: User;
  readonly status: Status;
  /** Rights of an administrator, or what a restricted member may do; absent: all of them. */
  readonly rights?: Readonly<Record<string, boolean>>;
}

export interface Edit {
  readonly at: number;
  readonly text: string;
  readonly entities: readonly Entity[];
}

export interface Stored {
  message: Message;
  /** What it said before each edit. */
  readonly edits: Edit[];
  readonly sentAt: number;
  isDeleted: boolean;
  /** A channel's post that the bot wrote; posts show no author. */
  readonly isBotPost: boolean;
  /** Sent through inline mode: the id by which the bot may edit it. */
  readonly inlineId?: string;
  readonly reactions: Map<number, readonly string[]>;
}

export interface Topic {
  readonly id: number;
  readonly name: string;
  isClosed: boolean;
  isDeleted: boolean;
}

export interface ChatState {
  chat: Chat;
  readonly messages: Map<number, Stored>;
  readonly members: Map<number, Member>;
  readonly topics: Map<number, Topic>;
  lastId: number;
  /** Privacy mode of the bot in this group. */
  hasPrivacy: boolean;
  /** Private chats: the person has pressed Start, so the bot may write. */
  isStarted: boolean;
  isDeactivated: boolean;
  linkedId?: number;
  migratedTo?: number;
}

export interface Press {
  readonly id: string;
  readonly personId: number;
  readonly at: number;
  answer?: Readonly<Record<string, unknown>>;
}

export interface InlineAsk {
  readonly id: string;
  readonly personId: number;
  readonly query: string;
  readonly at: number;
  answer?: { readonly results: readonly InlineResult[]; readonly [field: string]: unknown };
}

export interface InlineResult {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface RecordedCall {
  /** As in the Bot API docs: `sendMessage`. */
  readonly method: string;
  /** Parsed by the method's schema; as they came where that failed. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970 on the simulator's clock. */
  readonly at: number;
  /** When it was answered; absent while it is under way, and where a fault swallowed it. */
  endedAt?: number;
  /** The result, once it was answered without an error. */
  result?: unknown;
  /** Code and description of an error answer, scripted ones too. */
  error?: { readonly code: number; readonly description: string };
  /** The scripted fault that this call met. */
  fault?: string;
}

/** Something that a correct bot never does: an unknown method, a parameter of the wrong name or type. */
export interface Violation {
  readonly method: string;
  readonly problem: string;
  readonly at: number;
}

export interface StoredFile {
  readonly id: string;
  readonly uniqueId: string;
  readonly path: string;
  readonly bytes: Buffer;
  /** What `getFile` and `document.file_size` say; larger than `bytes` to test limits cheaply. */
  readonly size: number;
}

/** Everything that the simulated Telegram knows. One bot, many people and chats. */
export interface Core {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly token: string;
  readonly bot: User;
  readonly hasPrivacy: boolean;
  readonly changed: Signal;
  readonly users: Map<number, User>;
  readonly chats: Map<number, ChatState>;
  readonly files: Map<string, StoredFile>;
  readonly presses: Map<string, Press>;
  readonly inlineAsks: Map<string, InlineAsk>;
  readonly commands: Map<string, readonly { command: string; description: string }[]>;
  readonly profile: Map<string, string>;
  readonly calls: RecordedCall[];
  readonly violations: Violation[];
  readonly updates: UpdateQueue;
  readonly poller: Poller;
  readonly webhook: WebhookSender;
  readonly faults: FaultBoard;
  readonly flood: FloodGate;
  /** A number that was not given before: for people, chats, files, queries. */
  nextId(): number;
  /** The account-wide counter of private chats and basic groups. */
  nextMessageId(): number;
}

/** Seconds since 1970, as `date` fields have them. */
export const secondsOf = (core: Core): number => Math.floor(core.clock.now() / 1000);

/** Looks a chat up by id or @username. Throws a `Refusal` as Telegram words it (guide §2.3). */
export function findChat(core: Core, id: number | string): ChatState {
  const byName = (name: string): ChatState | undefined =>
    [...core.chats.values()].find(
      ({ chat }) => chat.type !== 'private' && chat.username?.toLowerCase() === name.toLowerCase(),
    );
  const text = String(id);
  const state = text.startsWith('@') ? byName(text.slice(1)) : core.chats.get(Number(id));
  if (!state) throw badRequest('chat not found');
  return state;
}

export const memberOf = (state: ChatState, userId: number): Member | undefined => state.members.get(userId);

export const isInside = (member: Member | undefined): boolean =>
  member !== undefined && member.status !== 'left' && member.status !== 'kicked';

export const isAdmin = (member: Member | undefined): boolean =>
  member?.status === 'administrator' || member?.status === 'creator';

/** Private chats and basic groups share the counter of the bot's account; supergroups and channels count alone. */
function newMessageId(core: Core, state: ChatState): number {
  const isOwnCounter = state.chat.type === 'supergroup' || state.chat.type === 'channel';
  if (isOwnCounter) state.lastId += 1;
  return isOwnCounter ? state.lastId : core.nextMessageId();
}

type Draft = Omit<Message, 'message_id' | 'date' | 'chat'> & { readonly [field: string]: unknown };

/** Puts a message into a chat, whoever sent it; nobody is told yet. */
export function storeMessage(
  core: Core,
  state: ChatState,
  options: { draft: Draft; inlineId?: string; isBotPost?: boolean },
): Stored {
  const message: Message = {
    message_id: newMessageId(core, state),
    date: secondsOf(core),
    chat: state.chat,
    ...options.draft,
  };
  const stored: Stored = {
    message,
    edits: [],
    sentAt: core.clock.now(),
    isDeleted: false,
    isBotPost: options.isBotPost ?? false,
    reactions: new Map(),
    ...(options.inlineId !== undefined && { inlineId: options.inlineId }),
  };
  state.messages.set(message.message_id, stored);
  core.changed.emit();
  return stored;
}

/** A message that is there and was not deleted. */
export function findMessage(state: ChatState, messageId: number): Stored | undefined {
  const stored = state.messages.get(messageId);
  return stored?.isDeleted ? undefined : stored;
}

/** A message as it is quoted by a reply, a press or a pin: without the message it replies to (Bot API docs, Message). */
export function shallow({ reply_to_message: _, ...message }: Message): Message {
  return message;
}

export type { Update };
