import { beforeAll, expect, it } from 'vitest';
import type { Seen, Simulator } from '../../src/simulator/index.ts';
import { QUESTION } from './bot.ts';
import { expectClean, labels, next, person, replies, running, settled, wait } from './talk.ts';

let sim: Simulator;
beforeAll(async () => {
  ({ sim } = await running());
});

it.concurrent('39 40 42 each press is answered once; pages turn in place; a forged or old button does nothing', async () => {
  const { user, chat } = person(sim);
  const answer = await next(sim, chat, () => user.says(chat, QUESTION));
  const more = await next(sim, chat, () => user.presses(answer, '更多出处'));
  expect(more.text).toContain('全部出处');
  const again = user.presses(answer, '更多出处');
  await sim.waitFor(again.answer, wait);
  const why = await next(sim, chat, () => user.presses(answer, '为什么'));
  expect(why.text).toContain('█');
  expect(why.replyTo).toBe(answer.id);
  for (const vote of ['👍', '👎']) {
    const press = user.presses(answer, vote);
    expect((await sim.waitFor(press.answer, wait))?.text).toContain('谢谢');
  }
  const turn = /1:m:([^:]+):0/.exec(answer.keyboard.flat()[0]?.callback_data ?? '')?.[1];
  const stranger = person(sim);
  const theirs = await next(sim, stranger.chat, () => stranger.user.says(stranger.chat, QUESTION));
  for (const data of ['x', '0:m:1:0', '1:n:zzz:0', `1:m:${turn}:0`, '1:g:mode:all', '1:d:x']) {
    const press = stranger.user.presses(theirs, { data });
    expect((await sim.waitFor(press.answer, wait))?.text).toContain('过期');
  }
  stranger.user.deletes(theirs);
  const onDeleted = stranger.user.presses(theirs, '👍');
  await sim.waitFor(onDeleted.answer, wait);
  // Of a deleted message nobody sees which buttons it had: the answers of other chats stay closed all the same.
  const foreign = stranger.user.presses(theirs, { data: `1:m:${turn}:0` });
  expect((await sim.waitFor(foreign.answer, wait))?.text).toContain('过期');
  expect(stranger.chat.fromBot()).toEqual([]);
  const sources = await next(sim, chat, () => user.says(chat, '/sources'));
  user.presses(sources, labels(sources)[0] ?? '');
  await sim.waitFor(() => chat.message(sources.id).edits.length === 1, wait);
  expect(chat.fromBot().filter(({ text }) => text.startsWith('全部出处'))).toHaveLength(1);
  expectClean(sim);
});

it.concurrent('39 in a group only who asked opens more; anybody may say that an answer is bad', async () => {
  const [ann, bob] = [person(sim).user, person(sim).user];
  const group = sim.group({ title: 'AI', members: [ann, bob] });
  const answer = await next(sim, group, () => ann.says(group, `/ask ${QUESTION}`));
  const foreign = bob.presses(answer, '更多出处');
  expect(await sim.waitFor(foreign.answer, wait)).toMatchObject({ show_alert: true });
  const vote = bob.presses(answer, '👎');
  expect((await sim.waitFor(vote.answer, wait))?.text).toContain('谢谢');
  expect(group.fromBot()).toHaveLength(1);
  await next(sim, group, () => ann.presses(answer, '更多出处'));
  expectClean(sim);
});

it.concurrent('39 a press in a group is answered while what another one brings must wait', async () => {
  const { sim } = await running();
  const [ann, bob] = [person(sim).user, person(sim).user];
  const group = sim.group({ title: 'AI', members: [ann, bob] });
  const answer = await next(sim, group, () => ann.says(group, `/ask ${QUESTION}`));
  sim.fault({ method: 'sendMessage', chat: group, times: 1, answer: { retryAfter: 3 } });
  ann.presses(answer, '更多出处');
  await sim.waitFor(() => sim.calls('sendMessage').some(({ error }) => error !== undefined), wait);
  const vote = bob.presses(answer, '👎');
  await sim.waitFor(vote.answer, wait);
  expect(group.fromBot()).toHaveLength(1);
  await replies(sim, group, 2);
});

