import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Seen, SimChat } from '../../src/simulator/index.ts';
import { QUESTIONS, said, startBot } from './bot.ts';
import { type Desk, desk, paper, until } from './desk.ts';
import { next, person, turned } from './talk.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A document of its own, whose paragraphs are all new. */
const documentOf = (name: string, paragraphs: number): string =>
  `---\npublisher: 丹棱县农业农村局\ndate: 2025-03\n---\n# ${name}\n\n${Array.from(
    { length: paragraphs },
    (_, i) => `${name}第${i + 1}号园区新建机器人工厂${i * 7 + 3}座，主要做柑橘分拣和包装，由本地企业运营。`,
  ).join('\n\n')}\n`;

async function confirmed({ sim, owner, chat }: Desk, name: string, paragraphs: number): Promise<Seen> {
  const shown = await next(sim, chat, () =>
    owner.sends(chat, paper(documentOf(name, paragraphs), `${name}.md`)),
  );
  owner.presses(shown, '确认入库');
  return shown;
}

const ENDED = /^(?:已入库|已取消|已中断|失败)/;

async function imported(place: Desk, name: string): Promise<void> {
  const shown = await confirmed(place, name, 5);
  expect((await until(place, shown, ENDED)).text).toMatch(/^已入库/);
}

async function cancelled(place: Desk, name: string): Promise<void> {
  const shown = await confirmed(place, name, 1_500);
  await until(place, shown, /^正在入库/);
  place.owner.presses(place.chat.message(shown.id), '取消');
  expect((await until(place, shown, ENDED)).text).toMatch(/^已取消/);
}

async function rolledBack(place: Desk): Promise<void> {
  const { sim, owner, chat } = place;
  const shown = await next(sim, chat, () => owner.says(chat, '/rollback'));
  const sure = await turned({ sim, user: owner, chat }, shown, /^回到第/);
  owner.presses(sure, '确定回滚');
  await until(place, sure, /^已回滚/);
}

it('2,000 questions while the index is rebuilt twenty times, rolled back five times and five builds are cancelled: none fails', {
  timeout: 1_500_000,
}, async () => {
  const place = await desk();
  const { sim } = place;
  const people = Array.from({ length: 40 }, () => person(sim));
  const asked: { chat: SimChat; id: number }[] = [];
  let isBuilding = true;
  const asking = (async () => {
    for (let i = 0; i < 2_000 || isBuilding; i++) {
      const { user, chat } = people[i % people.length] ?? expect.fail();
      asked.push({ chat, id: user.says(chat, QUESTIONS[i % QUESTIONS.length] ?? '').id });
      await pause(110);
    }
  })();
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 4; i++) await imported(place, `丹棱${round}${i}`);
    await cancelled(place, `洪雅${round}`);
    await rolledBack(place);
  }
  isBuilding = false;
  await asking;
  const answersTo = ({ chat, id }: (typeof asked)[number]): Seen[] =>
    said(chat).filter(({ replyTo }) => replyTo === id);
  const isAnswered = (one: (typeof asked)[number]): boolean => answersTo(one).length > 0;
  await sim.waitFor(() => asked.every(isAnswered), { timeoutMs: 120_000 }).catch(() => undefined);
  const failed = asked.filter((one) => !answersTo(one).some(({ text }) => text.includes('[1]')));
  process.stdout.write(`questions ${asked.length}, failed ${failed.length}\n`);
  expect(asked.length).toBeGreaterThanOrEqual(2_000);
  expect(failed).toEqual([]);
  expect(sim.violations()).toEqual([]);
});

it('killed at thirty random moments of a build, the old or the new index serves whole, and its message tells which', {
  timeout: 1_500_000,
}, async () => {
  const place = await desk();
  const { sim, owner, chat, env } = place;
  let bot = place.bot;
  const outcomes: string[] = [];
  const folder = path.join(env.DATA_DIR ?? '', 'documents');
  /** Added documents; the list in chat shows a page of them only. */
  const documents = (): string[] =>
    existsSync(folder)
      ? readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'))
      : [];
  for (let round = 0; round < 30; round++) {
    const name = `青神${round}`;
    const shown = await confirmed(place, name, 40);
    await pause(Math.random() * 8_000);
    bot.send('SIGKILL');
    await bot.ended;
    bot = startBot(sim, env);
    const { text } = await until(place, shown, ENDED);
    const isIn = text.startsWith('已入库');
    outcomes.push(isIn ? 'in' : 'out');
    expect(
      documents().some((json) => json.includes(`"title":"${name}"`)),
      `${name}: ${text}`,
    ).toBe(isIn);
    const answer = await next(sim, chat, () => owner.says(chat, `${name}第3号园区新建机器人工厂多少座？`));
    expect(answer.text.includes(`《${name}》`), answer.text).toBe(isIn); // the question may stand in it too
  }
  process.stdout.write(`${outcomes.filter((one) => one === 'in').length} of 30 in, the others out\n`);
  const generations = readdirSync(path.join(env.INDEX_DIR ?? '', 'generations'));
  expect(generations.filter((name) => !/^\d{6}-[0-9a-f]{8}$/.test(name))).toEqual([]);
  expect(generations.length).toBeLessThanOrEqual(4);
  const files = readdirSync(env.DATA_DIR ?? '', { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
