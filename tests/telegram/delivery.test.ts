import { describe, expect, it } from 'vitest';
import type { SimChat, Simulator } from '../../src/simulator/index.ts';
import {
  botData,
  messagesOf,
  PATIENCE_MS,
  QUESTION,
  QUESTIONS,
  type RunningBot,
  said,
  simulator,
  startBot,
} from './bot.ts';

const wait = { timeoutMs: PATIENCE_MS };

async function running(
  options?: Parameters<typeof simulator>[0],
): Promise<{ sim: Simulator; bot: RunningBot }> {
  const sim = await simulator(options);
  const bot = startBot(sim, botData());
  await sim.waitFor(() => sim.calls('getUpdates').length > 0, wait);
  return { sim, bot };
}

const answered = (sim: Simulator, chat: SimChat, count = 1) =>
  sim.waitFor(() => said(chat).length >= count && said(chat), wait);

/** One person in a private chat. */
function person(sim: Simulator, name = 'Ann') {
  const user = sim.user({ firstName: name });
  return { user, chat: sim.privateChat(user) };
}

describe.concurrent('lanes', () => {
  it('8 a slow answer in one chat holds up no other, and keeps its own order', async () => {
    const { sim } = await running();
    const [ann, bob] = [person(sim), person(sim, 'Bob')];
    sim.fault({ method: 'sendMessage', chat: ann.chat, answer: { delayMs: 8_000 } });
    const asked = QUESTIONS.slice(0, 3).map((text) => ann.user.says(ann.chat, text).id);
    await sim.waitFor(() => sim.calls('sendMessage').length === 1, wait);
    bob.user.says(bob.chat, QUESTION);
    await answered(sim, bob.chat);
    expect(ann.chat.fromBot()).toEqual([]);
    const answers = await answered(sim, ann.chat, 3);
    expect(answers.map(({ replyTo }) => replyTo)).toEqual(asked);
  });

  it('9 a batch of 100 updates is answered whole, without a refusal for haste', async () => {
    const sim = await simulator();
    const people = Array.from({ length: 34 }, (_, i) => person(sim, `P${i}`));
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
    const { user, chat } = person(sim);
    user.says(chat, QUESTION);
    const update = sim.pendingUpdates()[0] ?? expect.fail();
    await answered(sim, chat);
    sim.repeat(update);
    await sim.waitFor(() => sim.pendingUpdates().length === 0, wait);
    bot.send('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    sim.repeat(update);
    startBot(sim, env);
    await sim.waitFor(() => sim.pendingUpdates().length === 0, wait);
    user.says(chat, QUESTIONS[1]);
    expect(await answered(sim, chat, 2)).toHaveLength(2);
  });

  it('61 malformed and future updates are ignored', async () => {
    const { sim } = await running();
    sim.push({});
    sim.push({ message: { message_id: 2 ** 40, date: 0, chat: { id: -(2 ** 45), type: 'supergroup' } } });
    sim.push({ message: null });
    sim.push({ unheard_of: { text: 'x', chat: 7 } });
    sim.push({ callback_query: { id: '1', from: null } });
    sim.push({ inline_query: 'nothing' });
    const { user, chat } = person(sim);
    user.says(chat, QUESTION);
    await answered(sim, chat);
    await sim.waitFor(() => sim.pendingUpdates().length === 0, wait);
  });
});

describe.concurrent('calls', () => {
  it('22 refused HTML would come as plain text: the gateway sends the same again without markup', async () => {
    const { sim } = await running();
    const { user, chat } = person(sim);
    const description = "Bad Request: can't parse entities: Unsupported start tag";
    sim.fault({ method: 'sendMessage', answer: { status: 400, description } });
    user.says(chat, QUESTION);
    expect((await answered(sim, chat))[0]?.text).toContain('1100');
  });

  it('37 a group that became a supergroup gets its answer there, once', async () => {
    const { sim } = await running();
    const { user } = person(sim);
    const group = sim.group({ title: 'Old', admins: [user], privacy: false });
    const next = sim.group({ title: 'New', admins: [user], privacy: false });
    sim.fault({ method: 'sendMessage', chat: group, answer: { migrateTo: next.id } });
    user.says(group, `/ask ${QUESTION}`);
    expect(await answered(sim, next)).toHaveLength(1);
    expect(group.fromBot()).toEqual([]);
  });

  it('46 a 429 is obeyed for its chat, and others are not held up', async () => {
    const { sim } = await running();
    const [ann, bob] = [person(sim), person(sim, 'Bob')];
    sim.fault({ method: 'sendMessage', chat: ann.chat, answer: { retryAfter: 4 } });
    ann.user.says(ann.chat, QUESTION);
    await sim.waitFor(() => sim.calls('sendMessage').length === 1, wait);
    bob.user.says(bob.chat, QUESTION);
    await answered(sim, bob.chat);
    expect(ann.chat.fromBot()).toEqual([]);
    await answered(sim, ann.chat);
    const [first, second] = sim.calls('sendMessage').filter(({ params }) => params.chat_id === ann.chat.id);
    expect(second?.params.text).toBe(first?.params.text);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(4_000);
  });

  it('47 a burst in a group stays within 20 messages a minute', async () => {
    const { sim } = await running();
    const { user } = person(sim);
    const group = sim.group({ title: 'Busy', admins: [user], privacy: false });
    for (let i = 0; i < 22; i++) user.says(group, `/ask ${QUESTIONS[i % 4]}`);
    await answered(sim, group, 20);
    const times = sim.calls('sendMessage').map(({ at }) => at);
    expect((times[19] ?? 0) - (times[0] ?? 0)).toBeLessThan(60_000);
    const other = person(sim, 'Bob');
    other.user.says(other.chat, QUESTION);
    await answered(sim, other.chat);
    expect(group.fromBot()).toHaveLength(20);
    expect(sim.refused()).toEqual([]);
  });

  it('48 two failures of the server are retried, closed chats are left alone', async () => {
    const { sim, bot } = await running();
    const [ann, bob, eve, first] = [person(sim), person(sim, 'Bob'), person(sim, 'Eve'), person(sim, 'Zoe')];
    // The first answer after a start takes longest; the others then come without a notice that they take a while.
    first.user.says(first.chat, QUESTION);
    await answered(sim, first.chat);
    sim.fault({ method: 'sendMessage', chat: ann.chat, times: 2, answer: { status: 500 } });
    const blocked = { status: 403, description: 'Forbidden: bot was blocked by the user' };
    const missing = { status: 400, description: 'Bad Request: chat not found' };
    sim.fault({ method: 'sendMessage', chat: bob.chat, times: 9, answer: blocked });
    sim.fault({ method: 'sendMessage', chat: eve.chat, times: 9, answer: missing });
    for (const { user, chat } of [ann, bob, eve]) user.says(chat, QUESTION);
    await answered(sim, ann.chat);
    await sim.waitFor(() => sim.calls('sendMessage').length === 6, wait);
    expect(ann.chat.fromBot()).toHaveLength(1);
    expect(sim.calls('sendMessage').filter(({ params }) => params.chat_id === bob.chat.id)).toHaveLength(1);
    expect(messagesOf(bot.log()).filter((line) => /not answered/.test(line))).toEqual([]);
  });

  it('14 a proxy’s error page and the words of people get into no log', async () => {
    const { sim, bot } = await running();
    const { user, chat } = person(sim);
    sim.fault({ method: 'sendMessage', answer: { html: '<h1>502</h1>', status: 200 } });
    sim.fault({ method: 'getUpdates', answer: { html: '<h1>502</h1>', status: 200 } });
    user.says(chat, `${QUESTION} 别告诉别人`);
    await answered(sim, chat);
    await bot.logged(/polling failed/);
    expect(bot.log()).not.toContain('别告诉别人');
  });
});
