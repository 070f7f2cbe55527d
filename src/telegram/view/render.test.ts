import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, parseTelegramHtml } from '../../../tests/telegram-html.ts';
import { headOf, shorten } from './cut.ts';
import { bold, code, folded, link, type Node, nodesOf, quote, underline } from './markup.ts';
import { message } from './message.ts';
import { htmlOf, plainOf } from './render.ts';

/** Text that breaks renderers: markup, entities, pieces of characters, marks that combine, control characters. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<b>',
          '</b>',
          '<',
          '>',
          '&',
          '&lt',
          '&amp;',
          '&#60;',
          '"',
          "'",
          '👨‍👩‍👧',
          '🇨🇳',
          'é',
          '\u0301',
          '四川',
          ' ',
        ],
        ...[
          '\n',
          '\r\n',
          '\0',
          '\u202e',
          '\u2028',
          '\ud83d',
          '\udc00',
          '𠮷',
          '1,100',
          '</blockquote>',
          'кириллица',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const href = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), nasty);
const inline = fc.oneof(
  nasty.map((text) => nodesOf(text)),
  nasty.map((text) => nodesOf(bold(text.slice(0, 9), underline(text.slice(9)), 'end'))),
  fc.tuple(href, nasty).map(([address, text]) => nodesOf(link(address, text))),
  nasty.map((text) => nodesOf(code(text))),
);
const tree = fc
  .array(
    fc.oneof(
      inline,
      inline.map((nodes) => [quote(nodes)]),
      inline.map((nodes) => [folded(nodes)]),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts): Node[] => parts.flat());

describe('what is rendered', () => {
  it('is HTML that Telegram takes, and reads back as the same text', () => {
    fc.assert(
      fc.property(tree, (nodes) => {
        expect(parseTelegramHtml(htmlOf(nodes)).text).toBe(plainOf(nodes));
      }),
      { numRuns: 300 },
    );
  });

  it('holds every limit of a message, whatever is put into it', () => {
    const long = fc.tuple(nasty, fc.integer({ min: 1, max: 900 })).map(([text, times]) => text.repeat(times));
    const contents = fc.array(
      fc.oneof(
        tree,
        long,
        long.map((text) => bold(text)),
        long.map((text) => folded(text)),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(contents, (parts) => {
        const { html, text } = message(parts);
        expect(faultsOf(html)).toEqual([]);
        expect(parseTelegramHtml(html).text.trim()).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('is never more than 100 marks or 32,768 bytes, however short the text', () => {
    const marks = Array.from({ length: 300 }, () => bold('x'));
    const links = Array.from({ length: 150 }, () => link(`https://a.cn/${'ab&'.repeat(90)}`, 'x'));
    for (const nodes of [marks, links]) expect(faultsOf(message([nodes]).html)).toEqual([]);
  });

  it('sends a dash where nothing is left to be said', () => {
    for (const blank of [[], [''], ['\u0000 \n'], [bold('')]]) expect(message(blank).html).toBe('—');
  });

  it('follows only addresses of the web', () => {
    expect(htmlOf(nodesOf(link('https://a.cn/?a=1&b=2', 'a')))).toBe(
      '<a href="https://a.cn/?a=1&amp;b=2">a</a>',
    );
    const long = `https://a.cn/${'a'.repeat(300)}`;
    for (const address of ['javascript:alert(1)', 'https://a.cn/"x', 'file:///etc', long, undefined])
      expect(htmlOf(nodesOf(link(address, 'a')))).toBe('a');
  });

  it('leaves out the last paragraphs first, and marks a cut', () => {
    expect(message(['a'.repeat(4_000), 'b'.repeat(200)]).text).toBe('a'.repeat(4_000));
    expect(message(['a', bold('b'.repeat(9_000)), 'c']).text).toBe(`a\n\n${'b'.repeat(4_092)}…`);
    const cut = message([folded('a'.repeat(5_000))]);
    expect(cut.text).toBe(`${'a'.repeat(4_095)}…`);
    expect(cut.html.endsWith('</blockquote>…')).toBe(true);
  });
});

describe('a cut', () => {
  it('ends between whole characters and is never longer than allowed', () => {
    const family = '👨‍👩‍👧';
    expect(headOf(`${family}${family}`, family.length + 3)).toBe(family);
    expect(headOf('e\u0301x', 1)).not.toMatch(/\u0301/);
    expect(shorten('四川有多少家企业', 5)).toBe('四川有多…');
    fc.assert(
      fc.property(nasty, fc.integer({ min: 0, max: 50 }), (text, most) => {
        const head = headOf(text, most);
        expect(head.length).toBeLessThanOrEqual(most);
        expect(text.startsWith(head)).toBe(true);
        if (!/\p{Surrogate}/u.test(text)) expect(head).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
