import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Seen } from '../../src/simulator/index.ts';
import { startBot } from './bot.ts';
import { type Desk, paper, smallDesk, TEA, until } from './desk.ts';
import { labels, next, person, wait } from './talk.ts';

const HEAD = '---\npublisher: 丹棱县农业农村局\ndate: 2025-03\n---\n';
/** So long that its build can be met under way. */
const long = (name: string, count: number): string =>
  `${HEAD}# ${name}\n\n${Array.from({ length: count }, (_, i) => `${name}第${i + 1}号园区新建机器人工厂${i * 7 + 3}座，主要做柑橘分拣和包装，由本地企业运营。`).join('\n\n')}\n`;

async function confirmed({ sim, owner, chat }: Desk, name: string, count: number): Promise<Seen> {
  const shown = await next(sim, chat, () => owner.sends(chat, paper(long(name, count), `${name}.md`)));
  expect(labels(shown)[0]).toBe('确认入库');
  owner.presses(shown, '确认入库');
  return shown;
}

it.concurrent('54 55 a build shows how far it is, is cancelled within seconds by its admin, and a second one waits', async () => {
  const place = await smallDesk();
  const { sim, owner, chat } = place;
  const first = await confirmed(place, '丹棱', 3_000);
  await until(place, first, /^正在入库.*\n[▓░]+ \d+%/);
  expect(labels(chat.message(first.id))).toEqual(['取消']);
  const second = await confirmed(place, '洪雅', 3);
  const waiting = await until(place, second, /已排队：前面是 Ann 的任务“丹棱\.md”/);
  expect(labels(waiting)).toEqual(['取消']);
  expect((await next(sim, chat, () => owner.says(chat, TEA))).text).toContain('[1]');

  const { user: bob } = person(sim);
  const press = bob.presses(chat.message(first.id), '取消');
  expect((await sim.waitFor(press.answer, wait))?.show_alert).toBe(true);
  expect(chat.message(first.id).text).toMatch(/^正在入库/);
  const edits = chat.message(first.id).edits;
  for (const [i, { at }] of edits.slice(1).entries()) expect(at - (edits[i]?.at ?? 0)).toBeGreaterThan(2_000);
  const at = Date.now();
  owner.presses(chat.message(first.id), '取消');
  const ended = await until(place, first, /^已取消/);
  expect(Date.now() - at).toBeLessThan(20_000); // 3 s on a quiet machine
  expect(labels(ended)).toEqual([]);
  await until(place, second, /^已入库/);
  const list = await next(sim, chat, () => owner.says(chat, '/corpus'));
  expect(list.text).toContain('洪雅');
  expect(list.text).not.toContain('丹棱');
});

it.concurrent('56 a build that is killed is 已中断 after the restart, nothing of it serves, and it starts again by a tap', async () => {
  const place = await smallDesk();
  const { sim, owner, chat, env, bot } = place;
  const current = (): string => readFileSync(path.join(env.INDEX_DIR ?? '', 'CURRENT'), 'utf8');
  const before = current();
  const shown = await confirmed(place, '丹棱', 400);
  await until(place, shown, /^正在入库/);
  bot.send('SIGKILL');
  await bot.ended;
  startBot(sim, env);
  const told = await until(place, shown, /^已中断/);
  expect(current()).toBe(before);
  expect(labels(told)).toEqual(['重新开始']);
  expect((await next(sim, chat, () => owner.says(chat, '/corpus'))).text).not.toContain('丹棱');
  const again = await next(sim, chat, () => owner.presses(told, '重新开始'));
  await until(place, again, /^已入库/);
  expect(current()).not.toBe(before);
  const left = readdirSync(path.join(env.INDEX_DIR ?? '', 'generations')).filter((name) =>
    name.endsWith('.tmp'),
  );
  expect(left).toEqual([]);
});

it.concurrent('54 57 a message of a job that was deleted is sent anew, once; a rebuild by command is a job too', async () => {
  const place = await smallDesk();
  const { sim, owner, chat } = place;
  const shown = await next(sim, chat, () => owner.says(chat, '/reindex'));
  expect(labels(shown)).toEqual(['只处理变化', '全部重做']);
  owner.presses(shown, '只处理变化');
  expect((await until(place, shown, /^已重建索引/)).text).toContain('内容没有变化');
  const other = await next(sim, chat, () => owner.says(chat, '/reindex'));
  const fresh = await next(sim, chat, () => {
    owner.presses(other, '全部重做');
    owner.deletes(other);
  });
  await until(place, fresh, /^已重建索引/);
  const jobs = await next(sim, chat, () => owner.says(chat, '/jobs'));
  expect(jobs.text.match(/重建索引：.* · 完成/g)).toHaveLength(2);
});
