import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Subscription, Subscriptions } from '../domain/index.ts';
import { openStore, type Store } from './index.ts';

let dir: string;
let store: Store;
let subscriptions: Subscriptions;
const file = (): string => path.join(dir, 'shuwen.db');

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'shuwen-subscriptions-'));
  store = await openStore({ path: file() });
  subscriptions = store.ofBot(1).subscriptions;
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const weekly = (chatId: number, nextAt = 100): Subscription => ({
  chatId,
  topic: 44,
  cadence: 'weekly',
  locale: 'zh-Hant',
  toldOf: '2026-12-01T00:00:00.000Z',
  nextAt,
});
const due = async (at: number): Promise<number[]> =>
  (await subscriptions.due(at)).map(({ chatId }) => chatId);

it('one subscription per chat and bot is kept over a restart, until it is removed', async () => {
  await subscriptions.save({ ...weekly(7), cadence: 'daily' });
  await subscriptions.save(weekly(7));
  expect(await store.ofBot(2).subscriptions.of(7)).toBeUndefined();
  const other = await openStore({ path: file() });
  expect(await other.ofBot(1).subscriptions.of(7)).toEqual(weekly(7));
  await other.close();
  await subscriptions.remove(7);
  expect(await subscriptions.of(7)).toBeUndefined();
});

it('those whose time has come are due until they were told, the longest first', async () => {
  for (const [chatId, at] of [
    [1, 300],
    [2, 100],
    [3, 200],
  ] as const)
    await subscriptions.save(weekly(chatId, at));
  await store.ofBot(2).subscriptions.save(weekly(9, 0));
  expect(await due(200)).toEqual([2, 3]);
  await subscriptions.setTold(2, { toldOf: 'later', nextAt: 400 });
  expect(await subscriptions.of(2)).toEqual({ ...weekly(2, 400), toldOf: 'later' });
  await subscriptions.setTold(5, { toldOf: 'later', nextAt: 1 });
  expect(await due(350)).toEqual([3, 1]);
  await subscriptions.callAll(250);
  expect(await due(250)).toEqual([3, 1, 2]);
});

it('a closed chat is not due until it opens again; a moved one keeps all but its id', async () => {
  await subscriptions.save(weekly(-5));
  await subscriptions.setReachable(-5, false);
  await subscriptions.move(-5, -1005);
  await subscriptions.move(-5, -1005);
  expect(await due(100)).toEqual([]);
  await subscriptions.setReachable(-1005, true);
  expect(await due(100)).toEqual([-1005]);
  expect(await subscriptions.of(-1005)).toEqual(weekly(-1005));
});
