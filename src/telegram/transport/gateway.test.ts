import { getEventListeners } from 'node:events';
import { Telegraf } from 'telegraf';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from './api.ts';
import { withoutMarkup } from './failures.ts';
import { handlingWith, jumpingClock, keepingLog, refusal, type Scripted, scriptedApi } from './fixture.ts';
import { createGateway, kindOf, routeThrough } from './gateway.ts';
import { handling } from './handling.ts';
import { createPacing } from './pacing.ts';
import { CallRefused, Stopped, TryLater } from './types.ts';

function site(answers: Scripted[] = []) {
  const clock = jumpingClock();
  const api = scriptedApi(clock, answers);
  const stop = new AbortController();
  const listeners = { onUnreachable: vi.fn(async () => undefined), onMigrated: vi.fn(async () => undefined) };
  const pacing = createPacing(clock);
  const log = keepingLog();
  const gateway = createGateway({ api, clock, pacing, log, signal: stop.signal, ...listeners });
  const send = (chat: number, more: object = {}) =>
    gateway.call('sendMessage', { chat_id: chat, text: 'x', ...more });
  return { clock, api, stop, gateway, send, pacing, log, ...listeners };
}

const lost = new ApiError('sendMessage: the connection broke');

describe('gateway', () => {
  it('tells kinds of calls by their names', () => {
    expect(
      ['sendMessage', 'copyMessage', 'editMessageText', 'deleteMessage', 'answerInlineQuery'].map(kindOf),
    ).toEqual(['send', 'send', 'edit', 'edit', 'answer']);
    expect(['sendChatAction', 'getChatMember', 'setMyCommands'].map(kindOf)).toEqual([
      'answer',
      'read',
      'read',
    ]);
  });

  it('46 waits out 429 for its chat and lets others pass', async () => {
    const { send, api } = site([refusal(429, 'Too Many Requests', { retryAfterS: 7 })]);
    const first = send(1);
    const second = send(1, { text: 'y' });
    await send(2);
    await Promise.all([first, second]);
    const seen = api.calls.map(({ payload, at }) => [payload.chat_id, payload.text, at]);
    expect(seen).toEqual([
      [1, 'x', 0],
      [2, 'x', 0],
      [1, 'x', 7_000],
      [1, 'y', 7_000],
    ]);
  });

  it('47 keeps to 3 in 3 s in a chat, 20 a minute in a group, 30 a second in all', async () => {
    const most = (times: readonly number[], ms: number): number =>
      Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));
    const group = site();
    await Promise.all(Array.from({ length: 50 }, () => group.send(-5)));
    const times = group.api.calls.map(({ at }) => at);
    expect([most(times, 3_000), most(times, 60_000)]).toEqual([3, 20]);
    const all = site();
    await Promise.all(Array.from({ length: 100 }, (_, i) => all.send(i + 1)));
    expect(
      most(
        all.api.calls.map(({ at }) => at),
        1_000,
      ),
    ).toBe(30);
  });

  it('64 forgets chats that are long quiet', async () => {
    const { send, pacing, clock } = site();
    for (let chat = 1; chat <= 300; chat++) await send(chat);
    expect(pacing.size).toBe(300);
    await clock.sleep(61_000);
    await send(7);
    expect(pacing.size).toBe(1);
  });

  it('48 retries what got no answer, with a cap', async () => {
    const ok = site([lost, refusal(502, 'Bad Gateway')]);
    expect(await ok.send(1)).toEqual({ ok: true, result: true });
    expect(ok.api.calls).toHaveLength(3);
    const never = site(Array.from({ length: 20 }, () => lost));
    expect(await never.send(1)).toMatchObject({ ok: false, reason: 'gave_up' });
    expect(never.api.calls).toHaveLength(8);
  });

  it.each([
    [403, 'Forbidden: bot was blocked by the user', 'unreachable', 1],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'unreachable', 1],
    [400, 'Bad Request: chat not found', 'unreachable', 1],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'not_allowed', 0],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'not_allowed', 0],
    [400, 'Bad Request: message to edit not found', 'gone', 0],
    [400, 'Bad Request: query is too old and response timeout expired or query ID is invalid', 'too_old', 0],
    [400, 'Bad Request: message text is empty', 'rejected', 0],
    [401, 'Unauthorized', 'gave_up', 0],
  ])('takes %i %s for %s, without a retry', async (...[code, description, reason, told]) => {
    const { send, api, onUnreachable } = site([refusal(code, description)]);
    expect(await send(1)).toMatchObject({ ok: false, reason });
    expect(api.calls).toHaveLength(1);
    expect(onUnreachable).toHaveBeenCalledTimes(told);
  });

  it('40 takes "not modified" for success', async () => {
    const { gateway } = site([refusal(400, 'Bad Request: message is not modified: …')]);
    const call = gateway.call('editMessageText', { chat_id: 1, message_id: 2, text: 'x' });
    expect(await call).toEqual({ ok: true, result: true });
  });

  it('22 sends refused HTML as plain text, once', async () => {
    const wrong = refusal(400, "Bad Request: can't parse entities: unclosed tag");
    const once = site([wrong]);
    await once.send(1, { text: '<b>1 &lt; 2</b> &amp;lt; &#x1F600;&#33;', parse_mode: 'HTML' });
    expect(once.api.calls[1]?.payload).toEqual({ chat_id: 1, text: '1 < 2 &lt; 😀!' });
    const twice = site([wrong, wrong]);
    expect(await twice.send(1)).toMatchObject({ ok: false, reason: 'rejected' });
    expect(twice.api.calls).toHaveLength(2);
  });

  it('28, 30 goes on without a topic that is closed, or without a message that is gone', async () => {
    const { send, api } = site([
      refusal(400, 'Bad Request: message thread not found'),
      refusal(400, 'Bad Request: message to be replied not found'),
    ]);
    await send(-1, { message_thread_id: 4, reply_parameters: { message_id: 5 } });
    expect(api.calls[1]?.payload).toEqual({ chat_id: -1, text: 'x', reply_parameters: { message_id: 5 } });
    expect(api.calls[2]?.payload).toEqual({ chat_id: -1, text: 'x' });
  });

  it('37 follows a group to its new id, tells of it, and sends what comes later there', async () => {
    const { send, api, onMigrated } = site([
      refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrateTo: -1009 }),
    ]);
    await send(-9, { reply_parameters: { message_id: 5 } });
    await send(-9);
    expect(onMigrated.mock.calls).toEqual([['-9', '-1009']]);
    expect(api.calls.map(({ payload }) => payload.chat_id)).toEqual([-9, -1009, -1009]);
  });

  it('37 remembers the newest thousand groups that moved', async () => {
    const groups = Array.from({ length: 1_001 }, (_, i) => -1 - i);
    const moved = (id: number): Scripted =>
      refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrateTo: id - 10_000 });
    const { send, api } = site(groups.flatMap((id) => [moved(id), true]));
    for (const id of groups) await send(id);
    const before = api.calls.length;
    for (const id of [-1, -2, -1_001]) await send(id);
    expect(api.calls.slice(before).map(({ payload }) => payload.chat_id)).toEqual([-1, -10_002, -11_001]);
  });

  it('49 tries typing once, whatever comes of it', async () => {
    const { gateway, api } = site([refusal(429, 'Too Many Requests', { retryAfterS: 60 }), lost]);
    for (let i = 0; i < 2; i++)
      expect(await gateway.call('sendChatAction', { chat_id: 1, action: 'typing' })).toMatchObject({
        ok: false,
      });
    expect(api.calls).toHaveLength(2);
  });

  it('marks the update before its first message, and gives its place away while it waits', async () => {
    const { send, api } = site([refusal(429, 'Too Many Requests', { retryAfterS: 1 })]);
    const seen: string[] = [];
    const beforeSend = async (): Promise<void> => void seen.push(`mark ${api.calls.length}`);
    const onWait = () => void seen.push('wait');
    await handling.run(handlingWith({ beforeSend, onWait }), () => send(1));
    expect(seen).toEqual(['mark 0', 'wait', 'mark 1']);
  });

  it('throws Stopped to those that wait when the program ends', async () => {
    const { send, stop, api } = site([
      async () => {
        stop.abort();
        throw lost;
      },
    ]);
    await expect(send(1)).rejects.toBeInstanceOf(Stopped);
    await expect(send(2)).rejects.toBeInstanceOf(Stopped);
    expect(api.calls).toHaveLength(1);
  });

  it('ends a call with the signal of who made it, and leaves nothing of it with the one of the program', async () => {
    const own = new AbortController();
    const { gateway, stop } = site([
      async () => {
        own.abort();
        throw lost;
      },
    ]);
    const call = () => gateway.call('sendMessage', { chat_id: 1, text: 'x' }, { signal: own.signal });
    await expect(call()).rejects.toBeInstanceOf(Stopped);
    await expect(call()).rejects.toBeInstanceOf(Stopped);
    await gateway.call('sendMessage', { chat_id: 2 }, { signal: new AbortController().signal });
    // Node keeps signals that depend on another with that one, once there is any.
    const key = Object.getOwnPropertySymbols(stop.signal).find((one) => /Dependant/.test(String(one)));
    const dependants: unknown = (key && Reflect.get(stop.signal, key)) ?? { size: 0 };
    expect(dependants).toMatchObject({ size: 0 });
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  });
});

