import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ChatMemorySite, chatMemoryContract, turn } from './chat-memory.contract.ts';
import { openRaw } from './connection.ts';
import { openStore, type Store } from './index.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'shuwen-memory-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function site(): Promise<ChatMemorySite> {
  const file = path.join(dir, 'shuwen.db');
  const stores: Store[] = [await openStore({ path: file })];
  return {
    memory: stores[0]?.ofBot(1).memory ?? expect.fail(),
    other: stores[0]?.ofBot(2).memory ?? expect.fail(),
    async reopen() {
      const store = await openStore({ path: file });
      stores.push(store);
      return store.ofBot(1).memory;
    },
    async votes(turn) {
      const connection = await openRaw(file);
      const rows: unknown[] = connection
        .prepare("SELECT voter || ' ' || vote FROM feedback WHERE bot_id = 1 AND turn = ? ORDER BY at")
        .pluck()
        .all(turn);
      connection.close();
      return rows.map(String);
    },
    async close() {
      for (const store of stores) await store.close();
    },
  };
}

chatMemoryContract('database', site);

it('what is forgotten, or answered and pruned, is in no file any more', async () => {
  const file = path.join(dir, 'shuwen.db');
  const store = await openStore({ path: file });
  const [memory, inbox] = [store.ofBot(1).memory, store.inbox(1)];
  const inFiles = (): boolean =>
    readdirSync(dir).some((name) => readFileSync(path.join(dir, name)).includes('秘密'));
  const updates = Array.from({ length: 40 }, (_, i) => ({ updateId: i, lane: '5:0', receivedAt: 0 }));
  await inbox.put(updates.map((update) => ({ ...update, body: '秘密' })));
  for (const { updateId } of updates) {
    await memory.saveTurn(turn(`t${updateId}`, { asked: '秘密' }));
    await inbox.markDone(updateId);
  }
  expect(inFiles()).toBe(true);
  await memory.forget('u1');
  expect(inFiles()).toBe(false);
  await memory.saveTurn(turn('old', { asked: '秘密', at: 1 }));
  expect(inFiles()).toBe(true);
  await memory.prune(2);
  expect(inFiles()).toBe(false);
  await store.close();
});
