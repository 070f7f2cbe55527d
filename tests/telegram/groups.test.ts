import { beforeAll, expect, it } from 'vitest';
import type { Simulator } from '../../src/simulator/index.ts';
import { QUESTION, QUESTIONS } from './bot.ts';
import { expectClean, labels, next, person, running, settled, wait } from './talk.ts';

const REFUSED = '今天天气怎么样？';

let sim: Simulator;
beforeAll(async () => {
  ({ sim } = await running({ privacy: false }));
});

it.concurrent('25 26 32 35 a group hears the bot only when it speaks to it, and then as a reply', async () => {
  const { user } = person(sim);
  const robot = sim.user({ firstName: 'Robot', isBot: true });
  const group = sim.group({ title: 'AI', members: [user, robot] });
  const other = 'mail@shuwen_bot.cn';
  user.says(group, QUESTION);
  user.says(group, `/ask@OtherBot ${QUESTION}`);
  user.says(group, `@OtherBot ${QUESTION}`);
  user.says(group, `${other} ${QUESTION}`);
  user.says(group, '/nothing');
  robot.says(group, `/ask ${QUESTION}`);
  user.sends(group, { kind: 'sticker' });
  user.joins(group);
  await settled(sim);
  expect(group.fromBot()).toEqual([]);
  const ways = [`/ask ${QUESTIONS[0]}`, `/ask@shuwen_BOT ${QUESTIONS[1]}`, `@shuwen_bot ${QUESTIONS[2]}`];
  for (const text of ways) {
    let id = 0;
    const answer = await next(sim, group, () => {
      id = user.says(group, text).id;
    });
    expect(answer).toMatchObject({ replyTo: id, text: expect.stringContaining('[1]') });
    expect(labels(answer)).toEqual(['更多出处', '👎']);
  }
  const last = group.fromBot().at(-1) ?? expect.fail();
  const followed = await next(sim, group, () => user.says(group, QUESTIONS[3], { replyTo: last }));
  expect(followed.text).toContain('[1]');
  const plain = user.says(group, '四川的人工智能在全国排第几？');
  expect((await next(sim, group, () => user.says(group, '/ask', { replyTo: plain }))).text).toContain('[1]');
  expect((await next(sim, group, () => user.says(group, '/ask'))).text).toContain('/ask');
  const refused = await next(sim, group, () => user.says(group, `/ask ${REFUSED}`));
  expect(refused).toMatchObject({ text: '没有找到相关内容。', keyboard: [] });
  const hidden = await next(sim, group, () => user.says(group, `/ask ${REFUSED}`, { isAnonymous: true }));
  expect(hidden.text).toBe('没有找到相关内容。');
  expectClean(sim);
});

it.concurrent('28 29 30 31 answers stay in their topic, also when the question is gone; an edit edits', async () => {
  const { user } = person(sim);
  const forum = sim.group({ title: 'Forum', isForum: true, members: [user] });
  const topic = sim.topic(forum, 'News', user);
  const inTopic = await next(sim, forum, () => user.says(forum, `/ask ${QUESTION}`, { topic }));
  expect(inTopic.topic).toBe(topic.id);
  const inGeneral = await next(sim, forum, () =>
    user.says(forum, `/ask ${QUESTION}`, { extra: { message_thread_id: 77 } }),
  );
  expect(inGeneral).toMatchObject({ topic: undefined, text: expect.stringContaining('[1]') });
  sim.fault({ method: 'sendMessage', chat: forum, times: 1, answer: { status: 500 } });
  const gone = await next(sim, forum, () => {
    user.deletes(user.says(forum, `/ask ${QUESTIONS[1]}`, { topic }));
  });
  expect(gone).toMatchObject({ topic: topic.id, replyTo: undefined });
  let asked = user.says(forum, 'hello', { topic });
  const answer = await next(sim, forum, () => {
    asked = user.says(forum, `/ask ${QUESTIONS[2]}`, { topic });
  });
  user.edits(asked, `/ask ${QUESTIONS[3]}`);
  await sim.waitFor(() => forum.message(answer.id).edits.length > answer.edits.length, wait);
  expect(forum.message(answer.id).text).not.toBe(answer.text);
  const plain = user.says(forum, '四川的人工智能在全国排第几？', { topic });
  const addressed = '@shuwen_bot 四川的人工智能在全国排第几？';
  const late = await next(sim, forum, () => user.edits(plain, addressed));
  expect(late).toMatchObject({ replyTo: plain.id, topic: topic.id, text: expect.stringContaining('[1]') });
  user.edits(plain, addressed);
  await settled(sim);
  expect(forum.fromBot().at(-1)?.id).toBe(late.id);
  expectClean(sim);
});

it.concurrent('the same question again within ten minutes gets a link to the earlier answer', async () => {
  const [ann, bob] = [person(sim).user, person(sim).user];
  const group = sim.group({ title: 'AI', members: [ann, bob] });
  const first = await next(sim, group, () => ann.says(group, `/ask ${QUESTION}`));
  const second = await next(sim, group, () => bob.says(group, `/ask ${QUESTION.replace('？', '?')}`));
  expect(second.text.length).toBeLessThan(30);
  expect(second.entities).toMatchObject([
    { type: 'text_link', url: expect.stringMatching(new RegExp(`/${first.id}$`)) },
  ]);
  const basic = sim.group({ title: 'Basic', type: 'group', members: [ann, bob] });
  const early = await next(sim, basic, () => ann.says(basic, `/ask ${QUESTION}`));
  const late = await next(sim, basic, () => bob.says(basic, `/ask ${QUESTION}`));
  expect(late.replyTo).toBe(early.id);
  expectClean(sim);
});

it.concurrent('33 34 a post and its copy are answered once, under the copy when the bot hears it', async () => {
  const { user } = person(sim);
  const talk = sim.group({ title: 'Talk', members: [user], privacy: false });
  const linked = sim.channel({ title: 'Linked', linkedGroup: talk });
  const alone = sim.channel({ title: 'Alone' });
  let copyId: number | undefined;
  const under = await next(sim, talk, () => {
    copyId = sim.post(linked, `/ask ${QUESTION}`).copy?.id;
  });
  expect(under).toMatchObject({ replyTo: copyId, text: expect.stringContaining('[1]') });
  const comment = await next(sim, talk, () => user.says(talk, `/ask ${QUESTIONS[1]}`, { replyTo: under }));
  expect(comment.text).toContain('[1]');
  const inChannel = await next(sim, alone, () => sim.post(alone, `@shuwen_bot ${QUESTION}`));
  expect(inChannel.text).toContain('[1]');
  const press = user.presses(inChannel, '更多出处');
  expect((await sim.waitFor(press.answer, wait))?.url).toContain('start=m-');
  sim.post(alone, '今天没有新闻');
  await settled(sim);
  expect(linked.fromBot()).toEqual([]);
  expect(alone.fromBot()).toHaveLength(1);
  const chat = sim.privateChat(user);
  const payload = String(press.answer()?.url).split('start=')[1];
  expect((await next(sim, chat, () => user.says(chat, `/start ${payload}`))).text).toContain('全部出处');
  expectClean(sim);
});
