import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packBackup, unpackBackup } from './backup.ts';

const FILES = new Map([
  ['hidden.json', '[]'],
  ['tables.json', '{"admins":[]}'],
]);
const ABOUT = { createdAt: '2026-12-01T00:00:00.000Z', version: '1.0.0', counts: { admins: 0 } };

/** The same archive with entries exchanged or added. */
const changed = (entries: Record<string, string>): Uint8Array =>
  zipSync({
    ...unzipSync(packBackup(FILES, ABOUT)),
    ...Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])),
  });

const newer = JSON.stringify({ format: 2, ...ABOUT, files: {} });

describe('a backup', () => {
  it('is unpacked as it was packed', () => {
    expect(unpackBackup(packBackup(FILES, ABOUT))).toEqual({ files: FILES, about: ABOUT });
  });

  it.each([
    ['a name that leads out of the folder', changed({ '../evil.json': '{}' }), '"../evil.json"'],
    ['the same inside a known one', changed({ 'documents/../../evil.json': '{}' }), 'it holds'],
    ['a file of another kind', changed({ '.env': 'BOT_TOKEN=1' }), '".env"'],
    ['a file that its manifest does not name', changed({ 'documents/a.json': '{}' }), 'files of it'],
    ['an exchanged file', changed({ 'tables.json': '{"admins":[1]}' }), 'checksum'],
    ['a manifest that cannot be read', changed({ 'manifest.json': '{' }), 'manifest'],
    ['a newer format', changed({ 'manifest.json': newer }), 'newer version'],
    ['no archive', strToU8('hello'), 'cannot be unpacked'],
  ])('is refused for %s', (_, bytes, problem) => {
    expect(() => unpackBackup(bytes)).toThrow(problem);
  });
});
