import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type Seen, standingClock } from '../../src/simulator/index.ts';
import { botData, QUESTION, QUESTIONS, said, simulator, startBot } from './bot.ts';
import { confirmed, expectClean, next, person, replies, running, settled, wait } from './talk.ts';

it.concurrent('7 a fault is told in one sentence with a number that the log has too; others are served', async () => {
  const corpus = mkdtempSync(path.join(tmpdir(), 'shuwen-broken-'));
  const { sim, bot } = await running({ env: { CORPUS_DIR: corpus, ADMIN_IDS: '4242' } });
  const owner = sim.privateChat(sim.user({ id: 4242, firstName: 'Owner' }), { isStarted: true });
  writeFileSync(path.join(corpus, 'broken.yaml'), ': [');
  writeFileSync(path.join(corpus, 'entities.yaml'), ': [');
  const { user, chat } = person(sim);
  const told = await next(sim, chat, () => user.says(chat, '/verify #AScurozujk'));
  const id = /编号 (\w{4})/.exec(told.text)?.[1] ?? expect.fail(told.text);
  await bot.logged(new RegExp(`fault ${id}`));
  expect(told.text).toContain('管理员已收到');
  const [notice] = owner.fromBot();
  expect(notice?.text).toContain(id);
  expect(notice?.text).not.toContain('AScurozujk');
  // Of one a minute the owners are told; whoever asks then must not read that they were.
  const again = await next(sim, chat, () => user.says(chat, '/verify #AScurozujk'));
  expect(again.text).not.toContain('管理员已收到');
  expect(owner.fromBot()).toHaveLength(1);
  expect((await next(sim, chat, () => user.says(chat, QUESTION))).text).toContain('[1]');
  expectClean(sim);
});

it.concurrent('58 the menus list what is answered, in each scope and language, and are set once; one that fails stops nothing', async () => {
  // An admin of the bot whom Telegram does not know here: that menu fails, and nothing else does.
  const { sim, bot, env } = await running({ env: { ADMIN_IDS: '4243' } });
  const menus = () => sim.calls('setMyCommands').filter(({ error }) => error === undefined);
  await sim.waitFor(() => sim.calls('setMyCommands').length === 15, wait);
  await settled(sim);
  const { user, chat } = person(sim);
  const unknown = await next(sim, chat, () => user.says(chat, '/nothing'));
  const listed = menus().flatMap(({ params }) => JSON.stringify(params.commands).match(/"command":"\w+"/g));
  for (const name of new Set(listed.map((one) => one?.split('"')[3])))
    if (name !== 'ask')
      expect((await next(sim, chat, () => user.says(chat, `/${name}`))).text).not.toBe(unknown.text);
  bot.send('SIGTERM');
  await bot.ended;
  startBot(sim, env);
  await sim.waitFor(() => sim.calls('getMyCommands').length === 30, wait);
  await settled(sim);
  expect(menus()).toHaveLength(12);
  expect(sim.refused().every(({ params }) => JSON.stringify(params.scope).includes('4243'))).toBe(true);
  expect(sim.violations()).toEqual([]);
});

it.concurrent('39 62 of questions older than an hour each chat gets one notice; presses too many to wait are answered', async () => {
  const past = Date.now() - 2 * 3_600_000;
  const sim = await simulator({ clock: standingClock(past), limits: { flood: false } });
  const [ann, bob] = [person(sim), person(sim)];
  for (const { user, chat } of [ann, bob, ann, bob]) user.says(chat, QUESTION);
  const group = sim.group({ title: 'AI', members: [ann.user], privacy: false });
  ann.user.edits(ann.user.says(group, '早'), `@shuwen_bot ${QUESTION}`);
  const bot = startBot(sim, botData());
  await bot.logged(/"minutes":12\d.*clock of this machine/);
  await replies(sim, ann.chat);
  await replies(sim, bob.chat);
  await settled(sim);
  for (const { chat } of [ann, bob])
    expect(chat.fromBot().map(({ text }) => text)).toEqual([expect.stringContaining('离线')]);
  // Nobody waits for an answer to an old edit.
  expect(group.fromBot()).toEqual([]);
  // On this clock none of them is too old to be answered, however busy the machine is.
  const [notice] = ann.chat.fromBot();
  const presses = Array.from({ length: 150 }, () => ann.user.presses(notice ?? expect.fail(), { data: 'x' }));
  await sim.waitFor(() => presses.every((press) => press.answer()), wait);
});

