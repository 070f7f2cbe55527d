import { describe, expect, it } from 'vitest';
import type { Inbox, NewUpdate } from '../domain/index.ts';

/** Two bots on the same disk, and a way to open them anew as after a kill. */
export interface InboxSite {
  readonly inbox: Inbox;
  readonly other: Inbox;
  reopen(): Promise<Inbox>;
  close(): Promise<void>;
}

const update = (updateId: number, lane = 'a'): NewUpdate => ({
  updateId,
  lane,
  receivedAt: 1_700_000_000_000 + updateId,
  body: JSON.stringify({ update_id: updateId, message: { text: `问题 ${updateId} 😀` } }),
});

const ALL = { after: 0, limit: 1000 } as const;
const ids = async (inbox: Inbox): Promise<number[]> => (await inbox.open(ALL)).map((row) => row.updateId);

/** What any inbox does. */
export function inboxContract(name: string, makeSite: () => Promise<InboxSite>): void {
  const on: On = (work) => async () => {
    const site = await makeSite();
    try {
      await work(site);
    } finally {
      await site.close();
    }
  };

  describe(`inbox: ${name}`, () => {
    it(
      'gives back what it was given, in the order of arrival, whatever the ids',
      on(async ({ inbox }) => {
        const huge = 2 ** 45;
        expect(await inbox.put([update(9, 'x'), update(huge), update(3)])).toEqual([9, huge, 3]);
        const rows = await inbox.open(ALL);
        expect(rows).toMatchObject([update(9, 'x'), update(huge), update(3)]);
        expect(rows.every(({ mayRepeat, attempts }) => !mayRepeat && attempts === 0)).toBe(true);
      }),
    );

    it(
      'ignores repeats, in the same batch, later, and after they are done',
      on(async ({ inbox }) => {
        expect(await inbox.put([update(1), update(1), update(2)])).toEqual([1, 2]);
        await inbox.markDone(1);
        expect(await inbox.put([update(2), update(1), update(3)])).toEqual([3]);
        expect(await ids(inbox)).toEqual([2, 3]);
      }),
    );

    it(
      'gives open updates page by page',
      on(async ({ inbox }) => {
        await inbox.put(Array.from({ length: 7 }, (_, i) => update(i + 1)));
        await inbox.markDone(2);
        const first = await inbox.open({ after: 0, limit: 3 });
        expect(first.map((row) => row.updateId)).toEqual([1, 3, 4]);
        const rest = await inbox.open({ after: first.at(-1)?.sequence ?? 0, limit: 10 });
        expect(rest.map((row) => row.updateId)).toEqual([5, 6, 7]);
      }),
    );
    laterContract(on);
  });
}

type On = (work: (site: InboxSite) => Promise<void>) => () => Promise<void>;

/** What it knows later, and of whom. */
function laterContract(on: On): void {
  it(
    'knows after a restart what was begun, what was being sent and what was done',
    on(async (site) => {
      await site.inbox.put([update(1), update(2), update(3), update(4)]);
      await site.inbox.markBegun(2);
      await site.inbox.markBegun(3);
      await site.inbox.markBegun(3);
      await site.inbox.markSending(3);
      await site.inbox.markPlace(3, 77);
      await site.inbox.markForgotten([2, 4]);
      await site.inbox.markDone(4);
      const again = await site.reopen();
      expect(await again.open(ALL)).toMatchObject([
        { updateId: 1, attempts: 0, mayRepeat: false, isForgotten: false },
        { updateId: 2, attempts: 1, mayRepeat: false, isForgotten: true },
        { updateId: 3, attempts: 2, mayRepeat: true, place: 77 },
      ]);
      expect(await again.put([update(4)])).toEqual([]);
    }),
  );

  it(
    'keeps the bots apart',
    on(async ({ inbox, other }) => {
      await inbox.put([update(1)]);
      expect(await other.put([update(1)])).toEqual([1]);
      await inbox.markDone(1);
      await inbox.prune(Number.MAX_SAFE_INTEGER);
      expect([await ids(inbox), await ids(other)]).toEqual([[], [1]]);
    }),
  );

  it(
    'forgets the ids of what was done before a moment, and nothing that is open',
    on(async ({ inbox }) => {
      await inbox.put([update(1), update(2)]);
      await inbox.markDone(1);
      await inbox.prune(Date.now() - 60_000);
      expect(await inbox.put([update(1)])).toEqual([]);
      await inbox.prune(Date.now() + 1);
      expect(await inbox.put([update(1), update(2)])).toEqual([1]);
      expect((await ids(inbox)).sort()).toEqual([1, 2]);
    }),
  );
}
