import path from 'node:path';
import { expect, it } from 'vitest';
import type { Subscription } from '../../src/domain/index.ts';
import type { Person, Seen, SimChat, Simulator } from '../../src/simulator/index.ts';
import { openStore } from '../../src/store/index.ts';
import { type Place, temporaryPlace } from '../e2e/place.ts';
import { EXPORT, SCHOOL, SMALL, type SmallCorpus, writeCorpus } from '../e2e/small-corpus.ts';
import { simulator, startBot, until } from './bot.ts';
import { confirmed, expectClean, labels, next, nightZone, person, settled, turned, wait } from './talk.ts';

const BEFORE: SmallCorpus = { ...SMALL, facts: { 'tea-school': SCHOOL } };

/** A program with a small corpus, whose only bot admin is Ann. */
async function site() {
  const place = temporaryPlace(BEFORE);
  await place.json('index');
  const sim = await simulator({ limits: { flood: false } });
  const admin = person(sim);
  sim.privateChat(admin.user, { isStarted: true });
  const env = { ...place.env, ADMIN_IDS: String(admin.user.id), TZ: nightZone() };
  return { place, sim, admin, env, start: () => startBot(sim, env) };
}

/** The export comes into the index while the bot runs, or before it does. */
async function grow(place: Place): Promise<void> {
  writeCorpus(place.env.CORPUS_DIR, SMALL);
  await place.json('index');
}

const isDigest = ({ text }: Seen): boolean => /^新入库|^\d+ new passage/.test(text);
const digestsIn = (chat: SimChat): string[] =>
  chat
    .fromBot()
    .filter(isDigest)
    .map(({ text }) => text);

const subscribe = (sim: Simulator, { user, chat }: { user: Person; chat: SimChat }): Promise<Seen> =>
  next(sim, chat, () => user.says(chat, '/subscribe'));

