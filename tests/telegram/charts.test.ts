import { beforeAll, expect, it } from 'vitest';
import type { Seen, Simulator } from '../../src/simulator/index.ts';
import { startBot } from './bot.ts';
import { expectClean, labels, next, person, replies, running, settled, wait } from './talk.ts';

/** Its answer cites the figures of five provinces. */
const COMPARING = '北京、上海、广东备案了多少款大模型？';
const CHART = '📊 画图';

let sim: Simulator;
beforeAll(async () => {
  ({ sim } = await running());
});

const turnOf = ({ keyboard }: Seen): string =>
  /^1:c:(.+)$/.exec(keyboard.flat().find(({ text }) => text === CHART)?.callback_data ?? '')?.[1] ??
  expect.fail('no button');

/** Width and height of the picture that a message shows. */
function pictureIn(sim: Simulator, seen: Seen): [number, number] {
  const bytes = sim.download(seen);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

it.concurrent('an answer that compares figures has 画图: the picture comes as a reply, once, with the table', async () => {
  const { user, chat } = person(sim);
  const answer = await next(sim, chat, () => user.says(chat, COMPARING));
  expect(labels(answer)).toContain(CHART);
  const photo = await next(sim, chat, () => user.presses(answer, CHART));
  expect(photo.replyTo).toBe(answer.id);
  expect(photo.text.split('\n').slice(0, 3)).toEqual(['备案大模型 · 2025年3月', '北京：105项', '上海：66项']);
  expect(photo.text).toMatch(/\[1\] .+ · 2025年3月 · #\w{8,}$/);
  expect(photo.entities.map(({ type }) => type)).toContain('text_link');
  const [width, height] = pictureIn(sim, photo);
  expect(width).toBe(1080);
  expect(height).toBeGreaterThan(500);
  const again = user.presses(answer, CHART);
  await sim.waitFor(again.answer, wait);
  const plain = await next(sim, chat, () => user.says(chat, '四川省人工智能研究院什么时候成立的？'));
  expect(labels(plain)).not.toContain(CHART);
  expect(chat.fromBot().filter(({ message }) => 'photo' in message)).toHaveLength(1);
  expectClean(sim);
});

it.concurrent('readers of English and of Traditional Chinese get theirs', async () => {
  for (const [language, question, button, line] of [
    [
      'en',
      'How many filed large models do Beijing, Shanghai and Guangdong have?',
      '📊 Chart',
      'Beijing: 105',
    ],
    ['zh-hant', '北京、上海、廣東備案了多少款大模型？', '📊 畫圖', '廣東：45項'],
  ] as const) {
    const { user, chat } = person(sim, language);
    const answer = await next(sim, chat, () => user.says(chat, question));
    const photo = await next(sim, chat, () => user.presses(answer, button));
    expect(photo.text).toContain(line);
  }
  expectClean(sim);
});

it.concurrent('in a group who asked may draw, in the topic of the answer; others are told so', async () => {
  const [ann, bob] = [person(sim).user, person(sim).user];
  const group = sim.group({ title: 'AI', members: [ann, bob], isForum: true });
  const topic = sim.topic(group, 'Talk', ann);
  const answer = await next(sim, group, () => ann.says(group, `/ask ${COMPARING}`, { topic }));
  const foreign = bob.presses(answer, CHART);
  expect(await sim.waitFor(foreign.answer, wait)).toMatchObject({ show_alert: true });
  const photo = await next(sim, group, () => ann.presses(answer, CHART));
  expect(photo.topic).toBe(answer.topic);
  expectClean(sim);
});

it.concurrent('under a post of a channel the button leads to the chat with the bot, which sends the picture', async () => {
  const { user, chat } = person(sim);
  const channel = sim.channel({ title: 'News', admins: [user] });
  const posted = await next(sim, channel, () => sim.post(channel, `/ask ${COMPARING}`));
  const press = user.presses(posted, CHART);
  const url = (await sim.waitFor(press.answer, wait))?.url ?? expect.fail();
  const payload = new URL(url).searchParams.get('start');
  const photo = await next(sim, chat, () => user.says(chat, `/start ${payload}`));
  expect(pictureIn(sim, photo)[0]).toBe(1080);
  expect(channel.fromBot()).toEqual([posted]);
  expectClean(sim);
});

it.concurrent('what no button of the message holds, and the answers of others, draw nothing', async () => {
  const { user, chat } = person(sim);
  const stranger = person(sim);
  const answer = await next(sim, chat, () => user.says(chat, COMPARING));
  const plain = await next(sim, stranger.chat, () =>
    stranger.user.says(stranger.chat, '四川省人工智能研究院什么时候成立的？'),
  );
  for (const data of [`1:c:${turnOf(answer)}`, '1:c:zzz', '1:c:', '1:c:a:b']) {
    const press = stranger.user.presses(plain, { data });
    expect((await sim.waitFor(press.answer, wait))?.text).toContain('过期');
  }
  await settled(sim);
  expect(stranger.chat.fromBot()).toEqual([plain]);
  expectClean(sim);
});

it.concurrent('a restart, haste and faults of Telegram cost no picture', async () => {
  const { sim, bot, env } = await running();
  const { user, chat } = person(sim);
  const answer = await next(sim, chat, () => user.says(chat, COMPARING));
  bot.send('SIGTERM');
  await bot.ended;
  startBot(sim, env);
  sim.fault({ method: 'sendPhoto', times: 1, answer: { retryAfter: 1 } });
  sim.fault({ method: 'sendPhoto', times: 1, answer: { status: 502 } });
  const photo = await next(sim, chat, () => user.presses(answer, CHART));
  expect(pictureIn(sim, photo)[0]).toBe(1080);
  expect(sim.calls('sendPhoto')).toHaveLength(3);
  await settled(sim);
  expect(await replies(sim, chat, 2)).toHaveLength(2);
  expect(sim.violations()).toEqual([]);
});