it.concurrent('30 questions a minute are answered, then comes one notice; other people are served', async () => {
  const { sim } = await running();
  const [ann, bob] = [person(sim).user, person(sim)];
  const groups = Array.from({ length: 5 }, (_, i) => sim.group({ title: `G${i}`, members: [ann] }));
  for (const group of groups) for (let i = 0; i < 6; i += 1) ann.says(group, `/ask 天气 ${i}`);
  const answers = () => groups.reduce((sum, group) => sum + said(group).length, 0);
  await sim.waitFor(() => answers() === 30, wait);
  const chat = sim.privateChat(ann);
  const notice = await next(sim, chat, () => {
    for (let i = 0; i < 4; i += 1) ann.says(chat, QUESTION);
  });
  expect(notice.text).toContain('30');
  await next(sim, bob.chat, () => bob.user.says(bob.chat, QUESTION));
  expect(chat.fromBot()).toHaveLength(1);
  expect(answers()).toBe(30);
});

it.concurrent('a chat with too many questions waiting is told so once', async () => {
  const { sim } = await running();
  const { user, chat } = person(sim);
  for (let i = 0; i < 150; i += 1) user.says(chat, QUESTION);
  const isNotice = ({ text }: Seen): boolean => text.includes('排不下');
  await sim.waitFor(() => chat.fromBot().some(isNotice), wait);
  const before = chat.fromBot().length;
  await replies(sim, chat, before + 3);
  expect(chat.fromBot().filter(isNotice)).toHaveLength(1);
});

it.concurrent('38 a bot that was removed answers nothing asked before, and is there again when it is added', async () => {
  const { sim, bot } = await running();
  const { user } = person(sim);
  const group = sim.group({ title: 'AI', members: [user], admins: [user] });
  const sent = () => sim.calls('sendMessage').filter(({ params }) => params.chat_id === group.id);
  // It waits for Telegram while it is removed, and two more questions stand in line.
  sim.fault({ method: 'sendMessage', chat: group, answer: { retryAfter: 2 } });
  for (const text of QUESTIONS.slice(0, 3)) user.says(group, `/ask ${text}`);
  await sim.waitFor(() => sent().length === 1, wait);
  user.removesBot(group);
  await sim.waitFor(() => sent().length === 2, wait);
  await settled(sim);
  expect(sent().map(({ error }) => error?.code)).toEqual([429, 403]);
  user.addsBot(group);
  expect((await next(sim, group, () => user.says(group, `/ask ${QUESTION}`))).text).toContain('[1]');
  expect(sent()).toHaveLength(3);
  expect(bot.log()).not.toContain('not answered');
  expect(sim.violations()).toEqual([]);
});

it.concurrent('49 who waits long sees typing, then one message that becomes the answer, whatever Telegram says to typing', async () => {
  // A bot of its own: its machine stands still for two seconds in the middle of the answers.
  const sim = await simulator({ limits: { flood: false } });
  const bot = startBot(sim, botData());
  const people = Array.from({ length: 8 }, () => person(sim));
  for (const [i, status] of [403, 429].entries()) {
    const chat = people[i]?.chat ?? expect.fail();
    sim.fault({ method: 'sendChatAction', chat, times: 9, answer: { status } });
  }
  // As long as is read, with many parts: the first is answered while others are under way.
  const long = QUESTIONS.join('，').repeat(30);
  for (const { user, chat } of people) user.says(chat, long);
  await sim.waitFor(() => sim.calls('sendMessage').length > 0, wait);
  bot.send('SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  bot.send('SIGCONT');
  await sim.waitFor(() => people.every(({ chat }) => said(chat).length === 1), wait);
  await settled(sim);
  const announced = people.filter(({ chat }) => chat.fromBot().some(({ edits }) => edits.length > 0));
  expect(announced.length).toBeGreaterThan(0);
  const typing = sim.calls('sendChatAction').map(({ params }) => params.chat_id);
  for (const { chat } of announced) {
    expect(typing).toContain(chat.id);
    expect(chat.fromBot()).toMatchObject([{ edits: [{ text: expect.stringContaining('正在查找') }] }]);
  }
  for (const { chat } of people) expect(chat.fromBot()).toHaveLength(1);
  expect(sim.violations()).toEqual([]);
});

it.concurrent('only allowed chats are served', async () => {
  const sim = await simulator({ limits: { flood: false } });
  const [ann, bob] = [person(sim), person(sim)];
  startBot(sim, { ...botData(), ALLOWED_CHATS: String(bob.user.id) });
  ann.user.says(ann.chat, QUESTION);
  await next(sim, bob.chat, () => bob.user.says(bob.chat, QUESTION));
  await confirmed(sim);
  expect(ann.chat.fromBot()).toEqual([]);
});

it.concurrent('37 after a group has moved, its answers are still known by their turns', async () => {
  const { sim } = await running({ privacy: false });
  const { user } = person(sim);
  const group = sim.group({ title: 'Old', type: 'group', members: [user] });
  await next(sim, group, () => user.says(group, `/ask ${QUESTION}`));
  const moved = sim.migrate(group, user, 'new-first');
  const why = await next(sim, moved, () => user.says(moved, '/why'));
  expect(why.text).toContain('█');
});
