import { expect, it } from 'vitest';
import { botData, QUESTION, said, simulator, startBot } from './bot.ts';

it('5 a poll that hangs is given up: a message is answered within 75 s', { timeout: 200_000 }, async () => {
  const sim = await simulator();
  const hanging = sim.fault({ method: 'getUpdates', skip: 1, answer: 'hang' });
  startBot(sim, botData());
  await sim.waitFor(() => hanging.hits === 1, { timeoutMs: 60_000 });
  const began = Date.now();
  const ann = sim.user({ firstName: 'Ann' });
  const chat = sim.privateChat(ann);
  ann.says(chat, QUESTION);
  await sim.waitFor(() => said(chat)[0], { timeoutMs: 90_000 });
  expect(Date.now() - began).toBeLessThan(75_000);
});
