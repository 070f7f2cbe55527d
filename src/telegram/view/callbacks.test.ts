import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageId } from '../../domain/index.ts';
import { dataOf, type Press, pressOf } from './callbacks.ts';
import { citationInPayload, citationLink, messageLink } from './links.ts';

const turn = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/);
const page = fc.nat({ max: 99_999 });
const word = fc.stringMatching(/^[A-Za-z0-9.-]{1,20}$/);
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ action: fc.constant('more' as const), turn, page }),
  fc.record({ action: fc.constant('why' as const), turn }),
  fc.record({
    action: fc.constant('vote' as const),
    turn,
    vote: fc.constantFrom('up' as const, 'down' as const, 'useful' as const, 'wish' as const),
  }),
  fc.record({ action: fc.constant('nearest' as const), turn, index: page }),
  fc.record({ action: fc.constant('example' as const), index: page }),
  fc.record({ action: fc.constant('sources' as const), topic: fc.stringMatching(/^[a-z0-9-]{0,32}$/), page }),
  fc.record({ action: fc.constant('language' as const), locale: word }),
  fc.record({ action: fc.constant('setting' as const), key: word, value: word }),
  fc.record({
    action: fc.constant('subscribe' as const),
    cadence: fc.constantFrom('daily' as const, 'weekly' as const, 'off' as const),
  }),
  fc.record({ action: fc.constant('forget' as const), isSure: fc.boolean() }),
  fc.record({
    action: fc.constant('admin' as const),
    name: fc.stringMatching(/^[a-z-]{1,16}$/),
    args: fc.array(fc.stringMatching(/^[A-Za-z0-9_-]{1,13}$/), { maxLength: 3 }),
  }),
);

describe('callback data', () => {
  it('reads back as it was written, within 64 bytes', () => {
    fc.assert(
      fc.property(press, (given) => {
        const data = dataOf(given);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(pressOf(data)).toEqual(given);
      }),
    );
  });

  it('is nothing when it is damaged, forged or of another version', () => {
    for (const data of ['', '1', '1:w', '0:w:abc', '1:w:abc:d', '1:v:abc:x', '1:m:abc:-1', '1:m:abc:1e9'])
      expect(pressOf(data)).toBeUndefined();
    for (const data of ['1:toString:a', '1:__proto__:a', `1:w:${'a'.repeat(70)}`, '1:w:四川', '1:w:a\n'])
      expect(pressOf(data)).toBeUndefined();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (data) => {
        const read = pressOf(data);
        if (read) expect(dataOf(read)).toBe(data);
      }),
    );
  });

  it('refuses to write what could not be read', () => {
    expect(() => dataOf({ action: 'why', turn: 'a:b' })).toThrow(RangeError);
  });
});

describe('links', () => {
  it('open a citation, within the 64 characters that /start takes', () => {
    const url = new URL(citationLink('shuwen_bot', passageId('AScurozujk')));
    const payload = url.searchParams.get('start') ?? '';
    expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(citationInPayload(payload)).toBe('AScurozujk');
    for (const garbage of ['', 'c-', 'x'.repeat(65), 'c-../../etc', 'AScurozujk'])
      expect(citationInPayload(garbage)).toBeUndefined();
  });

  it('lead to messages of supergroups only', () => {
    expect(messageLink(-1001234567890, 5)).toBe('https://t.me/c/1234567890/5');
    expect(messageLink(-1001234, 5)).toBeUndefined();
    expect(messageLink(-1234, 5)).toBeUndefined();
    expect(messageLink(7, 5)).toBeUndefined();
  });
});
