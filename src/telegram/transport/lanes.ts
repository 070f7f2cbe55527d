import { isNewestWins } from './lane-of.ts';

export interface LanesOptions<Item> {
  /** Items that are handled at once, over all lanes. One that waits for Telegram gives its place to another. */
  readonly concurrency: number;
  /** Items that may wait in one lane. */
  readonly perLane: number;
  /** Must not throw. `release` gives its place to others while it only waits. */
  readonly work: (item: Item, release: () => void) => Promise<void>;
  /** A newer item of the same person came before this one's turn. */
  readonly onReplaced: (item: Item) => void;
}

interface Lane<Item> {
  readonly waiting: Item[];
  isBusy: boolean;
}

/** Queues by key: items of one lane one after another, lanes in turn, never more at once than `concurrency`. */
export class Lanes<Item> {
  readonly #options: LanesOptions<Item>;
  readonly #lanes = new Map<string, Lane<Item>>();
  /** Lanes that have work and are not at it, in turn. */
  readonly #ready: string[] = [];
  readonly #watchers = new Set<() => void>();
  #free: number;
  #size = 0;
  #isClosed = false;

  constructor(options: LanesOptions<Item>) {
    this.#options = options;
    this.#free = options.concurrency;
  }

  /** Items that wait or are handled. */
  get size(): number {
    return this.#size;
  }

  /** Lanes that are remembered now. */
  get laneCount(): number {
    return this.#lanes.size;
  }

  /** False when the lane is full. */
  push(key: string, item: Item, { mayOverflow = false } = {}): boolean {
    const lane = this.#lanes.get(key) ?? { waiting: [], isBusy: false };
    if (isNewestWins(key)) this.#replaceIn(lane);
    else if (!mayOverflow && lane.waiting.length >= this.#options.perLane) return false;
    this.#lanes.set(key, lane);
    lane.waiting.push(item);
    if (!lane.isBusy && !this.#ready.includes(key)) this.#ready.push(key);
    this.#grow(1);
    this.#pump();
    return true;
  }

  /** Starts nothing more; what waits is forgotten here. */
  close(): void {
    this.#isClosed = true;
    this.#ready.length = 0;
    for (const [key, lane] of this.#lanes) {
      this.#grow(-lane.waiting.splice(0).length);
      if (!lane.isBusy) this.#lanes.delete(key);
    }
  }

  /** Ends once fewer than `most` items are here. */
  below(most: number): Promise<void> {
    return new Promise((resolve) => {
      const watcher = (): void => {
        if (this.#size >= most) return;
        this.#watchers.delete(watcher);
        resolve();
      };
      this.#watchers.add(watcher);
      watcher();
    });
  }

  #replaceIn({ waiting }: Lane<Item>): void {
    const replaced = waiting.splice(0);
    this.#grow(-replaced.length);
    for (const item of replaced) this.#options.onReplaced(item);
  }

  #grow(by: number): void {
    this.#size += by;
    for (const watcher of this.#watchers) watcher();
  }

  #pump(): void {
    while (!this.#isClosed && this.#free > 0) {
      const key = this.#ready.shift();
      const lane = key === undefined ? undefined : this.#lanes.get(key);
      if (key === undefined || !lane) return;
      lane.isBusy = true;
      void this.#runNext(key, lane);
    }
  }

  async #runNext(key: string, lane: Lane<Item>): Promise<void> {
    const release = this.#takePlace();
    const item = lane.waiting.shift();
    if (item !== undefined) await this.#options.work(item, release);
    lane.isBusy = false;
    if (lane.waiting.length > 0) this.#ready.push(key);
    else this.#lanes.delete(key);
    this.#grow(-1);
    release();
    this.#pump();
  }

  /** A place that can be given back early, and only once. */
  #takePlace(): () => void {
    this.#free -= 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#free += 1;
      this.#pump();
    };
  }
}
