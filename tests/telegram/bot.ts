import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, aroundEach, expect, inject, vi } from 'vitest';
import { botTextsOf, LOCALES } from '../../src/locales/index.ts';
import {
  openSimulator,
  type Seen,
  type SimChat,
  type Simulator,
  type SimulatorOptions,
} from '../../src/simulator/index.ts';
import { programChild, type Ran } from '../e2e/shell.ts';

// The program starts in a second or two, and on a busy machine in many; while one bot waits, other tests may run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000, maxConcurrency: 4 });

/** Real time that something may take on a busy machine. */
export const PATIENCE_MS = 60_000;

type Closers = (() => unknown)[];
/** Of the test that calls, also while others run at the same time. */
const ofTest = new AsyncLocalStorage<Closers>();
const ofFile: Closers = [];

async function closeAll(closers: Closers): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}
aroundEach(async (runTest) => {
  const closers: Closers = [];
  await ofTest.run(closers, runTest);
  await closeAll(closers);
});
afterAll(() => closeAll(ofFile));

/** Runs at the end of the test, or of the file when no test is running (`beforeAll`); the last one first. */
export const atEnd = (close: () => unknown): void => {
  (ofTest.getStore() ?? ofFile).push(close);
};

export async function simulator(options?: SimulatorOptions): Promise<Simulator> {
  const sim = await openSimulator(options);
  atEnd(() => sim.close());
  return sim;
}

export interface RunningBot {
  /** What it has logged so far. */
  log(): string;
  /** Resolves once this was logged. */
  logged(pattern: RegExp): Promise<void>;
  send(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ran>;
}

/** Where a bot keeps its data; the index is the one that all tests share. */
export function botData(): Record<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'shuwen-bot-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return { DATA_DIR: path.join(folder, 'data'), INDEX_DIR: inject('builtIndex').indexDir };
}

type Server = Pick<Simulator, 'apiRoot' | 'token'>;

/** Starts the real program as a child against a simulated Telegram. */
export function startBot(server: Server, env: Record<string, string>): RunningBot {
  const { child, ended } = programChild(['start'], {
    env: { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot, ...env },
  });
  let log = '';
  child.stderr.on('data', (chunk: string) => {
    log += chunk;
  });
  atEnd(async () => {
    child.kill('SIGKILL');
    await ended;
    expectNoSecret(log, server.token);
  });
  return {
    log: () => log,
    logged: (pattern) =>
      until(
        () => pattern.test(log),
        () => `${pattern} was not logged:\n${log}`,
      ),
    send: (signal) => child.kill(signal),
    ended,
  };
}

/** 14: no log of any run has the token. */
function expectNoSecret(log: string, token: string): void {
  expect(log).not.toContain(token);
  expect(log).not.toContain(token.split(':')[1]);
}

/** Waits in real time for what is no event of the simulator. */
export async function until(
  probe: () => boolean | Promise<boolean>,
  what: () => string = () => 'it did not happen',
): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !(await probe()); ) {
    if (Date.now() > end) throw new Error(what());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const NOTICES = new Set(LOCALES.map((locale) => botTextsOf(locale).answer.working));

/** On a busy machine a notice may hold an answer's place for a while. */
export const isNotice = (text: string): boolean => NOTICES.has(text);

/** What the bot has said in a chat, without such notices. */
export const said = (chat: SimChat): readonly Seen[] => chat.fromBot().filter(({ text }) => !isNotice(text));

export { freePort } from '../free-port.ts';

/** The words of a log line for people. */
export const messagesOf = (log: string): string[] =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => String(JSON.parse(line).msg));

/** Questions that the shipped corpus answers, all different. */
export const QUESTIONS = [
  '四川有多少家人工智能企业？',
  '成都人工智能产业规模是多少？',
  '四川有多少个大模型？',
  '四川的智能算力有多少？',
] as const;
export const QUESTION = QUESTIONS[0];
