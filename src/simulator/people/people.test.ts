import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { botOf, type TestBot } from '../bot.fixture.ts';
import { ANONYMOUS_ADMIN, openSimulator, type Person, type Simulator, standingClock } from '../index.ts';

let sim: Simulator;
let bot: TestBot;
let ann: Person;

beforeEach(async () => {
  sim = await openSimulator({ clock: standingClock(), limits: { flood: false }, privacy: false });
  bot = botOf(sim);
  ann = sim.user({ firstName: 'Ann' });
});
afterEach(() => sim.close());

describe('a channel', () => {
  it('forwards each post to its discussion group, and comments reply to the copy', async () => {
    const talk = sim.group({ title: 'Talk', members: [ann] });
    const channel = sim.channel({ title: 'C', linkedGroup: talk });
    const { post, copy } = sim.post(channel, '/ask 多少');
    if (!copy) throw new Error('no copy');
    const comment = ann.says(talk, 'well', { replyTo: copy });
    const [first, second, third] = await bot.updates();
    expect(first.channel_post).toMatchObject({ message_id: post.id, sender_chat: { id: channel.id } });
    expect(first.channel_post).not.toHaveProperty('from');
    expect(second.message).toMatchObject({
      message_id: copy.id,
      from: { id: 777_000 },
      sender_chat: { id: channel.id },
      is_automatic_forward: true,
      forward_origin: { type: 'channel', chat: { id: channel.id }, message_id: post.id },
      text: '/ask 多少',
    });
    expect(third.message).toMatchObject({ message_id: comment.id, message_thread_id: copy.id });
    expect(third.message).not.toHaveProperty('is_topic_message');
  });

  it("forwards the bot's own posts too, which come back to it in the group only", async () => {
    const talk = sim.group({ title: 'Talk' });
    const channel = sim.channel({ title: 'C', linkedGroup: talk });
    await bot.call('sendMessage', { chat_id: channel.id, text: 'digest' });
    const updates = await bot.updates();
    expect(updates).toMatchObject([{ message: { text: 'digest', is_automatic_forward: true } }]);
    expect(channel.fromBot()).toHaveLength(1);
  });

  it('tells of edited posts', async () => {
    const channel = sim.channel({ title: 'C' });
    sim.editPost(sim.post(channel, 'old').post, 'new');
    expect((await bot.updates())[1].edited_channel_post).toMatchObject({ text: 'new' });
  });
});

describe('a forum', () => {
  it('flags messages of its topics, and leaves General bare', async () => {
    const forum = sim.group({ title: 'F', isForum: true, members: [ann] });
    const topic = sim.topic(forum, 'News', ann);
    ann.says(forum, 'in the topic', { topic });
    const general = ann.says(forum, 'in General');
    ann.says(forum, 'a reply', { replyTo: general });
    const [opened, inTopic, ...others] = (await bot.updates()).map(({ message }) => message);
    expect(opened).toMatchObject({ forum_topic_created: { name: 'News' }, message_thread_id: topic.id });
    expect(inTopic).toMatchObject({
      message_thread_id: topic.id,
      is_topic_message: true,
      reply_to_message: { message_id: topic.id },
      chat: { is_forum: true },
    });
    for (const message of others) expect(message).not.toHaveProperty('message_thread_id');
  });
});

