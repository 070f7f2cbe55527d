import { describe, expect, it } from 'vitest';
import { ApiError } from './api.ts';
import { jumpingClock, keepingLog, type Scripted, scriptedApi } from './fixture.ts';
import { createPoller } from './poller.ts';

const failed = (code: number | undefined, text: string, retryAfterS?: number): ApiError =>
  new ApiError(`getUpdates: ${text}`, { code, retryAfterS });
const conflict = failed(409, 'Conflict: terminated by other getUpdates request');

const KINDS = ['message', 'inline_query'];

/** Polls through the answers, and stops after the last. */
async function poll(
  answers: Scripted[],
  take: (updates: readonly unknown[]) => Promise<void> = async () => undefined,
) {
  const clock = jumpingClock();
  const stop = new AbortController();
  const api = scriptedApi(clock, [
    ...answers,
    async () => {
      stop.abort();
      return [];
    },
  ]);
  const log = keepingLog();
  const poller = createPoller({ api, clock, log, kinds: KINDS, intake: { take, isFull: false } });
  await poller.run(stop.signal);
  return { api, log, poller, polls: api.calls.filter(({ method }) => method === 'getUpdates') };
}

describe('poller', () => {
  it('moves its offset only after the updates were taken', async () => {
    const taken: unknown[] = [];
    let isBroken = true;
    const { polls } = await poll(
      [[{ update_id: 7 }], [{ update_id: 7 }, { update_id: 9 }], []],
      async (updates) => {
        if (isBroken) {
          isBroken = false;
          throw new Error('disk full');
        }
        taken.push(...updates);
      },
    );
    expect(taken).toEqual([{ update_id: 7 }, { update_id: 9 }]);
    expect(polls.map(({ payload }) => payload.offset)).toEqual([undefined, undefined, 10, 10, 10]);
  });

  it('6 asks for its kinds each time, and waits for updates once it works', async () => {
    const { polls } = await poll([[], [], failed(500, 'x'), []]);
    expect(polls.every(({ payload }) => payload.allowed_updates === KINDS)).toBe(true);
    expect(polls.map(({ payload }) => payload.timeout)).toEqual([0, 50, 50, 0, 50]);
  });

  it('3, 5 goes on after any failure, with growing pauses up to 30 s', async () => {
    const { polls, log } = await poll([
      failed(500, 'x'),
      failed(undefined, 'no answer within 65 s'),
      'nonsense',
      undefined,
      ...Array.from({ length: 8 }, () => failed(undefined, 'reset')),
      [],
    ]);
    const pauses = polls.slice(1, 13).map(({ at }, i) => at - (polls[i]?.at ?? 0));
    expect(pauses[0]).toBeGreaterThanOrEqual(500);
    expect(pauses[0]).toBeLessThanOrEqual(1_000);
    for (const pause of pauses.slice(-5)) expect(pause).toBeGreaterThanOrEqual(15_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(30_000);
    expect(log.lines.at(-1)).toContain('works again');
  });

  it('3 obeys 429', async () => {
    const { polls } = await poll([failed(429, 'Too Many Requests', 40), []]);
    expect((polls[1]?.at ?? 0) - (polls[0]?.at ?? 0)).toBeGreaterThanOrEqual(40_000);
  });

  it('4 tells of a rival within 20 s, and goes on trying for ever', async () => {
    const { polls, log, poller } = await poll(Array.from({ length: 40 }, () => conflict));
    const told = polls.findIndex(({ at }) => at >= 5_000);
    expect(polls[told]?.at).toBeLessThan(20_000);
    expect(log.lines.filter((line) => line.includes('Another program polls')).length).toBeGreaterThan(30);
    expect(poller.hasRival).toBe(true);
    expect(polls.length).toBeGreaterThan(40);
  });

  it('4 tells of a rival of its own kind too, where each gets through by turns, until that is gone', async () => {
    const turns = Array.from({ length: 6 }, () => [conflict, []]).flat();
    const flapping = await poll([...turns, conflict]);
    expect(flapping.log.lines.some((line) => line.includes('Another program polls'))).toBe(true);
    expect(flapping.poller.hasRival).toBe(true);
    const gone = await poll([...turns, conflict, ...Array.from({ length: 80 }, () => [])]);
    expect(gone.poller.hasRival).toBe(false);
  });

  it('4 is patient with a program that is being replaced', async () => {
    const { log, poller } = await poll([conflict, conflict, []]);
    expect(poller.hasRival).toBe(false);
    expect(log.lines.some((line) => line.includes('Another program polls'))).toBe(false);
  });

  it('4 removes a webhook that is in the way', async () => {
    const { api } = await poll([
      failed(409, "Conflict: can't use getUpdates method while webhook is active"),
      true,
      [],
    ]);
    expect(api.calls[1]).toMatchObject({ method: 'deleteWebhook', payload: { drop_pending_updates: false } });
  });

  it.each([401, 404])('2 stops on %i, naming the variable', async (code) => {
    const end = poll([failed(code, 'no')]);
    await expect(end).rejects.toMatchObject({ kind: 'input', message: expect.stringContaining('BOT_TOKEN') });
  });

  it('5 gives silence no more than 75 s', async () => {
    const { polls } = await poll([[], failed(undefined, 'no answer within 65 s')]);
    for (const { deadlineMs, payload } of polls) {
      expect(deadlineMs).toBeLessThanOrEqual(75_000);
      expect(deadlineMs).toBeGreaterThan(Number(payload.timeout) * 1000);
    }
  });

  it('64 does not spin when the server holds no poll open', async () => {
    const { polls } = await poll(Array.from({ length: 20 }, () => []));
    for (const [i, { at }] of polls.slice(1, 20).entries())
      expect(at - (polls[i]?.at ?? 0)).toBeGreaterThanOrEqual(500);
  });
});
