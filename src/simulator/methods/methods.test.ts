import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { botOf, type TestBot } from '../bot.fixture.ts';
import { openSimulator, type Person, type SimChat, type Simulator, standingClock } from '../index.ts';

let sim: Simulator;
let bot: TestBot;
let ann: Person;
let chat: SimChat;

beforeEach(async () => {
  sim = await openSimulator({ clock: standingClock(), limits: { flood: false } });
  bot = botOf(sim);
  ann = sim.user({ firstName: 'Ann' });
  chat = sim.privateChat(ann, { isStarted: true });
});
afterEach(() => sim.close());

/** The description of an error answer, or `ok`. */
async function outcome(method: string, params: object): Promise<string> {
  const { ok, description } = await bot.call(method, params);
  return ok ? 'ok' : description;
}
const send = (to: SimChat, more: object = {}) =>
  outcome('sendMessage', { chat_id: to.id, text: 'a', ...more });
const button = (more: object) => ({ reply_markup: { inline_keyboard: [[{ text: 'x', ...more }]] } });

describe('who may be written to', () => {
  it('nobody that is unknown, deactivated, or has not started the bot', async () => {
    expect(await outcome('sendMessage', { chat_id: 4, text: 'a' })).toBe('Bad Request: chat not found');
    const bob = sim.user({ firstName: 'Bob' });
    expect(await send(sim.privateChat(bob))).toBe("Forbidden: bot can't initiate conversation with a user");
    sim.deactivate(ann);
    expect(await send(chat)).toBe('Forbidden: user is deactivated');
  });

  it.each([
    ['group', 'kicked', 'Forbidden: bot was kicked from the group chat'],
    ['supergroup', 'kicked', 'Forbidden: bot was kicked from the supergroup chat'],
    ['supergroup', 'left', 'Forbidden: bot is not a member of the supergroup chat'],
  ] as const)('no %s where the bot is %s', async (type, status, expected) => {
    expect(await send(sim.group({ title: 'G', type, bot: status }))).toBe(expected);
  });

  it('no channel without the right to post', async () => {
    const channel = sim.channel({ title: 'C', username: 'the_channel', bot: 'member' });
    expect(await send(channel)).toBe('Bad Request: need administrator rights in the channel chat');
    ann.setsBot(channel, { status: 'administrator', rights: { can_post_messages: false } });
    expect(await send(channel)).toBe('Bad Request: need administrator rights in the channel chat');
    ann.setsBot(channel, { status: 'administrator' });
    expect(await outcome('sendMessage', { chat_id: '@the_channel', text: 'a' })).toBe('ok');
    expect(channel.fromBot()).toHaveLength(1);
  });

  it('no group that restricts the bot', async () => {
    const group = sim.group({ title: 'G' });
    ann.setsBot(group, { status: 'restricted', rights: { can_send_messages: false } });
    expect(await send(group)).toBe('Bad Request: not enough rights to send text messages to the chat');
  });

  it('a group that moved only under its new number', async () => {
    const group = sim.group({ title: 'G', type: 'group', members: [ann] });
    const next = sim.migrate(group, ann);
    const { parameters } = await bot.call('sendMessage', { chat_id: group.id, text: 'a' });
    expect(parameters).toEqual({ migrate_to_chat_id: next.id });
    expect(await send(next)).toBe('ok');
  });

  it('nowhere after leaving', async () => {
    const group = sim.group({ title: 'G' });
    expect(await outcome('leaveChat', { chat_id: group.id })).toBe('ok');
    expect(await send(group)).toBe('Forbidden: bot is not a member of the supergroup chat');
  });
});

describe('topics', () => {
  it('must be there, be open and not be General', async () => {
    const forum = sim.group({ title: 'F', isForum: true, members: [ann] });
    const topic = sim.topic(forum, 'News', ann);
    expect(await send(forum, { message_thread_id: topic.id })).toBe('ok');
    expect(forum.fromBot()[0]?.topic).toBe(topic.id);
    expect(await send(forum, { message_thread_id: 1 })).toBe('Bad Request: message thread not found');
    expect(await send(forum, { message_thread_id: 999 })).toBe('Bad Request: message thread not found');
    sim.closeTopic(forum, topic);
    expect(await send(forum, { message_thread_id: topic.id })).toBe('Bad Request: TOPIC_CLOSED');
    sim.deleteTopic(forum, topic);
    expect(await send(forum, { message_thread_id: topic.id })).toBe('Bad Request: message thread not found');
  });

  it('are ignored in supergroups that are no forum, and refused in private', async () => {
    const group = sim.group({ title: 'G' });
    expect(await send(group, { message_thread_id: 7 })).toBe('ok');
    expect(group.fromBot()[0]?.topic).toBeUndefined();
    expect(await send(chat, { message_thread_id: 7 })).toBe('Bad Request: message thread not found');
  });

  it('are inherited by replies, and not crossed by them', async () => {
    const forum = sim.group({ title: 'F', isForum: true, members: [ann], privacy: false });
    const [news, talk] = [sim.topic(forum, 'News', ann), sim.topic(forum, 'Talk', ann)];
    const question = ann.says(forum, 'q', { topic: news });
    const reply = { message_id: question.id, allow_sending_without_reply: true };
    expect(await send(forum, { reply_parameters: reply })).toBe('ok');
    expect(forum.fromBot()[0]).toMatchObject({ topic: news.id, replyTo: question.id });
    expect(await send(forum, { reply_parameters: reply, message_thread_id: talk.id })).toBe(
      'Bad Request: message to be replied not found',
    );
  });
});