describe('a group', () => {
  it('tells of the bot coming, rising and going', async () => {
    const group = sim.group({ title: 'G', admins: [ann], bot: 'left' });
    ann.says(group, 'unheard');
    ann.addsBot(group);
    ann.setsBot(group, { status: 'administrator' });
    ann.removesBot(group);
    const updates = await bot.updates();
    const statuses = updates.map((update) => update.my_chat_member?.new_chat_member.status ?? 'service');
    expect(statuses).toEqual(['member', 'service', 'administrator', 'kicked']);
  });

  it('moves with two service messages, in either order', async () => {
    for (const order of ['old-first', 'new-first'] as const) {
      const group = sim.group({ title: 'G', type: 'group', members: [ann] });
      const next = sim.migrate(group, ann, order);
      const updates = await bot.updates();
      await bot.updates({ offset: updates.at(-1).update_id + 1 });
      const places = updates.map(({ message }) => message.migrate_to_chat_id ?? message.migrate_from_chat_id);
      expect(places).toEqual(order === 'old-first' ? [next.id, group.id] : [group.id, next.id]);
    }
  });

  it('hides who writes: anonymous admins, and people who write as a channel', async () => {
    const group = sim.group({ title: 'G', admins: [ann] });
    const channel = sim.channel({ title: 'C', bot: 'left' });
    ann.says(group, 'one', { isAnonymous: true });
    ann.says(group, 'two', { asChannel: channel });
    const [anonymous, asChannel] = (await bot.updates()).map(({ message }) => message);
    expect(anonymous).toMatchObject({ from: { id: ANONYMOUS_ADMIN.id }, sender_chat: { id: group.id } });
    expect(asChannel).toMatchObject({ from: { id: 136_817_688 }, sender_chat: { id: channel.id } });
  });

  it('has albums, forwards and service messages', async () => {
    const group = sim.group({ title: 'G', members: [ann] });
    const [photo] = ann.sendsAlbum(group, [{ kind: 'photo', caption: '/ask what' }, { kind: 'photo' }]);
    if (!photo) throw new Error('no photo');
    ann.says(group, '', { forward: photo });
    sim.service(group, ann, { pinned_message: photo.message });
    const [one, two, forward, pin] = (await bot.updates()).map(({ message }) => message);
    expect(one.media_group_id).toBe(two.media_group_id);
    expect(one).toMatchObject({ caption: '/ask what', caption_entities: [{ type: 'bot_command' }] });
    expect(forward).toMatchObject({
      caption: '/ask what',
      forward_origin: { type: 'user', sender_user: { id: ann.id } },
    });
    expect(pin.pinned_message.message_id).toBe(photo.id);
  });

  it('is closed to those who are no members', () => {
    expect(() => ann.says(sim.group({ title: 'G' }), 'x')).toThrow('Ann is no member of G');
  });
});

describe('edits and presses', () => {
  it('tell of an edit, even of one that changes nothing', async () => {
    const message = ann.says(sim.privateChat(ann), '/ask one');
    ann.edits(message, '/ask two');
    ann.edits(message, '/ask two');
    const [, first, second] = await bot.updates();
    expect(first.edited_message).toMatchObject({ message_id: message.id, text: '/ask two' });
    expect(second.edited_message.text).toBe('/ask two');
    expect(
      sim
        .privateChat(ann)
        .message(message.id)
        .edits.map(({ text }) => text),
    ).toEqual(['/ask one', '/ask two']);
  });

  it('show a deleted message as inaccessible', async () => {
    const message = ann.says(sim.privateChat(ann), 'x');
    ann.deletes(message);
    ann.presses(message, { data: 'forged' });
    expect((await bot.updates())[1].callback_query).toMatchObject({
      data: 'forged',
      message: { message_id: message.id, date: 0 },
    });
  });
});

describe('inline mode', () => {
  const answer = (id: string, reply_markup?: object) =>
    bot.call('answerInlineQuery', {
      inline_query_id: id,
      results: [
        {
          type: 'article',
          id: 'r1',
          title: 'T',
          input_message_content: { message_text: '<b>38</b>', parse_mode: 'HTML' },
          ...(reply_markup && { reply_markup }),
        },
      ],
    });

  it('puts the chosen result into the chat, editable and pressable where it has a keyboard', async () => {
    const group = sim.group({ title: 'G', members: [ann] });
    const inline = ann.types('how many');
    expect((await answer(inline.id, { inline_keyboard: [[{ text: 'M', callback_data: 'm' }]] })).ok).toBe(
      true,
    );
    const sent = ann.picks(inline, 'r1', group);
    expect(sent).toMatchObject({ text: '38', entities: [{ type: 'bold' }], isFromBot: false });
    ann.presses(sent, 'M');
    const updates = await bot.updates();
    expect(updates[1].message.via_bot.id).toBe(sim.bot.id);
    const { inline_message_id } = updates[2].chosen_inline_result;
    expect(updates[3].callback_query).toMatchObject({ inline_message_id });
    expect(updates[3].callback_query).not.toHaveProperty('message');
    expect((await bot.call('editMessageText', { inline_message_id, text: 'new' })).result).toBe(true);
    expect(group.message(sent.id).text).toBe('new');
  });

  it('gives no inline_message_id without a keyboard', async () => {
    const inline = ann.types('how many');
    await answer(inline.id);
    ann.picks(inline, 'r1', sim.group({ title: 'G', members: [ann] }));
    expect((await bot.updates())[2].chosen_inline_result).not.toHaveProperty('inline_message_id');
  });
});
