import { beforeAll, describe, expect, it } from 'vitest';
import type { SimChat, Simulator } from '../../src/simulator/index.ts';
import {
  botData,
  isNotice,
  messagesOf,
  PATIENCE_MS,
  QUESTION,
  QUESTIONS,
  type RunningBot,
  said,
  simulator,
  startBot,
  until,
} from './bot.ts';

const wait = { timeoutMs: PATIENCE_MS };

// One bot for all cases whose chats keep them apart.
let sim: Simulator;
let bot: RunningBot;
beforeAll(async () => {
  sim = await simulator();
  bot = startBot(sim, botData());
  await sim.waitFor(() => sim.calls('getUpdates').length > 0, wait);
});

/** Messages that were sent to a chat, or tried to be. */
const sentTo = (...chats: readonly SimChat[]) =>
  sim.calls('sendMessage').filter(({ params }) => chats.some(({ id }) => id === params.chat_id));

const answered = (chat: SimChat, count = 1, at = sim) =>
  at.waitFor(() => said(chat).length >= count && said(chat), wait);

/** One person in a private chat. */
function person(name = 'Ann', at = sim) {
  const user = at.user({ firstName: name });
  return { user, chat: at.privateChat(user) };
}

describe.concurrent('lanes', () => {
  it('8 a slow answer in one chat holds up no other, and keeps its own order', async () => {
    const [ann, bob] = [person(), person('Bob')];
    sim.fault({ method: 'sendMessage', chat: ann.chat, answer: { delayMs: 8_000 } });
    const asked = QUESTIONS.slice(0, 3).map((text) => ann.user.says(ann.chat, text).id);
    await sim.waitFor(() => sentTo(ann.chat).length === 1, wait);
    bob.user.says(bob.chat, QUESTION);
    await answered(bob.chat);
    expect(ann.chat.fromBot()).toEqual([]);
    const answers = await answered(ann.chat, 3);
    expect(answers.map(({ replyTo }) => replyTo)).toEqual(asked);
  });

  it('9 a batch of 100 updates is answered whole, without a refusal for haste', async () => {
    const sim = await simulator();
    const people = Array.from({ length: 34 }, (_, i) => person(`P${i}`, sim));
    for (const text of QUESTIONS.slice(0, 3))
      for (const { user, chat } of people.slice(0, text === QUESTIONS[2] ? 32 : 34)) user.says(chat, text);
    expect(sim.pendingUpdates()).toHaveLength(100);
    startBot(sim, botData());
    await sim.waitFor(() => people.reduce((n, { chat }) => n + said(chat).length, 0) === 100, wait);
    expect(sim.refused()).toEqual([]);
  });

  it('10 an update that comes twice, also after a restart, is answered once', async () => {
    const sim = await simulator();
    const env = botData();
    const bot = startBot(sim, env);
    const { user, chat } = person('Ann', sim);
    user.says(chat, QUESTION);
    const update = sim.pendingUpdates()[0] ?? expect.fail();
    await answered(chat, 1, sim);
    sim.repeat(update);
    await until(() => sim.pendingUpdates().length === 0);
    bot.send('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    sim.repeat(update);
    startBot(sim, env);
    await until(() => sim.pendingUpdates().length === 0);
    user.says(chat, QUESTIONS[1]);
    expect(await answered(chat, 2, sim)).toHaveLength(2);
  });

  it('61 malformed and future updates are ignored', async () => {
    sim.push({});
    sim.push({ message: { message_id: 2 ** 40, date: 0, chat: { id: -(2 ** 45), type: 'supergroup' } } });
    sim.push({ message: null });
    sim.push({ unheard_of: { text: 'x', chat: 7 } });
    sim.push({ callback_query: { id: '1', from: null } });
    sim.push({ inline_query: 'nothing' });
    const { user, chat } = person();
    user.says(chat, QUESTION);
    await answered(chat);
    await until(() => sim.pendingUpdates().length === 0);
  });
});

describe.concurrent('calls', () => {
  it('22 refused HTML would come as plain text: the gateway sends the same again without markup', async () => {
    const { user, chat } = person();
    const description = "Bad Request: can't parse entities: Unsupported start tag";
    sim.fault({ method: 'sendMessage', chat, answer: { status: 400, description } });
    user.says(chat, QUESTION);
    expect((await answered(chat))[0]?.text).toContain('1100');
  });

  it('37 a group that became a supergroup gets its answer there, once', async () => {
    const { user } = person();
    const group = sim.group({ title: 'Old', admins: [user], privacy: false });
    const next = sim.group({ title: 'New', admins: [user], privacy: false });
    sim.fault({ method: 'sendMessage', chat: group, answer: { migrateTo: next.id } });
    user.says(group, `/ask ${QUESTION}`);
    expect(await answered(next)).toHaveLength(1);
    expect(group.fromBot()).toEqual([]);
  });

  it('46 a 429 is obeyed for its chat, and others are not held up', async () => {
    const [ann, bob] = [person(), person('Bob')];
    sim.fault({ method: 'sendMessage', chat: ann.chat, answer: { retryAfter: 10 } });
    ann.user.says(ann.chat, QUESTION);
    await sim.waitFor(() => sentTo(ann.chat).length === 1, wait);
    bob.user.says(bob.chat, QUESTION);
    await answered(bob.chat);
    expect(ann.chat.fromBot()).toEqual([]);
    await answered(ann.chat);
    const [first, second] = sentTo(ann.chat);
    expect(second?.params.text).toBe(first?.params.text);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(10_000);
  });

  it('47 a burst in a group stays within 20 messages a minute', async () => {
    const { user } = person();
    const group = sim.group({ title: 'Busy', admins: [user], privacy: false });
    for (let i = 0; i < 22; i++) user.says(group, `/ask ${QUESTIONS[i % 4]}`);
    // A notice and the edit that puts the answer in its place count like two messages.
    const toGroup = () =>
      sim
        .calls()
        .filter(
          ({ method, params }) =>
            /^(?:sendMessage|editMessageText)$/.test(method) && params.chat_id === group.id,
        );
    await sim.waitFor(() => toGroup().length >= 20, wait);
    const times = toGroup().map(({ at }) => at);
    expect((times[19] ?? 0) - (times[0] ?? 0)).toBeLessThan(60_000);
    const other = person('Bob');
    other.user.says(other.chat, QUESTION);
    await answered(other.chat);
    expect(toGroup()).toHaveLength(20);
    const chats = [group.id, other.chat.id];
    expect(sim.refused().filter(({ params }) => chats.includes(Number(params.chat_id)))).toEqual([]);
  });

  it('48 two failures of the server are retried, closed chats are left alone', async () => {
    const [ann, bob, eve] = [person(), person('Bob'), person('Eve')];
    sim.fault({ method: 'sendMessage', chat: ann.chat, times: 2, answer: { status: 500 } });
    const blocked = { status: 403, description: 'Forbidden: bot was blocked by the user' };
    const missing = { status: 400, description: 'Bad Request: chat not found' };
    sim.fault({ method: 'sendMessage', chat: bob.chat, times: 9, answer: blocked });
    sim.fault({ method: 'sendMessage', chat: eve.chat, times: 9, answer: missing });
    for (const { user, chat } of [ann, bob, eve]) user.says(chat, QUESTION);
    await answered(ann.chat);
    const answersTo = (chat: SimChat) => sentTo(chat).filter(({ params }) => !isNotice(String(params.text)));
    await sim.waitFor(() => answersTo(bob.chat).length === 1 && answersTo(eve.chat).length === 1, wait);
    expect(sentTo(ann.chat)).toHaveLength(3);
    expect(ann.chat.fromBot()).toHaveLength(1);
    expect(answersTo(bob.chat)).toHaveLength(1);
    expect(messagesOf(bot.log()).filter((line) => /not answered/.test(line))).toEqual([]);
  });

  it('14 a proxy’s error page and the words of people get into no log', async () => {
    const { user, chat } = person();
    sim.fault({ method: 'sendMessage', chat, answer: { html: '<h1>502</h1>', status: 200 } });
    sim.fault({ method: 'getUpdates', answer: { html: '<h1>502</h1>', status: 200 } });
    user.says(chat, `${QUESTION} 别告诉别人`);
    await answered(chat);
    await bot.logged(/polling failed/);
    expect(bot.log()).not.toContain('别告诉别人');
  });
});
