import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type BotStores, MAX_WRONG_CODES } from '../domain/index.ts';
import { openStore, type Store } from './index.ts';

let dir: string;
let store: Store;
let bot: BotStores;
const file = (): string => path.join(dir, 'shuwen.db');

beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'shuwen-admins-'));
  store = await openStore({ path: file() });
  bot = store.ofBot(1);
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const editor = { userId: 7, role: 'editor', name: '王编辑', by: 1, at: 5 } as const;
const invitation = { code: '482913', role: 'viewer', by: 1, until: 1_000 } as const;
const somebody = { userId: 8, name: 'Bob', at: 10 };

it('admins are kept per bot, over a restart, until they are dismissed', async () => {
  await bot.admins.save({ ...editor, role: 'viewer' });
  await bot.admins.save(editor);
  expect(await store.ofBot(2).admins.of(7)).toBeUndefined();
  const other = await openStore({ path: file() });
  expect(await other.ofBot(1).admins.list()).toEqual([editor]);
  expect(await other.ofBot(1).admins.remove(7)).toBe(true);
  expect(await other.ofBot(1).admins.remove(7)).toBe(false);
  await other.close();
  expect(await bot.admins.of(7)).toBeUndefined();
});

it('a code appoints whoever sends it, once and in time', async () => {
  expect(await bot.admins.redeem('482913', somebody)).toEqual({ kind: 'none' });
  await bot.admins.invite(invitation);
  expect(await store.ofBot(2).admins.redeem('482913', somebody)).toEqual({ kind: 'none' });
  expect(await bot.admins.redeem('482913', somebody)).toEqual({ kind: 'accepted', invitation });
  expect(await bot.admins.of(8)).toEqual({ ...somebody, role: 'viewer', by: 1 });
  expect(await bot.admins.redeem('482913', { ...somebody, userId: 9 })).toEqual({ kind: 'none' });
  await bot.admins.invite(invitation);
  expect(await bot.admins.redeem('482913', { ...somebody, at: 1_000 })).toEqual({ kind: 'none' });
});

it('five wrong codes from anybody end what is open, and nothing that is opened later', async () => {
  await bot.admins.invite(invitation);
  const tries = [];
  for (let i = 1; i < MAX_WRONG_CODES; i += 1)
    tries.push(await bot.admins.redeem('000000', { ...somebody, userId: i }));
  expect(tries).toEqual([4, 3, 2, 1].map((left) => ({ kind: 'wrong', left })));
  await bot.admins.invite({ ...invitation, code: '111111' });
  expect(await bot.admins.redeem('000000', somebody)).toEqual({ kind: 'wrong', left: 4 });
  expect(await bot.admins.redeem('482913', somebody)).toEqual({ kind: 'wrong', left: 3 });
  expect(await bot.admins.redeem('111111', somebody)).toMatchObject({ kind: 'accepted' });
});

it('what admins did stays in order, page by page', async () => {
  for (const at of [1, 2, 3])
    await bot.audit.record({ at, adminId: 7, action: 'upload', detail: `第${at}份` });
  await store.ofBot(2).audit.record({ at: 4, adminId: 7, action: 'backup', detail: '' });
  expect(await bot.audit.count()).toBe(3);
  const page = await bot.audit.latest({ limit: 2, offset: 1 });
  expect(page.map(({ at, detail }) => [at, detail])).toEqual([
    [2, '第2份'],
    [1, '第1份'],
  ]);
});

it('an admin is asked one thing at a time', async () => {
  await bot.dialogs.open(7, { kind: 'title', body: '{}', at: 1 });
  await bot.dialogs.open(7, { kind: 'date', body: '{"a":1}', at: 2 });
  expect(await bot.dialogs.of(7)).toEqual({ kind: 'date', body: '{"a":1}', at: 2 });
  expect(await bot.dialogs.of(8)).toBeUndefined();
  await bot.dialogs.close(7);
  expect(await bot.dialogs.of(7)).toBeUndefined();
});
