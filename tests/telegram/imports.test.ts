import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Person } from '../../src/simulator/index.ts';
import { QUESTION } from './bot.ts';
import { desk, PAPER, paper, smallDesk, until } from './desk.ts';
import { labels, next, person, turned } from './talk.ts';

it.concurrent('51 55 an owner sends a file, is asked what it lacks, and two taps later it is answered from', async () => {
  const { sim, owner, chat } = await desk();
  const by = { sim, user: owner, chat };
  let shown = await next(sim, chat, () => owner.sends(chat, paper()));
  expect(shown.text).toContain('标题：丹棱县智能柑橘白皮书');
  expect(shown.text).toContain('发布方是谁？');
  shown = await next(sim, chat, () => owner.says(chat, '丹棱县农业农村局'));
  expect(shown.text).toContain('内容是什么时候的？');
  expect((await next(sim, chat, () => owner.says(chat, '去年吧'))).text).toContain('不像日期');
  shown = await next(sim, chat, () => owner.says(chat, '2025年3月'));
  expect(shown.text).toContain('新增 2 段，移除 0 段，不变 0 段');
  expect(shown.text).toContain('日期：2025-03');
  expect(labels(shown)).toEqual(['确认入库', '取消', '查看差异', '改标题等']);

  const page = await next(sim, chat, () => owner.presses(shown, '查看差异'));
  expect(sim.download(page).toString('utf8')).toContain('<p class="new">丹棱县计划到2027年');
  expect((await next(sim, chat, () => owner.says(chat, '丹棱县有多少台采摘机器人？'))).text).not.toContain(
    '417',
  );

  owner.presses(shown, '确认入库');
  const done = await until(by, shown, /^已入库/);
  expect(done.text).toMatch(/第 \d+ 代索引生效（2 段，用时 [\d.]+ 秒）/);
  expect(labels(done).at(-1)).toBe('回滚');
  const example = await next(sim, chat, () => owner.presses(done, labels(done)[0] ?? ''));
  expect(example.text).toContain('丹棱县农业农村局');
  expect((await next(sim, chat, () => owner.says(chat, '丹棱县有多少台采摘机器人？'))).text).toContain(
    '417台',
  );
  expect((await next(sim, chat, () => owner.says(chat, QUESTION))).text).toContain('[1]');

  // The same file again is said to be there.
  const again = await next(sim, chat, () =>
    owner.sends(chat, paper(`---\npublisher: 丹棱县农业农村局\ndate: 2025-03\n---\n${PAPER}`)),
  );
  expect(again.text).toContain('内容相同');
  expect(labels(again)).toEqual([]);

  // Back, with its document; and again, by a tap.
  shown = await next(sim, chat, () => owner.says(chat, '/rollback'));
  expect(shown.text).toContain('撤下 1 份');
  shown = await turned(by, shown, /^回到第/);
  expect(shown.text).toContain('撤下：丹棱县智能柑橘白皮书');
  owner.presses(shown, '确定回滚');
  await until(by, shown, /^已回滚/);
  expect((await next(sim, chat, () => owner.says(chat, '丹棱县有多少台采摘机器人？'))).text).not.toContain(
    '417',
  );
  shown = await next(sim, chat, () => owner.says(chat, '/corpus'));
  expect(shown.text).toMatch(/1\. 丹棱县智能柑橘白皮书（2025-03）\n　已撤下 · 被引用 \d+ 次/);
  shown = await turned(by, shown, /^1$/);
  owner.presses(shown, '恢复');
  await until(by, shown, /^已恢复/);
  expect((await next(sim, chat, () => owner.says(chat, '丹棱县有多少台采摘机器人？'))).text).toContain(
    '417台',
  );
  const audit = (await next(sim, chat, () => owner.says(chat, '/audit'))).text;
  for (const action of [
    '上传 · 丹棱白皮书.md',
    '入库 · 丹棱白皮书.md',
    '回滚 · ',
    '恢复 · 丹棱县智能柑橘白皮书',
  ])
    expect(audit).toContain(action);
  expect(sim.violations()).toEqual([]);
});

it.concurrent('50 51 52 what cannot be taken is told why, and nothing of it is kept', async () => {
  const { sim, owner, chat } = await smallDesk();
  const send = async (media: Parameters<Person['sends']>[1]): Promise<string> =>
    (await next(sim, chat, () => owner.sends(chat, media))).text;
  expect(await send(paper('x', 'a.exe'))).toContain('不认识这种文件');
  expect(await send(paper('', 'a.txt'))).toContain('没有文字');
  expect(await send(paper('%PDF-1.4 …', 'a.txt'))).toContain('扩展名不符');
  const calls = sim.calls('getFile').length;
  expect(await send({ ...paper(), size: 21 * 1024 * 1024 })).toContain('20 MB');
  expect(sim.calls('getFile').length).toBe(calls);
  expect(await send({ ...paper('a'.repeat(21 * 1024 * 1024)), size: null })).toContain('20 MB');
  sim.fault({ method: 'download', answer: 'reset' });
  expect(await send(paper())).toContain('再发一次');
  const named = await next(sim, chat, () =>
    owner.sends(chat, paper(PAPER, `../../${'长'.repeat(300)}\u202e.md`)),
  );
  expect(named.text).not.toMatch(/[\u202e/]/);
  expect(named.text).toContain('发布方是谁？');

  const { user, chat: other } = person(sim);
  expect((await next(sim, other, () => user.sends(other, paper()))).text).toContain('只有机器人的管理员');
  for (const command of ['/corpus', '/jobs', '/reindex', '/rollback', '/cancel'])
    expect((await next(sim, other, () => user.says(other, command))).text).toContain('只有机器人的管理员');
  expect((await next(sim, chat, () => owner.says(chat, '/jobs'))).text).toBe('还没有任务。');
});

it.concurrent('51 an archive is asked about once, and each of its files becomes a document of its own', async () => {
  const place = await smallDesk();
  const { sim, owner, chat } = place;
  const archive = zipSync({
    '青神.md': strToU8('# 青神竹编年报\n\n青神县2025年有竹编机器人88台。'),
    '洪雅.md': strToU8('---\ndate: 2024\n---\n# 洪雅茶年报\n\n洪雅县2024年有采茶机器人99台。'),
  });
  let shown = await next(sim, chat, () =>
    owner.sends(chat, { kind: 'document', bytes: Buffer.from(archive), fileName: '年报.zip' }),
  );
  expect(shown.text).toContain('发布方是谁？');
  await next(sim, chat, () => owner.says(chat, '眉山市统计局'));
  shown = await next(sim, chat, () => owner.says(chat, '2025'));
  expect(shown.text).toContain('新增 2 段');
  owner.presses(shown, '确认入库');
  await until(place, shown, /^已入库/);
  const list = await next(sim, chat, () => owner.says(chat, '/corpus'));
  expect(list.text).toContain('青神竹编年报（2025）');
  expect(list.text).toContain('洪雅茶年报（2024）');
});
