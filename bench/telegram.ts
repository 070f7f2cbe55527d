import { loadavg } from 'node:os';
import type { Person, RecordedCall, Seen, SimChat, Simulator } from '../src/simulator/index.ts';
import { readQuestions, type Site } from './site.ts';
import { percentile } from './stats.ts';
import { atMost, type Row, type Section, timeRow } from './table.ts';
import { type BenchBot, openBenchBot, pause, type Usage } from './telegram-bot.ts';

const CHATTER = 1_000;
const BURST = 500;
const CHATS = 50;
const STEADY_PER_S = 10;
const STEADY = 300;
const IDLE_MS = 60_000;
/** Updates of the memory run, and those between two looks at the memory. */
const MANY = 10_000;
const STEP = 500;
/** Looks that a window of the memory run holds. */
const WINDOW = 5;

/** Some questions name the bot; in a group that would address it. */
const QUESTIONS = readQuestions().filter((question) => !question.includes('@'));

interface Talker {
  readonly user: Person;
  readonly chat: SimChat;
}

const talkers = (sim: Simulator, count: number): Talker[] =>
  Array.from({ length: count }, (_, i) => {
    const user = sim.user({ firstName: `P${i}`, languageCode: 'zh-hans' });
    return { user, chat: sim.privateChat(user, { isStarted: true }) };
  });

