import type { Seen, SimChat, Simulator } from '../../src/simulator/index.ts';
import { botData, QUESTIONS, type RunningBot, said, simulator, startBot } from './bot.ts';

export interface FaultRun {
  readonly questions: number;
  readonly chats: number;
  /** SIGKILLs at random moments while the questions arrive. */
  readonly kills: number;
  /** Whether Telegram fails too: 429 and 5xx. */
  readonly errors: boolean;
}

export interface FaultReport {
  /** Questions without an answer, as chat and message. */
  readonly unanswered: readonly string[];
  /** Answers beyond the first of a question. */
  readonly repeated: number;
  /** For each of these: milliseconds from its first answer's arrival at Telegram to the kill before it was marked. */
  readonly killedAfterMs: readonly number[];
  /** Notices that an answer takes a while which no answer has replaced. */
  readonly leftNotices: number;
  /** Updates that were being sent when the program was killed, as it counted them at the next start. */
  readonly mayRepeat: number;
}

interface Asked {
  readonly chat: SimChat;
  readonly id: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Questions arrive over some seconds; meanwhile the program is killed at random and started again. */
export async function runFaults(run: FaultRun): Promise<FaultReport> {
  const sim = await simulator({ limits: { flood: false } });
  const env = { ...botData(), LOG_LEVEL: 'info' };
  const people = Array.from({ length: run.chats }, (_, i) => {
    const user = sim.user({ firstName: `P${i}` });
    return { user, chat: sim.privateChat(user) };
  });
  if (run.errors) scriptErrors(sim);
  const bots: RunningBot[] = [startBot(sim, env)];
  const killedAt: number[] = [];
  const asked: Asked[] = [];
  const asking = (async () => {
    for (let i = 0; i < run.questions; i++) {
      const { user, chat } = people[i % run.chats] ?? people[0] ?? fail();
      asked.push({ chat, id: user.says(chat, QUESTIONS[i % QUESTIONS.length] ?? '').id });
      await pause(Math.random() * 100);
    }
  })();
  for (let kill = 0; kill < run.kills; kill++) {
    killedAt.push(await killWhileSending(sim, bots.at(-1) ?? fail()));
    bots.push(startBot(sim, env));
  }
  await asking;
  const isAnswered = (each: Asked): boolean => answersTo(each).length > 0;
  await sim.waitFor(() => asked.every(isAnswered), { timeoutMs: 180_000 }).catch(() => undefined);
  // What is sent twice would come soon after.
  await pause(1_000);
  const repeats = asked.flatMap((each) => answersTo(each).slice(0, -1));
  return {
    unanswered: asked.filter((each) => !isAnswered(each)).map(({ chat, id }) => `${chat.id}/${id}`),
    repeated: repeats.length,
    killedAfterMs: repeats.map(
      (each) => (killedAt.find((at) => at >= shownAt(each)) ?? Number.NaN) - shownAt(each),
    ),
    leftNotices: people.reduce((sum, { chat }) => sum + chat.fromBot().length - said(chat).length, 0),
    mayRepeat: bots.reduce((sum, bot) => sum + mayRepeatOf(bot.log()), 0),
  };
}

const fail = (): never => {
  throw new Error('there is nobody to ask');
};

/** When Telegram had the answer; where a notice held its place, that is the time of the edit. */
const shownAt = ({ sentAt, edits }: Seen): number => edits.at(-1)?.at ?? sentAt;

const answersTo = ({ chat, id }: Asked): readonly Seen[] =>
  said(chat).filter(({ replyTo }) => replyTo === id);

const mayRepeatOf = (log: string): number =>
  [...log.matchAll(/"mayRepeat":(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);

/** At a random moment once the program answers; gives that moment, in milliseconds since 1970. */
async function killWhileSending(sim: Simulator, bot: RunningBot): Promise<number> {
  const sent = sim.calls('sendMessage').length;
  await sim.waitFor(() => sim.calls('sendMessage').length > sent, { timeoutMs: 60_000 });
  await pause(Math.random() * 400);
  bot.send('SIGKILL');
  const at = Date.now();
  await bot.ended;
  return at;
}

function scriptErrors(sim: Simulator): void {
  for (let i = 0; i < 40; i++) {
    sim.fault({ method: 'sendMessage', skip: 2, answer: { retryAfter: 1 } });
    sim.fault({ method: 'sendMessage', skip: 2, answer: { status: i % 2 === 0 ? 500 : 502 } });
  }
}
