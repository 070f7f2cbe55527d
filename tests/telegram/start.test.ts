import { describe, expect, it } from 'vitest';
import {
  atEnd,
  botData,
  freePort,
  PATIENCE_MS,
  QUESTION,
  QUESTIONS,
  said,
  simulator,
  startBot,
  until,
} from './bot.ts';

const wait = { timeoutMs: PATIENCE_MS };

describe.concurrent('start', () => {
  it.each([
    ['malformed', 'no-token'],
    ['refused', '7000000001:another-token-than-the-one-of-the-bot'],
  ])('1 %s token: ends with a code, naming the variable and not the token', async (_, token) => {
    const sim = await simulator();
    const { code, stderr } = await startBot({ apiRoot: sim.apiRoot, token }, botData()).ended;
    expect(code).not.toBe(0);
    expect(stderr).toContain('BOT_TOKEN');
    expect(stderr).not.toContain(token);
  });

  it.each([
    ['TZ', 'Mars/Olympus', 'Asia/Shanghai'],
    // Node knows it for formats only, and would take UTC for the rest.
    ['TZ', 'asia/shanghai', 'Asia/Shanghai'],
    // Eight hours ahead of UTC, or behind as POSIX has it?
    ['TZ', 'UTC+8', 'Etc/GMT-8'],
    ['DIGEST_CRON', '61 9 * * *', '0 9 * * *'],
    ['DIGEST_CRON', '0 0 30 2 *', '0 9 * * *'],
  ])(
    '1 %s=%s: ends with code 2, naming the variable, its value and what to use',
    async (name, value, use) => {
      const sim = await simulator();
      const { code, stderr } = await startBot(sim, { ...botData(), [name]: value }).ended;
      expect(code).toBe(2);
      const [first = ''] = stderr.split('\n');
      expect(first).toContain(`${name} has a value that cannot be used, "${value}": use `);
      expect(first).toContain(use);
      expect(sim.calls('getMe')).toEqual([]);
    },
  );

  it('2 getMe 401 ends it; 502 and resets are waited out', async () => {
    const sim = await simulator();
    sim.fault({ method: 'getMe', answer: { status: 401, description: 'Unauthorized' } });
    const first = await startBot(sim, botData()).ended;
    expect(first.code).not.toBe(0);
    expect(first.stderr).toContain('BOT_TOKEN');
    sim.fault({ method: 'getMe', times: 2, answer: { status: 502 } });
    sim.fault({ method: 'getMe', times: 1, answer: 'reset' });
    startBot(sim, botData());
    await sim.waitFor(() => sim.calls('getUpdates').length > 0, wait);
  });

  it('3 getUpdates fails in every way, then the next message is answered', async () => {
    const sim = await simulator();
    for (const answer of [{ status: 500 }, { retryAfter: 1 }, { html: '<h1>no</h1>' }, 'reset'] as const)
      sim.fault({ method: 'getUpdates', answer });
    const bot = startBot(sim, botData());
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    ann.says(chat, QUESTION);
    expect((await sim.waitFor(() => said(chat)[0], wait)).text).toContain('1100');
    expect(bot.log()).toContain('polling works again');
  });

  it('4 a lasting 409 is told within 20 s and not ready; when it ends, the bot recovers', async () => {
    const sim = await simulator();
    const port = await freePort();
    const conflict = { status: 409, description: 'Conflict: terminated by other getUpdates request' };
    const fault = sim.fault({ method: 'getUpdates', times: 1000, answer: conflict });
    const bot = startBot(sim, { ...botData(), PORT: port });
    await sim.waitFor(() => fault.hits > 0, wait);
    const began = Date.now();
    await bot.logged(/Another program polls Telegram with this BOT_TOKEN/);
    expect(Date.now() - began).toBeLessThan(20_000);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.text()).toContain('another program polls');
    fault.remove();
    await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200);
  });

  it('4 a webhook that was left is removed, and polling begins', async () => {
    const sim = await simulator();
    await fetch(`${sim.apiRoot}/bot${sim.token}/setWebhook?url=https://old.example/hook`);
    startBot(sim, botData());
    await sim.waitFor(() => sim.webhook() === undefined, wait);
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    ann.says(chat, QUESTION);
    await sim.waitFor(() => said(chat)[0], wait);
  });

  it('6 every getUpdates names the kinds of updates, and says whether privacy mode is on', async () => {
    const sim = await simulator();
    const bot = startBot(sim, botData());
    const [call] = await sim.waitFor(
      () => sim.calls('getUpdates').length > 0 && sim.calls('getUpdates'),
      wait,
    );
    const kinds = call?.params.allowed_updates;
    for (const kind of [
      'message',
      'edited_message',
      'channel_post',
      'callback_query',
      'inline_query',
      'my_chat_member',
    ])
      expect(kinds).toContain(kind);
    expect(kinds).not.toContain('chat_member');
    expect(bot.log()).toContain('Privacy mode is on');
  });
});

