import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CorpusDocument, documentId } from '../domain/index.ts';
import { corpusSource, describeCorpus, documentsFromYaml, type Overlay, openOverlay } from './index.ts';

const fact = (id: string, zh: string): string =>
  `- { id: ${id}, topic: data, zh: ${zh}, en: A., as_of: 2024-06, source: { publisher: 报, title: 题 }, confidence: high }\n`;
const documentOf = (id: string, zh = '甲。'): CorpusDocument => {
  const [document] = documentsFromYaml(fact('a', zh), 'a.yaml');
  if (!document) throw new Error('no document');
  const { twin: _, ...alone } = document;
  return { ...alone, id: documentId(id) };
};

let dir: string;
let overlay: Overlay;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'overlay-'));
  overlay = openOverlay(join(dir, 'data'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('openOverlay', () => {
  it('is empty before the first write, and makes no folder for it', async () => {
    expect([await overlay.list(), await overlay.hidden()]).toEqual([
      { documents: [], problems: [] },
      new Set(),
    ]);
    expect(await overlay.remove('a')).toBe(false);
    expect(await readdir(dir)).toEqual([]);
  });

  it('gives back what was put, replaces by id and removes', async () => {
    await overlay.put(documentOf('b'));
    await overlay.put(documentOf('a'));
    await overlay.put(documentOf('b', '乙。'));
    expect((await overlay.list()).documents).toEqual([documentOf('a'), documentOf('b', '乙。')]);
    expect(await overlay.remove('a')).toBe(true);
    expect((await openOverlay(join(dir, 'data')).list()).documents).toEqual([documentOf('b', '乙。')]);
  });

  it.each([
    '../a',
    'a/b',
    'a\\b',
    'A',
    '',
    '.',
    '..',
    'a..b',
    'nul',
    'com1.x',
    'a b',
    '字'.repeat(81),
    'e\u0301',
    'aB',
    '\uF900',
  ])('refuses the id %j', async (id) => {
    await expect(overlay.put(documentOf(id))).rejects.toMatchObject({ kind: 'input', code: 'bad-id' });
    await expect(overlay.hide(documentId(id))).rejects.toMatchObject({ code: 'bad-id' });
    expect(await overlay.remove(id)).toBe(false);
  });

  it('takes the longest Han id', async () => {
    const id = '字'.repeat(66);
    await overlay.put(documentOf(id));
    expect((await overlay.list()).documents.map((document) => document.id)).toEqual([id]);
  });

  it('refuses to store a document that it could not read back', async () => {
    await expect(overlay.put({ ...documentOf('a'), date: 'yesterday' })).rejects.toThrow();
    await expect(overlay.put({ ...documentOf('a'), text: '' })).rejects.toThrow();
    expect((await overlay.list()).documents).toEqual([]);
  });

  it.each([
    ['cut off', (json: string) => json.slice(0, 40)],
    ['with a span outside its text', (json: string) => json.replace('"span":[0,2]', '"span":[0,20]')],
    ['of another format', (json: string) => json.replace('"format":1', '"format":2')],
    ['with an unknown field', (json: string) => json.replace('"format":1', '"format":1,"more":1')],
    ['of another document', (json: string) => json.replace('"id":"a"', '"id":"b"')],
  ])('names a file that is %s, keeps it, and goes on with the others', async (_, damage) => {
    await overlay.put(documentOf('a'));
    await overlay.put(documentOf('b'));
    const file = join(dir, 'data/documents/a.json');
    const damaged = damage(await readFile(file, 'utf8'));
    expect(damaged).not.toBe(await readFile(file, 'utf8'));
    await writeFile(file, damaged);
    expect(await overlay.list()).toEqual({
      documents: [documentOf('b')],
      problems: [
        { docId: 'a', file, problem: expect.any(String), remedy: expect.stringContaining('remove a') },
      ],
    });
    const aside = (await overlay.put(documentOf('a', '新。'))) ?? '';
    expect(await readFile(aside, 'utf8')).toBe(damaged);
    expect(await overlay.list()).toEqual({
      documents: [documentOf('a', '新。'), documentOf('b')],
      problems: [],
    });
    await writeFile(file, damaged);
    expect(await overlay.remove('a')).toBe(true);
    expect((await overlay.list()).problems).toEqual([]);
  });

  it('names a folder in the place of a file, and a file of any name; both can be removed', async () => {
    await overlay.put(documentOf('a'));
    await mkdir(join(dir, 'data/documents/b.json'));
    await writeFile(join(dir, 'data/documents/A B.json'), '');
    const { documents, problems } = await overlay.list();
    expect(documents).toEqual([documentOf('a')]);
    expect(problems.map(({ docId }) => docId)).toEqual(['A B', 'b']);
    for (const id of ['A B', 'b']) expect(await overlay.remove(id)).toBe(true);
    expect(await readdir(join(dir, 'data/documents'))).toEqual(['a.json']);
  });

  it('ignores what a killed write leaves behind', async () => {
    await overlay.put(documentOf('a'));
    await writeFile(join(dir, 'data/documents/a.json.1234'), '{"format"');
    expect(await overlay.list()).toMatchObject({ documents: [{ id: 'a' }], problems: [] });
  });

  it('loses no hidden id when several processes change them at once', async () => {
    const other = openOverlay(join(dir, 'data'));
    await overlay.hide(documentId('b'));
    const ids = Array.from({ length: 40 }, (_, i) => documentId(`id-${i}`));
    await Promise.all([
      ...ids.map((id, i) => (i % 2 === 0 ? overlay : other).hide(id)),
      other.unhide(documentId('b')),
    ]);
    expect(await overlay.hidden()).toEqual(new Set(ids));
  });

  it('names the list of hidden documents that earlier versions kept', async () => {
    await mkdir(join(dir, 'data'));
    await writeFile(join(dir, 'data/hidden.json'), '[');
    const { problems } = await overlay.list();
    expect(problems).toMatchObject([
      { file: join(dir, 'data/hidden.json'), problem: expect.stringContaining('not read') },
    ]);
    expect(await overlay.hidden()).toEqual(new Set());
  });
});

describe('corpusSource and describeCorpus', () => {
  it('let added documents replace shipped ones, and leave hidden ones out', async () => {
    const places = { corpusDir: join(dir, 'corpus'), dataDir: join(dir, 'data') };
    await mkdir(join(dir, 'corpus/facts'), { recursive: true });
    await writeFile(
      join(dir, 'corpus/facts/data.yaml'),
      fact('a', '甲。') + fact('b', '乙。') + fact('c', '丙。'),
    );
    await overlay.put(documentOf('a', '新。'));
    await overlay.put(documentOf('own', '己。'));
    await overlay.hide(documentId('b'));
    const described = await describeCorpus(places);
    expect(described.documents.map(({ document, state }) => [document.id, state])).toEqual([
      ['a', 'replaced'],
      ['a.en', 'shipped'],
      ['b', 'hidden'],
      ['b.en', 'shipped'],
      ['c', 'shipped'],
      ['c.en', 'shipped'],
      ['own', 'added'],
    ]);
    const { documents } = await corpusSource(places).load();
    expect(documents.map(({ id, text, twin }) => [id, text, twin])).toEqual([
      ['a', '新。', undefined],
      ['a.en', 'A.', undefined],
      ['b.en', 'A.', undefined],
      ['c', '丙。', 'c.en'],
      ['c.en', 'A.', 'c'],
      ['own', '己。', undefined],
    ]);
  });

  it('leave out a damaged document, and the shipped one that it replaces, and name it', async () => {
    const places = { corpusDir: join(dir, 'corpus'), dataDir: join(dir, 'data') };
    await mkdir(join(dir, 'corpus/facts'), { recursive: true });
    await writeFile(join(dir, 'corpus/facts/data.yaml'), fact('a', '甲。') + fact('b', '乙。'));
    await overlay.put(documentOf('a', '新。'));
    await writeFile(join(dir, 'data/documents/a.json'), '{');
    const { documents, problems } = await corpusSource(places).load();
    expect(documents.map(({ id, twin }) => [id, twin])).toEqual([
      ['a.en', undefined],
      ['b', 'b.en'],
      ['b.en', 'b'],
    ]);
    expect(problems).toMatchObject([{ docId: 'a', file: join(dir, 'data/documents/a.json') }]);
  });
});
