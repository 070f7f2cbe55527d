import { expect, it } from 'vitest';
import { temporaryPlace } from '../e2e/place.ts';
import { EXPORT, ROBOT, SCHOOL, SMALL, writeCorpus } from '../e2e/small-corpus.ts';
import { PATIENCE_MS, said, simulator, startBot } from './bot.ts';

const wait = { timeoutMs: PATIENCE_MS };

it('a generation built from the shell serves within 5 s, and no question fails meanwhile', async () => {
  const place = temporaryPlace({ ...SMALL, facts: { 'tea-school': SCHOOL } });
  await place.json('index');
  const sim = await simulator({ limits: { flood: false } });
  const bot = startBot(sim, place.env);
  // Another person each time, since one may not ask so fast.
  const ask = async (text: string): Promise<string> => {
    const ann = sim.user({ firstName: 'Ann' });
    const chat = sim.privateChat(ann);
    const { id } = ann.says(chat, text);
    const answer = await sim.waitFor(() => said(chat).find(({ replyTo }) => replyTo === id), wait);
    return answer.text;
  };
  const known = '采茶机器人每小时能采多少公斤鲜叶？';
  const added = '2023年青山茶园向东南亚出口茶叶多少吨？';
  expect(await ask(known)).toContain(ROBOT[0]);
  expect(await ask(added)).not.toContain(EXPORT[0]);

  writeCorpus(place.env.CORPUS_DIR, SMALL);
  let isBuilt = false;
  const building = place.json('index').then(() => {
    isBuilt = true;
  });
  while (!isBuilt) expect(await ask(known)).toContain(ROBOT[0]);
  await building;
  const built = Date.now();
  await bot.logged(/another generation of the index serves now/);
  expect(Date.now() - built).toBeLessThan(5_000);
  expect(await ask(added)).toContain(EXPORT[0]);
});
