import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { botOf, type TestBot } from '../bot.fixture.ts';
import { openSimulator, type Person, type Simulator, standingClock } from '../index.ts';

interface Received {
  readonly url: string;
  readonly secret: string | string[] | undefined;
  readonly update: { readonly message: { readonly text: string } };
  reply(status: number, options?: { headers?: Record<string, string>; body?: string }): void;
}

let sim: Simulator;
let bot: TestBot;
let ann: Person;
let server: Server;
let received: Received[];
let onReceive: (request: Received) => void;

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

beforeEach(async () => {
  received = [];
  onReceive = (request) => request.reply(200);
  server = createServer(async (request, response) => {
    const item: Received = {
      url: request.url ?? '',
      secret: request.headers['x-telegram-bot-api-secret-token'],
      update: (await readJson(request)) as Received['update'], // people send texts only here
      reply(status, { headers = {}, body } = {}) {
        response.writeHead(status, headers);
        response.end(body);
      },
    };
    received.push(item);
    onReceive(item);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sim = await openSimulator({ clock: standingClock(), limits: { flood: false } });
  // A server that listens on TCP has an address of this kind.
  sim.route('https://bot.example', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  bot = botOf(sim);
  ann = sim.user({ firstName: 'Ann' });
});
afterEach(async () => {
  await sim.close();
  server.closeAllConnections();
  server.close();
});

const set = (more: object = {}) => bot.call('setWebhook', { url: 'https://bot.example/hook', ...more });
/** Polls real time: what the bot's server receives is no event of the simulator. */
const until = async (probe: () => boolean): Promise<void> => {
  for (const end = Date.now() + 20_000; !probe() && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(probe()).toBe(true);
};
const texts = (): string[] => received.map(({ update }) => update.message.text);

describe('a webhook', () => {
  it('gets updates with the secret, and what was pending before', async () => {
    ann.says(sim.privateChat(ann), 'before');
    await set({ secret_token: 'the_secret' });
    ann.says(sim.privateChat(ann), 'after');
    await until(() => sim.pendingUpdates().length === 0);
    expect(texts()).toEqual(['before', 'after']);
    expect(received[0]).toMatchObject({ url: '/hook', secret: 'the_secret' });
  });

  it('gets one update of a chat at a time, and different chats at once', async () => {
    onReceive = () => undefined;
    const bob = sim.user({ firstName: 'Bob' });
    await set();
    ann.says(sim.privateChat(ann), 'ann 1');
    ann.says(sim.privateChat(ann), 'ann 2');
    bob.says(sim.privateChat(bob), 'bob 1');
    await until(() => received.length === 2);
    expect(texts()).toEqual(['ann 1', 'bob 1']);
    received[0]?.reply(200);
    await until(() => received.length === 3);
    expect(texts().at(-1)).toBe('ann 2');
  });

  it('gets no more than max_connections at once', async () => {
    onReceive = () => undefined;
    await set({ max_connections: 2 });
    for (const firstName of ['A', 'B', 'C']) {
      const person = sim.user({ firstName });
      person.says(sim.privateChat(person), firstName);
    }
    await until(() => received.length === 2);
    received[0]?.reply(200);
    await until(() => received.length === 3);
    expect(texts()).toEqual(['A', 'B', 'C']);
  });

  it('is tried again after growing pauses, its queue held up meanwhile', async () => {
    onReceive = (request) => request.reply(500);
    await set();
    ann.says(sim.privateChat(ann), 'one');
    ann.says(sim.privateChat(ann), 'two');
    for (const [tries, pauseMs] of [1000, 2000, 4000].entries()) {
      await sim.waitFor(() => sim.webhookFailures() === tries + 1);
      sim.clock.advance(pauseMs);
    }
    expect((await bot.call('getWebhookInfo')).result.last_error_message).toBe(
      'Wrong response from the webhook: 500 Internal Server Error',
    );
    await until(() => received.length === 4);
    expect(texts()).toEqual(['one', 'one', 'one', 'one']);
    expect(sim.pendingUpdates()).toHaveLength(2);
  });

  it('may run a method through its response', async () => {
    const chat = sim.privateChat(ann);
    const body = JSON.stringify({ method: 'sendMessage', chat_id: chat.id, text: 'through the response' });
    onReceive = (request) => request.reply(200, { headers: { 'content-type': 'application/json' }, body });
    await set();
    ann.says(chat, 'one');
    const answer = await sim.waitFor(() => chat.fromBot()[0]);
    expect(answer.text).toBe('through the response');
  });

  it('stays after the same call again, and goes with deleteWebhook', async () => {
    await set();
    await set();
    expect((await bot.call('getWebhookInfo')).result).toMatchObject({ url: 'https://bot.example/hook' });
    ann.says(sim.privateChat(ann), 'one');
    await until(() => sim.pendingUpdates().length === 0);
    await bot.call('deleteWebhook');
    ann.says(sim.privateChat(ann), 'two');
    expect((await bot.updates()).length).toBe(1);
    expect(texts()).toEqual(['one']);
  });

  it.each([
    [{ url: 'http://bot.example/hook' }, /HTTPS URL must be provided/],
    [{ url: 'https://bot.example:8080/hook' }, /only on ports 80, 88, 443 or 8443/],
    [{ url: 'https://bot.example/hook', secret_token: 'not allowed!' }, /unallowed characters/],
  ])('is refused: %j', async (params, reason) => {
    expect((await bot.call('setWebhook', params)).description).toMatch(reason);
  });

  it('may drop what is pending', async () => {
    ann.says(sim.privateChat(ann), 'old');
    await set({ drop_pending_updates: true });
    ann.says(sim.privateChat(ann), 'new');
    await until(() => received.length === 1);
    expect(texts()).toEqual(['new']);
  });
});
