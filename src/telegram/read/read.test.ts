import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Intent, type QuestionIntent, readUpdate } from './index.ts';

const ME = { id: 4242, username: 'Shuwen_bot' };
const ANN = { id: 7, is_bot: false, first_name: 'Ann', language_code: 'zh-hans' };
const PRIVATE = { id: 7, type: 'private', first_name: 'Ann' };
const GROUP = { id: -100_1, type: 'supergroup', title: 'G' };
const CHANNEL = { id: -100_9, type: 'channel', title: 'C' };
const Q = '四川有多少家人工智能企业？';

type Fields = Readonly<Record<string, unknown>>;

/** Marks commands and mentions as a client does. */
const entitiesOf = (text: string): Fields[] =>
  [...text.matchAll(/(?<![\w@/])(?:@\w{4,}|\/\w+(?:@\w+)?)/g)].map(({ 0: part, index }) => ({
    type: part.startsWith('@') ? 'mention' : 'bot_command',
    offset: index,
    length: part.length,
  }));
const message = (fields: Fields): Fields => ({
  message_id: 55,
  date: 1_700_000_000,
  chat: GROUP,
  from: ANN,
  ...(typeof fields.text === 'string' && { entities: entitiesOf(fields.text) }),
  ...(typeof fields.caption === 'string' && { caption_entities: entitiesOf(fields.caption) }),
  ...fields,
});
const read = (fields: Fields): Intent => readUpdate({ update_id: 1, ...fields }, ME);
const said = (fields: Fields): Intent => read({ message: message(fields) });
const asked = (fields: Fields): QuestionIntent => {
  const intent = said(fields);
  if (intent.kind !== 'question') throw new Error(`read as ${JSON.stringify(intent)}`);
  return intent;
};
const fromBot = { message_id: 50, from: { id: ME.id, is_bot: true }, text: '…' };

describe('questions in groups', () => {
  it.each([
    `/ask ${Q}`,
    `/ask@Shuwen_bot ${Q}`,
    `/ask@sHUWEN_BOT  ${Q}`,
    `/Ask\n${Q}`,
    `@Shuwen_bot ${Q}`,
    `@shuwen_BOT，${Q}`,
    `${Q} @shuwen_bot`,
    `@shuwen_bot /ask ${Q}`,
    `/ask @shuwen_bot ${Q}`,
  ])('takes the bare question from %j', (text) => {
    expect(asked({ text })).toMatchObject({ text: Q, where: { chatId: GROUP.id, messageId: 55 } });
  });

  it('leaves one blank where a mention stood inside the question', () => {
    expect(asked({ text: 'How many  firms @shuwen_bot does Sichuan have?' }).text).toBe(
      'How many  firms does Sichuan have?',
    );
  });

  it('knows a mention by its user where the bot is named without @', () => {
    const text = `蜀问 ${Q}`;
    const entities = [{ type: 'text_mention', offset: 0, length: 2, user: { id: ME.id, is_bot: true } }];
    expect(asked({ text, entities }).text).toBe(Q);
    const other = [{ ...entities[0], user: ANN }];
    expect(said({ text, entities: other })).toMatchObject({ kind: 'overheard', text });
  });

  it('takes a reply to its own message as a question, but not what merely stands in a topic that it opened', () => {
    expect(asked({ text: Q, reply_to_message: fromBot }).text).toBe(Q);
    const opening = { ...fromBot, forum_topic_created: { name: 'T' } };
    expect(said({ text: Q, reply_to_message: opening }).kind).toBe('overheard');
    expect(said({ text: Q, reply_to_message: { ...fromBot, from: ANN } }).kind).toBe('overheard');
  });

  it.each([
    [`/ask@OtherBot ${Q}`, { kind: 'ignore', reason: 'other_bots_command' }],
    [`@OtherBot ${Q}`, { kind: 'overheard' }],
    [`写信给a@shuwen_bot.cn，${Q}`, { kind: 'overheard' }],
    [`@shuwen_bot2 ${Q}`, { kind: 'overheard' }],
  ])('is not addressed by %j', (text, expected) => {
    expect(said({ text })).toMatchObject(expected);
  });

  it('takes the text of the message that /ask or a bare mention replies to', () => {
    const reply_to_message = { message_id: 40, from: { id: 8, is_bot: false }, text: Q };
    for (const text of ['/ask', '@shuwen_bot'])
      expect(asked({ text, reply_to_message })).toMatchObject({ text: Q });
    const captioned = { message_id: 40, caption: `/ask ${Q}`, caption_entities: entitiesOf('/ask') };
    expect(asked({ text: '/ask', reply_to_message: captioned }).text).toBe(Q);
    expect(asked({ text: '/ask 别的？', reply_to_message })).toMatchObject({ text: '别的？' });
    expect(asked({ text: '/ask' })).toMatchObject({ text: '' });
    expect(asked({ text: '/ask', reply_to_message: fromBot }).text).toBe('');
  });
});

