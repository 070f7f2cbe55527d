import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const swapped = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes).swap16();
const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../tests/fixtures/imports/${name}`, import.meta.url));
const codeOf = (bytes: Uint8Array, file = 'a.txt'): string => {
  try {
    return decodeText(bytes, file);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'another error';
  }
};

const CHINESE = '春茶记\n一九五八年，一家三口上山种茶。\n';

const BIG5 =
  'a473b8ccaabaaff9b6e9a662b24da9faab65abe1b3cca6a3a141a4b5a67eac4ba4d1a658a740aac0a440a640a6aca446' +
  'a440a464a447a6caa4bda4e7c241b8ada141a4f1a568a67ea668a558a454a6a8a146aac0aaf8bba1a141a4d1aef0c0b0' +
  'a446a46aa6a3a141a46aae61aabaa4e2c3c0a45da4f1a9b9a67ebcf4bd6da141bfefaff9bef7b2c4a440a6b8aca3a457' +
  'a446a5ceb3f5a143';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(CHINESE)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${CHINESE}`)],
    ['UTF-16 LE with a byte order mark', utf16(`\uFEFF${CHINESE}`)],
    ['UTF-16 BE with a byte order mark', swapped(utf16(`\uFEFF${CHINESE}`))],
    ['UTF-16 LE without one', utf16(CHINESE)],
    ['UTF-16 BE without one', swapped(utf16(CHINESE))],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes, 'a.txt')).toBe(CHINESE);
  });

  it('reads English in UTF-16 without a byte order mark', () => {
    const english = 'Bees find their way home by the sun.\n';
    expect(decodeText(utf16(english), 'a.txt')).toBe(english);
    expect(decodeText(swapped(utf16(english)), 'a.txt')).toBe(english);
  });

  it('reads GB18030 with its four-byte characters', () => {
    expect(decodeText(fixture('gb18030.txt'), 'a.txt')).toContain('生僻字也要留住：㐂、𠮷。');
  });

  it('tells Big5 from GB18030 by its frequent characters', () => {
    expect(decodeText(Buffer.from(BIG5, 'hex'), 'a.txt')).toMatch(
      /^山裡的茶園在清明前後最忙，.*派上了用場。$/,
    );
  });

  it('reads a page in the encoding that it declares', () => {
    const page = Buffer.from('<meta charset="iso-8859-2"><p>P\xf8\xedli\xb9 \xbelu\xbb</p>', 'latin1');
    expect(decodeText(page, 'a.html')).toContain('Příliš žluť');
    expect(codeOf(page, 'a.txt')).toBe('import-encoding');
  });

  it('believes UTF-8 more than what a page declares', () => {
    expect(decodeText(Buffer.from(`<meta charset="gbk">${CHINESE}`), 'a.html')).toContain(CHINESE);
  });

  it.each([
    ['random bytes with NULs', Buffer.from([0, 1, 2, 0, 0, 3, 200, 0, 9]), 'import-binary'],
    ['control characters', Buffer.from('a\x01\x02\x03\x04b'), 'import-binary'],
    ['many replacement characters', Buffer.from('a\uFFFD\uFFFD\uFFFDb'), 'import-binary'],
    [
      'Western text in Latin-1',
      Buffer.from('na\xefve caf\xe9s and r\xe9sum\xe9s', 'latin1'),
      'import-encoding',
    ],
    ['what no encoding explains', Buffer.from([0x61, 0xff, 0xff, 0x80]), 'import-encoding'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});
