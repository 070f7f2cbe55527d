import { cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGeneration, listGenerations } from '../../src/index/index.ts';
import { corpusOf, draftOf } from './drafts.ts';
import { readPointer, type Site, soundSnapshot } from './site.ts';
import { temporarySite } from './temporary.ts';

async function flipByte(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

const DAMAGES: Readonly<Record<string, (file: string) => Promise<void>>> = {
  'a flipped byte': flipByte,
  'a missing file': (file) => rm(file),
  'a cut file': async (file) => truncate(file, Math.max(0, (await readFile(file)).length - 1)),
  'an appended byte': async (file) => writeFile(file, '\n', { flag: 'a' }),
};

/** Two generations; the folder of the newer one. The older one has lost a passage, so that each file has content. */
async function builtTwice(): Promise<Site & { readonly root: string; readonly folder: string }> {
  const site = await temporarySite();
  await buildGeneration(site.deps(corpusOf(draftOf(1))));
  const { manifest } = await buildGeneration(site.deps(corpusOf(draftOf(2))));
  return { ...site, folder: join(site.indexDir, 'generations', manifest.id) };
}

describe.each(Object.entries(DAMAGES))('%s', (_, damage) => {
  it('is noticed in each file, named, and the generation before serves', async () => {
    const site = await builtTwice();
    const current = (await readPointer(site.indexDir)).trim();
    const files = await readdir(site.folder);
    expect(files.length).toBeGreaterThanOrEqual(9);
    const whole = join(site.root, 'whole');
    await cp(site.folder, whole, { recursive: true });
    for (const file of files) {
      if ((await readFile(join(whole, file))).length === 0) continue;
      await damage(join(site.folder, file));
      const opened = await site.open();
      expect(opened.problems, file).toEqual([
        {
          generation: current,
          file,
          problem: expect.any(String),
          remedy: expect.stringContaining('npm run index'),
        },
      ]);
      expect(opened.kind === 'open' && opened.snapshot.id.slice(0, 6), file).toBe('000001');
      await cp(whole, site.folder, { recursive: true });
      expect(soundSnapshot(await site.open()).id).toBe(current);
    }
  });
});

describe('a damaged generation', () => {
  it('is told in words', async () => {
    const site = await builtTwice();
    const file = join(site.folder, 'documents.jsonl');
    const problem = async (damage: (path: string) => Promise<void>): Promise<string | undefined> => {
      await damage(file);
      return (await site.open()).problems[0]?.problem;
    };
    const size = (await readFile(file)).length;
    expect(await problem(flipByte)).toBe('does not match its checksum');
    expect(await problem((path) => truncate(path, 7))).toBe(`has 7 bytes where the manifest says ${size}`);
    expect(await problem(rm)).toBe('is missing');
  });

  it('is replaced by the next build though the corpus is the same', async () => {
    const site = await builtTwice();
    await flipByte(join(site.folder, 'lexical.json'));
    const result = await buildGeneration(site.deps(corpusOf(draftOf(2))));
    expect(result).toMatchObject({ status: 'built', problems: [{ file: 'lexical.json' }], embedded: 0 });
    expect(soundSnapshot(await site.open()).id.slice(0, 6)).toBe('000003');
    expect((await listGenerations(site.indexDir)).map(({ id }) => id.slice(0, 6))).toEqual([
      '000003',
      '000001',
    ]);
  });

  it('still tells what its passages were', async () => {
    const site = await builtTwice();
    const before = soundSnapshot(await site.open());
    await rm(join(site.folder, 'units.json'));
    await buildGeneration(site.deps(corpusOf(draftOf(3))));
    const after = soundSnapshot(await site.open());
    for (const { id } of before.passages)
      expect(after.passageRow.has(id) || after.vanished.has(id), id).toBe(true);
  });

  it('beside another leaves none, and both are named', async () => {
    const site = await builtTwice();
    for (const { id } of await listGenerations(site.indexDir))
      await rm(join(site.indexDir, 'generations', id, 'passages.jsonl'));
    const opened = await site.open();
    expect(opened).toMatchObject({
      kind: 'none',
      problems: [{ file: 'passages.jsonl' }, { file: 'passages.jsonl' }],
    });
    expect((await buildGeneration(site.deps(corpusOf(draftOf(2))))).status).toBe('built');
    soundSnapshot(await site.open());
  });

  it('of another format is named', async () => {
    const site = await builtTwice();
    const file = join(site.folder, 'manifest.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"format": 1', '"format": 999'));
    expect((await site.open()).problems).toMatchObject([{ file: 'manifest.json', problem: /format 999/ }]);
    expect(await listGenerations(site.indexDir)).toMatchObject([{ ok: false }, { ok: true }]);
  });
});

describe('CURRENT', () => {
  it.each([
    ['garbage', '../../etc/passwd\n'],
    ['nothing', ''],
    ['bytes', '\u0000\ufffd'],
  ])('that holds %s is noticed and the newest generation serves', async (_, text) => {
    const site = await builtTwice();
    await writeFile(join(site.indexDir, 'CURRENT'), text);
    const opened = await site.open();
    expect(opened).toMatchObject({ kind: 'open', problems: [{ file: 'CURRENT' }] });
    expect(opened.kind === 'open' && opened.snapshot.id.slice(0, 6)).toBe('000002');
    expect((await buildGeneration(site.deps(corpusOf(draftOf(2))))).status).toBe('built');
    soundSnapshot(await site.open());
  });

  it('that is a folder is named, the newest generation serves, and the next build puts it right', async () => {
    const site = await builtTwice();
    const pointer = join(site.indexDir, 'CURRENT');
    await rm(pointer);
    await mkdir(pointer);
    await writeFile(join(pointer, 'notes.txt'), 'kept');
    const opened = await site.open();
    const problem = { file: 'CURRENT', problem: 'does not hold the id of a generation' };
    expect(opened).toMatchObject({
      kind: 'open',
      snapshot: { id: expect.stringMatching(/^000002/) },
      problems: [problem],
    });
    const built = await buildGeneration(site.deps(corpusOf(draftOf(2))));
    expect(built).toMatchObject({ status: 'built', problems: [problem] });
    expect(soundSnapshot(await site.open()).id.slice(0, 6)).toBe('000003');
    const [aside = ''] = (await readdir(site.indexDir)).filter((name) => name.startsWith('CURRENT.'));
    expect(await readFile(join(site.indexDir, aside, 'notes.txt'), 'utf8')).toBe('kept');
  });

  it('that is missing or names a lost generation is noticed', async () => {
    const site = await builtTwice();
    await rm(join(site.indexDir, 'CURRENT'));
    expect(await site.open()).toMatchObject({
      kind: 'open',
      problems: [{ file: 'CURRENT', problem: 'is missing' }],
    });
    await writeFile(join(site.indexDir, 'CURRENT'), '000009-00000000\n');
    expect(await site.open()).toMatchObject({
      kind: 'open',
      problems: [{ generation: '000009-00000000', file: 'manifest.json', problem: 'is missing' }],
    });
    const { manifest } = await buildGeneration(site.deps(corpusOf(draftOf(3))));
    expect(manifest.id.slice(0, 6)).toBe('000010');
  });

  it('is not missed where nothing was ever built', async () => {
    const site = await temporarySite();
    expect(await site.open()).toEqual({ kind: 'none', problems: [] });
    expect(await listGenerations(site.indexDir)).toEqual([]);
  });
});