describe('places and people', () => {
  it('answers in the topic, never in thread 1, and not where the thread is only a chain of replies', () => {
    const ask = { text: `/ask ${Q}` };
    expect(asked({ ...ask, message_thread_id: 44, is_topic_message: true }).where.topic).toBe(44);
    expect(asked({ ...ask, message_thread_id: 1, is_topic_message: true }).where.topic).toBeUndefined();
    expect(asked({ ...ask, message_thread_id: 44 }).where).not.toHaveProperty('topic');
  });

  it('tells an anonymous admin and a user who writes as a channel from a person', () => {
    const text = `/ask ${Q}`;
    const anonymous = { from: { id: 1_087_968_824, is_bot: true }, sender_chat: GROUP };
    expect(asked({ text, ...anonymous }).who).toEqual({ key: `c${GROUP.id}`, isAnonymousAdmin: true });
    const asChannel = { from: { id: 136_817_688, is_bot: true }, sender_chat: CHANNEL };
    expect(asked({ text, ...asChannel }).who).toEqual({
      key: `c${CHANNEL.id}`,
      isAnonymousAdmin: false,
      channelId: CHANNEL.id,
    });
    expect(asked({ text }).who).toMatchObject({ key: 'u7', userId: 7, languageCode: 'zh-hans' });
  });

  it('names ids beyond 32 bits as they are', () => {
    const chat = { id: -1_002_345_678_901, type: 'supergroup' };
    expect(asked({ text: `/ask ${Q}`, chat, from: { ...ANN, id: 7_000_000_001 } })).toMatchObject({
      where: { chatId: -1_002_345_678_901 },
      who: { userId: 7_000_000_001 },
    });
  });
});

describe('what is not answered', () => {
  it.each([
    ['other_bot', { text: `/ask ${Q}`, from: { id: 99, is_bot: true } }],
    ['own_message', { text: Q, from: { id: ME.id, is_bot: true } }],
    ['own_inline_message', { text: `@shuwen_bot ${Q}`, via_bot: { id: ME.id, is_bot: true } }],
    ['forward', { text: `@shuwen_bot ${Q}`, forward_origin: { type: 'user' }, forward_date: 1 }],
    ['forward', { text: '/subscribe', forward_origin: { type: 'user' }, forward_date: 1 }],
    ['service_message', { new_chat_members: [ANN] }],
    ['service_message', { pinned_message: { message_id: 4 } }],
    ['service_message', { forum_topic_created: { name: 'T' } }],
    ['no_words', { sticker: {} }],
    ['no_words', { voice: {} }],
    ['album_item', { photo: [], media_group_id: 'a' }],
    [
      'auto_forward',
      { text: Q, is_automatic_forward: true, sender_chat: CHANNEL, from: { id: 777_000, is_bot: false } },
    ],
  ])('ignores %s', (reason, fields) => {
    expect(said(fields)).toEqual({ kind: 'ignore', reason });
  });

  it('ignores kinds that nobody knows, and damaged updates', () => {
    expect(read({})).toEqual({ kind: 'ignore', reason: 'unknown_kind' });
    expect(read({ business_message: message({ text: Q }) })).toMatchObject({ reason: 'unknown_kind' });
    expect(read({ toString: {} })).toMatchObject({ reason: 'unknown_kind' });
    for (const damaged of [null, 4, [], {}, { message_id: 1 }, message({ from: undefined, text: Q })])
      expect(read({ message: damaged })).toEqual({ kind: 'ignore', reason: 'malformed' });
  });

  it('survives anything', () => {
    const kinds = fc.constantFrom(
      'message',
      'channel_post',
      'callback_query',
      'inline_query',
      'my_chat_member',
    );
    const value = fc.oneof(fc.jsonValue(), fc.record({ text: fc.jsonValue() }).map(message));
    fc.assert(
      fc.property(kinds, value, (kind, content) => {
        expect(read({ [kind]: content })).toHaveProperty('kind');
      }),
    );
  });
});

describe('albums, captions, edits', () => {
  it('reads a caption as the question, once for an album', () => {
    const photo = { photo: [], caption: `@shuwen_bot ${Q}`, media_group_id: 'a' };
    expect(asked(photo)).toMatchObject({ text: Q, albumId: 'a' });
    expect(asked({ chat: PRIVATE, document: {}, caption: Q }).text).toBe(Q);
  });

  it('marks an edited question, and leaves edited commands alone', () => {
    const edited = (text: string): Intent =>
      read({ edited_message: message({ text, edit_date: 1_700_000_100 }) });
    expect(edited(`/ask ${Q}`)).toMatchObject({ kind: 'question', isEdit: true, date: 1_700_000_100 });
    expect(edited('/subscribe')).toEqual({ kind: 'ignore', reason: 'edited_command' });
  });
});