describe('replies', () => {
  it('need their message, unless they may go without', async () => {
    const question = ann.says(chat, 'q');
    ann.deletes(question);
    expect(await send(chat, { reply_parameters: { message_id: question.id } })).toBe(
      'Bad Request: message to be replied not found',
    );
    const relaxed = { message_id: question.id, allow_sending_without_reply: true };
    expect(await send(chat, { reply_parameters: relaxed })).toBe('ok');
    expect(chat.fromBot()[0]?.replyTo).toBeUndefined();
  });

  it('quote only what is there', async () => {
    const { id } = ann.says(chat, 'one two');
    expect(await send(chat, { reply_parameters: { message_id: id, quote: 'two' } })).toBe('ok');
    expect(chat.fromBot()[0]?.message.quote).toEqual({ text: 'two', position: 4 });
    expect(await send(chat, { reply_parameters: { message_id: id, quote: 'three' } })).toBe(
      'Bad Request: QUOTE_TEXT_INVALID',
    );
  });
});

describe('keyboards', () => {
  it.each([
    [{ callback_data: '四'.repeat(21) }, 'ok'],
    [{ callback_data: '四'.repeat(22) }, 'Bad Request: BUTTON_DATA_INVALID'],
    [{ callback_data: '' }, 'Bad Request: BUTTON_DATA_INVALID'],
    [{ url: 'https://e.org' }, 'ok'],
    [{ url: 'e.org' }, 'Bad Request: BUTTON_URL_INVALID'],
    [{ copy_text: { text: 'x'.repeat(257) } }, 'Bad Request: BUTTON_COPY_TEXT_INVALID'],
    [{}, "Bad Request: can't parse inline keyboard button: exactly one action must be specified"],
    [
      { url: 'https://e.org', callback_data: 'x' },
      "Bad Request: can't parse inline keyboard button: exactly one action must be specified",
    ],
  ])('with %j: %s', async (fields, expected) => expect(await send(chat, button(fields))).toBe(expected));

  it('have 100 buttons and 8 in a row at most', async () => {
    const row = (count: number) => Array.from({ length: count }, () => ({ text: 'x', callback_data: 'x' }));
    const rows = (count: number) => Array.from({ length: count }, () => row(1));
    const keyboard = (inline_keyboard: object) => send(chat, { reply_markup: { inline_keyboard } });
    expect(await keyboard(rows(100))).toBe('ok');
    expect(await keyboard(rows(101))).toBe('Bad Request: reply markup is too long');
    expect(await keyboard([row(9)])).toBe('Bad Request: reply markup is too long');
  });
});

describe('edits', () => {
  const edit = (more: object) => outcome('editMessageText', { chat_id: chat.id, text: 'b', ...more });

  it('concern own messages that are there', async () => {
    const { id } = ann.says(chat, 'mine');
    expect(await edit({ message_id: id })).toBe("Bad Request: message can't be edited");
    expect(await edit({ message_id: 9999 })).toBe('Bad Request: message to edit not found');
    await send(chat);
    const own = chat.fromBot()[0]?.id;
    expect(await outcome('deleteMessage', { chat_id: chat.id, message_id: own })).toBe('ok');
    expect(await edit({ message_id: own })).toBe('Bad Request: message to edit not found');
    expect(await outcome('deleteMessage', { chat_id: chat.id, message_id: own })).toBe(
      'Bad Request: message to delete not found',
    );
  });

  it('change something: text, formatting or keyboard', async () => {
    await send(chat, { text: 'b', ...button({ callback_data: 'x' }) });
    const message_id = chat.fromBot()[0]?.id;
    const notModified = expect.stringMatching(/^Bad Request: message is not modified/);
    expect(await edit({ message_id, ...button({ callback_data: 'x' }) })).toEqual(notModified);
    expect(
      await edit({ message_id, text: '<b>b</b>', parse_mode: 'HTML', ...button({ callback_data: 'x' }) }),
    ).toBe('ok');
    expect(await outcome('editMessageReplyMarkup', { chat_id: chat.id, message_id })).toBe('ok');
    expect(await outcome('editMessageReplyMarkup', { chat_id: chat.id, message_id })).toEqual(notModified);
    expect(chat.fromBot()[0]).toMatchObject({ text: 'b', keyboard: [], entities: [{ type: 'bold' }] });
    expect(chat.fromBot()[0]?.edits).toHaveLength(2);
  });

  it('and deletions of others need rights, and 48 hours at most', async () => {
    const group = sim.group({ title: 'G', members: [ann] });
    const { id } = ann.says(group, 'spam');
    const remove = { chat_id: group.id, message_id: id };
    expect(await outcome('deleteMessage', remove)).toBe("Bad Request: message can't be deleted");
    ann.setsBot(group, { status: 'administrator' });
    sim.clock.advance(48 * 3_600_000 + 1);
    expect(await outcome('deleteMessage', remove)).toBe("Bad Request: message can't be deleted");
    const fresh = ann.says(group, 'more spam');
    expect(await outcome('deleteMessage', { chat_id: group.id, message_id: fresh.id })).toBe('ok');
  });
});

