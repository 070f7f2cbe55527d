import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { npmRun } from '../e2e/shell.ts';
import { botData, startBot } from './bot.ts';
import { PAPER, paper, smallDesk, TEA, until } from './desk.ts';
import { labels, next, person, settled, turned, wait } from './talk.ts';

const READY = `---\npublisher: 丹棱县农业农村局\ndate: 2025-03\n---\n${PAPER}`;

it.concurrent('a backup holds documents, admins, settings and the audit log, and is brought back on a new machine', async () => {
  const place = await smallDesk();
  const { sim, owner, chat, bot } = place;
  const shown = await next(sim, chat, () => owner.sends(chat, paper(READY)));
  owner.presses(shown, '确认入库');
  await until(place, shown, /^已入库/);
  await next(sim, chat, () => owner.says(chat, TEA));
  const sent = await next(sim, chat, () => owner.says(chat, '/backup'));
  expect(sent.text).toMatch(/^备份：1 份添加的资料，0 位管理员，0 项群设置，\d 条操作记录；不含提问/);
  const bytes = sim.download(sent);
  expect(bytes.includes(TEA)).toBe(false);
  bot.send('SIGTERM');
  await bot.ended;

  const fresh = botData();
  const env = {
    ...place.env,
    ...fresh,
    INDEX_DIR: `${fresh.DATA_DIR}-index`,
  };
  const file = path.join(path.dirname(fresh.DATA_DIR ?? ''), 'backup.zip');
  writeFileSync(file, bytes);
  const restored = await npmRun('restore', [file], { env });
  expect(restored.stdout).toContain('1 documents');
  expect(restored.code).toBe(0);
  startBot(sim, env);
  expect((await next(sim, chat, () => owner.says(chat, '丹棱县有多少台采摘机器人？'))).text).toContain(
    '417台',
  );
  expect((await next(sim, chat, () => owner.says(chat, '/audit'))).text).toContain('入库 · 丹棱白皮书.md');
  const list = await next(sim, chat, () => owner.says(chat, '/corpus'));
  const status = await next(sim, chat, () => owner.says(chat, '/status'));
  expect(status.text).toMatch(/索引：第 \d+ 代[\s\S]*今天收到的提问：\d 个[\s\S]*任务：没有/);
  const opened = await turned({ sim, user: owner, chat }, list, /^1$/);
  const original = await next(sim, chat, () => owner.presses(opened, '下载原件'));
  expect(sim.download(original).toString('utf8')).toBe(READY);
});

it.concurrent('every part is checked in plain words, for those who may read reports', async () => {
  const { sim, owner, chat } = await smallDesk();
  const shown = await next(sim, chat, () => owner.says(chat, '/doctor'));
  expect(shown.text).toContain('✅ 语义模型：正常');
  expect(shown.text).toContain('✅ 索引：正常');
  expect(shown.text).not.toMatch(/\/tmp|undefined/);
  const { user, chat: other } = person(sim);
  for (const command of ['/doctor', '/status', '/backup', '/broadcast 你好'])
    expect((await next(sim, other, () => user.says(other, command))).text).toContain('只有机器人的管理员');
});

it.concurrent('a notice is previewed, sent once to each subscribed chat that can be reached, and told of; a kill repeats none', async () => {
  const place = await smallDesk();
  const { sim, owner, chat, env, bot } = place;
  expect((await next(sim, chat, () => owner.says(chat, '/broadcast'))).text).toContain(
    '写在 /broadcast 后面',
  );
  expect((await next(sim, chat, () => owner.says(chat, '/broadcast 周五停机'))).text).toContain(
    '还没有会话订阅',
  );
  const people = Array.from({ length: 12 }, () => person(sim));
  for (const one of people) await next(sim, one.chat, () => one.user.says(one.chat, '/subscribe'));
  const group = sim.group({ title: 'AI', admins: [people[0]?.user ?? expect.fail()], privacy: false });
  await next(sim, group, () => people[0]?.user.says(group, '/subscribe@shuwen_bot'));
  people[1]?.user.blocks();
  await settled(sim);

  const text = '周五 <b>20:00</b>\n停机维护 & 更新';
  owner.says(chat, `/broadcast ${text}`);
  const preview = await sim.waitFor(
    () => chat.fromBot().find((one) => one.text.startsWith('预览如上')),
    wait,
  );
  expect(preview.text).toContain('群和频道 1 个，私聊 11 个');
  expect(chat.fromBot().some((one) => one.text === text)).toBe(true);
  expect(labels(preview)).toEqual(['发送', '取消']);
  owner.presses(preview, '发送');
  const got = () =>
    [...people.map((one) => one.chat), group].filter((one) =>
      one.fromBot().some((seen) => seen.text === text),
    );
  await sim.waitFor(() => got().length >= 3, wait);
  bot.send('SIGKILL');
  await bot.ended;
  startBot(sim, env);
  const done = await until(place, preview, /^发送完毕/);
  expect(done.text).toMatch(/已发 1[12] 个/);
  for (const one of [...people.map((each) => each.chat), group])
    expect(one.fromBot().filter((seen) => seen.text === text).length).toBeLessThanOrEqual(1);
  expect(got().length).toBeGreaterThanOrEqual(11);
  const press = owner.presses(done, {
    data: `1:a:cast:${JSON.stringify(preview.keyboard).match(/cast:([\w-]+)/)?.[1]}`,
  });
  await sim.waitFor(press.answer, wait);
  await settled(sim);
  for (const one of people)
    expect(one.chat.fromBot().filter((seen) => seen.text === text).length).toBeLessThanOrEqual(1);
});