describe('private chats and commands', () => {
  it('takes every text as a question, and says what cannot be read', () => {
    expect(asked({ chat: PRIVATE, text: Q }).text).toBe(Q);
    expect(asked({ chat: PRIVATE, text: Q, forward_origin: { type: 'user' } }).text).toBe(Q);
    expect(said({ chat: PRIVATE, voice: {} })).toMatchObject({ kind: 'unsupported' });
  });

  it('reads a command with its payload', () => {
    expect(said({ chat: PRIVATE, text: '/start c-AScurozujk' })).toMatchObject({
      kind: 'command',
      name: 'start',
      payload: 'c-AScurozujk',
      isAddressed: true,
    });
    expect(said({ text: '/verify@shuwen_bot #a3f9', reply_to_message: fromBot })).toMatchObject({
      name: 'verify',
      payload: '#a3f9',
      isAddressed: true,
      repliedToId: 50,
    });
    expect(said({ text: '/help' })).toMatchObject({ name: 'help', isAddressed: false });
    expect(said({ text: 'https://a.cn/help 看看' }).kind).toBe('overheard');
  });
});

describe('channels', () => {
  const post = (fields: Fields): Intent =>
    read({
      channel_post: { ...message({ ...fields, chat: CHANNEL, sender_chat: CHANNEL }), from: undefined },
    });

  it('takes a post that begins with /ask or mentions the bot', () => {
    for (const text of [`/ask ${Q}`, `${Q} @shuwen_bot`])
      expect(post({ text })).toMatchObject({ kind: 'question', text: Q, who: { channelId: CHANNEL.id } });
    expect(post({ text: Q })).toEqual({ kind: 'ignore', reason: 'channel_post' });
    expect(post({ text: '/subscribe' })).toMatchObject({ kind: 'command', where: { chatType: 'channel' } });
  });

  it.each([
    { forward_origin: { type: 'channel', chat: CHANNEL, message_id: 12 } },
    { forward_from_chat: CHANNEL, forward_from_message_id: 12 },
  ])('knows the copy of a post in the discussion group', (origin) => {
    const copy = { ...origin, is_automatic_forward: true, sender_chat: CHANNEL, from: { id: 777_000 } };
    expect(asked({ text: `/ask ${Q}`, ...copy })).toMatchObject({
      text: Q,
      where: { chatId: GROUP.id, messageId: 55 },
      copyOf: { channelId: CHANNEL.id, messageId: 12 },
    });
    expect(said({ text: '/subscribe', ...copy })).toEqual({ kind: 'ignore', reason: 'auto_forward' });
  });
});

describe('other updates', () => {
  it('reads presses under messages, lost messages and inline messages', () => {
    const press = (fields: Fields): Intent => read({ callback_query: { id: '9', from: ANN, ...fields } });
    expect(press({ data: 'd', message: message({ text: '…' }) })).toMatchObject({
      kind: 'press',
      data: 'd',
      isInaccessible: false,
      where: { chatId: GROUP.id },
    });
    expect(press({ data: 'd', message: { message_id: 5, date: 0, chat: GROUP } })).toMatchObject({
      isInaccessible: true,
      where: { messageId: 5 },
    });
    expect(press({ data: 'd', inline_message_id: 'im' })).not.toHaveProperty('where');
    expect(press({ message: 'damaged' })).toMatchObject({ kind: 'press', queryId: '9', data: '' });
  });

  it('reads inline queries', () => {
    expect(read({ inline_query: { id: '9', from: ANN, query: ` ${Q}`, offset: '10' } })).toMatchObject({
      kind: 'inline',
      text: Q,
      offset: '10',
    });
  });

  it('reads what became of the bot in a chat', () => {
    const becomes = (new_chat_member: Fields): Intent =>
      read({ my_chat_member: { chat: GROUP, from: ANN, date: 1, new_chat_member } });
    expect(becomes({ status: 'kicked' })).toMatchObject({ kind: 'membership', status: 'gone' });
    expect(becomes({ status: 'administrator' })).toMatchObject({ status: 'present' });
    expect(becomes({ status: 'restricted', can_send_messages: false })).toMatchObject({ status: 'muted' });
  });

  it('reads both messages of a migration alike', () => {
    const old = { id: -5, type: 'group' };
    const moved = { kind: 'migrated', from: -5, to: GROUP.id };
    expect(said({ chat: old, migrate_to_chat_id: GROUP.id })).toEqual(moved);
    expect(said({ migrate_from_chat_id: -5 })).toEqual(moved);
  });
});