/** The `i`-th, from the beginning again after the last. */
function at<T>(all: readonly T[], i: number): T {
  const found = all[i % all.length];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

const keyOf = (chatId: unknown, messageId: unknown): string => `${chatId}/${messageId}`;

/** The question that a sent message replies to. */
function questionOf({ params: { chat_id, reply_parameters } }: RecordedCall): string | undefined {
  return typeof reply_parameters === 'object' && reply_parameters !== null && 'message_id' in reply_parameters
    ? keyOf(chat_id, reply_parameters.message_id)
    : undefined;
}

interface Answered {
  /** Milliseconds from each question's update to its sendMessage. */
  readonly delays: readonly number[];
  /** From the first question to the last answer. */
  readonly wholeMs: number;
  readonly messages: number;
}

/** Tells when the questions were answered; each must have been. */
function delaysOf(sim: Simulator, asked: readonly Seen[]): Answered {
  const sent = new Map<string, number>();
  const keys = new Set(asked.map(({ chatId, id }) => keyOf(chatId, id)));
  const replies = sim.calls('sendMessage').filter((call) => keys.has(questionOf(call) ?? ''));
  for (const call of replies) sent.set(questionOf(call) ?? '', call.at);
  const delays = asked.map(({ chatId, id, sentAt }) => (sent.get(keyOf(chatId, id)) ?? Number.NaN) - sentAt);
  if (delays.some(Number.isNaN)) throw new Error('A question was not answered.');
  const wholeMs = Math.max(...sent.values()) - Math.min(...asked.map(({ sentAt }) => sentAt));
  return { delays, wholeMs, messages: replies.length };
}

const count = (label: string, value: number, n: number): Row => ({ label, unit: 'n', median: value, n });

/** Words in a group that address nobody. */
async function chatterRows({ sim, usage, settled }: BenchBot): Promise<Row[]> {
  const [{ user }] = talkers(sim, 1) as [Talker]; // as many as were asked for
  const group = sim.group({ title: 'Chatter', members: [user] });
  const before = await usage();
  const started = Date.now();
  for (let i = 0; i < CHATTER; i++) user.says(group, `${at(QUESTIONS, i)} ${i}`);
  await settled();
  const tookMs = Date.now() - started;
  const replies = group.fromBot().length;
  return [
    {
      ...count('replies to unaddressed group messages', replies, CHATTER),
      targets: [atMost(replies, 0, '0')],
    },
    {
      label: '  processor time of each',
      unit: 'ms',
      median: ((await usage()).cpuMs - before.cpuMs) / CHATTER,
      n: CHATTER,
    },
    { label: '  until all were taken', unit: 's', median: tookMs / 1000, n: CHATTER },
  ];
}

/** Many questions at once: how fast they are worked off. */
async function burstRows({ sim, usage, settled }: BenchBot): Promise<Row[]> {
  const people = talkers(sim, CHATS);
  const before = await usage();
  const asked = Array.from({ length: BURST }, (_, i) => {
    const { user, chat } = at(people, i);
    return user.says(chat, at(QUESTIONS, i));
  });
  await settled();
  const { delays, wholeMs, messages } = delaysOf(sim, asked);
  const { cpuMs } = await usage();
  return [
    {
      label: `questions at once from ${CHATS} chats`,
      unit: '/s',
      median: BURST / (wholeMs / 1000),
      n: BURST,
    },
    timeRow('  from update to sendMessage', delays, { unit: 's' }),
    { label: '  processor time of each', unit: 'ms', median: (cpuMs - before.cpuMs) / BURST, n: BURST },
    { ...count('  messages for them', messages, BURST), targets: [atMost(messages, BURST, 'one each')] },
  ];
}

/** What else the machine was at in the last minute: the simulator and the bot alone come to about 1. */
const machineLoad = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** Questions that arrive evenly. */
async function steadyRows({ sim, settled }: BenchBot): Promise<Row[]> {
  const people = talkers(sim, CHATS);
  const asked: Seen[] = [];
  const started = Date.now();
  for (let i = 0; i < STEADY; i++) {
    await pause(started + (i * 1000) / STEADY_PER_S - Date.now());
    const { user, chat } = at(people, i);
    asked.push(user.says(chat, at(QUESTIONS, i)));
  }
  await settled();
  const { delays } = delaysOf(sim, asked);
  const p95 = percentile(delays, 0.95);
  return [
    timeRow(`from update to sendMessage at ${STEADY_PER_S} questions/s, load ${machineLoad()}`, delays, {
      targets: [atMost(p95, 150, 'p95 ≤ 150 ms')],
    }),
  ];
}

async function idleRows({ sim }: BenchBot): Promise<Row[]> {
  const before = sim.calls('getUpdates').length;
  await pause(IDLE_MS);
  const perMinute = ((sim.calls('getUpdates').length - before) * 60_000) / IDLE_MS;
  return [
    {
      label: 'polls while idle',
      unit: '/min',
      median: perMinute,
      n: 1,
      targets: [atMost(perMinute, 2, '≤ 2')],
    },
  ];
}

/** A quarter questions, an eighth typed inline, an eighth presses, and one half that nobody answers. */
function sendMixed({ people, group, pressed }: Crowd, i: number): void {
  const { user, chat } = at(people, i);
  const question = `${at(QUESTIONS, i)} ${i}`;
  const kind = i % 8;
  if (kind % 4 === 0) user.says(chat, question);
  else if (kind === 1) user.types(question);
  else if (kind === 5) user.presses(pressed, '👎');
  else user.says(group, question);
}

interface Crowd {
  readonly people: readonly Talker[];
  readonly group: SimChat;
  /** An answer in the group, whose buttons everybody may press. */
  readonly pressed: Seen;
}

async function openCrowd({ sim, settled }: BenchBot): Promise<Crowd> {
  const people = talkers(sim, 200);
  const group = sim.group({ title: 'Crowd', members: people.map(({ user }) => user) });
  at(people, 0).user.says(group, `/ask ${at(QUESTIONS, 0)}`);
  await settled();
  return { people, group, pressed: at(group.fromBot(), 0) };
}

/** Looks at the memory while updates of all kinds arrive. */
async function memoryRows(bot: BenchBot): Promise<Row[]> {
  const crowd = await openCrowd(bot);
  const looks: Usage[] = [];
  for (let i = 0; i < MANY; ) {
    // In small batches, as somebody's own updates come one after the other.
    for (const end = i + 100; i < end; i++) sendMixed(crowd, i);
    await bot.settled();
    if (i % STEP === 0) looks.push(await bot.usage({ isCollected: true }));
  }
  const middle = looks.length / 2 - Math.floor(WINDOW / 2);
  const windows = [looks.slice(0, WINDOW), looks.slice(middle, middle + WINDOW), looks.slice(-WINDOW)];
  const lowest = (of: 'rss' | 'heap') => windows.map((window) => Math.min(...window.map((look) => look[of])));
  const [rssFirst = 0, rssMiddle = 0, rssLast = 0] = lowest('rss');
  const [heapFirst = 0, , heapLast = 0] = lowest('heap');
  const row = (label: string, value: number, n: number): Row => ({ label, unit: 'MB', median: value, n });
  const growth = rssLast - rssFirst;
  return [
    row(`resident, lowest of the first ${WINDOW} looks`, rssFirst, WINDOW * STEP),
    row('resident, likewise in the middle', rssMiddle, MANY / 2),
    row('resident, likewise at the end', rssLast, MANY),
    {
      ...row('resident, growth from first to last', growth, MANY),
      targets: [atMost(growth, 20, '≤ 20 MB')],
    },
    row('heap used, likewise at first', heapFirst, WINDOW * STEP),
    row('heap used, likewise at the end', heapLast, MANY),
  ];
}

/** The bot as people meet it: `npm start` against the simulated Telegram, which shares the machine. */
export async function telegramSection(site: Site): Promise<Section> {
  const { folders } = await site.built();
  const bot = await openBenchBot(folders);
  try {
    const rows: Row[] = [];
    for (const part of [chatterRows, burstRows, steadyRows, idleRows, memoryRows])
      rows.push(...(await part(bot)));
    return {
      title: 'The bot in Telegram, against the simulator without flood limits',
      rows,
      notes: [
        'The bot keeps to 30 messages a second in all and 3 in 3 s a chat, as Telegram asks: many questions at once wait for that.',
        `Memory: of each ${MANY.toLocaleString('en')} updates 1/4 are questions, 1/8 inline queries, 1/8 presses, 1/2 unaddressed; a look every ${STEP}, after a garbage collection.`,
      ],
    };
  } finally {
    await bot.close();
  }
}
