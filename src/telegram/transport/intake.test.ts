import { describe, expect, it, vi } from 'vitest';
import type { Inbox } from '../../domain/index.ts';
import { memoryInbox } from '../../store/index.ts';
import { jumpingClock, keepingLog } from './fixture.ts';
import { forgetSent, handling, isForgotten, keepPlace, keptPlace } from './handling.ts';
import { Intake, type IntakeDeps, type Outcome } from './intake.ts';
import { laneOf } from './lane-of.ts';
import { Stopped, TryLater } from './types.ts';

let ids = 0;
/** As much of an update as an intake reads. */
const update = (chat: number, more: object = {}) => ({
  update_id: ++ids,
  message: { message_id: 1, date: 0, chat: { id: chat, type: 'private' }, text: 'x', ...more },
});
const inline = (user: number) => ({
  update_id: ++ids,
  inline_query: { id: '1', from: { id: user }, query: '' },
});

function site(more: Partial<IntakeDeps> = {}, inbox = memoryInbox()) {
  const outcomes: Outcome[] = [];
  const log = keepingLog();
  const intake = new Intake({
    inbox,
    clock: jumpingClock(),
    log,
    handle: async () => undefined,
    onOutcome: (outcome) => outcomes.push(outcome),
    ...more,
  });
  return { inbox, intake, outcomes, log };
}

/** A gate that handlers wait at. */
function gate() {
  let open = (): void => undefined;
  const wait = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { wait, open: () => open() };
}

describe('laneOf', () => {
  it.each([
    [{ message: { chat: { id: 5 } } }, '5:0'],
    [{ message: { chat: { id: 5 }, message_thread_id: 9 } }, '5:0'],
    [{ edited_message: { chat: { id: 5 }, message_thread_id: 9, is_topic_message: true } }, '5:9'],
    [{ channel_post: { chat: { id: -7 } } }, '-7:0'],
    [{ my_chat_member: { chat: { id: -7 }, from: { id: 3 } } }, '-7:0'],
    [{ callback_query: { from: { id: 3 }, message: { chat: { id: -7 }, date: 0 } } }, 'buttons:3'],
    [{ callback_query: { from: { id: 3 }, inline_message_id: 'x' } }, 'buttons:3'],
    [{ inline_query: { from: { id: 3 } } }, 'inline:3'],
    [{ chosen_inline_result: { from: { id: 3 } } }, 'user:3'],
    [{}, 'user:nobody'],
    [{ message: null }, 'user:nobody'],
    [{ new_kind: 'x' }, 'user:nobody'],
  ])('%j → %s', (content, lane) => {
    expect(laneOf({ update_id: 1, ...content })).toBe(lane);
  });
});

