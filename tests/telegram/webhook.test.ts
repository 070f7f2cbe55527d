import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../src/simulator/index.ts';
import {
  botData,
  freePort,
  PATIENCE_MS,
  QUESTION,
  type RunningBot,
  said,
  simulator,
  startBot,
} from './bot.ts';

const wait = { timeoutMs: PATIENCE_MS };
const SECRET = 'a-secret-of-many-letters';
const PUBLIC = 'https://bot.example';

async function running(): Promise<{
  sim: Simulator;
  bot: RunningBot;
  at: string;
  env: Record<string, string>;
}> {
  const sim = await simulator();
  const port = await freePort();
  const at = `http://127.0.0.1:${port}`;
  sim.route(PUBLIC, at);
  const env = { ...botData(), PORT: port, WEBHOOK_URL: `${PUBLIC}/hook/7`, WEBHOOK_SECRET: SECRET };
  const bot = startBot(sim, env);
  await sim.waitFor(() => sim.webhook(), wait);
  return { sim, bot, at, env };
}

const post = (url: string, body: string, secret = SECRET): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
  });

describe.concurrent('webhook', () => {
  it('15 only Telegram gets in, and nothing that is too large or no update', async () => {
    const { sim, at } = await running();
    const hook = `${at}/hook/7`;
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    const body = JSON.stringify({ update_id: 5, message: { text: QUESTION, chat: { id: chat.id } } });
    const statuses = [
      await post(hook, body, 'a-secret-of-other-letters'),
      await fetch(hook, { method: 'POST', body }),
      await post(hook, body, 'undefined'),
      await fetch(hook),
      await post(`${at}/hook`, body),
      await post(`${hook}?x=1`, body),
      await post(hook, 'no json'),
      await post(hook, '{"message":{}}'),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 403, 405, 404, 404, 400, 400]);
    const large = await post(hook, JSON.stringify({ update_id: 6, x: 'x'.repeat(2_000_000) })).catch(
      () => undefined,
    );
    // A server may close the connection before the whole body was sent.
    expect([413, undefined]).toContain(large?.status);
    ann.says(chat, QUESTION);
    await sim.waitFor(() => said(chat)[0], wait);
    expect(sim.calls('sendMessage')).toHaveLength(1);
    expect((await fetch(`${at}/readyz`)).status).toBe(200);
    expect(sim.calls('getUpdates')).toEqual([]);
  });

  it('16 a slow answer is acknowledged at once; an update sent three times is answered once', async () => {
    const { sim, at } = await running();
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    sim.fault({ method: 'sendMessage', answer: { delayMs: 6_000 } });
    ann.says(chat, QUESTION);
    await sim.waitFor(() => sim.calls('sendMessage').length === 1, wait);
    // The update is confirmed while the answer is still under way.
    await sim.waitFor(() => sim.pendingUpdates().length === 0, wait);
    expect(chat.fromBot()).toEqual([]);
    const message = {
      message_id: 900,
      date: 1,
      from: { id: ann.id, is_bot: false },
      chat: { id: chat.id, type: 'private' },
    };
    const update = JSON.stringify({ update_id: 2 ** 33, message: { ...message, text: QUESTION } });
    for (let i = 0; i < 3; i++) expect((await post(`${at}/hook/7`, update)).status).toBe(200);
    await sim.waitFor(() => said(chat).length === 2, wait);
    ann.says(chat, QUESTION);
    await sim.waitFor(() => said(chat).length === 3, wait);
    expect(sim.webhookFailures()).toBe(0);
  });

  it('17 stopping leaves the webhook set, and what comes meanwhile is answered later', async () => {
    const { sim, bot, env } = await running();
    bot.send('SIGTERM');
    expect((await bot.ended).code).toBe(0);
    expect(sim.webhook()?.url).toBe(`${PUBLIC}/hook/7`);
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    ann.says(chat, QUESTION);
    startBot(sim, env);
    await sim.waitFor(() => said(chat).length === 1, { timeoutMs: 100_000 });
    expect(sim.calls('deleteWebhook')).toEqual([]);
  });
});
