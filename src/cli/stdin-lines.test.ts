import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linesOf } from './stdin-lines.ts';

const linesIn = async (...pieces: readonly (string | Buffer)[]): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(pieces))) lines.push(line);
  return lines;
};

describe('linesOf', () => {
  it('ends lines at LF and CRLF only, and keeps blank ones', async () => {
    expect(await linesIn('a\r\n\nb\rc\u2028d\u0085e\n')).toEqual(['a', '', 'b\rc\u2028d\u0085e']);
  });

  it('gives the last line without an end, and nothing for nothing', async () => {
    expect(await linesIn('a\nb')).toEqual(['a', 'b']);
    expect(await linesIn()).toEqual([]);
    expect(await linesIn('\n')).toEqual(['']);
  });

  it('joins what arrives in pieces: lines, a CRLF, the bytes of a character, a byte order mark', async () => {
    const bytes = Buffer.from('\ufeff四川\r\n成都\n');
    const pieces = [...bytes].map((byte) => Buffer.from([byte]));
    expect(await linesIn(...pieces)).toEqual(['四川', '成都']);
  });
});
