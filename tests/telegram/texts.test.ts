/** Texts that would break a page or a message if they were not taken as they are, through the real program. */
import { beforeAll, expect, it } from 'vitest';
import type { Seen } from '../../src/simulator/index.ts';
import { type Place, temporaryPlace } from '../e2e/place.ts';
import { SMALL, type Twin, writeCorpus } from '../e2e/small-corpus.ts';
import { freePort, simulator, startBot, until } from './bot.ts';
import { expectClean, next, person } from './talk.ts';

const MARKUP: Twin = [
  '采茶机器人的说明书写着：遇到<script>alert(1)</script>就停机，a<b && c>d时电压是48伏，&lt和</b>照抄，"引号"也照抄。',
  'The manual of the picking robot says: stop at <script>alert(1)</script>, the voltage is 48 volts when a<b && c>d.',
];
const around = (from: number): string =>
  Array.from(
    { length: 10 },
    (_, i) => `Field ${from + i} lies on the northern slope and is tended all year round. `,
  ).join('');
const ASKED = 'The smart store of the garden, built in 2022, has an area of 7,300 square metres.';
const LONG: Twin = [
  '茶园的智能仓库2022年建成，面积是7300平方米。',
  `${around(10)}${ASKED} ${around(50)}`.trim(),
];
const CYRILLIC: Twin = [
  '俄文说明书共有520页。',
  `The Russian manual has 520 pages. ${'Чайный сад на склоне горы. '.repeat(1_500)}`,
];
const CORPUS = {
  paragraphs: [...SMALL.paragraphs, MARKUP],
  facts: { ...SMALL.facts, long: LONG, cyrillic: CYRILLIC },
};

let place: Place;
beforeAll(async () => {
  place = temporaryPlace(CORPUS);
  await place.json('index');
});

it('18 19 20 marks and tags are shown as they are; a long paragraph is one message, the rest behind 更多出处', async () => {
  const sim = await simulator({ limits: { flood: false } });
  startBot(sim, place.env);
  const { user, chat } = person(sim);
  const answer = await next(sim, chat, () => user.says(chat, '采茶机器人的电压是多少伏？'));
  expect(answer.text).toContain(MARKUP[0]);
  const english = person(sim, 'en');
  const ask = (text: string) => next(sim, english.chat, () => english.user.says(english.chat, text));
  const press = (shown: Seen) => next(sim, english.chat, () => english.user.presses(shown, 'Sources'));
  const long = await ask('What is the area of the smart store of the garden?');
  expect(long.text).toMatch(new RegExp(`….*${ASKED}.*…`, 's'));
  expect(long.text).not.toContain(LONG[1]);
  expect((await press(long)).text).toContain(LONG[1]);
  // What the simulator refuses: 4,096 characters of a message, 32,768 bytes with its marks.
  const pages = await ask('How many pages does the Russian manual have?');
  expect(pages.text).toMatch(/520 pages.*Чайный сад/s);
  await press(pages);
  expectClean(sim);
});

it('citations have pages on the web, which tell when a source was changed', async () => {
  // Another bot than that of the test before, whose updates are known.
  const token = '7000000002:simulated-token-of-another-bot';
  const sim = await simulator({ token, limits: { flood: false } });
  const port = await freePort();
  const at = `http://127.0.0.1:${port}`;
  const bot = startBot(sim, { ...place.env, PORT: port, PUBLIC_URL: 'https://bot.example/' });
  const { user, chat } = person(sim);
  const answer = await next(sim, chat, () => user.says(chat, '采茶机器人的电压是多少伏？'));
  const id = /#(\w{8,})/.exec(answer.text)?.[1] ?? expect.fail(answer.text);
  const checked = await next(sim, chat, () => user.says(chat, `/verify #${id}`));
  expect(checked.entities.map(({ url }) => url)).toContain(`https://bot.example/c/${id}`);
  const page = await fetch(`${at}/c/${id}`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect((await fetch(`${at}/c/${id}`, { method: 'HEAD' })).status).toBe(200);
  expect((await fetch(`${at}/c/nowhere1`)).status).toBe(404);
  expect((await fetch(`${at}/healthz`)).status).toBe(200);
  writeCorpus(place.env.CORPUS_DIR, {
    ...CORPUS,
    paragraphs: [...SMALL.paragraphs, [MARKUP[0].replace('48伏', '52伏'), MARKUP[1]]],
  });
  await until(async () => (await (await fetch(`${at}/c/${id}`)).text()).includes('52伏'));
  writeCorpus(place.env.CORPUS_DIR, SMALL);
  await until(async () => (await (await fetch(`${at}/c/${id}`)).text()).includes('已从语料中删除'));
  bot.send('SIGTERM');
  expect((await bot.ended).code).toBe(0);
  expectClean(sim);
});
