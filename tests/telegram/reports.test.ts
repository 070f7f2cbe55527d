import { expect, it } from 'vitest';
import { QUESTION, QUESTIONS } from './bot.ts';
import { desk } from './desk.ts';
import { labels, next, person, turned, wait } from './talk.ts';

const UNKNOWN = '成都的算力券怎么申请？';

it.concurrent('what was asked is counted and drawn, and what nothing answered is listed, ignored, or asked for in a group', async () => {
  const { sim, owner, chat } = await desk();
  const by = { sim, user: owner, chat };
  expect((await next(sim, chat, () => owner.says(chat, '/gaps'))).text).toContain('问题都答上了');
  const [ann, bob] = [person(sim), person(sim)];
  const ask = ({ user, chat: own }: typeof ann, text: string) => next(sim, own, () => user.says(own, text));
  const answered = await ask(ann, QUESTION);
  const vote = ann.user.presses(answered, '👎');
  await sim.waitFor(vote.answer, wait);
  for (const one of [ann, bob]) await ask(one, UNKNOWN);
  await ask(bob, `我电话13800138000，${QUESTIONS[1]}`);
  const group = sim.group({ title: '蜀中人工智能协会', admins: [ann.user], privacy: false });
  await next(sim, group, () => ann.user.says(group, `/ask ${QUESTIONS[2]}`));

  const stats = await next(sim, chat, () => owner.says(chat, '/stats'));
  expect(stats.message.photo).toBeDefined();
  expect(sim.download(stats).subarray(1, 4).toString()).toBe('PNG');
  expect(stats.text).toMatch(/提问 5 个：回答 (\d)，相关 (\d)，没有 (\d)/);
  expect(stats.text).toContain('提问的人 2 位，会话 3 个');
  expect((await next(sim, chat, () => owner.says(chat, '/stats 一周'))).text).toContain('可以写天数');

  const gaps = await next(sim, chat, () => owner.says(chat, '/gaps'));
  expect(gaps.text).toContain(`1. ${UNKNOWN}（2 次）`);
  expect(gaps.text).toContain('被点 👎 的段落');
  expect(gaps.text).not.toContain('13800138000');
  expect(gaps.text).not.toContain(String(ann.user.id));

  const before = chat.fromBot().length;
  owner.presses(gaps, '1 发征集');
  const where = await sim.waitFor(
    () => (chat.fromBot().length >= before + 2 ? chat.fromBot().at(-1) : undefined),
    wait,
  );
  expect(chat.fromBot().at(-2)?.text).toContain(`请补充资料：有人问“${UNKNOWN}”`);
  expect(labels(where)).toEqual(['蜀中人工智能协会', '取消']);
  expect(group.fromBot()).toHaveLength(1);
  const posted = await next(sim, group, () => owner.presses(where, '蜀中人工智能协会'));
  expect(posted.text).toContain('请补充资料');
  await sim.waitFor(() => chat.message(where.id).text === '已发出。', wait);

  const shown = await turned(by, gaps, /^1 忽略$/);
  expect(shown.text).not.toContain(UNKNOWN);
  expect((await next(sim, chat, () => owner.says(chat, '/gaps'))).text).not.toContain(UNKNOWN);
  expect((await next(sim, chat, () => owner.says(chat, '/audit'))).text).toMatch(
    /忽略缺口 · .*\n.*发征集 · 蜀中人工智能协会/,
  );

  await next(sim, ann.chat, () => ann.user.says(ann.chat, '/forget'));
  for (const command of ['/gaps', '/stats'])
    expect((await next(sim, ann.chat, () => ann.user.says(ann.chat, command))).text).toContain(
      '只有机器人的管理员',
    );
  expect(sim.violations()).toEqual([]);
});

it.concurrent('the weekly report comes to those who may read it, once for each time that is due', async () => {
  const { sim, owner, chat } = await desk({ REPORT_CRON: '* * * * *' });
  const ann = person(sim);
  await next(sim, ann.chat, () => ann.user.says(ann.chat, UNKNOWN));
  await next(sim, chat, () => owner.says(chat, '/status'));
  const isReport = ({ text }: { readonly text: string }): boolean => text.startsWith('本周');
  const report = await sim.waitFor(() => chat.fromBot().find(isReport), { timeoutMs: 100_000 });
  expect(report.text).toMatch(/^本周 \d 问：回答 \d，相关 \d，没有 \d。中位用时 [\d.]+ 秒。/);
  expect(labels(report)).toEqual(['1 发征集', '1 忽略']);
  expect(ann.chat.fromBot().some(isReport)).toBe(false);
  expect(chat.fromBot().filter(isReport)).toHaveLength(1);
});
