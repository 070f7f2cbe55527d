import type { Answer } from './answer.ts';

/** A question and its answer, kept for follow-ups, reasons, further sources and feedback. */
export interface Turn {
  /** Names it in buttons; tells nothing. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly chatId: number;
  /** Forum topic; 0 outside of one. */
  readonly topic: number;
  /** Who asked, as the chat knows them: `u123`. */
  readonly asker: string;
  /** The message that asked; none where a button did. */
  readonly questionId?: number;
  /** The message that answers; none until it was sent. */
  readonly answerId?: number;
  /** As it was asked. */
  readonly asked: string;
  /** With what a follow-up leaves out put in. */
  readonly question: string;
  /** `question` folded: the same for the same question. */
  readonly questionKey: string;
  readonly answer: Answer;
  /** Why this answer, as JSON. */
  readonly explanation: string;
  /** Questions that were offered instead. */
  readonly nearest: readonly string[];
}

/** 👍, 👎, 这条有用; or 请管理员补充. A later one of the same subject replaces the earlier. */
export interface Feedback {
  readonly turn: string;
  readonly voter: string;
  readonly subject: 'rating' | 'wish';
  readonly vote: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Where a conversation takes place, and whose it is. */
export interface Conversation {
  readonly chatId: number;
  readonly topic: number;
  readonly asker: string;
}

/** What the admins of a group chose; which keys and values there are is the bot's affair. */
export interface ChatSetting {
  readonly key: string;
  readonly value: string;
}

/** What one bot remembers of its chats. All of it throws `AppError` when the disk cannot be read or written. */
export interface ChatMemory {
  /** Keeps a turn; one with the same id is replaced. */
  saveTurn(turn: Turn): Promise<void>;
  setAnswerId(turn: string, answerId: number): Promise<void>;
  turn(id: string): Promise<Turn | undefined>;
  turnOfQuestion(chatId: number, questionId: number): Promise<Turn | undefined>;
  turnOfAnswer(chatId: number, answerId: number): Promise<Turn | undefined>;
  /** The last `limit` turns of a conversation since a moment, oldest first. */
  recentTurns(
    conversation: Conversation,
    page: { readonly since: number; readonly limit: number },
  ): Promise<readonly Turn[]>;
  /** The last turn of this chat and topic since a moment that was answered and asked the same. */
  sameQuestion(
    place: Pick<Turn, 'chatId' | 'topic' | 'questionKey'>,
    since: number,
  ): Promise<Turn | undefined>;
  saveFeedback(feedback: Feedback): Promise<void>;
  /** The language that a person chose. */
  localeOf(person: string): Promise<string | undefined>;
  setLocale(person: string, locale: string): Promise<void>;
  /** The settings of all groups. */
  settings(): Promise<readonly (ChatSetting & { readonly chatId: number })[]>;
  /** Keeps a setting of a group in place of the one with the same key. */
  saveSetting(chatId: number, setting: ChatSetting): Promise<void>;
  /** A group has another id now, with its settings; the numbers of its messages mean nothing there. */
  moveChat(from: number, to: number): Promise<void>;
  /** How many questions came since a moment. */
  count(since: number): Promise<number>;
  /** How often each document was cited in an answer, and when last (milliseconds since 1970). It outlives the turns. */
  usage(): Promise<ReadonlyMap<string, { readonly cited: number; readonly lastAt: number }>>;
  /** Deletes all that is kept of a person: turns with the feedback on them, own feedback, choices. */
  forget(person: string): Promise<void>;
  /** Deletes turns and feedback from before a moment. */
  prune(before: number): Promise<void>;
}
