import { expect, it } from 'vitest';
import type { Person, SimChat, Simulator } from '../../src/simulator/index.ts';
import { botData, QUESTION, simulator, startBot } from './bot.ts';
import { labels, next, person, settled, turned, wait } from './talk.ts';

/** A bot with one owner; the owner has not written yet. */
async function owned(): Promise<{
  sim: Simulator;
  owner: Person;
  chat: SimChat;
  env: Record<string, string>;
}> {
  const sim = await simulator({ privacy: false, limits: { flood: false } });
  const { user, chat } = person(sim);
  const env = { ...botData(), ADMIN_IDS: String(user.id) };
  startBot(sim, env);
  await sim.waitFor(() => sim.calls('getUpdates').length > 0, wait);
  return { sim, owner: user, chat, env };
}

const digits = ({ text }: { readonly text: string }): string =>
  /\b\d{6}\b/.exec(text)?.[0] ?? expect.fail(text);
/** Another code than this one. */
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const menuOf = (sim: Simulator, chat: SimChat): string[] =>
  sim
    .calls('setMyCommands')
    .filter(({ params }) => JSON.stringify(params.scope ?? '').includes(String(chat.id)))
    .map(({ params }) => JSON.stringify(params.commands));

it.concurrent('50 58 an owner invites an editor by a code; rights end with the dismissal, at the next press too', async () => {
  const { sim, owner, chat } = await owned();
  const by = { sim, user: owner, chat };
  const { user: wang, chat: wangs } = person(sim);
  expect((await next(sim, wangs, () => wang.says(wangs, '/admins'))).text).toContain(
    '只有机器人的管理员能做',
  );
  // With no invitation open six digits are a question like any other.
  expect((await next(sim, wangs, () => wang.says(wangs, '482913'))).text).toContain('没有找到');

  // Telegram takes a menu for a chat only once somebody has written there.
  expect(sim.refused().map(({ method }) => method)).toContain('setMyCommands');
  const menus = menuOf(sim, chat).length;
  let shown = await next(sim, chat, () => owner.says(chat, '/admins'));
  expect(shown.text).toContain(String(owner.id));
  await sim.waitFor(() => menuOf(sim, chat).length > menus, wait);
  shown = await turned(by, shown, /^邀请$/);
  expect(labels(shown)).toEqual(['编辑', '查看', '返回']);
  shown = await turned(by, shown, /^编辑$/);
  const code = digits(shown);
  expect((await next(sim, wangs, () => wang.says(wangs, wrong(code)))).text).toContain('还能试 4 次');
  const told = next(sim, chat, () => {});
  expect((await next(sim, wangs, () => wang.says(wangs, code))).text).toContain('“编辑”权限');
  expect((await told).text).toContain(`（${wang.id}）`);
  await sim.waitFor(() => menuOf(sim, wangs).length > 0, wait);
  expect(menuOf(sim, wangs).join()).not.toContain('"admins"');
  expect((await next(sim, wangs, () => wang.says(wangs, '/audit'))).text).toContain('所有者');

  shown = await turned(by, shown, /^返回$/);
  shown = await turned(by, shown, /^Ann$/);
  shown = await turned(by, shown, /^撤销权限$/);
  expect(shown.text).toContain('还没有邀请过别人');
  expect((await next(sim, wangs, () => wang.says(wangs, '/audit'))).text).toContain('只有机器人的管理员');
  // A button that an owner was shown does nothing for somebody else.
  const press = wang.presses(shown, { data: '1:a:invite:editor' });
  expect((await sim.waitFor(press.answer, wait))?.show_alert).toBe(true);
  expect(chat.message(shown.id).text).toBe(shown.text);
  expect(sim.violations()).toEqual([]);
});

it.concurrent('five wrong codes, by anybody, end an invitation', async () => {
  const { sim, owner, chat } = await owned();
  const by = { sim, user: owner, chat };
  let shown = await next(sim, chat, () => owner.says(chat, '/admins'));
  shown = await turned(by, await turned(by, shown, /^邀请$/), /^查看$/);
  const code = digits(shown);
  for (const left of [4, 3, 2, 1, 0]) {
    const { user, chat: own } = person(sim);
    const { text } = await next(sim, own, () => user.says(own, wrong(code)));
    expect(text).toContain(left === 0 ? '已作废' : `还能试 ${left} 次`);
  }
  const { user, chat: own } = person(sim);
  expect((await next(sim, own, () => user.says(own, code))).text).toContain('没有找到');
});

it.concurrent('35 36 50 commands of admins are for persons in private; others hear why, and groups hear nothing', async () => {
  const { sim, owner, chat } = await owned();
  const ann = person(sim).user;
  const group = sim.group({ title: 'AI', admins: [ann, owner], privacy: false });
  const channel = sim.channel({ title: 'News', admins: [ann] });
  ann.says(group, '/admins');
  const inGroup = (act: () => unknown) => next(sim, group, act);
  expect((await inGroup(() => ann.says(group, '/admins@shuwen_bot'))).text).toContain('只有机器人的管理员');
  expect((await inGroup(() => owner.says(group, '/admins'))).text).toContain('私聊');
  expect((await inGroup(() => owner.says(group, '/admins', { isAnonymous: true }))).text).toContain('匿名');
  expect((await next(sim, channel, () => sim.post(channel, '/admins'))).text).toContain(
    '匿名管理员和频道身份',
  );
  const forward = ann.says(group, '/admins');
  expect((await next(sim, chat, () => owner.says(chat, '', { forward }))).text).toContain('转发来的');
  await settled(sim);
  expect(group.fromBot()).toHaveLength(3);
});

it.concurrent('what admins do is written down, and exported so that a spreadsheet runs none of it', async () => {
  const { sim, owner, chat } = await owned();
  const by = { sim, user: owner, chat };
  expect((await next(sim, chat, () => owner.says(chat, '/audit'))).text).toBe('还没有操作记录。');
  await next(sim, chat, () => owner.says(chat, '/digest now'));
  const shown = await next(sim, chat, () => owner.says(chat, '/admins'));
  await turned(by, await turned(by, shown, /^邀请$/), /^编辑$/);
  const log = await next(sim, chat, () => owner.says(chat, '/audit'));
  expect(log.text).toMatch(new RegExp(`· ${owner.id} · 邀请 · 编辑\\n.* · ${owner.id} · 发摘要 · now$`));
  const sent = await next(sim, chat, () => owner.presses(log, '导出 CSV'));
  const csv = sim.download(sent).toString('utf8');
  expect(csv.split('\r\n').map((row) => row.split(',').slice(2).join())).toEqual([
    '管理员,操作,内容',
    `${owner.id},邀请,editor`,
    `${owner.id},发摘要,now`,
    '',
  ]);
  expect((await next(sim, chat, () => owner.says(chat, QUESTION))).text).toContain('[1]');
});
