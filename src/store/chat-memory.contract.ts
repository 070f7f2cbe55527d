import { describe, expect, it } from 'vitest';
import type { ChatMemory, Turn } from '../domain/index.ts';

/** Two bots on the same disk, and a way to open the first anew. */
export interface ChatMemorySite {
  readonly memory: ChatMemory;
  readonly other: ChatMemory;
  reopen(): Promise<ChatMemory>;
  /** What the first bot has kept of feedback on a turn, oldest first, as `voter vote`. */
  votes(turn: string): Promise<string[]>;
  close(): Promise<void>;
}

export const turn = (id: string, more: Partial<Turn> = {}): Turn => ({
  id,
  at: 1_000,
  chatId: -1_001_234_567_890,
  topic: 0,
  asker: 'u1',
  questionId: 10,
  asked: '那绵阳呢',
  question: '绵阳有多少家？',
  questionKey: '绵阳有多少家',
  answer: {
    question: '那绵阳呢',
    status: 'not_found',
    confidence: 0.1,
    missing: [],
    mode: 'hybrid',
    citations: [],
    generation: '',
    timings: { embedMs: 1, searchMs: 2, totalMs: 3 },
  },
  explanation: '{"words":[]}',
  nearest: ['成都有多少家？'],
  ...more,
});

const TALK = { chatId: turn('').chatId, topic: 0, asker: 'u1' };
const ids = (turns: readonly Turn[]): string[] => turns.map(({ id }) => id);

type On = (work: (site: ChatMemorySite) => Promise<void>) => () => Promise<void>;

/** What any memory of chats does. */
export function chatMemoryContract(name: string, makeSite: () => Promise<ChatMemorySite>): void {
  const on: On = (work) => async () => {
    const site = await makeSite();
    try {
      await work(site);
    } finally {
      await site.close();
    }
  };
  describe(`chat memory: ${name}`, () => {
    turnsContract(on);
    settingsContract(on);
    peopleContract(on);
  });
}

function turnsContract(on: On): void {
  it(
    'gives a turn back as it was kept, by its id, its question and its answer, also after a restart',
    on(async ({ memory, other, reopen }) => {
      await memory.saveTurn(turn('a'));
      expect(await memory.turn('a')).toEqual(turn('a'));
      expect(await memory.turnOfAnswer(TALK.chatId, 11)).toBeUndefined();
      await memory.setAnswerId('a', 11);
      const again = await reopen();
      expect(await again.turnOfAnswer(TALK.chatId, 11)).toEqual(turn('a', { answerId: 11 }));
      expect((await again.turnOfQuestion(TALK.chatId, 10))?.id).toBe('a');
      expect(await again.turnOfQuestion(5, 10)).toBeUndefined();
      expect(await other.turn('a')).toBeUndefined();
      await again.saveTurn(turn('a', { asked: '改过' }));
      expect((await again.turn('a'))?.asked).toBe('改过');
    }),
  );

  it(
    'keeps the last turns of each conversation apart, oldest first',
    on(async ({ memory }) => {
      for (const at of [3, 1, 2]) await memory.saveTurn(turn(`t${at}`, { at }));
      await memory.saveTurn(turn('topic', { topic: 44 }));
      await memory.saveTurn(turn('bob', { asker: 'u2' }));
      expect(ids(await memory.recentTurns(TALK, { since: 0, limit: 2 }))).toEqual(['t2', 't3']);
      expect(ids(await memory.recentTurns(TALK, { since: 3, limit: 9 }))).toEqual(['t3']);
      expect(ids(await memory.recentTurns({ ...TALK, topic: 44 }, { since: 0, limit: 9 }))).toEqual([
        'topic',
      ]);
    }),
  );

  it(
    'finds the last answer to the same question in the same place',
    on(async ({ memory }) => {
      const { questionKey } = turn('');
      await memory.saveTurn(turn('answered', { at: 5, answerId: 11 }));
      await memory.saveTurn(turn('open', { at: 6 }));
      const place = { ...TALK, questionKey };
      expect((await memory.sameQuestion(place, 5))?.id).toBe('answered');
      expect(await memory.sameQuestion(place, 6)).toBeUndefined();
      expect(await memory.sameQuestion({ ...place, topic: 1 }, 0)).toBeUndefined();
      expect(await memory.sameQuestion({ ...place, questionKey: '别的' }, 0)).toBeUndefined();
    }),
  );

  it(
    'moves a chat without the numbers of its messages',
    on(async ({ memory }) => {
      await memory.saveTurn(turn('a', { answerId: 11 }));
      await memory.moveChat(TALK.chatId, -7);
      const { questionId: _, ...rest } = turn('a', { chatId: -7 });
      expect(await memory.turn('a')).toEqual(rest);
    }),
  );
}

