import type { Update } from 'telegraf/types';
import { type Inbox, messageOf, type OpenUpdate } from '../../domain/index.ts';
import type { Clock } from './clock.ts';
import { fieldOf } from './field-of.ts';
import { type Handling, handling } from './handling.ts';
import { laneOf, senderIdOf } from './lane-of.ts';
import { Lanes } from './lanes.ts';
import { type Handle, type Log, Stopped, TryLater } from './types.ts';

/** Updates handled at once; those that wait for Telegram do not count. */
const CONCURRENCY = 16;
/** Updates that may wait in one chat and topic. */
const PER_LANE = 100;
/** Updates in memory above which no more are fetched: Telegram keeps them for a day. */
const MOST_IN_MEMORY = 2_000;
/**
 * How often the handling of one update is begun: one that ends the program each time must not do so for ever. Many, since
 * whatever is begun when the program is killed counts, whoever's fault that was.
 */
const MAX_ATTEMPTS = 20;
/** After this long nobody waits for an answer that could not be sent. */
const LATEST_MS = 60 * 60_000;
const TRY_AGAIN_MS = 30_000;
const PAGE = 500;

/** What became of an update, for metrics. */
export type Outcome =
  | 'done'
  | 'fault'
  | 'later'
  | 'busy'
  | 'replaced'
  | 'unwanted'
  | 'repeated'
  | 'abandoned'
  | 'may_repeat';

export interface IntakeDeps {
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly log: Log;
  readonly handle: Handle;
  /** Whether anything may come of an update; the others are not stored. Pure and quick. */
  readonly isWanted?: (update: Update) => boolean;
  /** An update that found its lane full: it will not be handled. */
  readonly onBusy?: Handle;
  readonly onOutcome?: (outcome: Outcome) => void;
}

interface Item {
  readonly updateId: number;
  readonly lane: string;
  readonly receivedAt: number;
  readonly update: Update;
  /** The message that holds its answer's place. */
  place?: number;
  /** Who sent it has had everything forgotten since. */
  isForgotten: boolean;
}

/** Whether it is an update at all: Telegram may add kinds, but each has its id. */
export const isUpdate = (value: unknown): value is Update =>
  Number.isSafeInteger(fieldOf(value, 'update_id'));

