import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../domain/index.ts';
import { MAX_IMPORT_BYTES, parseImport, readImport } from './index.ts';
import { parseIsolated } from './isolated.ts';
import { parseBytes } from './parse.ts';

const FIXTURES = new URL('../../../tests/fixtures/imports/', import.meta.url);
const fixture = (name: string): Uint8Array => readFileSync(new URL(name, FIXTURES));
const bytesOf = (text: string): Uint8Array => Buffer.from(text);

/** `code: message remedy` of the refusal. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'nothing was refused',
    (cause: unknown) => cause,
  );
  return error instanceof AppError && error.kind === 'input'
    ? `${error.code}: ${error.message} ${error.remedy}`
    : String(error);
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imports-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('readImport', () => {
  it.each([
    ['chinese-cmap.pdf', '春茶记'],
    ['handbook.docx', '山茶手册'],
    ['gb18030.html', '春茶记'],
    ['gb18030.txt', '春茶记'],
  ])('reads %s', async (name, title) => {
    const file = new URL(name, FIXTURES).pathname;
    expect(await readImport(file)).toMatchObject({ kind: 'document', document: { meta: { title } } });
  });

  it('refuses what is no regular file, without waiting for it', async () => {
    mkdirSync(join(folder, 'folder.txt'));
    expect(await refusalOf(readImport(join(folder, 'folder.txt')))).toMatch(/^import-not-a-file: /);
    expect(await refusalOf(readImport(join(folder, 'no\u202Etxt.md')))).toMatch(
      /^import-not-found: “[^\u202E]*notxt\.md” does not exist\./,
    );
    expect(await refusalOf(readImport(join(folder, 'folder.txt', '..', '..', 'x.md')))).toMatch(
      /^import-not-found/,
    );
  });

  it.skipIf(process.platform === 'win32')('refuses a pipe and a device', async () => {
    const pipe = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    expect(await refusalOf(readImport(pipe))).toMatch(/^import-not-a-file: /);
  });

  it('refuses a file of more than 20 MB by its size alone', async () => {
    const file = join(folder, 'large.txt');
    writeFileSync(file, '');
    truncateSync(file, MAX_IMPORT_BYTES + 1_000_000);
    expect(await refusalOf(readImport(file))).toMatch(
      /^import-too-large: .* has 21\.0 MB; .* up to 20 MB\. Split it/,
    );
    expect(await refusalOf(parseImport(new Uint8Array(MAX_IMPORT_BYTES + 1), 'a.txt'))).toMatch(
      /^import-too-large/,
    );
  });

  it('refuses other extensions before it looks at the file, and lists the known ones', async () => {
    expect(await refusalOf(readImport(join(folder, 'x.exe')))).toMatch(
      /^import-unknown-type: .* Add one of: \.md, \.txt, \.html, \.htm, \.pdf, \.docx, \.yaml, \.yml, \.json, \.zip\.$/,
    );
  });
});

describe('parseImport', () => {
  it.each([
    [
      'a.pdf',
      bytesOf('just text'),
      'import-wrong-type: “a.pdf” is not what its name says: it is something else.',
    ],
    ['a.txt', fixture('scanned.pdf'), 'import-wrong-type: “a.txt” is not what its name says: it is a PDF.'],
    [
      'a.md',
      fixture('handbook.docx'),
      'import-wrong-type: “a.md” is not what its name says: it is an archive',
    ],
    [
      'a.docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'import-old-word: “a.docx” is locked with a password or an old',
    ],
    [
      '报告.pdf',
      fixture('locked.pdf'),
      'import-locked: “报告.pdf” is locked with a password. Remove the password',
    ],
    ['a.txt', bytesOf(' \n\n---\n'), 'import-empty: “a.txt” has no text in it.'],
    ['a.html', bytesOf('<nav>x</nav>'), 'import-empty: “a.html” has no text in it.'],
    ['a.yaml', bytesOf(''), 'import-empty: “a.yaml” has no text in it.'],
    ['a.txt', Buffer.from([1, 2, 3, 0, 0, 7]), 'import-binary: “a.txt” is not text'],
  ])('refuses %s and says why', async (name, bytes, expected) => {
    expect((await refusalOf(parseImport(bytes, name))).slice(0, expected.length)).toBe(expected);
  });

  it('reads a text that speaks of file formats', async () => {
    expect(await parseImport(bytesOf('每个 PDF 文件以 %PDF- 开头。'), 'a.txt')).toMatchObject({
      kind: 'document',
    });
  });

  it('reads a PDF behind a few other bytes', async () => {
    const bytes = Buffer.concat([bytesOf('\r\n'), fixture('chinese-cmap.pdf')]);
    expect(await parseImport(bytes, 'a.pdf')).toMatchObject({ document: { meta: { title: '春茶记' } } });
  });

  it('hands YAML and JSON to the corpus as documents', async () => {
    const fact = {
      id: 'bamboo',
      topic: 'talent',
      zh: '一根竹丝能分成八层。',
      en: 'One strip of bamboo can be split into eight.',
      as_of: '2024',
      source: { publisher: '竹编社', title: '手艺' },
      confidence: 'high',
    };
    const result = await parseImport(bytesOf(JSON.stringify([fact])), 'a.json');
    expect(result.kind === 'documents' && result.documents.map((document) => document.id)).toEqual([
      'bamboo',
      'bamboo.en',
    ]);
  });

  it('stops a file that takes too long or too much memory', async () => {
    const slow = bytesOf('<div>'.repeat(900) + '<p>正文。'.repeat(300_000));
    expect(await refusalOf(parseIsolated(slow, 'a.html', { timeMs: 1000, memoryMb: 1024 }))).toMatch(
      /^import-too-heavy: “a\.html” takes more time/,
    );
    const wide = bytesOf('<p>正文。</p>'.repeat(1_000_000));
    expect(await refusalOf(parseIsolated(wide, 'a.html', { timeMs: 60_000, memoryMb: 128 }))).toMatch(
      /^import-too-heavy: “a\.html” takes more memory/,
    );
  });

  it('refuses more paragraphs than a document may have', async () => {
    expect(await refusalOf(parseBytes(bytesOf('字。\n'.repeat(500_001)), 'a.txt'))).toMatch(
      /^import-too-long: “a\.txt” holds more than 500,000 paragraphs\. Split it\.$/,
    );
  });

  it('refuses what is nested deeper than the parser can follow', async () => {
    expect(await refusalOf(parseImport(bytesOf('> '.repeat(20_000)), 'a.md'))).toMatch(/^import-too-heavy: /);
  });
});

describe('any bytes under any name', () => {
  const extension = fc.constantFrom('md', 'txt', 'html', 'pdf', 'docx', 'yaml', 'json', 'exe');
  const fragment = fc.constantFrom(
    '---\ntitle: ',
    '\n---\n',
    '# ',
    '| a | b |\n|--|--|\n',
    '- ',
    '<table><tr><td>',
    '<li>',
    '<br><br>',
    '\0',
    '\r\n',
    '　　',
    'A\n',
    '一、',
    '。',
    '正文',
    'word ',
    '𠮷',
    '\uFEFF',
  );
  const text = fc.array(fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 });
  const damaged = fc
    .tuple(
      fc.constantFrom('chinese-cmap.pdf', 'handbook.docx', 'gb18030.html'),
      fc.nat(),
      fc.nat({ max: 255 }),
    )
    .map(([name, at, byte]) => {
      const bytes = Buffer.from(fixture(name));
      bytes[at % bytes.length] = byte;
      return bytes.subarray(0, byte % 3 === 0 ? at % bytes.length : bytes.length);
    });
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    text.map((parts) => bytesOf(parts.join(''))),
    text.map((parts) => Buffer.from(parts.join(''), 'utf16le')),
    damaged,
  );

  it('is read into clean blocks, or refused as input', async () => {
    await fc.assert(
      fc.asyncProperty(content, extension, async (bytes, end) => {
        const result = await parseBytes(bytes, `a.${end}`).catch((error: unknown) => error);
        if (result instanceof AppError) return result.kind === 'input' && result.message !== '';
        if (!isDocument(result)) return false;
        return result.document.blocks.every(
          ({ text }) => text !== '' && text === text.trim() && !/[\p{Cc}\p{Cs}\uFEFF]/u.test(text),
        );
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

const isDocument = (result: unknown): result is { document: { blocks: readonly { text: string }[] } } =>
  typeof result === 'object' && result !== null && 'document' in result;
