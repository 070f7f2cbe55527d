import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Simulator } from '../../src/simulator/index.ts';
import { openStore } from '../../src/store/index.ts';
import { QUESTION, startBot } from './bot.ts';
import { confirmed, expectClean, labels, next, person, replies, running, settled, wait } from './talk.ts';

let sim: Simulator;
beforeAll(async () => {
  ({ sim } = await running());
});

it.concurrent('23 24 26 a private question is answered with sources; commands and links open what they say', async () => {
  const { user, chat } = person(sim);
  const start = await next(sim, chat, () => user.says(chat, '/start'));
  expect(labels(start)).toHaveLength(3);
  const link = start.entities.find(({ url }) => url?.includes('start=c-'))?.url ?? '';
  const payload = link.split('start=')[1] ?? expect.fail();
  const opened = await next(sim, chat, () => user.says(chat, `/start ${payload}`));
  expect(opened.text).toContain('原文未变');
  const example = await next(sim, chat, () => user.presses(start, labels(start)[0] ?? ''));
  expect(example.text).toContain('[1]');
  for (const odd of ['x'.repeat(65), '<b>', 'm-nothing'])
    expect((await next(sim, chat, () => user.says(chat, `/start ${odd}`))).text).toBe(start.text);
  const answer = await next(sim, chat, () => user.says(chat, QUESTION));
  expect(answer.text).toMatch(/\[1\].*#\w{8}/s);
  expect(labels(answer)).toEqual(['更多出处', '为什么', '👍', '👎']);
  const [call] = sim
    .calls('sendMessage')
    .filter(({ params }) => params.chat_id === chat.id)
    .slice(-1);
  expect(call?.params.link_preview_options).toEqual({ is_disabled: true });
  const unknown = await next(sim, chat, () => user.says(chat, '今天天气怎么样？'));
  expect(unknown.text).toContain('没有找到');
  expect(await next(sim, chat, () => user.says(chat, '/ask'))).toMatchObject({
    text: expect.stringContaining('/ask'),
  });
  for (const bare of ['/verify', '/verify #'])
    expect((await next(sim, chat, () => user.says(chat, bare))).text).toContain('/verify #');
  const help = await next(sim, chat, () => user.says(chat, '/help'));
  for (const name of ['ask', 'sources', 'verify', 'why', 'lang', 'privacy', 'forget', 'help', 'start'])
    expect(help.text).toContain(`/${name}`);
  expect((await next(sim, chat, () => user.says(chat, '/nothing'))).text).toContain('/help');
  expectClean(sim);
});

it.concurrent('21 27 31 odd questions get a short reply; an edit changes the answer only when its text changed', async () => {
  const { user, chat } = person(sim);
  for (const odd of ['?', '😀😀', '问'.repeat(4_096), '\u202Eשלום', '\u200B?'])
    expect((await next(sim, chat, () => user.says(chat, odd))).text.length).toBeLessThan(2_500);
  const asked = user.says(chat, QUESTION);
  const answer = await next(sim, chat, () => undefined);
  user.edits(asked, QUESTION);
  user.edits(asked, '成都人工智能产业规模是多少？');
  await sim.waitFor(() => chat.message(answer.id).edits.length > answer.edits.length, wait);
  expect(chat.message(answer.id).text).not.toBe(answer.text);
  expect(chat.message(answer.id).edits).toHaveLength(answer.edits.length + 1);
  const before = chat.fromBot().length;
  const captioned = await next(sim, chat, () =>
    user.sendsAlbum(chat, [{ kind: 'photo', caption: QUESTION }, { kind: 'photo' }, { kind: 'photo' }]),
  );
  expect(captioned.text).toContain('[1]');
  await settled(sim);
  expect(chat.fromBot()).toHaveLength(before + 1);
  const sticker = await next(sim, chat, () => user.sends(chat, { kind: 'sticker' }));
  expect(sticker.text).toContain('文字');
  expectClean(sim);
});

it.concurrent('60 what was asked before all was forgotten is still answered, and not kept', async () => {
  const { sim } = await running();
  const { user, chat } = person(sim);
  const sure = await next(sim, chat, () => user.says(chat, '/forget'));
  // The second question and the subscription wait behind the first, whose answer Telegram holds up.
  sim.fault({ method: 'sendMessage', chat, times: 1, answer: { retryAfter: 2 } });
  for (const text of [QUESTION, '成都有多少家人工智能企业？', '/subscribe']) user.says(chat, text);
  await sim.waitFor(() => sim.calls('sendMessage').some(({ error }) => error !== undefined), wait);
  await confirmed(sim);
  user.presses(sure, labels(sure)[0] ?? '');
  const [, , second] = await replies(sim, chat, 4);
  expect(second?.text).toContain('成都');
  expect(labels(second ?? expect.fail())).toEqual([]);
  const why = await next(sim, chat, () => user.says(chat, '/why'));
  expect(why.text).toContain('没有可以解释的回答');
  expect(labels(await next(sim, chat, () => user.says(chat, '/settings')))).not.toContain('退订');
});

it.concurrent('60 a question is kept for 90 days, or as many as are set, as /privacy says', async () => {
  const { sim, bot, env } = await running();
  const [ann, bob] = [person(sim), person(sim)];
  for (const { user, chat } of [ann, bob]) await next(sim, chat, () => user.says(chat, QUESTION));
  bot.send('SIGTERM');
  await bot.ended;
  const store = await openStore({ path: path.join(env.DATA_DIR ?? '', 'shuwen.db') });
  const memory = store.ofBot(sim.bot.id).memory;
  for (const [{ chat, user }, days] of [
    [ann, 89],
    [bob, 91],
  ] as const) {
    const talk = { chatId: chat.id, topic: 0, asker: `u${user.id}` };
    const [turn = expect.fail()] = await memory.recentTurns(talk, { since: 0, limit: 1 });
    await memory.saveTurn({ ...turn, at: Date.now() - days * 86_400_000 });
  }
  await store.close();
  startBot(sim, env);
  const why = ({ chat, user }: typeof ann) => next(sim, chat, () => user.says(chat, '/why'));
  expect((await why(ann)).text).toContain('█');
  expect((await why(bob)).text).toContain('没有可以解释的回答');
});

it.concurrent('39 59 60 follow-ups, buttons, a chosen language and forgetting are each a person’s own, over a restart', async () => {
  const { sim, bot, env } = await running();
  const [ann, bob] = [person(sim), person(sim, 'uk')];
  await next(sim, ann.chat, () => ann.user.says(ann.chat, '成都有多少家人工智能企业？'));
  const followUp = await next(sim, ann.chat, () => ann.user.says(ann.chat, '那绵阳呢？'));
  expect(followUp.text).toContain('绵阳');
  const foreign = await next(sim, bob.chat, () => bob.user.says(bob.chat, '/help'));
  expect(foreign.text).toContain('How to');
  const lang = await next(sim, ann.chat, () => ann.user.says(ann.chat, '/lang'));
  const chosen = ann.user.presses(lang, 'English');
  expect((await sim.waitFor(chosen.answer, wait))?.text).toMatch(/English/);
  bot.send('SIGTERM');
  expect((await bot.ended).code).toBe(0);
  const whileDown = ann.user.presses(followUp, '👎');
  startBot(sim, env);
  expect((await sim.waitFor(whileDown.answer, wait))?.text).toMatch(/^Thank/);
  expect((await next(sim, ann.chat, () => ann.user.says(ann.chat, '/why'))).text).toContain('绵阳');
  const press = (label: string) => ann.user.presses(followUp, label);
  const more = await next(sim, ann.chat, () => press('更多出处'));
  expect(more).toMatchObject({ replyTo: followUp.id, text: expect.stringContaining('All sources') });
  const reasons = await next(sim, ann.chat, () => press('为什么'));
  expect(reasons).toMatchObject({ replyTo: followUp.id, text: expect.stringContaining('绵阳') });
  expect((await sim.waitFor(press('👍').answer, wait))?.text).toMatch(/^Thank/);
  const sure = await next(sim, ann.chat, () => ann.user.says(ann.chat, '/forget'));
  expect(labels(sure)).toHaveLength(2);
  ann.user.presses(sure, labels(sure)[0] ?? '');
  await sim.waitFor(() => ann.chat.message(sure.id).edits.length > 0, wait);
  const why = await next(sim, ann.chat, () => ann.user.says(ann.chat, '/why'));
  expect(why.text).toContain('没有可以解释的回答');
  for (const label of ['更多出处', '为什么', '👍'])
    expect((await sim.waitFor(press(label).answer, wait))?.text).toContain('过期');
  expectClean(sim);
});
