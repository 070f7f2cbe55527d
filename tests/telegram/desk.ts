import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import type { Person, Seen, SimChat, Simulator } from '../../src/simulator/index.ts';
import { SMALL, writeCorpus } from '../e2e/small-corpus.ts';
import { atEnd, botData, type RunningBot, simulator, startBot } from './bot.ts';
import { person, wait } from './talk.ts';

export interface Desk {
  readonly sim: Simulator;
  readonly owner: Person;
  readonly chat: SimChat;
  readonly env: Record<string, string>;
  readonly bot: RunningBot;
}

/** What the small corpus answers. */
export const TEA = '青山茶园2023年有多少亩茶田？';

/** As `desk`, with a corpus of a few paragraphs, whose builds take a moment. */
export function smallDesk(more: Record<string, string> = {}): Promise<Desk> {
  const root = mkdtempSync(path.join(tmpdir(), 'shuwen-small-'));
  atEnd(() => rmSync(root, { recursive: true, force: true }));
  const [corpus, index] = [path.join(root, 'corpus'), path.join(root, 'index')];
  writeCorpus(corpus, SMALL);
  return desk({ CORPUS_DIR: corpus, INDEX_DIR: index, ...more });
}

/** A bot with one owner and an index of its own, since documents change it. */
export async function desk(more: Record<string, string> = {}, languageCode?: string): Promise<Desk> {
  const sim = await simulator({ privacy: false, limits: { flood: false } });
  const { user, chat } = person(sim, languageCode);
  const data = botData();
  const env = { ...data, ADMIN_IDS: String(user.id), INDEX_DIR: `${data.DATA_DIR}-index`, ...more };
  if (!more.INDEX_DIR) cpSync(inject('builtIndex').indexDir, env.INDEX_DIR, { recursive: true });
  const bot = startBot(sim, env);
  await sim.waitFor(() => sim.calls('getUpdates').length > 0, wait);
  return { sim, owner: user, chat, env, bot };
}

export const PAPER = `# 丹棱县智能柑橘白皮书

丹棱县橘园机器人2025年共有采摘机器人417台，由三家本地企业提供。

## 展望

丹棱县计划到2027年建成柑橘分拣智能工厂9座，总投资6.4亿元。
`;

export const paper = (text = PAPER, fileName = '丹棱白皮书.md') =>
  ({ kind: 'document', bytes: text, fileName }) as const;

/** The message as it is once it says this. */
export const until = (
  { sim, chat }: Pick<Desk, 'sim' | 'chat'>,
  { id }: Seen,
  pattern: RegExp,
): Promise<Seen> =>
  sim.waitFor(() => (pattern.test(chat.message(id).text) ? chat.message(id) : undefined), wait);
