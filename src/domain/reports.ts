import type { Status } from './answer.ts';

/** Questions of a time, counted. Nobody is named: people and chats are numbers. */
export interface Tally {
  readonly asked: number;
  readonly answered: number;
  readonly related: number;
  readonly notFound: number;
  readonly people: number;
  readonly chats: number;
  /** Milliseconds from question to answer, without the way to Telegram; none where nothing was asked. */
  readonly p50Ms?: number;
  readonly p95Ms?: number;
}

/** A day in the time zone of the program: `2026-12-01`. */
export function dayOf(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** When the day began that was so many days ago; 0: today. Milliseconds since 1970. */
export const startOfDay = (at: Date, daysAgo = 0): number =>
  new Date(at.getFullYear(), at.getMonth(), at.getDate() - daysAgo).getTime();

/** Questions of one day. */
export interface DayTally {
  /** See `dayOf`. */
  readonly day: string;
  readonly answered: number;
  readonly related: number;
  readonly notFound: number;
}

/** A question that was not answered, or whose answer somebody found wanting. */
export interface OpenQuestion {
  /** As it was asked, what a follow-up leaves out put in. */
  readonly question: string;
  /** Folded: the same for the same question. */
  readonly key: string;
  readonly status: Status;
  readonly missing: readonly string[];
}

/** A passage whose answers people marked 👎. */
export interface Disliked {
  readonly passage: string;
  readonly title: string;
  readonly count: number;
}

/** What one bot can tell of the questions that it keeps. All of it throws `AppError` when the disk cannot be read. */
export interface Reports {
  tally(since: number): Promise<Tally>;
  /** Every day from the first to the last with a question, oldest first. */
  days(since: number): Promise<readonly DayTally[]>;
  /** The latest first, at most so many. */
  openQuestions(since: number, limit: number): Promise<readonly OpenQuestion[]>;
  disliked(since: number): Promise<readonly Disliked[]>;
  /** Groups and channels in which something was asked, the latest first. */
  sharedChats(limit: number): Promise<readonly number[]>;
  /** Gaps, by opaque names, that admins do not want to see again. */
  ignored(): Promise<ReadonlySet<string>>;
  ignore(gaps: readonly string[]): Promise<void>;
  /** When something is due next; milliseconds since 1970. */
  dueAt(name: string): Promise<number | undefined>;
  setDueAt(name: string, at: number): Promise<void>;
}
