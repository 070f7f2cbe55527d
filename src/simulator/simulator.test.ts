import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { botOf, type TestBot } from './bot.fixture.ts';
import { openSimulator, type Simulator } from './index.ts';

let sim: Simulator;
let bot: TestBot;

beforeEach(async () => {
  sim = await openSimulator({ limits: { flood: false } });
  bot = botOf(sim);
});
afterEach(() => sim.close());

describe('a private chat', () => {
  it('brings a question to the bot and its answer to the person', async () => {
    const ann = sim.user({ firstName: 'Ann', languageCode: 'zh-hans' });
    const chat = sim.privateChat(ann);
    const question = ann.says(chat, '/ask 四川有多少家？');
    const [update] = await bot.updates({ offset: 0 });
    expect(update?.message).toMatchObject({
      message_id: question.id,
      from: { id: ann.id, language_code: 'zh-hans' },
      chat: { id: chat.id, type: 'private' },
      entities: [{ type: 'bot_command', offset: 0, length: 4 }],
    });
    const sent = await bot.call('sendMessage', {
      chat_id: chat.id,
      text: '<b>38 家</b> &amp; more',
      parse_mode: 'HTML',
      reply_parameters: { message_id: question.id },
      reply_markup: { inline_keyboard: [[{ text: '为什么', callback_data: 'why' }]] },
    });
    expect(sent.ok).toBe(true);
    const [answer] = chat.fromBot();
    expect(answer).toMatchObject({
      text: '38 家 & more',
      entities: [{ type: 'bold', offset: 0, length: 4 }],
      replyTo: question.id,
      keyboard: [[{ text: '为什么', callback_data: 'why' }]],
    });
    expect(sim.violations()).toEqual([]);
  });

  it('is closed to the bot until the person writes, and after it is blocked', async () => {
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    const send = () => bot.call('sendMessage', { chat_id: chat.id, text: 'hello' });
    expect((await send()).description).toBe("Forbidden: bot can't initiate conversation with a user");
    ann.says(chat, '/start');
    expect((await send()).ok).toBe(true);
    ann.blocks();
    expect(await send()).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    const updates = await bot.updates({ offset: 0 });
    expect(updates.at(-1)?.my_chat_member).toMatchObject({ new_chat_member: { status: 'kicked' } });
    ann.says(chat, '/start');
    expect((await send()).ok).toBe(true);
  });

  it('shows what an edit changed, and refuses one that changes nothing', async () => {
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    ann.says(chat, 'hi');
    const { result } = await bot.call('sendMessage', { chat_id: chat.id, text: 'wait' });
    const edit = (text: string) =>
      bot.call('editMessageText', { chat_id: chat.id, message_id: result.message_id, text });
    expect((await edit('<wait>')).ok).toBe(true);
    expect((await edit('<wait>')).description).toMatch(/^Bad Request: message is not modified/);
    expect(chat.message(result.message_id)).toMatchObject({ text: '<wait>', edits: [{ text: 'wait' }] });
  });
});

describe('a button', () => {
  it('is answered once', async () => {
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    ann.says(chat, 'hi');
    const reply_markup = { inline_keyboard: [[{ text: 'More', callback_data: 'm:1' }]] };
    await bot.call('sendMessage', { chat_id: chat.id, text: 'answer', reply_markup });
    const [answer] = chat.fromBot();
    if (!answer) throw new Error('no answer');
    const press = ann.presses(answer, 'More');
    const update = (await bot.updates({ offset: 0 })).at(-1);
    expect(update?.callback_query).toMatchObject({ data: 'm:1', message: { message_id: answer.id } });
    const reply = { callback_query_id: press.id, text: 'ok' };
    expect((await bot.call('answerCallbackQuery', reply)).ok).toBe(true);
    expect(press.answer()).toEqual({ text: 'ok' });
    expect((await bot.call('answerCallbackQuery', reply)).description).toMatch(/query is too old/);
  });

  it('cannot be pressed where there is none', () => {
    const ann = sim.user({ firstName: 'Ann' });
    const message = ann.says(sim.privateChat(ann), 'hi');
    expect(() => ann.presses(message, 'More')).toThrow(/its buttons: none/);
  });
});

describe('a group', () => {
  it('tells a bot in privacy mode only what is meant for it', async () => {
    const ann = sim.user({ firstName: 'Ann' });
    const group = sim.group({ title: 'G', members: [ann] });
    const { result } = await bot.call('sendMessage', { chat_id: group.id, text: 'mine' });
    ann.says(group, 'chatter');
    ann.says(group, '@shuwen_bot question');
    ann.says(group, '/ask@OtherBot q');
    ann.says(group, '/ask@Shuwen_Bot q');
    ann.says(group, 'yes', { replyTo: result.message_id });
    const heard = (await bot.updates({ offset: 0 })).map(({ message }) => message.text);
    expect(heard).toEqual(['/ask@Shuwen_Bot q', 'yes']);
  });

  it('tells everything to an admin, and to a bot without privacy mode', async () => {
    const ann = sim.user({ firstName: 'Ann' });
    ann.says(sim.group({ title: 'A', members: [ann], bot: 'administrator' }), 'one');
    ann.says(sim.group({ title: 'B', members: [ann], privacy: false }), 'two');
    const heard = (await bot.updates({ offset: 0 })).map(({ message }) => message.text);
    expect(heard).toEqual(['one', 'two']);
  });

  it('is closed to a bot that was kicked', async () => {
    const ann = sim.user({ firstName: 'Ann' });
    const group = sim.group({ title: 'G', admins: [ann] });
    ann.removesBot(group);
    expect(await bot.call('sendMessage', { chat_id: group.id, text: 'x' })).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was kicked from the supergroup chat',
    });
  });
});
