import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { botOf, type TestBot } from '../bot.fixture.ts';
import { openSimulator, type Person, type SimChat, type Simulator, standingClock } from '../index.ts';

let sim: Simulator;
let bot: TestBot;
let ann: Person;
let chat: SimChat;

beforeEach(async () => {
  sim = await openSimulator({ clock: standingClock() });
  bot = botOf(sim);
  ann = sim.user({ firstName: 'Ann' });
  chat = sim.privateChat(ann);
});
afterEach(() => sim.close());

const texts = (updates: { message: { text: string } }[]): string[] =>
  updates.map(({ message }) => message.text);
/** So many polls have arrived at the server. */
const arrived = (count: number) => sim.waitFor(() => sim.calls('getUpdates').length >= count);

describe('getUpdates', () => {
  it('gives the same updates until a higher offset confirms them', async () => {
    ann.says(chat, 'one');
    ann.says(chat, 'two');
    const first = await bot.updates();
    expect(texts(first)).toEqual(['one', 'two']);
    sim.clock.advance(1000);
    expect(texts(await bot.updates())).toEqual(['one', 'two']);
    expect(texts(await bot.updates({ offset: first[1].update_id }))).toEqual(['two']);
    expect(await bot.updates({ offset: first[1].update_id + 1 })).toEqual([]);
    expect(sim.pendingUpdates()).toEqual([]);
  });

  it('gives at most `limit`, and 100 when that makes no sense', async () => {
    for (let place = 0; place < 120; place++) ann.says(chat, `m${place}`);
    expect(await bot.updates({ limit: 3 })).toHaveLength(3);
    sim.clock.advance(1000);
    expect(await bot.updates({ limit: 1000 })).toHaveLength(100);
  });

  it('tells a caller that hung up of no conflict', async () => {
    const { port } = new URL(sim.apiRoot);
    const request = `GET /bot${sim.token}/getUpdates?timeout=50 HTTP/1.1\r\nHost: x\r\n\r\n`;
    const [first, second] = [connect(Number(port)), connect(Number(port))];
    await Promise.all([once(first, 'connect'), once(second, 'connect')]);
    first.write(request);
    await arrived(1);
    // So close to each other that the server meets the request first.
    second.write(request);
    first.destroy();
    await arrived(2);
    ann.says(chat, 'one');
    const [answer] = await once(second, 'data');
    second.destroy();
    expect(String(answer)).toContain('HTTP/1.1 200');
    expect(sim.refused()).toEqual([]);
  });

  it('forgets all but the last so many for a negative offset', async () => {
    for (const text of ['one', 'two', 'three']) ann.says(chat, text);
    expect(texts(await bot.updates({ offset: -1 }))).toEqual(['three']);
    expect(sim.pendingUpdates()).toHaveLength(1);
  });

  it('waits for an update, and answers with nothing when the time is up', async () => {
    const waiting = bot.updates({ offset: 5, timeout: 10 });
    await arrived(1);
    ann.says(chat, 'one');
    const [update] = await waiting;
    expect(update.message.text).toBe('one');
    const idle = bot.updates({ offset: update.update_id + 1, timeout: 10 });
    await arrived(2);
    sim.clock.advance(9999);
    sim.clock.advance(1);
    expect(await idle).toEqual([]);
  });

  it('caps the time at 50 seconds', async () => {
    const idle = bot.updates({ timeout: 3600 });
    await arrived(1);
    sim.clock.advance(50_000);
    expect(await idle).toEqual([]);
  });

  it('ends the waiting poll with 409 when another one comes', async () => {
    const older = bot.call('getUpdates', { timeout: 50 });
    await arrived(1);
    const newer = bot.call('getUpdates', { timeout: 50 });
    expect(await older).toMatchObject({
      status: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    ann.says(chat, 'one');
    expect((await newer).result).toHaveLength(1);
  });

  it('forgets a caller who hangs up', async () => {
    const gone = new AbortController();
    const lost = bot.call('getUpdates', { timeout: 50 }, gone.signal).catch(() => 'lost');
    await arrived(1);
    gone.abort();
    expect(await lost).toBe('lost');
    await sim.waitFor(() => sim.calls('getUpdates')[0]?.endedAt !== undefined);
    ann.says(chat, 'one');
    expect(await bot.updates({ offset: 1 })).toHaveLength(1);
  });

  it('is refused while a webhook is set, and ended by setting one', async () => {
    const waiting = bot.call('getUpdates', { timeout: 50 });
    await arrived(1);
    await bot.call('setWebhook', { url: 'https://bot.example/hook' });
    expect((await waiting).description).toBe('Conflict: terminated by setWebhook request');
    expect((await bot.call('getUpdates')).description).toMatch(
      /^Conflict: can't use getUpdates method while webhook/,
    );
    await bot.call('deleteWebhook');
    expect((await bot.call('getUpdates', { offset: 1 })).ok).toBe(true);
  });

  it('keeps allowed_updates until they are set anew, and ignores unknown names', async () => {
    await bot.updates({ allowed_updates: ['inline_query', 'nonsense'] });
    ann.says(chat, 'unheard');
    ann.types('query');
    await bot.updates({ offset: 1 });
    ann.says(chat, 'unheard too');
    const [update, ...rest] = await bot.updates({ offset: 2 });
    expect(update.inline_query.query).toBe('query');
    expect(rest).toEqual([]);
    await bot.updates({ offset: update.update_id + 1, allowed_updates: ['nonsense'] });
    ann.says(chat, 'heard');
    expect(texts(await bot.updates({ offset: update.update_id + 1 }))).toEqual(['heard']);
  });

  it('slows down those who ask for the same offset again and again', async () => {
    await bot.updates({ offset: 1, timeout: 0 });
    ann.says(chat, 'one');
    ann.says(chat, 'two');
    expect(await bot.updates({ offset: 1 })).toHaveLength(1);
  });
});

describe('updates', () => {
  it('expire: messages after a day, presses after 150 s, inline queries after 30 s', async () => {
    const kinds = () => sim.pendingUpdates().map((update) => Object.keys(update)[1]);
    const message = ann.says(chat, 'one');
    ann.presses(message, { data: 'x' });
    ann.types('query');
    sim.clock.advance(29_999);
    expect(kinds()).toEqual(['message', 'callback_query', 'inline_query']);
    sim.clock.advance(1);
    expect(kinds()).toEqual(['message', 'callback_query']);
    sim.clock.advance(120_000);
    expect(kinds()).toEqual(['message']);
    sim.clock.advance(24 * 3_600_000);
    expect(kinds()).toEqual([]);
  });

  it('can be repeated after they were confirmed, once', async () => {
    ann.says(chat, 'one');
    const [update] = await bot.updates();
    await bot.updates({ offset: update.update_id + 1 });
    sim.repeat(update);
    expect(await bot.updates({ offset: update.update_id + 2 })).toEqual([update]);
    expect(await bot.updates({ offset: update.update_id + 3 })).toEqual([]);
  });

  it('can have any shape', async () => {
    sim.push({});
    sim.push({ brand_new_kind: { id: 2 ** 40 } });
    const [bare, unknown] = await bot.updates();
    expect(Object.keys(bare)).toEqual(['update_id']);
    expect(unknown.brand_new_kind).toEqual({ id: 2 ** 40 });
  });
});
