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
    expect([await overlay.list(), await overlay.get('a'), await overlay.hidden()]).toEqual([
      [],
      undefined,
      new Set(),
    ]);
    expect(await overlay.remove('a')).toBe(false);
    expect(await readdir(dir)).toEqual([]);
  });

  it('gives back what was put, replaces by id and removes', async () => {
    await overlay.put(documentOf('b'));
    await overlay.put(documentOf('a'));
    await overlay.put(documentOf('b', '乙。'));
    expect(await overlay.list()).toEqual([documentOf('a'), documentOf('b', '乙。')]);
    expect(await overlay.remove('a')).toBe(true);
    expect(await openOverlay(join(dir, 'data')).list()).toEqual([documentOf('b', '乙。')]);
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
    expect(await overlay.get(id)).toBeUndefined();
    expect(await overlay.remove(id)).toBe(false);
  });

  it('takes the longest Han id', async () => {
    const id = '字'.repeat(66);
    await overlay.put(documentOf(id));
    expect((await overlay.get(id))?.id).toBe(id);
  });

  it('refuses to store a document that it could not read back', async () => {
    await expect(overlay.put({ ...documentOf('a'), date: 'yesterday' })).rejects.toThrow();
    await expect(overlay.put({ ...documentOf('a'), text: '' })).rejects.toThrow();
    expect(await overlay.list()).toEqual([]);
  });

  it.each([
    ['cut off', (json: string) => json.slice(0, 40)],
    ['with a span outside its text', (json: string) => json.replace('"span":[0,2]', '"span":[0,20]')],
    ['of another format', (json: string) => json.replace('"format":1', '"format":2')],
    ['with an unknown field', (json: string) => json.replace('"format":1', '"format":1,"more":1')],
    ['of another document', (json: string) => json.replace('"id":"a"', '"id":"b"')],
  ])('names a file that is %s', async (_, damage) => {
    await overlay.put(documentOf('a'));
    const file = join(dir, 'data/documents/a.json');
    const damaged = damage(await readFile(file, 'utf8'));
    expect(damaged).not.toBe(await readFile(file, 'utf8'));
    await writeFile(file, damaged);
    const failure = { kind: 'fault', code: 'overlay-damaged', message: expect.stringContaining(file) };
    await expect(overlay.list()).rejects.toMatchObject(failure);
    await expect(overlay.get('a')).rejects.toMatchObject(failure);
    expect(await overlay.remove('a')).toBe(true);
  });

  it('ignores what a killed write leaves behind', async () => {
    await overlay.put(documentOf('a'));
    await writeFile(join(dir, 'data/documents/a.json.1234'), '{"format"');
    expect(await overlay.list()).toHaveLength(1);
  });

  it('loses no change of the hidden list when several come at once', async () => {
    const ids = ['a', 'b', 'c'].map(documentId);
    await Promise.all([...ids.map((id) => overlay.hide(id)), overlay.unhide(documentId('b'))]);
    expect(await overlay.hidden()).toEqual(new Set(['a', 'c']));
    await writeFile(join(dir, 'data/hidden.json'), '[]');
    await expect(overlay.hidden()).rejects.toMatchObject({ code: 'overlay-damaged' });
    await expect(overlay.hide(documentId('d'))).rejects.toMatchObject({ code: 'overlay-damaged' });
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
    expect(described.map(({ document, state }) => [document.id, state])).toEqual([
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
});