const SETTING = { key: 'quiet', value: '22-08' };

function settingsContract(on: On): void {
  it(
    'keeps the settings of a group over a restart and a move, the later in place of the earlier',
    on(async ({ memory, other, reopen }) => {
      await memory.saveSetting(-5, { ...SETTING, value: 'off' });
      await memory.saveSetting(-5, SETTING);
      await memory.saveSetting(-6, SETTING);
      await other.saveSetting(-5, { key: 'feedback', value: 'off' });
      await memory.moveChat(-5, -1005);
      await memory.moveChat(-5, -1005);
      const again = await reopen();
      expect(await again.settings()).toEqual([
        { chatId: -1005, ...SETTING },
        { chatId: -6, ...SETTING },
      ]);
      expect(await other.settings()).toEqual([{ chatId: -5, key: 'feedback', value: 'off' }]);
    }),
  );
}

function peopleContract(on: On): void {
  const feedback = { turn: 'a', voter: 'u2', subject: 'rating', at: 1 } as const;

  it(
    'replaces feedback of the same subject',
    on(async ({ memory, votes }) => {
      await memory.saveFeedback({ ...feedback, vote: 'up' });
      await memory.saveFeedback({ ...feedback, vote: 'down', at: 2 });
      await memory.saveFeedback({ ...feedback, subject: 'wish', vote: 'wish', at: 3 });
      expect(await votes('a')).toEqual(['u2 down', 'u2 wish']);
    }),
  );

  it(
    'forgets a person wholly, and nobody else',
    on(async ({ memory, other, votes }) => {
      await memory.saveTurn(turn('a'));
      await memory.saveTurn(turn('b', { asker: 'u2' }));
      await memory.saveFeedback({ ...feedback, vote: 'up' });
      await memory.saveFeedback({ ...feedback, turn: 'b', voter: 'u1', vote: 'up' });
      await memory.saveFeedback({ ...feedback, turn: 'b', vote: 'down' });
      await memory.setLocale('u1', 'en');
      await memory.setLocale('u2', 'zh-Hant');
      await other.setLocale('u1', 'zh');
      await memory.forget('u1');
      expect([await memory.turn('a'), (await memory.turn('b'))?.id]).toEqual([undefined, 'b']);
      expect([await votes('a'), await votes('b')]).toEqual([[], ['u2 down']]);
      expect([await memory.localeOf('u1'), await memory.localeOf('u2')]).toEqual([undefined, 'zh-Hant']);
      expect(await other.localeOf('u1')).toBe('zh');
    }),
  );

  it(
    'deletes what is older than a moment',
    on(async ({ memory, votes }) => {
      await memory.saveTurn(turn('old', { at: 1 }));
      await memory.saveTurn(turn('new', { at: 2 }));
      await memory.saveFeedback({ ...feedback, vote: 'up' });
      await memory.prune(2);
      expect([await memory.turn('old'), (await memory.turn('new'))?.id]).toEqual([undefined, 'new']);
      expect(await votes('a')).toEqual([]);
    }),
  );
}
