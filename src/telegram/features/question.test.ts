import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generationId } from '../../domain/index.ts';
import { openStore, type Store } from '../../store/index.ts';
import { handlingWith } from '../transport/fixture.ts';
import { handling } from '../transport/handling.ts';
import { type Gateway, TryLater } from '../transport/index.ts';
import { createClaims } from './claims.ts';
import type { Context } from './context.ts';
import { contextWith } from './fixture.ts';
import { createLimiter, PER_MINUTE } from './limiter.ts';
import { answerOffered, onQuestion } from './question.ts';

let dir: string;
let store: Store;
beforeEach(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'shuwen-question-'));
  store = await openStore({ path: path.join(dir, 'shuwen.db') });
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A context whose calls are kept, and whose questions take until `isFree` resolves. Typing is refused. */
async function site(isFree: (calls: readonly string[]) => Promise<void>) {
  const calls: string[] = [];
  const gateway: Gateway = {
    async call(method) {
      calls.push(method);
      return method === 'sendChatAction'
        ? { ok: false, reason: 'unreachable', detail: '403' }
        : { ok: true, result: { message_id: 100 } };
    },
  };
  const context = await contextWith({
    gateway,
    ...store.ofBot(1),
    inTurn: async (work) => {
      await isFree(calls);
      return work();
    },
  });
  return { context, calls };
}

const NOWHERE: Gateway = { call: async () => ({ ok: false, reason: 'gave_up', detail: '502' }) };

const QUESTION = {
  kind: 'question',
  text: '全省有多少家人工智能企业？',
  isEdit: false,
  where: { chatId: 5, chatType: 'private', messageId: 7 },
  who: { key: 'u5', userId: 5, isAnonymousAdmin: false },
  date: 0,
  sentDate: 0,
} as const;

const until =
  (method: string) =>
  async (calls: readonly string[]): Promise<void> => {
    while (!calls.includes(method)) await new Promise((resolve) => setTimeout(resolve, 10));
  };

it('49 shows typing while an answer takes long, and answers whatever comes of that', async () => {
  const { context, calls } = await site(until('sendChatAction'));
  await onQuestion(context, QUESTION);
  expect(calls).toEqual(['sendChatAction', 'sendMessage']);
  // Nothing more is shown once the answer is there.
  await new Promise((resolve) => setTimeout(resolve, 1_600));
  expect(calls).toEqual(['sendChatAction', 'sendMessage']);
});

it('announces an answer that takes longer still, and puts it into the same message', async () => {
  const { context, calls } = await site(until('sendMessage'));
  await onQuestion(context, QUESTION);
  expect(calls).toEqual(['sendChatAction', 'sendMessage', 'editMessageText']);
  expect((await context.memory.turnOfQuestion(5, 7))?.answerId).toBe(100);
});

it('an answer that was sent is no fault, whatever the disk says then', async () => {
  const { context, calls } = await site(async () => undefined);
  const setAnswerId = (): Promise<void> => Promise.reject(new Error('disk full'));
  await onQuestion({ ...context, memory: { ...context.memory, setAnswerId } }, QUESTION);
  expect(calls).toEqual(['sendMessage']);
});

it('11 answers in the message that held the place when the program was killed', async () => {
  const { context, calls } = await site(async () => undefined);
  await handling.run(handlingWith({ place: 90 }), () => onQuestion(context, QUESTION));
  expect(calls).toEqual(['editMessageText']);
  expect((await context.memory.turnOfQuestion(5, 7))?.answerId).toBe(90);
});

it('31 answers words that an edit made a question, once, but not what was changed too late for that', async () => {
  const { context, calls } = await site(async () => undefined);
  const edited = { ...QUESTION, isEdit: true } as const;
  await onQuestion(context, { ...edited, date: 49 * 3_600 });
  await onQuestion(context, { ...edited, text: '' });
  expect(calls).toEqual([]);
  await onQuestion(context, edited);
  await onQuestion(context, edited);
  expect(calls).toEqual(['sendMessage']);
  await onQuestion(context, { ...edited, text: '成都有多少家人工智能企业？' });
  expect(calls).toEqual(['sendMessage', 'editMessageText']);
});

it('answers at once otherwise, and the same message never twice', async () => {
  const { context, calls } = await site(async () => undefined);
  await onQuestion(context, QUESTION);
  await onQuestion(context, QUESTION);
  await onQuestion(context, { ...QUESTION, isEdit: true });
  // Nor is typing shown afterwards.
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(calls).toEqual(['sendMessage']);
});

it.each([
  ['in a message', (context: Context) => onQuestion(context, QUESTION)],
  ['by a button', (context: Context) => answerOffered(context, { ...QUESTION, standsAlone: true })],
])('11 a question %s that is tried again counts once and leaves one turn', async (_, ask) => {
  const { context, calls } = await site(async () => undefined);
  for (let i = 2; i < PER_MINUTE; i++) context.limiter.ask('u5');
  const attempt = (gateway: Gateway) =>
    handling.run(handlingWith({ updateId: 3 }), () => ask({ ...context, gateway }));
  await expect(attempt(NOWHERE)).rejects.toBeInstanceOf(TryLater);
  await attempt(context.gateway);
  expect(calls).toEqual(['sendMessage']);
  const turns = await context.memory.recentTurns(
    { chatId: 5, topic: 0, asker: 'u5' },
    { since: 0, limit: 9 },
  );
  expect(turns.map(({ answerId }) => answerId)).toEqual([100]);
  expect([context.limiter.ask('u5'), context.limiter.ask('u5')]).toEqual(['ok', 'too_many']);
});

