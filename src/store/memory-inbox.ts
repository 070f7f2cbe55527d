import type { Inbox, OpenUpdate } from '../domain/index.ts';

interface Row {
  readonly update: OpenUpdate;
  readonly doneAt?: number;
}

/** An inbox that ends with the process, for tests. */
export function memoryInbox(): Inbox {
  const rows = new Map<number, Row>();
  let sequence = 0;
  const change = (updateId: number, by: (row: Row) => Row): void => {
    const row = rows.get(updateId);
    if (row) rows.set(updateId, by(row));
  };
  return {
    async put(updates) {
      const fresh: number[] = [];
      for (const update of updates) {
        if (rows.has(update.updateId)) continue;
        sequence += 1;
        rows.set(update.updateId, {
          update: { ...update, sequence, mayRepeat: false, attempts: 0, isForgotten: false },
        });
        fresh.push(update.updateId);
      }
      return fresh;
    },
    async open({ after, limit }) {
      const open = [...rows.values()].filter(({ doneAt }) => doneAt === undefined);
      return open
        .map(({ update }) => update)
        .filter((update) => update.sequence > after)
        .slice(0, limit);
    },
    async markBegun(updateId) {
      change(updateId, ({ update }) => ({ update: { ...update, attempts: update.attempts + 1 } }));
    },
    async markSending(updateId) {
      change(updateId, ({ update }) => ({ update: { ...update, mayRepeat: true } }));
    },
    async markPlace(updateId, place) {
      change(updateId, ({ update }) => ({ update: { ...update, place } }));
    },
    async markForgotten(updateIds) {
      for (const updateId of updateIds)
        change(updateId, ({ update }) => ({ update: { ...update, isForgotten: true } }));
    },
    async markDone(updateId) {
      change(updateId, ({ update }) => ({ update: { ...update, body: '', lane: '' }, doneAt: Date.now() }));
    },
    async prune(doneBefore) {
      for (const [updateId, { doneAt }] of rows)
        if (doneAt !== undefined && doneAt < doneBefore) rows.delete(updateId);
    },
  };
}
