import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { parseImport } from './index.ts';

const zip = (files: Record<string, Uint8Array | string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
const read = (bytes: Uint8Array) => parseImport(bytes, '资料.zip');
const codeOf = (bytes: Uint8Array): Promise<unknown> =>
  read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

it('reads each file by itself, and leaves out what systems add and what holds no text', async () => {
  const found = await read(
    zip({
      '报告/一季度.md': '# 一季度\n\n企业有312家。',
      '报告/二季度.txt': '二季度\n\n企业有330家。',
      '__MACOSX/报告/._一季度.md': 'x',
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
      '封面.png': 'x',
      'nested.zip': zip({ 'a.txt': 'a' }),
    }),
  );
  expect(found).toMatchObject({ kind: 'archive', skipped: ['封面.png', 'nested.zip'] });
  expect(found.kind === 'archive' && found.files.map(({ name }) => name)).toEqual([
    '一季度.md',
    '二季度.txt',
  ]);
});

it('reads names as Chinese Windows writes them', async () => {
  const name = Buffer.from('b1a8b8e62e747874', 'hex'); // 报告.txt in GBK
  const bytes = Buffer.from(zip({ 'xxxx.txt': '四川有企业312家。' }));
  for (let at = bytes.indexOf('xxxx.txt'); at >= 0; at = bytes.indexOf('xxxx.txt', at + 1))
    name.copy(bytes, at);
  const found = await read(bytes);
  expect(found.kind === 'archive' && found.files[0]?.name).toBe('报告.txt');
});

it('shows names without the way they would lead', async () => {
  const found = await read(
    zip({ '../../etc/cron.txt': '四川有企业312家。', 'a\u202etxt.md': '成都有企业20家。' }),
  );
  expect(found.kind === 'archive' && found.files.map(({ name }) => name)).toEqual(['cron.txt', 'atxt.md']);
});

it('refuses bombs, locked and damaged archives, too many files, and those without text', async () => {
  const bomb = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [`${i}.txt`, new Uint8Array(19_000_000)]),
  );
  expect(await codeOf(zipSync(bomb))).toBe('import-zip-bomb');
  expect(await codeOf(zip({ 'a.txt': new Uint8Array(21_000_000) }))).toBe('import-zip-bomb');
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}.txt`, '四川有企业312家。']));
  expect(await codeOf(zip(many))).toBe('import-zip-bomb');
  const locked = Buffer.from(zip({ 'a.txt': '四川有企业312家。' }));
  for (const [mark, offset] of [
    ['PK\x01\x02', 8],
    ['PK\x03\x04', 6],
  ] as const)
    locked[locked.indexOf(mark) + offset] = 1;
  expect(await codeOf(locked)).toBe('import-locked');
  expect(await codeOf(zip({ 'a.txt': '四川有企业312家。' }).subarray(0, 60))).toBe('import-unsafe-zip');
  expect(await codeOf(zip({}))).toBe('import-empty');
  expect(await codeOf(zip({ 'a.png': 'x' }))).toBe('import-empty');
  expect(await codeOf(new Uint8Array())).toBe('import-unsafe-zip');
  expect(await codeOf(zip({ 'a.pdf': 'no pdf' }))).toBe('import-wrong-type');
});
