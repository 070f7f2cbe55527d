import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { type ChatMemorySite, chatMemoryContract } from './chat-memory.contract.ts';
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
    memory: stores[0]?.chatMemory(1) ?? expect.fail(),
    other: stores[0]?.chatMemory(2) ?? expect.fail(),
    async reopen() {
      const store = await openStore({ path: file });
      stores.push(store);
      return store.chatMemory(1);
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
