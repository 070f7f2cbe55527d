import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { botOf, type TestBot } from '../bot.fixture.ts';
import { openSimulator, type SimChat, type Simulator, standingClock } from '../index.ts';

let sim: Simulator;
let bot: TestBot;
let chat: SimChat;

beforeEach(async () => {
  sim = await openSimulator({ clock: standingClock(), limits: { flood: false } });
  bot = botOf(sim);
  chat = sim.privateChat(sim.user({ firstName: 'Ann' }), { isStarted: true });
});
afterEach(() => sim.close());

const post = (method: string, init: RequestInit): Promise<Response> =>
  fetch(`${sim.apiRoot}/bot${sim.token}/${method}`, { method: 'POST', ...init });
const markup = { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] };

describe('parameters', () => {
  it('come in a query', async () => {
    const query = new URLSearchParams({
      chat_id: String(chat.id),
      text: 'q',
      reply_markup: JSON.stringify(markup),
    });
    const response = await fetch(`${sim.apiRoot}/bot${sim.token}/sendMessage?${query}`);
    expect(await response.json()).toMatchObject({ ok: true, result: { text: 'q', reply_markup: markup } });
  });

  it('come in a form', async () => {
    const body = new URLSearchParams({ chat_id: String(chat.id), text: '1', disable_notification: 'true' });
    expect(await (await post('sendMessage', { body })).json()).toMatchObject({
      ok: true,
      result: { text: '1' },
    });
    expect(sim.calls('sendMessage')[0]?.params).toEqual({
      chat_id: chat.id,
      text: '1',
      disable_notification: true,
    });
  });

  it('come in JSON, nested ones as objects or as texts', async () => {
    await bot.call('sendMessage', { chat_id: chat.id, text: 'a', reply_markup: markup });
    await bot.call('sendMessage', {
      chat_id: String(chat.id),
      text: 'b',
      reply_markup: JSON.stringify(markup),
    });
    expect(chat.fromBot().map(({ keyboard }) => keyboard)).toEqual([
      markup.inline_keyboard,
      markup.inline_keyboard,
    ]);
  });

  it('come in a multipart body with files', async () => {
    const body = new FormData();
    body.set('method', 'sendDocument');
    body.set('chat_id', String(chat.id));
    body.set('document', 'attach://one');
    body.set('one', new Blob(['四川'], { type: 'text/plain' }), '报告.txt');
    body.set('reply_parameters', JSON.stringify({ message_id: 99, allow_sending_without_reply: true }));
    const { result } = JSON.parse(await (await post('sendDocument', { body })).text());
    expect(result.document).toMatchObject({ file_name: '报告.txt', mime_type: 'text/plain', file_size: 6 });
    expect(sim.violations()).toEqual([]);
    const { result: file } = await bot.call('getFile', { file_id: result.document.file_id });
    const download = await fetch(`${sim.apiRoot}/file/bot${sim.token}/${file.file_path}`);
    expect(await download.text()).toBe('四川');
  });

  it('are an error when the body is not what its type says', async () => {
    const response = await post('sendMessage', {
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
  });

  it.each([
    [
      'of an unknown name',
      { chat_id: 1, text: 'a', reply_to_message_id: 1 },
      /Unrecognized key: "reply_to_message_id"/,
    ],
    [
      'of an unknown name inside',
      { chat_id: 1, text: 'a', reply_parameters: { message: 1 } },
      /reply_parameters/,
    ],
    ['of the wrong type', { chat_id: 1, text: { a: 1 } }, /text/],
    ['that are missing', { chat_id: 1 }, /text/],
  ])('%s are violations', async (_, params, problem) => {
    expect((await bot.call('sendMessage', params)).status).toBe(400);
    expect(sim.violations()).toMatchObject([
      { method: 'sendMessage', problem: expect.stringMatching(problem) },
    ]);
  });
});

describe('methods', () => {
  it('have names without regard to case', async () => {
    expect((await bot.call('GETME')).result).toMatchObject({
      is_bot: true,
      can_read_all_group_messages: false,
    });
    expect(sim.calls('getMe')).toHaveLength(1);
  });

  it('of an unknown name are violations', async () => {
    expect(await bot.call('sendDream')).toMatchObject({
      status: 404,
      description: 'Not Found: method not found',
    });
    expect(sim.violations()).toMatchObject([{ method: 'sendDream' }]);
  });

  it('need the right token', async () => {
    expect((await botOf({ ...sim, token: '1:wrong' }).call('getMe')).status).toBe(401);
    expect((await botOf({ ...sim, token: 'malformed' }).call('getMe')).status).toBe(404);
  });

  it('are recorded with time, parameters, result or error', async () => {
    sim.clock.advance(5);
    await bot.call('sendMessage', { chat_id: chat.id, text: 'a' });
    await bot.call('sendMessage', { chat_id: 5, text: 'a' });
    const at = sim.clock.now();
    expect(sim.calls('sendMessage')).toMatchObject([
      { params: { chat_id: chat.id, text: 'a' }, at, endedAt: at, result: { text: 'a' } },
      { error: { code: 400, description: 'Bad Request: chat not found' } },
    ]);
    expect(sim.refused()).toHaveLength(1);
  });
});

describe('faults', () => {
  const send = (text = 'a') => bot.call('sendMessage', { chat_id: chat.id, text });

  it('answer as scripted, so many times, for one method', async () => {
    const fault = sim.fault({ method: 'sendMessage', times: 2, answer: { retryAfter: 7 } });
    expect(await send()).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
    expect((await bot.call('getMe')).ok).toBe(true);
    expect((await send()).status).toBe(429);
    expect((await send()).ok).toBe(true);
    expect(fault.hits).toBe(2);
    expect(sim.refused()).toEqual([]);
    expect(chat.fromBot()).toHaveLength(1);
  });

  it('may let calls pass first, and concern one chat', async () => {
    const other = sim.privateChat(sim.user({ firstName: 'Bob' }), { isStarted: true });
    sim.fault({ method: 'sendMessage', chat, skip: 1, answer: { status: 403 } });
    expect((await send()).ok).toBe(true);
    expect((await bot.call('sendMessage', { chat_id: other.id, text: 'b' })).ok).toBe(true);
    expect(await send()).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
  });

  it('may be a page of HTML, a broken connection, or a migration', async () => {
    sim.fault({ answer: { html: '<h1>Bad Gateway</h1>' } });
    const page = await post('getMe', {});
    expect([page.status, await page.text()]).toEqual([502, '<h1>Bad Gateway</h1>']);
    sim.fault({ answer: 'reset' });
    await expect(send()).rejects.toThrow('fetch failed');
    sim.fault({ answer: { migrateTo: -100 } });
    expect((await send()).parameters).toEqual({ migrate_to_chat_id: -100 });
    expect(chat.fromBot()).toEqual([]);
  });

  it('may let the call take effect and lose its answer', async () => {
    sim.fault({ method: 'sendMessage', answer: 'reset', takesEffect: true });
    await expect(send('once')).rejects.toThrow('fetch failed');
    expect(chat.fromBot().map(({ text }) => text)).toEqual(['once']);
  });

  it('may delay an answer, or never give one', async () => {
    sim.fault({ answer: { delayMs: 4000 } });
    const delayed = send();
    await sim.waitFor(() => sim.calls('sendMessage')[0]?.fault);
    expect(chat.fromBot()).toEqual([]);
    sim.clock.advance(4000);
    expect((await delayed).ok).toBe(true);
    sim.fault({ answer: 'hang' });
    const hanging = new AbortController();
    const never = bot.call('getMe', {}, hanging.signal);
    await sim.waitFor(() => sim.calls('getMe')[0]?.fault);
    hanging.abort();
    await expect(never).rejects.toThrow();
  });

  it('can be taken away', async () => {
    sim.fault({ times: Number.POSITIVE_INFINITY, answer: { status: 500 } }).remove();
    expect((await send()).ok).toBe(true);
  });
});
