import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type InboxSite, inboxContract } from './inbox.contract.ts';
import { memoryInbox, openStore, type Store } from './index.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'shuwen-inbox-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function site(): Promise<InboxSite> {
  const file = path.join(dir, 'shuwen.db');
  const stores: Store[] = [await openStore({ path: file })];
  return {
    inbox: stores[0]?.inbox(1) ?? expect.fail(),
    other: stores[0]?.inbox(2) ?? expect.fail(),
    // The first is left open, as by a process that was killed.
    async reopen() {
      const store = await openStore({ path: file });
      stores.push(store);
      return store.inbox(1);
    },
    async close() {
      for (const store of stores) await store.close();
    },
  };
}

inboxContract('database', site);
inboxContract('memory', async () => {
  const inbox = memoryInbox();
  return { inbox, other: memoryInbox(), reopen: async () => inbox, close: async () => undefined };
});

it('leaves no word of an update in its row, nor whose it was, once it is answered', async () => {
  const store = await openStore({ path: path.join(dir, 'shuwen.db') });
  await store.inbox(7).put([{ updateId: 5, lane: '4711:0', receivedAt: 1, body: '{"text":"secret"}' }]);
  await store.inbox(7).markDone(5);
  await store.close();
  const raw = new Libsql(path.join(dir, 'shuwen.db'));
  const [row] = raw.prepare('SELECT * FROM inbox').all();
  raw.close();
  expect(row).toMatchObject({ update_id: 5, body: null, lane: null });
});