describe('withoutMarkup', () => {
  it('leaves the words', () => {
    expect(withoutMarkup('<a href="x">a</a> &quot;b&quot; &#1114112;')).toBe('a "b" ');
  });
});

describe('telegraf', () => {
  async function reply(answers: Scripted[]) {
    const { gateway, api } = site(answers);
    const bot = new Telegraf('1:x');
    // Only what telegraf reads of itself.
    bot.botInfo = { id: 1, is_bot: true, username: 'b', first_name: 'b' } as typeof bot.botInfo & object;
    routeThrough(gateway, bot);
    bot.catch((error) => {
      throw error;
    });
    bot.on('message', (ctx) => ctx.reply('yes'));
    const ann = { id: 4, first_name: 'Ann' };
    const chat = { ...ann, type: 'private' } as const;
    const message = { message_id: 1, date: 0, text: 'x', chat, from: { ...ann, is_bot: false } };
    await bot.handleUpdate({ update_id: 1, message });
    return api.calls;
  }

  it('calls through the gateway from ctx too', async () => {
    expect(await reply([refusal(429, 'Too Many Requests', { retryAfterS: 1 })])).toHaveLength(2);
  });

  it('throws what will never succeed, and what may later', async () => {
    await expect(reply([refusal(403, 'Forbidden: bot was blocked by the user')])).rejects.toBeInstanceOf(
      CallRefused,
    );
    await expect(reply([refusal(401, 'Unauthorized')])).rejects.toBeInstanceOf(TryLater);
  });
});