/** Takes updates in: first to disk, then to their lanes. */
export class Intake {
  readonly #deps: IntakeDeps;
  readonly #lanes: Lanes<Item>;
  /** Updates that are not done, also those that are to be tried again. */
  readonly #open = new Map<number, Item>();
  /** Updates that are to be tried again. */
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
    this.#lanes = new Lanes<Item>({
      concurrency: CONCURRENCY,
      perLane: PER_LANE,
      work: (item, release) => this.#work(item, release),
      onReplaced: ({ updateId }) => void this.#finish(updateId, 'replaced'),
    });
  }

  /** Updates in memory. */
  get size(): number {
    return this.#lanes.size;
  }

  get laneCount(): number {
    return this.#lanes.laneCount;
  }

  get isFull(): boolean {
    return this.#lanes.size >= MOST_IN_MEMORY;
  }

  /** Ends once all is answered; those that are to be tried later stay in the inbox. */
  drained(): Promise<void> {
    return this.#lanes.below(1);
  }

  /** Starts nothing more. */
  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#lanes.close();
  }

  /** Keeps the updates; once it returns they will not be lost. Throws `AppError` when the disk fails. */
  async take(updates: readonly unknown[]): Promise<void> {
    const { inbox } = this.#deps;
    const items = updates
      .filter(isUpdate)
      .filter((update) => this.#isWanted(update))
      .map(
        (update): Item => ({
          updateId: update.update_id,
          lane: laneOf(update),
          receivedAt: Date.now(),
          update,
          isForgotten: false,
        }),
      );
    if (items.length === 0) return;
    const rows = items.map(({ update, updateId, lane, receivedAt }) => ({
      ...{ updateId, lane, receivedAt },
      body: JSON.stringify(update),
    }));
    const fresh = new Set(await inbox.put(rows));
    for (const item of items) {
      if (!fresh.delete(item.updateId)) {
        this.#count('repeated');
        continue;
      }
      this.#open.set(item.updateId, item);
      if (!this.#lanes.push(item.lane, item)) void this.#refuse(item);
    }
  }

  /** Takes up what the program left undone when it ended, until the signal aborts. */
  async resume(signal: AbortSignal): Promise<void> {
    const { inbox, log } = this.#deps;
    let [after, count, mayRepeat] = [0, 0, 0];
    while (!signal.aborted) {
      const rows = await inbox.open({ after, limit: PAGE });
      for (const row of rows) await this.#resumeOne(row);
      after = rows.at(-1)?.sequence ?? after;
      count += rows.length;
      mayRepeat += rows.filter((row) => row.mayRepeat).length;
      if (rows.length < PAGE) break;
    }
    if (count > 0) log.info({ count, mayRepeat }, 'updates of the last run are taken up');
  }

  #count(outcome: Outcome): void {
    this.#deps.onOutcome?.(outcome);
  }

  #isWanted(update: Update): boolean {
    const isWanted = this.#deps.isWanted?.(update) ?? true;
    if (!isWanted) this.#count('unwanted');
    return isWanted;
  }

  async #work(item: Item, release: () => void): Promise<void> {
    const { updateId } = item;
    const forget = (userId: number): Promise<void> => this.#forget(userId);
    const end = await handleOne(this.#deps, item, { release, forget });
    if (end.kind === 'stopped') return;
    if (end.kind === 'done') return this.#finish(updateId, 'done');
    if (end.kind === 'later' && Date.now() - item.receivedAt < LATEST_MS)
      return this.#tryLater(item, end.reason);
    this.#deps.log.error({ updateId, error: end.reason }, 'an update was not answered');
    return this.#finish(updateId, end.kind === 'later' ? 'abandoned' : 'fault');
  }

  /** A disk that fails is told aloud; the update may then be handled again after a restart. */
  async #finish(updateId: number, outcome: Outcome): Promise<void> {
    this.#count(outcome);
    this.#open.delete(updateId);
    await this.#deps.inbox.markDone(updateId).catch((error: unknown) => {
      this.#deps.log.error({ updateId, error: messageOf(error) }, 'an update could not be marked as done');
    });
  }

  /** Also after a restart: who asks, and then has all forgotten, may be answered only then. */
  async #forget(userId: number): Promise<void> {
    const theirs = [...this.#open.values()].filter(({ update }) => senderIdOf(update) === userId);
    for (const item of theirs) item.isForgotten = true;
    await this.#deps.inbox.markForgotten(theirs.map(({ updateId }) => updateId));
  }

  #tryLater(item: Item, reason: string): void {
    this.#count('later');
    this.#deps.log.warn(
      { updateId: item.updateId, reason },
      'an update could not be answered; it is tried again',
    );
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#lanes.push(item.lane, item, { mayOverflow: true });
    }, TRY_AGAIN_MS);
    this.#timers.add(timer);
  }

  async #refuse({ update, updateId }: Item): Promise<void> {
    await this.#deps.onBusy?.(update).catch((error: unknown) => {
      this.#deps.log.warn(
        { updateId, error: messageOf(error) },
        'the notice that the chat is busy was not sent',
      );
    });
    await this.#finish(updateId, 'busy');
  }

  async #resumeOne(row: OpenUpdate): Promise<void> {
    const update = parse(row.body);
    if (!update || row.attempts >= MAX_ATTEMPTS) {
      this.#deps.log.error({ updateId: row.updateId, attempts: row.attempts }, 'an update is given up');
      return this.#finish(row.updateId, 'abandoned');
    }
    if (row.mayRepeat) this.#count('may_repeat');
    await this.#lanes.below(MOST_IN_MEMORY);
    const item = { ...row, update };
    this.#open.set(row.updateId, item);
    this.#lanes.push(row.lane, item, { mayOverflow: true });
  }
}

type End =
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'later'; readonly reason: string }
  | { readonly kind: 'fault'; readonly reason: string };

interface Means {
  readonly release: () => void;
  readonly forget: Handling['forget'];
}

async function handleOne({ inbox, handle }: IntakeDeps, item: Item, means: Means): Promise<End> {
  let isMarked = false;
  const beforeSend = async (): Promise<void> => {
    if (isMarked) return;
    isMarked = true;
    await inbox.markSending(item.updateId);
  };
  const keepPlace = async (messageId: number): Promise<void> => {
    item.place = messageId;
    await inbox.markPlace(item.updateId, messageId);
  };
  try {
    await inbox.markBegun(item.updateId).catch((error: unknown) => {
      // A full disk may have room again; nobody has been told anything yet.
      throw new TryLater(messageOf(error));
    });
    const { updateId, place } = item;
    const { release: onWait, forget } = means;
    const isForgotten = (): boolean => item.isForgotten;
    const told = { updateId, beforeSend, onWait, place, keepPlace, isForgotten, forget };
    await handling.run(told, () => handle(item.update));
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'stopped' };
    return { kind: error instanceof TryLater ? 'later' : 'fault', reason: messageOf(error) };
  }
}

function parse(body: string): Update | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isUpdate(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
