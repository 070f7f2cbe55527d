import { describe, expect, it } from 'vitest';
import { standingClock } from '../clock.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Chat } from '../wire.ts';
import { createFloodGate } from './flood.ts';

const clock = standingClock();
const chat = (id: number, type: Chat['type'] = 'private'): Chat => ({ id, type });

/** Seconds to wait, 0 when the message passes. */
function pass(gate: ReturnType<typeof createFloodGate>, to: Chat): number {
  try {
    gate.pass(to);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) return error.parameters?.retry_after ?? Number.NaN;
    throw error;
  }
}
const times = <T>(count: number, make: (place: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place));

describe('flood limits', () => {
  it('let short bursts pass in a chat, then one message a second', () => {
    const gate = createFloodGate(clock, DEFAULT_LIMITS.flood);
    expect(times(6, () => pass(gate, chat(1)))).toEqual([0, 0, 0, 0, 0, 1]);
    expect(pass(gate, chat(2))).toBe(0);
    clock.advance(1000);
    expect(times(2, () => pass(gate, chat(1)))).toEqual([0, 1]);
  });

  it('let 20 a minute pass in a group', () => {
    const gate = createFloodGate(clock, DEFAULT_LIMITS.flood);
    const waits = times(60, () => {
      clock.advance(1000);
      return pass(gate, chat(-1, 'supergroup'));
    });
    // 20 at once are allowed, and 20 more come back within a minute.
    expect(waits.filter((wait) => wait === 0)).toHaveLength(39);
    expect(waits.at(-1)).toBeGreaterThan(0);
    clock.advance(60_000);
    expect(pass(gate, chat(-1, 'supergroup'))).toBe(0);
  });

  it('let 30 a second pass overall', () => {
    const gate = createFloodGate(clock, DEFAULT_LIMITS.flood);
    expect(times(31, (id) => pass(gate, chat(id + 1))).filter((wait) => wait > 0)).toHaveLength(1);
  });

  it('can be switched off', () => {
    const gate = createFloodGate(clock, false);
    expect(times(1000, () => pass(gate, chat(1))).every((wait) => wait === 0)).toBe(true);
  });
});
