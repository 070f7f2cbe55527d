import { expect, it } from 'vitest';
import { QUESTION, QUESTIONS, startBot } from './bot.ts';
import { confirmed, expectClean, labels, next, nightZone, person, running, turned, wait } from './talk.ts';

const REFUSED = '今天天气怎么样？';

it('37 39 admins change how a group is served; it holds over a restart, a move and for nobody else', async () => {
  const { sim, bot, env } = await running({ env: { TZ: nightZone() } });
  const [ann, bob] = [person(sim).user, person(sim).user];
  // As an admin the bot hears all in spite of privacy mode.
  const rights = { admins: [ann], members: [bob], bot: 'administrator' } as const;
  const group = sim.group({ title: 'Basic', type: 'group', ...rights });
  const by = { sim, user: ann, chat: group };
  const ask = (text: string) => next(sim, group, () => bob.says(group, text));

  expect((await ask('/settings')).text).toBe('这件事只有这里的管理员能做。');
  const hidden = await next(sim, group, () => ann.says(group, '/settings', { isAnonymous: true }));
  let shown = await next(sim, group, () => ann.says(group, '/settings'));
  expect(shown.text).toBe(hidden.text);
  expect(labels(shown)).toEqual(['语言：跟着提问的人', '回答：只答找我的', '安静时段：关', '评价按钮：开']);
  for (const [who, data] of [
    [bob, '1:g:feedback:off'],
    [ann, '1:g:feedback:never'],
    [ann, '1:g:topic.x:off'],
  ] as const) {
    const press = who.presses(shown, { data });
    expect((await sim.waitFor(press.answer, wait))?.show_alert ?? false).toBe(who === bob);
  }
  bob.says(group, QUESTION);
  expect(group.message(shown.id).edits).toEqual([]);

  shown = await turned(by, shown, /^回答/);
  expect(shown.text).not.toContain('隐私模式');
  bob.says(group, '四川有多少家人工智能企业');
  bob.says(group, REFUSED);
  const overheard = await ask(QUESTION);
  expect(overheard).toMatchObject({ text: expect.stringContaining('[1]') });
  expect(labels(overheard)).toEqual(['更多出处', '👎']);
  shown = await turned(by, shown, /^评价按钮/);
  expect(labels(await ask(QUESTIONS[1]))).toEqual(['更多出处']);
  shown = await turned(by, shown, { data: '1:g:quiet:00-06' });
  expect(shown.text).toContain('不发摘要');
  bob.says(group, QUESTIONS[2]);
  expect((await ask(`@shuwen_bot ${QUESTIONS[3]}`)).text).toContain('[1]');
  shown = await turned(by, shown, /^安静时段/);
  shown = await turned(by, shown, { data: '1:g:language:en' });
  expect(shown.text).toContain('Settings of this group');
  expect((await ask(`/ask ${REFUSED}`)).text).toContain('Nothing found');
  // Nothing else was answered: messages of a chat are handled in their order.
  expect(group.fromBot()).toHaveLength(7);

  bot.send('SIGTERM');
  expect((await bot.ended).code).toBe(0);
  startBot(sim, env);
  const moved = sim.migrate(group, ann, 'new-first');
  await confirmed(sim);
  const kept = await next(sim, moved, () => ann.says(moved, '/settings'));
  expect(labels(kept)).toEqual(labels(shown));
  const other = sim.group({ title: 'Other', ...rights });
  expect((await next(sim, other, () => bob.says(other, `/ask ${REFUSED}`))).text).toContain('没有找到');
  expectClean(sim);
});

it('topics are on or off one by one; privacy mode and quiet hours are named where they keep words back', async () => {
  const { sim } = await running({ env: { DIGEST_CRON: '30 3 * * *' } });
  const { user: ann, chat: own } = person(sim);
  const forum = sim.group({ title: 'Forum', isForum: true, admins: [ann] });
  const [off, on] = [sim.topic(forum, 'Off', ann), sim.topic(forum, 'On', ann)];
  const by = { sim, user: ann, chat: forum };
  let shown = await next(sim, forum, () => ann.says(forum, '/settings', { topic: off }));
  expect(shown.topic).toBe(off.id);
  shown = await turned(by, shown, /^回答/);
  expect(shown.text).toContain('隐私模式');
  shown = await turned(by, shown, /^这个话题：开/);
  ann.says(forum, `/ask ${QUESTION}`, { topic: off });
  ann.says(forum, `@shuwen_bot ${QUESTION}`, { topic: off });
  const answer = await next(sim, forum, () => ann.says(forum, `/ask ${QUESTION}`, { topic: on }));
  expect(answer.topic).toBe(on.id);
  const general = await next(sim, forum, () => ann.says(forum, '/settings'));
  expect(labels(general)).toContain('这个话题：开');
  const again = await next(sim, forum, () => ann.says(forum, '/settings', { topic: off }));
  await turned(by, again, /^这个话题：关/);
  await next(sim, forum, () => ann.says(forum, `/ask ${QUESTION}`, { topic: off }));
  expect(forum.fromBot()).toHaveLength(5);

  const subscribed = await next(sim, forum, () => ann.says(forum, '/subscribe', { topic: on }));
  expect(subscribed.text).toMatch(/下一次：.* 03:30。/);
  await turned(by, general, { data: '1:g:quiet:00-06' });
  expect((await turned(by, subscribed, /^每周$/)).text).toMatch(/下一次：.* 06:00。/);

  const mine = await next(sim, own, () => ann.says(own, '/settings'));
  expect(mine.text).toContain('没有订阅');
  const forged = ann.presses(mine, { data: '1:g:feedback:off' });
  expect((await sim.waitFor(forged.answer, wait))?.text).toContain('过期');
  expect((await turned({ sim, user: ann, chat: own }, mine, /^每周$/)).text).toContain('每周一');
  expectClean(sim);
});