describe('intake', () => {
  it('8, 9 keeps the order in a chat, lets chats pass each other, and never handles more than 16', async () => {
    let [now, most] = [0, 0];
    const order: number[] = [];
    const slow = gate();
    const { intake } = site({
      handle: async ({ update_id, ...rest }) => {
        most = Math.max(most, ++now);
        const chat = 'message' in rest ? (rest.message?.chat.id ?? 0) : 0;
        await (chat === 1 ? slow.wait : new Promise((resolve) => setImmediate(resolve)));
        now -= 1;
        order.push(update_id);
      },
    });
    const [first, second] = [update(1), update(1)];
    const others = Array.from({ length: 98 }, (_, i) => update(2 + (i % 49)));
    await intake.take([first, second, ...others]);
    await vi.waitFor(() => expect(order).toHaveLength(98));
    slow.open();
    await intake.drained();
    expect(order.slice(-2)).toEqual([first.update_id, second.update_id]);
    const chat2 = others.filter((_, i) => i % 49 === 0).map(({ update_id }) => update_id);
    expect(order.filter((id) => chat2.includes(id))).toEqual(chat2);
    expect(most).toBeLessThanOrEqual(16);
    expect([intake.size, intake.laneCount]).toEqual([0, 0]);
  });

  it('gives the places of those that wait for Telegram to others', async () => {
    const shut = gate();
    let handled = 0;
    const { intake } = site({
      handle: async () => {
        handled += 1;
        handling.getStore()?.onWait();
        await shut.wait;
      },
    });
    await intake.take(Array.from({ length: 100 }, (_, i) => update(i + 1)));
    await vi.waitFor(() => expect(handled).toBe(100));
    shut.open();
    await intake.drained();
  });

  it('says "busy" when a lane is full, and handles what fitted', async () => {
    const shut = gate();
    const busy: number[] = [];
    const { intake, inbox, outcomes } = site({
      handle: () => shut.wait,
      onBusy: async ({ update_id }) => void busy.push(update_id),
    });
    const all = Array.from({ length: 103 }, () => update(1));
    await intake.take(all);
    expect(busy).toEqual(all.slice(101).map(({ update_id }) => update_id));
    shut.open();
    await intake.drained();
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(101);
    expect(await inbox.open({ after: 0, limit: 9 })).toEqual([]);
  });

  it('44 of inline queries of one person only the newest waits', async () => {
    const shut = gate();
    const handled: number[] = [];
    const { intake, outcomes } = site({
      handle: async ({ update_id }) => {
        handled.push(update_id);
        await shut.wait;
      },
    });
    const queries = Array.from({ length: 10 }, () => inline(3));
    await intake.take(queries);
    shut.open();
    await intake.drained();
    expect(handled).toEqual([queries[0]?.update_id, queries[9]?.update_id]);
    expect(outcomes.filter((outcome) => outcome === 'replaced')).toHaveLength(8);
  });

  it('10 ignores repeats, stores nothing unwanted and nothing that is no update', async () => {
    const { intake, outcomes, inbox } = site({ isWanted: (given) => !('inline_query' in given) });
    const once = update(1);
    await intake.take([once, once, inline(1), null, 7, { update_id: 'x' }]);
    await intake.drained();
    await intake.take([once]);
    expect([...outcomes].sort()).toEqual(['done', 'repeated', 'repeated', 'unwanted']);
    const rows = [{ updateId: once.update_id + 1, lane: '', receivedAt: 0, body: '' }];
    expect(await inbox.put(rows)).toHaveLength(1);
  });

  it('7 a fault of one update is told, without its text, and the others are handled', async () => {
    const { intake, outcomes, log, inbox } = site({
      handle: async (given) => {
        if ('message' in given && given.message?.chat.id === 1) throw new Error('broken');
      },
    });
    await intake.take([update(1, { text: 'secret words' }), update(2), update(1)]);
    await intake.drained();
    expect(outcomes.filter((outcome) => outcome === 'fault')).toHaveLength(2);
    expect(log.lines.join()).toContain('broken');
    expect(log.lines.join()).not.toContain('secret words');
    expect(await inbox.open({ after: 0, limit: 9 })).toEqual([]);
  });

  it('leaves open what is to be tried later or was stopped, and takes it up again in order', async () => {
    const inbox = memoryInbox();
    const errors = [new TryLater('no network'), new Stopped('ends')];
    const first = site({ handle: async () => Promise.reject(errors.shift()) }, inbox);
    const [a, b] = [update(1), update(2)];
    await first.intake.take([a, b]);
    await first.intake.drained();
    first.intake.close();
    const again: number[] = [];
    const second = site({ handle: async ({ update_id }) => void again.push(update_id) }, inbox);
    await second.intake.resume(new AbortController().signal);
    await second.intake.drained();
    expect(again).toEqual([a.update_id, b.update_id]);
    expect(await inbox.open({ after: 0, limit: 9 })).toEqual([]);
  });

  it('11 keeps the message that holds an answer’s place, also over a kill', async () => {
    const inbox = memoryInbox();
    const places: (number | undefined)[] = [];
    const handle = async (): Promise<void> => {
      places.push(keptPlace());
      await keepPlace(77);
      if (places.length === 1) throw new Stopped('killed');
    };
    const first = site({ handle }, inbox);
    await first.intake.take([update(1)]);
    await first.intake.drained();
    const second = site({ handle }, inbox);
    await second.intake.resume(new AbortController().signal);
    await second.intake.drained();
    expect(places).toEqual([undefined, 77]);
  });

  it('60 knows of all that a person has sent so far, also over a kill, that nothing of it is to be kept', async () => {
    const inbox = memoryInbox();
    const [ann, bob] = [{ from: { id: 7 } }, { from: { id: 8 } }];
    const press = { update_id: ++ids, callback_query: { id: '1', from: { id: 7 } } };
    const [shut, forgotten] = [gate(), gate()];
    const answered: boolean[] = [];
    const handle: IntakeDeps['handle'] = async ({ update_id }) => {
      if (update_id === press.update_id) return forgetSent(7).then(forgotten.open);
      await shut.wait;
      answered.push(isForgotten());
      throw new Stopped('killed');
    };
    const first = site({ handle }, inbox);
    await first.intake.take([update(1, ann), update(1, ann), update(2, bob), press]);
    await forgotten.wait;
    await first.intake.take([update(1, ann)]);
    shut.open();
    await first.intake.drained();
    expect(answered).toEqual([true, false, true, false]);
    const second = site({ handle }, inbox);
    await second.intake.resume(new AbortController().signal);
    await second.intake.drained();
    expect(answered.slice(4)).toEqual([true, false, true, false]);
  });

  it('11 counts what may be sent twice, and gives up what was begun too often', async () => {
    const inbox = memoryInbox();
    const [a, b] = [update(1), update(2)];
    await site({ handle: async () => Promise.reject(new Stopped('')) }, inbox).intake.take([a, b]);
    await inbox.markSending(a.update_id);
    for (let i = 0; i < 20; i++) await inbox.markBegun(b.update_id);
    const { intake, outcomes } = site({}, inbox);
    await intake.resume(new AbortController().signal);
    await intake.drained();
    expect([...outcomes].sort()).toEqual(['abandoned', 'done', 'may_repeat']);
  });
});

it('64 remembers nothing of 10,000 updates in 1,000 lanes once they are handled', async () => {
  const { intake, outcomes } = site();
  for (let i = 0; i < 100; i++)
    await intake.take(Array.from({ length: 100 }, (_, k) => update((i * 100 + k) % 1_000)));
  await intake.drained();
  expect(outcomes).toHaveLength(10_000);
  expect({ size: intake.size, lanes: intake.laneCount }).toEqual({ size: 0, lanes: 0 });
});

it('3 tries again later when the disk does not take the note that an update is begun', async () => {
  const inbox: Inbox = { ...memoryInbox(), markBegun: () => Promise.reject(new Error('disk full')) };
  const { intake, outcomes } = site({}, inbox);
  await intake.take([update(1)]);
  await intake.drained();
  intake.close();
  expect(outcomes).toEqual(['later']);
  expect(await inbox.open({ after: 0, limit: 9 })).toHaveLength(1);
});

it('3 take() fails when the disk does, so that the updates stay with Telegram', async () => {
  const inbox: Inbox = { ...memoryInbox(), put: () => Promise.reject(new Error('disk full')) };
  const { intake } = site({ inbox });
  await expect(intake.take([update(1)])).rejects.toThrow('disk full');
  expect(intake.size).toBe(0);
});