it.concurrent('41 45 a press too old to be answered still counts; one under a message sent inline is answered', async () => {
  const { sim, bot } = await running();
  const { user, chat } = person(sim);
  const answer = await next(sim, chat, () => user.says(chat, QUESTION));
  const late = user.presses(answer, '为什么');
  sim.clock.advance(20_000);
  await next(sim, chat, () => undefined);
  expect(late.answer()).toBeUndefined();
  expect(sim.refused()).toMatchObject([{ method: 'answerCallbackQuery', error: { code: 400 } }]);
  const cards = user.types(QUESTION);
  const { results } = await sim.waitFor(() => cards.answer(), wait);
  const picked = user.picks(cards, String(results[0]?.id), chat);
  for (const data of ['1:v:x:u', '1:m:x:0']) {
    const press = user.presses({ ...picked, inlineMessageId: 'inline-1' }, { data });
    expect((await sim.waitFor(press.answer, wait))?.text).toContain('过期');
  }
  await settled(sim);
  expect(bot.log()).not.toMatch(/"level":(?:50|60)/);
  expect(sim.violations()).toEqual([]);
});

it.concurrent('42 data that no button of the message holds changes no answer and writes no post', async () => {
  const { sim } = await running();
  const [ann, bob] = [person(sim).user, person(sim).user];
  const group = sim.group({ title: 'AI', members: [ann, bob] });
  const channel = sim.channel({ title: 'News', admins: [ann] });
  const asked = await next(sim, group, () => ann.says(group, `/ask ${QUESTION}`));
  const own = await next(sim, group, () => bob.says(group, '/ask 成都人工智能产业规模是多少？'));
  const posted = await next(sim, channel, () => sim.post(channel, `/ask ${QUESTION}`));
  const data = (answer: Seen): string => answer.keyboard[0]?.[0]?.callback_data ?? expect.fail();
  const why = data(posted).replace(/^1:m:(.*):0$/, '1:w:$1');
  for (const [answer, forged] of [
    ...['1:f:1', '1:l:en', '1:s::0', data(own)].map((made) => [asked, made] as const),
    ...['1:f:1', '1:l:en', '1:s::0', '1:e:1', why].map((made) => [posted, made] as const),
  ]) {
    const press = bob.presses(answer, { data: forged });
    expect((await sim.waitFor(press.answer, wait)).text, forged).toContain('过期');
  }
  await settled(sim);
  expect([...group.fromBot(), ...channel.fromBot()]).toEqual([asked, own, posted]);
  expectClean(sim);
});

it.concurrent('43 44 inline queries get cited cards; the newest of a burst is answered', async () => {
  const { user } = person(sim);
  const group = sim.group({ title: 'AI', members: [user] });
  const cards = user.types(QUESTION);
  const { results, ...rest } = await sim.waitFor(() => cards.answer(), wait);
  expect(results.length).toBeGreaterThan(0);
  expect(rest).toMatchObject({ next_offset: expect.stringMatching(/^\d+$/), is_personal: true });
  const further = user.types(QUESTION, String(rest.next_offset));
  const secondPage = await sim.waitFor(() => further.answer(), wait);
  expect(secondPage.next_offset).toBe('');
  const ids = [...results, ...secondPage.results].map(({ id }) => id);
  expect(secondPage.results.length > 0 && new Set(ids).size === ids.length && ids.length <= 50).toBe(true);
  const picked = user.picks(cards, String(results[0]?.id), group);
  expect(picked.text).toContain('[1]');
  for (const odd of ['', '问', '问'.repeat(256), '今天天气怎么样']) {
    const query = user.types(odd);
    expect(await sim.waitFor(() => query.answer(), wait)).toMatchObject({ button: expect.anything() });
  }
  const burst = Array.from({ length: 10 }, (_, i) => user.types(QUESTION.slice(0, i + 4)));
  const last = burst.at(-1) ?? expect.fail();
  await sim.waitFor(() => last.answer(), wait);
  await settled(sim);
  expect(group.fromBot()).toEqual([]);
  expect(sim.violations()).toEqual([]);
});