it('38 what is new reaches each chat that subscribed once, as quotes with sources; nobody else', async () => {
  const { place, sim, admin, start } = await site();
  const bot = start();
  const now = async (): Promise<string> => {
    const seen = admin.chat.fromBot().length;
    admin.user.says(admin.chat, '/digest now');
    const isReport = ({ text }: Seen): boolean => /份摘要|没有新内容/.test(text);
    return (await sim.waitFor(() => admin.chat.fromBot().slice(seen).find(isReport), wait)).text;
  };
  const [bob, eve, gone, member] = [person(sim), person(sim, 'en'), person(sim), person(sim)];
  const forum = sim.group({ title: 'F', isForum: true, admins: [bob.user], members: [member.user] });
  const topic = sim.topic(forum, 'News', bob.user);
  const basic = sim.group({ title: 'B', type: 'group', admins: [bob.user] });
  const channel = sim.channel({ title: 'C', admins: [bob.user] });

  const daily = await subscribe(sim, admin);
  expect(daily.text).toMatch(/每天发一次.*\n下一次：\d+月\d+日周. 09:00。/);
  const weekly = await turned({ sim, ...admin }, daily, /^每周$/);
  expect(weekly.text).toMatch(/每周一发一次.*\n下一次：\d+月\d+日周一 09:00。/);
  expect(labels(weekly)).toEqual(['每天', '退订']);
  for (const one of [bob, eve, gone]) await subscribe(sim, one);
  await turned({ sim, ...bob }, bob.chat.fromBot()[0] ?? expect.fail(), /^退订$/);
  const refused = await next(sim, forum, () => member.user.says(forum, '/subscribe'));
  expect(refused.text).toContain('管理员');
  const inTopic = await next(sim, forum, () => bob.user.says(forum, '/subscribe', { topic }));
  await next(sim, basic, () => bob.user.says(basic, '/subscribe', { isAnonymous: true }));
  const post = await next(sim, channel, () => sim.post(channel, '/subscribe'));
  for (const shown of [inTopic, post]) {
    const press = member.user.presses(shown, '退订');
    expect((await sim.waitFor(press.answer, wait))?.show_alert).toBe(true);
  }
  const supergroup = sim.migrate(basic, bob.user, 'old-first');
  expect(await now()).toBe('6 个会话没有新内容');
  const forbidden = { status: 403, description: 'Forbidden: bot was blocked by the user' };
  sim.fault({ method: 'sendMessage', chat: gone.chat, times: 1, answer: forbidden });

  await grow(place);
  await bot.logged(/another generation of the index serves now/);
  expect(await now()).toBe('发出 5 份摘要\n1 份没有送到');
  for (const chat of [admin.chat, forum, supergroup, channel]) {
    expect(digestsIn(chat)).toEqual([expect.stringMatching(/^新入库 1 段（.+）\n\n.+\n.+ · #\w{10}$/)]);
    expect(digestsIn(chat)[0]).toContain(EXPORT[0]);
  }
  expect(digestsIn(eve.chat)).toEqual([expect.stringContaining(EXPORT[1])]);
  expect(forum.fromBot().find(isDigest)?.topic).toBe(topic.id);
  expect(digestsIn(bob.chat)).toEqual([]);
  expect(await now()).toBe('5 个会话没有新内容');
  gone.user.blocks();
  gone.user.unblocks();
  await confirmed(sim);
  expect(await now()).toBe('发出 1 份摘要\n5 个会话没有新内容');
  expect(sim.calls('sendMessage').filter(({ error }) => error !== undefined)).toHaveLength(1);

  for (const { params } of sim.calls('setMyCommands'))
    expect(JSON.stringify(params.commands).includes('"digest"')).toBe(
      JSON.stringify(params.scope).includes(String(admin.user.id)),
    );
  const sure = await next(sim, eve.chat, () => eve.user.says(eve.chat, '/forget'));
  await turned({ sim, ...eve }, sure, /^Delete$/);
  await next(sim, channel, () => sim.post(channel, '/unsubscribe'));
  expect(await now()).toBe('4 个会话没有新内容');
  const notHis = await next(sim, bob.chat, () => bob.user.says(bob.chat, '/digest now'));
  expect(notHis.text).toContain('机器人的管理员');
  bob.user.says(forum, '/digest now', { topic });
  const help = await next(sim, bob.chat, () => bob.user.says(bob.chat, '/help'));
  expect(help.text).toContain('/subscribe');
  expect(help.text).not.toContain('/digest');
  expect(forum.fromBot().at(-1)?.text).toMatch(/^新入库/);
  expect(sim.violations()).toEqual([]);
});

it('a digest missed in a downtime comes once, after quiet hours; one cut off by a kill is repeated alone', async () => {
  const { place, sim, admin, env, start } = await site();
  const chats = Array.from({ length: 5 }, () => sim.privateChat(person(sim).user, { isStarted: true }));
  const [first, cut, last, late, later] = chats.map((chat) => chat ?? expect.fail());
  const HOUR_MS = 3_600_000;
  const store = await openStore({ path: path.join(env.DATA_DIR, 'shuwen.db') });
  const botId = Number(sim.token.split(':')[0]);
  const subscriptions = store.ofBot(botId).subscriptions;
  const { createdAt } = (await place.json('status')).serving;
  const kept = (chat: SimChat | undefined, hoursLate: number): Subscription => ({
    chatId: chat?.id ?? expect.fail(),
    topic: 0,
    cadence: 'daily',
    locale: 'zh',
    toldOf: createdAt,
    nextAt: Date.now() - hoursLate * HOUR_MS,
  });
  for (const [at, chat] of [first, cut, last].entries()) await subscriptions.save(kept(chat, 9 - at));
  await subscriptions.save(kept(late, 25));
  await subscriptions.save(kept(later, -1));
  const group = sim.group({ title: 'Quiet', admins: [admin.user] });
  await subscriptions.save(kept(group, 1));
  await store.ofBot(botId).memory.saveSetting(group.id, { key: 'quiet', value: '00-06' });
  await store.close();
  await grow(place);

  sim.fault({ method: 'sendMessage', ...(cut && { chat: cut }), times: 1, answer: 'hang' });
  const bot = start();
  await until(() => sim.calls('sendMessage').length === 2);
  bot.send('SIGKILL');
  await bot.ended;
  start();
  await sim.waitFor(() => last?.fromBot()[0], wait);
  await settled(sim);
  for (const chat of [first, cut, last]) expect(chat?.fromBot().filter(isDigest)).toHaveLength(1);
  expect([late, later, group].map((chat) => chat?.fromBot())).toEqual([[], [], []]);
  const reopened = await openStore({ path: path.join(env.DATA_DIR, 'shuwen.db') });
  const planned = await reopened.ofBot(botId).subscriptions.of(later?.id ?? 0);
  await reopened.close();
  expect(planned?.nextAt).toSatisfy((at: number) => at % HOUR_MS === 0);
  const settings = await next(sim, group, () => admin.user.says(group, '/settings'));
  await turned({ sim, user: admin.user, chat: group }, settings, /^安静时段：00:00–06:00$/);
  await sim.waitFor(() => group.fromBot().some(isDigest), wait);
  expectClean(sim);
});
