import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { botData, PATIENCE_MS, QUESTION, said, simulator, startBot } from './bot.ts';
import { runFaults } from './faults.ts';

const wait = { timeoutMs: PATIENCE_MS };

describe.concurrent('11 SIGKILL', () => {
  it('before anything was sent: after the restart the question is answered, once', async () => {
    const sim = await simulator();
    const env = botData();
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    // The bot waits out a refusal when it is killed: the update is confirmed and nothing was delivered.
    sim.fault({ method: 'sendMessage', answer: { retryAfter: 30 } });
    const bot = startBot(sim, env);
    ann.says(chat, QUESTION);
    await sim.waitFor(() => sim.calls('sendMessage').length === 1 && sim.pendingUpdates().length === 0, wait);
    bot.send('SIGKILL');
    await bot.ended;
    startBot(sim, env);
    await sim.waitFor(() => said(chat)[0], wait);
    ann.says(chat, QUESTION);
    await sim.waitFor(() => said(chat).length === 2, wait);
    expect(chat.fromBot()).toHaveLength(2);
    const store = await openStore({ path: path.join(env.DATA_DIR ?? '', 'shuwen.db') });
    const talk = { chatId: chat.id, topic: 0, asker: `u${ann.id}` };
    const turns = await store
      .ofBot(Number(sim.token.split(':')[0]))
      .memory.recentTurns(talk, { since: 0, limit: 9 });
    await store.close();
    expect(turns).toHaveLength(2);
  });

  it('after the answer was marked: it is not sent again', async () => {
    const sim = await simulator();
    const env = botData();
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    const bot = startBot(sim, env);
    ann.says(chat, QUESTION);
    await sim.waitFor(() => said(chat)[0] && sim.pendingUpdates().length === 0, wait);
    bot.send('SIGKILL');
    await bot.ended;
    startBot(sim, env);
    ann.says(chat, QUESTION);
    await sim.waitFor(() => said(chat).length >= 2, wait);
    expect(chat.fromBot()).toHaveLength(2);
  });

  it('50 questions from 10 chats, killed twice: every one answered; repeats only where a kill fell on a send', {
    timeout: 300_000,
  }, async () => {
    const report = await runFaults({ questions: 50, chats: 10, kills: 2, errors: false });
    expect(report.unanswered).toEqual([]);
    expect(report.repeated + report.leftNotices).toBeLessThanOrEqual(report.mayRepeat);
  });
});
