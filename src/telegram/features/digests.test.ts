import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NO_MODEL, smallDocument, smallEngine } from '../../../tests/small-engine.ts';
import { openStore, type Store } from '../../store/index.ts';
import type { Gateway } from '../transport/index.ts';
import { voiceOf } from '../view/index.ts';
import { serveAllNow, serveFromNowOn } from './digests.ts';
import { contextWith } from './fixture.ts';
import { subscribe } from './subscribing.ts';
import { timetableOf } from './timetable.ts';

let dir: string;
let store: Store;
beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'shuwen-digests-'));
  store = await openStore({ path: path.join(dir, 'shuwen.db') });
  vi.useFakeTimers({
    toFake: ['Date', 'setInterval', 'clearInterval'],
    now: new Date('2026-12-01T09:00:05Z'),
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A generation that is built now; the last of its paragraphs is new in it. */
function built(...paragraphs: string[]) {
  const at = new Date().toISOString();
  const engine = smallEngine([smallDocument({ id: 'd', paragraphs })]);
  const { snapshot } = engine;
  const [newest] = snapshot.passages.slice(-1);
  const origins = new Map(
    snapshot.passages.map(({ id }) => {
      const firstSeen = { generation: snapshot.id, at: id === newest?.id ? at : '2024-01-01T00:00:00.000Z' };
      return [id, { id, firstSeen }];
    }),
  );
  return { ...engine, snapshot: { ...snapshot, origins, manifest: { ...snapshot.manifest, createdAt: at } } };
}

it('what is new goes out at the tick of the timetable, once, without anybody calling for it', async () => {
  const sent: unknown[] = [];
  const gateway: Gateway = {
    async call(_, { text }) {
      sent.push(text);
      return { ok: true, result: { message_id: sent.length } };
    },
  };
  let engine = built('旧的。', '也是旧的。');
  const context = await contextWith({
    gateway,
    ...store.ofBot(1),
    timetable: timetableOf('* * * * *'),
    current: () => ({ engine, embedder: NO_MODEL }),
  });
  const voice = voiceOf('zh', 'shuwen_bot');
  await subscribe(context, { chatId: 5, chatType: 'private', messageId: 1 }, voice);
  const serving = serveFromNowOn(context);
  // Seconds of the minute at which it is looked: 5, 20, 35, 50; the tick comes with the next minute.
  const pass = (seconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(seconds * 1_000);
  await pass(20);
  engine = built('旧的。', '也是旧的。', '新的。');
  await pass(30);
  expect(sent).toEqual([]);
  await pass(15);
  expect(sent).toEqual([expect.stringContaining('新的。')]);
  expect(sent[0]).not.toContain('旧的。');
  await pass(60);
  expect(sent).toHaveLength(1);
  engine = built('旧的。', '也是旧的。', '新的。', '更新的。');
  await pass(60);
  expect(sent.slice(1)).toEqual([expect.stringContaining('更新的。')]);
  await serving.end();
  engine = built('旧的。', '也是旧的。', '新的。', '更新的。', '太晚的。');
  await pass(120);
  expect(sent).toHaveLength(2);
});

it('a topic that is off, and a chat that is no longer allowed, get none', async () => {
  const sent: unknown[] = [];
  const gateway: Gateway = {
    async call(_, { chat_id, message_thread_id }) {
      sent.push([chat_id, message_thread_id]);
      return { ok: true, result: { message_id: sent.length } };
    },
  };
  let engine = built('旧的。');
  const context = await contextWith({
    gateway,
    ...store.ofBot(1),
    allowedChats: [-5, -6],
    current: () => ({ engine, embedder: NO_MODEL }),
  });
  const where = { chatType: 'supergroup', topic: 3, messageId: 1 } as const;
  for (const chatId of [-5, -6, -7])
    await subscribe(context, { ...where, chatId }, voiceOf('zh', 'shuwen_bot'));
  await context.groups.change(-5, { key: 'topic.3', value: 'off' });
  vi.advanceTimersByTime(60_000);
  engine = built('旧的。', '新的。');
  expect(await serveAllNow(context)).toMatchObject({ sent: 1 });
  expect(sent).toEqual([[-6, 3]]);
});