describe('answers to queries', () => {
  const tooOld = 'Bad Request: query is too old and response timeout expired or query ID is invalid';

  it('come in time: a press within 15 s, an inline query within 10 s', async () => {
    const message = ann.says(chat, 'q');
    const [early, late] = [ann.presses(message, { data: 'a' }), ann.presses(message, { data: 'b' })];
    const inline = ann.types('q');
    sim.clock.advance(10_001);
    expect(await outcome('answerInlineQuery', { inline_query_id: inline.id, results: [] })).toBe(tooOld);
    expect(await outcome('answerCallbackQuery', { callback_query_id: early.id })).toBe('ok');
    sim.clock.advance(5000);
    expect(await outcome('answerCallbackQuery', { callback_query_id: late.id })).toBe(tooOld);
    expect(await outcome('answerCallbackQuery', { callback_query_id: 'no such' })).toBe(tooOld);
  });

  it('to presses have 200 characters at most', async () => {
    const press = ann.presses(ann.says(chat, 'q'), { data: 'a' });
    const answer = (length: number) =>
      outcome('answerCallbackQuery', {
        callback_query_id: press.id,
        text: '四'.repeat(length),
        show_alert: true,
      });
    expect(await answer(201)).toBe('Bad Request: MESSAGE_TOO_LONG');
    expect(await answer(200)).toBe('ok');
    expect(press.answer()).toMatchObject({ show_alert: true });
  });

  const article = (id: string, message_text = 'text') => ({
    type: 'article',
    id,
    title: 'T',
    input_message_content: { message_text, parse_mode: 'HTML' },
  });
  it.each([
    [
      '51 results',
      { results: Array.from({ length: 51 }, (_, id) => article(String(id))) },
      /too many inline query results/,
    ],
    ['the same id twice', { results: [article('a'), article('a')] }, /RESULT_ID_DUPLICATE/],
    ['an id of 65 bytes', { results: [article('a'.repeat(65))] }, /RESULT_ID_INVALID/],
    ['an empty id', { results: [article('')] }, /RESULT_ID_INVALID/],
    ['a wrong tag', { results: [article('a', '<p>')] }, /can't parse entities/],
    ['an offset of 65 bytes', { results: [], next_offset: 'a'.repeat(65) }, /NEXT_OFFSET_INVALID/],
    [
      'a button with a wrong parameter',
      { results: [], button: { text: 'x', start_parameter: 'a b' } },
      /START_PARAM_INVALID/,
    ],
    ['a button without action', { results: [], button: { text: 'x' } }, /exactly one action/],
  ])('to inline queries are refused with %s', async (_, params, expected) => {
    expect(await outcome('answerInlineQuery', { inline_query_id: ann.types('q').id, ...params })).toMatch(
      expected,
    );
  });

  it('to inline queries may have 50 results, and one answer only', async () => {
    const { id } = ann.types('q');
    const results = Array.from({ length: 50 }, (_, place) => article(String(place)));
    expect(await outcome('answerInlineQuery', { inline_query_id: id, results, next_offset: '50' })).toBe(
      'ok',
    );
    expect(await outcome('answerInlineQuery', { inline_query_id: id, results })).toBe(tooOld);
  });
});

describe('files', () => {
  it('are given up to 20 MiB', async () => {
    const size = 20 * 1024 * 1024;
    const fileId = (bytes: number | null): string => {
      const { message } = ann.sends(chat, {
        kind: 'document',
        fileName: '../../x.txt',
        bytes: 'x',
        size: bytes,
      });
      return JSON.parse(JSON.stringify(message.document)).file_id;
    };
    expect(await outcome('getFile', { file_id: fileId(size) })).toBe('ok');
    expect(await outcome('getFile', { file_id: fileId(size + 1) })).toBe('Bad Request: file is too big');
    expect(await outcome('getFile', { file_id: 'nonsense' })).toMatch(/wrong file_id/);
    fileId(null);
    expect(chat.messages().at(-1)?.message.document).not.toHaveProperty('file_size');
  });
});

describe('commands', () => {
  const set = (more: object) =>
    outcome('setMyCommands', { commands: [{ command: 'ask', description: 'Ask' }], ...more });
  const named = (command: string, description = 'D') => ({ commands: [{ command, description }] });

  it.each([
    [named('a'.repeat(32)), 'ok'],
    [named('a'.repeat(33)), 'Bad Request: BOT_COMMAND_INVALID'],
    [named('Ask'), 'Bad Request: BOT_COMMAND_INVALID'],
    [named('ask', '四'.repeat(256)), 'ok'],
    [named('ask', '四'.repeat(257)), 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'],
    [named('ask', ' '), 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'],
    [{ language_code: 'zh' }, 'ok'],
    [{ language_code: 'zh-hans' }, 'Bad Request: invalid language code specified'],
    [{ scope: { type: 'chat', chat_id: 4 } }, 'Bad Request: chat not found'],
  ])('%j: %s', async (params, expected) => expect(await set(params)).toBe(expected));

  it('are 100 at most', async () => {
    const commands = Array.from({ length: 101 }, (_, place) => ({ command: `c${place}`, description: 'D' }));
    expect(await set({ commands })).toBe('Bad Request: BOT_COMMANDS_TOO_MUCH');
    expect(await set({ commands: commands.slice(1) })).toBe('ok');
  });

  it('are kept for each scope and language', async () => {
    const scope = { type: 'all_group_chats' };
    await set({ scope, language_code: 'en' });
    const get = async (params: object) => (await bot.call('getMyCommands', params)).result;
    expect(await get({ scope, language_code: 'en' })).toEqual([{ command: 'ask', description: 'Ask' }]);
    expect(await get({ scope })).toEqual([]);
    expect(await outcome('deleteMyCommands', { scope, language_code: 'en' })).toBe('ok');
    expect(await get({ scope, language_code: 'en' })).toEqual([]);
  });

  it('have a description beside them', async () => {
    await bot.call('setMyDescription', { description: 'about' });
    await bot.call('setMyShortDescription', { short_description: 'kurz', language_code: 'de' });
    expect((await bot.call('getMyDescription', { language_code: 'en' })).result).toEqual({
      description: 'about',
    });
    expect((await bot.call('getMyShortDescription')).result).toEqual({ short_description: '' });
    expect(await outcome('setMyShortDescription', { short_description: 'x'.repeat(121) })).toMatch(
      /TOO_LONG/,
    );
  });
});

describe('what is known of chats', () => {
  it('members, admins and the linked chat', async () => {
    const bob = sim.user({ firstName: 'Bob' });
    const group = sim.group({ title: 'G', admins: [ann], members: [bob] });
    const channel = sim.channel({ title: 'C', linkedGroup: group });
    const status = async (user_id: number) =>
      (await bot.call('getChatMember', { chat_id: group.id, user_id })).result.status;
    expect(await Promise.all([ann.id, bob.id, sim.bot.id].map(status))).toEqual([
      'creator',
      'member',
      'member',
    ]);
    const { result: admins } = await bot.call('getChatAdministrators', { chat_id: group.id });
    expect(admins).toMatchObject([{ user: { id: ann.id }, status: 'creator' }]);
    expect((await bot.call('getChat', { chat_id: group.id })).result).toMatchObject({
      linked_chat_id: channel.id,
    });
    expect((await bot.call('getChatMemberCount', { chat_id: group.id })).result).toBe(3);
  });

  it('chat actions and reactions', async () => {
    const { id } = ann.says(chat, 'q');
    expect(await outcome('sendChatAction', { chat_id: chat.id, action: 'typing' })).toBe('ok');
    expect(await outcome('sendChatAction', { chat_id: chat.id, action: 'dreaming' })).toMatch(
      /wrong parameter action/,
    );
    const react = (emoji: string) =>
      outcome('setMessageReaction', {
        chat_id: chat.id,
        message_id: id,
        reaction: [{ type: 'emoji', emoji }],
      });
    expect(await react('👀')).toBe('ok');
    expect(chat.message(id).reactions).toEqual(['👀']);
    expect(await react('🐼')).toBe('Bad Request: REACTION_INVALID');
  });
});