it('11 what a button asked is not answered again after a kill that came before the press was marked as done', async () => {
  const { context, calls } = await site(async () => undefined);
  let place: number | undefined;
  const keepPlace = async (messageId: number): Promise<void> => {
    place = messageId;
  };
  const attempt = () =>
    handling.run(handlingWith({ place, keepPlace }), () => answerOffered(context, QUESTION));
  await attempt();
  await attempt();
  expect(calls).toEqual(['sendMessage']);
});

it('31 an edit that could not be shown is shown at the next attempt, in the same message', async () => {
  const { context, calls } = await site(async () => undefined);
  await onQuestion(context, QUESTION);
  const edited = { ...QUESTION, isEdit: true, text: '成都有多少家人工智能企业？' } as const;
  let place: number | undefined;
  const keepPlace = async (messageId: number): Promise<void> => {
    place = messageId;
  };
  const attempt = (gateway: Gateway) =>
    handling.run(handlingWith({ place, keepPlace }), () => onQuestion({ ...context, gateway }, edited));
  await expect(attempt(NOWHERE)).rejects.toBeInstanceOf(TryLater);
  await attempt(context.gateway);
  expect(calls).toEqual(['sendMessage', 'editMessageText']);
  expect(await context.memory.turnOfAnswer(5, 100)).toMatchObject({ asked: edited.text });
});

it('31 a question that waits to be tried again is not answered once it was edited and answered', async () => {
  const { context, calls } = await site(async () => undefined);
  await onQuestion(context, { ...QUESTION, isEdit: true, text: '成都有多少家人工智能企业？' });
  await onQuestion(context, QUESTION);
  expect(calls).toEqual(['sendMessage']);
});

it('links a group that asks the same again to its answer, unless that came from another index', async () => {
  const texts: string[] = [];
  const gateway: Gateway = {
    async call(_, { text }) {
      texts.push(String(text));
      return { ok: true, result: { message_id: 100 } };
    },
  };
  const { context } = await site(async () => undefined);
  const group = { chatId: -1_001_234_567_890, chatType: 'supergroup' } as const;
  const ask = (messageId: number): Promise<void> =>
    onQuestion({ ...context, gateway }, { ...QUESTION, where: { ...group, messageId } });
  await ask(7);
  await ask(8);
  const first = (await context.memory.turnOfQuestion(group.chatId, 7)) ?? expect.fail();
  const generation = generationId('000009-00000000');
  await context.memory.saveTurn({ ...first, answer: { ...first.answer, generation } });
  await ask(9);
  expect(texts.map((text) => text.includes('t.me/c/1234567890/100'))).toEqual([false, true, false]);
});

it('tells the same of a question as often as it is tried', () => {
  const limiter = createLimiter();
  const ask = (question: number) => limiter.ask('u1', question);
  for (let i = 0; i < PER_MINUTE; i++) expect([ask(i), ask(i)]).toEqual(['ok', 'ok']);
  expect([ask(90), ask(90), ask(91), ask(0)]).toEqual(['too_many', 'too_many', 'told', 'ok']);
});

it('lets somebody ask again once a minute has passed', () => {
  let now = 0;
  const limiter = createLimiter(() => now);
  const ask = () => limiter.ask('u1');
  expect(Array.from({ length: PER_MINUTE }, ask)).toEqual(Array(PER_MINUTE).fill('ok'));
  expect([ask(), ask(), limiter.ask('u2')]).toEqual(['too_many', 'told', 'ok']);
  now = 60_000;
  expect(ask()).toBe('ok');
});

it('64 claims and limits remember so many and no more', () => {
  const claims = createClaims();
  const limiter = createLimiter();
  const mine = { owner: 'me', forMs: 60_000 };
  for (let i = 0; i < PER_MINUTE; i++) limiter.ask('u0');
  claims.claim('0', mine);
  for (let i = 1; i <= 10_000; i++) {
    claims.claim(String(i), mine);
    limiter.ask(`u${i}`, i);
  }
  // The oldest were forgotten, the newest were not.
  const other = { owner: 'other', forMs: 60_000 };
  expect([claims.claim('0', other), claims.claim('10000', other)]).toEqual([true, false]);
  expect(limiter.ask('u0')).toBe('ok');
});

it('gives a claim to one owner until its time has passed', () => {
  let now = 0;
  const { claim } = createClaims(() => now);
  const by = (owner: string) => claim('album', { owner, forMs: 10 });
  expect([by('a'), by('b'), by('a')]).toEqual([true, false, true]);
  now = 10;
  expect(by('b')).toBe(true);
});