describe.concurrent('stop', () => {
  it('12 SIGTERM during an answer: it is delivered, the offset confirmed, nothing more fetched, exit 0', async () => {
    const sim = await simulator();
    const bot = startBot(sim, botData());
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    sim.fault({ method: 'sendMessage', answer: { delayMs: 3_000 } });
    ann.says(chat, QUESTION);
    await sim.waitFor(() => sim.calls('sendMessage').length === 1, wait);
    const began = Date.now();
    bot.send('SIGTERM');
    await bot.logged(/stopping/);
    const { code } = await bot.ended;
    expect(code).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(chat.fromBot()).toHaveLength(1);
    expect(sim.pendingUpdates()).toEqual([]);
    ann.says(chat, '还在吗？');
    expect(sim.pendingUpdates()).toHaveLength(1);
    expect(sim.violations()).toEqual([]);
  });

  it('12 SIGTERM while Telegram answers nothing: it ends well within 10 s, and what is left is answered later', async () => {
    const sim = await simulator();
    const env = botData();
    const bot = startBot(sim, env);
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    const hang = (method: string) => sim.fault({ method, times: 1_000, answer: 'hang' });
    const faults = [hang('sendMessage')];
    for (const text of QUESTIONS) ann.says(chat, text);
    await sim.waitFor(() => sim.calls('sendMessage').length === 1, wait);
    await until(() => sim.pendingUpdates().length === 0);
    faults.push(hang('getUpdates'));
    bot.send('SIGTERM');
    await bot.logged(/stopping/);
    const began = Date.now();
    expect((await bot.ended).code).toBe(0);
    expect(Date.now() - began).toBeLessThan(8_500);
    for (const fault of faults) fault.remove();
    startBot(sim, env);
    await sim.waitFor(() => said(chat).length === QUESTIONS.length, wait);
  });

  it('12 a second signal forces the end', async () => {
    const sim = await simulator();
    const bot = startBot(sim, botData());
    const ann = sim.user({ firstName: 'Ann' });
    sim.fault({ method: 'sendMessage', answer: 'hang' });
    ann.says(sim.privateChat(ann), QUESTION);
    await sim.waitFor(() => sim.calls('sendMessage').length === 1, wait);
    bot.send('SIGTERM');
    await bot.logged(/stopping/);
    bot.send('SIGINT');
    expect((await bot.ended).code).toBe(1);
  });

  it('13 SIGTERM during getMe ends it cleanly', async () => {
    const sim = await simulator();
    sim.fault({ method: 'getMe', answer: 'hang' });
    const bot = startBot(sim, botData());
    await sim.waitFor(() => sim.calls('getMe').length === 1, wait);
    bot.send('SIGTERM');
    const { code, stderr } = await bot.ended;
    expect({ code, isCrash: /^\s+at /m.test(stderr) }).toEqual({ code: 0, isCrash: false });
    expect(sim.calls('getUpdates')).toEqual([]);
  });
});

it.concurrent('64 an idle bot holds one poll open and asks again only when its time is up', async () => {
  const sim = await simulator();
  startBot(sim, botData());
  const polls = () => sim.calls('getUpdates');
  await sim.waitFor(() => polls().at(-1)?.params.timeout === 50, wait);
  for (const elapsed of [1, 2]) {
    const before = polls().length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(polls().length, `${elapsed}`).toBe(before);
    sim.clock.advance(50_000);
    await sim.waitFor(() => polls().length === before + 1, wait);
  }
});

describe.concurrent('63 health', () => {
  it('tells life, readiness and metrics, on ports of their own, without ids of people', async () => {
    const sim = await simulator();
    const [port, metricsPort] = [await freePort(), await freePort()];
    const env = botData();
    startBot(sim, { ...env, PORT: port, METRICS_PORT: metricsPort });
    const get = (path: string, at = port): Promise<Response> => fetch(`http://127.0.0.1:${at}${path}`);
    await until(async () => (await get('/readyz').catch(() => undefined))?.status === 200);
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    ann.says(chat, QUESTION);
    await sim.waitFor(() => said(chat)[0], wait);
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/metrics')).status).toBe(404);
    const metrics = await (await get('/metrics', metricsPort)).text();
    expect(metrics).toMatch(/shuwen_telegram_requests_total\{method="sendMessage",outcome="ok"\} 1\n/);
    expect(metrics).toMatch(/shuwen_poll_age_seconds \d/);
    expect(metrics).not.toContain(String(ann.id));
    expect(metrics).not.toContain(QUESTION);
  });

  // Only Linux has all of 127.0.0.0/8 without being told to.
  it.runIf(process.platform === 'linux')('listens with every port on HOST alone', async () => {
    const sim = await simulator();
    const [PORT, METRICS_PORT] = [await freePort(), await freePort()];
    startBot(sim, { ...botData(), PORT, METRICS_PORT, HOST: '127.0.0.2' });
    const status = (host: string, path: string): Promise<number | undefined> =>
      fetch(`http://${host}${path}`).then(
        (response) => response.status,
        () => undefined,
      );
    await until(async () => (await status(`127.0.0.2:${PORT}`, '/readyz')) === 200);
    expect(await status(`127.0.0.2:${METRICS_PORT}`, '/metrics')).toBe(200);
    expect(await status(`127.0.0.1:${PORT}`, '/readyz')).toBeUndefined();
    expect(await status(`127.0.0.1:${METRICS_PORT}`, '/metrics')).toBeUndefined();
  });

  it('names the port that is taken', async () => {
    const sim = await simulator();
    const { port } = new URL(sim.apiRoot);
    const { code, stderr } = await startBot(sim, { ...botData(), PORT: port }).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/PORT \d+ on HOST 127\.0\.0\.1 cannot be listened on/);
  });
});

it.concurrent('a second bot on the same data waits for the end of the first', async () => {
  const sim = await simulator();
  const env = botData();
  const first = startBot(sim, env);
  await sim.waitFor(() => sim.calls('getUpdates').length > 0, wait);
  const second = startBot(sim, env);
  await second.logged(/another program serves this bot/);
  first.send('SIGTERM');
  expect((await first.ended).code).toBe(0);
  const polls = sim.calls('getUpdates').length;
  await sim.waitFor(() => sim.calls('getUpdates').length > polls, wait);
  atEnd(() => expect(sim.violations()).toEqual([]));
});
