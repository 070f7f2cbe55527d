import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Place, temporaryPlace } from './place.ts';
import { expectRefusal, npmRun, PROJECT, programRunCramped } from './shell.ts';
import { DRYING, EXPORT, factOf, SCHOOL, SMALL } from './small-corpus.ts';

const FIXTURES = path.join(PROJECT, 'tests/fixtures/imports');
const fixture = (name: string): string => path.join(FIXTURES, name);
const details = (title: string, ...more: string[]): string[] => [
  ...['--title', title, '--publisher', '山茶网', '--date', '2024-04', ...more],
];
const MARKDOWN = `---
id: bamboo
title: 竹海记
publisher: 竹报
date: 2024-06-01
url: https://example.org/bamboo
---
# 竹海记

## 造纸

蜀南竹海的造纸作坊2024年用视觉检测机剔除次品，每天检测竹纸9万张。

作坊有三十名工人。
`;

/** A document's paragraphs and details, as `corpus show` tells them. */
async function shown(place: Place, id: string) {
  const document = await place.json('corpus', 'show', id);
  const texts = document.paragraphs.map(({ span }: { span: [number, number] }) =>
    document.text.slice(...span),
  );
  return { document, texts };
}

describe.concurrent('corpus add', () => {
  it('imports every format, and a question about a document is answered with its quote', async () => {
    const place = temporaryPlace();
    const fact = place.file('school.yaml', stringify([factOf('tea-school', SCHOOL)]));
    const json = place.file('export.json', JSON.stringify([factOf('tea-export', EXPORT)]));
    const added = [
      await npmRun('corpus', ['add', place.file('bamboo.md', MARKDOWN)], { env: place.env }),
      await place.run(['corpus', 'add', fixture('gb18030.txt'), ...details('春茶记')]),
      await place.run(['corpus', 'add', fixture('gb18030.html'), '--id', 'web', '--title', '茶网']),
      await place.run(['corpus', 'add', fixture('english-columns.pdf'), ...details('Bees')]),
      await place.run(['corpus', 'add', fixture('handbook.docx'), ...details('手册', '--id', 'book')]),
      await place.run(['corpus', 'add', fact, json]),
    ];
    for (const ran of added) {
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout).toContain('new document');
      expect(ran.stdout).toContain('npm run index');
    }
    const list = await place.json('corpus', 'list');
    expect(list.map(({ id }: { id: string }) => id).sort()).toEqual(
      [
        'bamboo',
        '春茶记',
        'web',
        'bees',
        'book',
        'tea-school',
        'tea-school.en',
        'tea-export',
        'tea-export.en',
      ].sort(),
    );

    const { document, texts } = await shown(place, 'bamboo');
    expect(document).toMatchObject({
      ...{ title: '竹海记', publisher: '竹报', date: '2024-06-01', lang: 'zh', state: 'added' },
      url: 'https://example.org/bamboo',
    });
    expect(texts[1]).toBe('作坊有三十名工人。');
    expect((await shown(place, '春茶记')).texts.at(-1)).toBe('生僻字也要留住：㐂、𠮷。');
    const web = await shown(place, 'web');
    expect(web.document).toMatchObject({ publisher: '山茶网', date: '2024-04-06' });
    expect(web.document.text).not.toMatch(/广告|首页|热门|版权/);
    expect((await shown(place, 'bees')).document.lang).toBe('en');
    expect((await shown(place, 'book')).texts).toContain('三月 | 500');
    expect((await shown(place, 'tea-school.en')).texts).toEqual([SCHOOL[1]]);

    expect((await place.run(['index'])).code).toBe(0);
    const answer = await place.json('ask', '视觉检测机每天检测竹纸多少张？');
    expect(answer).toMatchObject({ status: 'answered' });
    expect(answer.citations[0]).toMatchObject({
      ...{ docId: 'bamboo', section: '造纸', paragraph: 1, url: 'https://example.org/bamboo' },
      quote: '蜀南竹海的造纸作坊2024年用视觉检测机剔除次品，每天检测竹纸9万张。',
    });
  });

  it('stores nothing in a dry run, and shows what would change', async () => {
    const place = temporaryPlace();
    const file = place.file('bamboo.md', MARKDOWN);
    const { code, stdout } = await place.run(['corpus', 'add', file, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/2 new.*\n {2}\+ 蜀南竹海/);
    expect(stdout).toMatch(/nothing was stored/);
    expect(place.documents()).toEqual([]);
  });

  it('adds the same content once, and replaces a document by its new version with the diff', async () => {
    const place = temporaryPlace();
    const file = place.file('bamboo.md', MARKDOWN);
    await place.run(['corpus', 'add', file]);
    const again = await place.run(['corpus', 'add', file]);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toMatch(/^bamboo: the same content is there already/);
    expect(again.stdout).not.toContain('npm run index');
    const renamed = place.file('other.md', MARKDOWN.replace('id: bamboo', 'id: bamboo-2'));
    expect((await place.run(['corpus', 'add', renamed])).stdout).toMatch(/as bamboo\)/);
    expect(place.documents()).toEqual(['bamboo.json']);

    const newer = place.file('bamboo.md', MARKDOWN.replace('三十名工人', '五十名工人'));
    const dry = await place.run(['corpus', 'add', newer, '--dry-run']);
    expect((await shown(place, 'bamboo')).texts[1]).toBe('作坊有三十名工人。');
    const replaced = await place.run(['corpus', 'add', newer]);
    for (const { stdout } of [dry, replaced]) {
      expect(stdout).toMatch(/new version.*1 new, 1 removed, 1 unchanged/);
      expect(stdout).toMatch(/^ {2}\+ 作坊有五十名工人。\n {2}- 作坊有三十名工人。$/m);
    }
    expect((await shown(place, 'bamboo')).texts[1]).toBe('作坊有五十名工人。');
    expect(place.documents()).toEqual(['bamboo.json']);
  });

  it('names what is not known of a document, and stores nothing', async () => {
    const place = temporaryPlace();
    const file = place.file('notes.txt', '茶园里有一台机器人。\n');
    const none = await place.run(['corpus', 'add', file]);
    expectRefusal(none, 2, 'notes.txt', /title.*publisher.*date/, '--publisher');
    const one = await place.run(['corpus', 'add', file, '--title', '茶', '--date', '2024']);
    expectRefusal(one, 2, 'notes.txt', /publisher/, '--publisher');
    expect(one.stderr).not.toMatch(/--title|--date/);
    expect(place.documents()).toEqual([]);
  });

  it.each([
    ['--date', '2024-13', '2024-13'],
    ['--url', 'javascript:alert(1)', 'web address'],
    ['--id', '../../evil', 'evil'],
    ['--lang', 'fr', 'fr'],
  ])('refuses %s %s', async (flag, value, named) => {
    const place = temporaryPlace();
    const file = place.file('notes.txt', '茶园里有一台机器人。\n');
    expectRefusal(await place.run(['corpus', 'add', file, ...details('茶'), flag, value]), 2, named);
    expect(place.documents()).toEqual([]);
  });

  it('refuses what cannot be imported, in one or two lines, and stores nothing', async () => {
    const place = temporaryPlace();
    const folder = path.join(place.root, 'folder.txt');
    mkdirSync(folder);
    const refused: [file: string, named: RegExp][] = [
      [place.file('empty.txt', ''), /empty\.txt.*no text/],
      [place.file('blank.md', ' \n\t\n\u3000'), /blank\.md.*no text/],
      [place.file('binary.txt', new Uint8Array([0, 1, 2, 0xff, 0, 3])), /binary\.txt.*(binary|encoding)/],
      [place.file('picture.txt', '\x89PNG\r\n\x1a\n'), /picture\.txt/],
      [place.file('big.txt', '茶'.repeat(7 * 1024 * 1024)), /big\.txt.*20 MB/],
      [place.file('notes.odt', 'text'), /notes\.odt.*type[\s\S]*\.docx/],
      [path.join(place.root, 'missing.md'), /missing\.md.*exist/],
      [folder, /folder\.txt.*not a regular file/],
      [fixture('locked.pdf'), /locked\.pdf.*password/],
      [fixture('scanned.pdf'), /scanned\.pdf.*scan/],
      [place.file('broken.docx', 'PK\x03\x04 and no more'), /broken\.docx/],
      [place.file('broken.yaml', '- id: [tea\n'), /broken\.yaml:\d+/],
      [place.file('wrong.json', '{"id": 5}'), /wrong\.json:1/],
      [place.file('front.md', '---\ntitle: "茶\ndate: 2024\n---\n正文。\n'), /front\.md.*line \d/],
    ];
    for (const [file, named] of refused)
      expectRefusal(await place.run(['corpus', 'add', file, ...details('茶')]), 2, named);
    expect(place.documents()).toEqual([]);
  });

  it('refuses a file that holds invisible characters only', async () => {
    const place = temporaryPlace();
    for (const name of ['invisible.txt', 'invisible.md']) {
      const file = place.file(name, '\ufeff\u200b\u200b\n\n\u00ad');
      expectRefusal(await place.run(['corpus', 'add', file, ...details('茶')]), 2, name, /text/);
    }
    expect(place.documents()).toEqual([]);
  });

  it('says that facts keep their own details', async () => {
    const place = temporaryPlace();
    const fact = place.file('school.yaml', stringify([factOf('tea-school', SCHOOL)]));
    const { code, stderr } = await place.run(['corpus', 'add', fact, ...details('茶')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/school\.yaml.*not used/) });
    expect((await shown(place, 'tea-school')).document).toMatchObject({
      title: '山里的机器人',
      date: '2024',
    });
    const removed = await place.run(['corpus', 'remove', 'tea-school']);
    expect(removed.stdout).toMatch(/other language stays: tea-school\.en/);
  });

  it('imports none of several files when one is refused', async () => {
    const place = temporaryPlace();
    const good = place.file('bamboo.md', MARKDOWN);
    const bad = place.file('empty.md', '');
    expectRefusal(await place.run(['corpus', 'add', good, bad]), 2, 'empty.md');
    const other = place.file('other.md', MARKDOWN.replace('三十名', '五十名'));
    expectRefusal(await place.run(['corpus', 'add', good, other]), 2, 'bamboo', '--id');
    expect(place.documents()).toEqual([]);
  });
});

describe.concurrent('the overlay', () => {
  it('lists, removes, hides and brings back, and status shows the index as behind', async () => {
    const place = temporaryPlace(SMALL);
    await place.run(['corpus', 'add', place.file('bamboo.md', MARKDOWN)]);
    await place.run(['index']);
    const upToDate = await place.json('status');
    expect(upToDate).toMatchObject({ index: 'current', behind: null, corpus: { shipped: 6, added: 1 } });

    const removed = await place.run(['corpus', 'remove', 'bamboo']);
    expect(removed.stdout).toMatch(/bamboo was removed[\s\S]*npm run index/);
    const hidden = await place.run(['corpus', 'remove', 'tea-export']);
    expect(hidden.stdout).toMatch(/hidden[\s\S]*unhide tea-export[\s\S]*npm run index/);
    const status = await place.run(['status']);
    expect(status.stdout).toMatch(
      /behind the corpus \(1 document changed, 2 documents removed\).*`npm run index`/,
    );
    const list = await place.run(['corpus', 'list']);
    expect(list.stdout).toMatch(/^hidden +zh +2024 +tea-export /m);
    expect(list.stdout).toMatch(/6 documents: 5 shipped, 0 added, 0 replaced, 1 hidden/);
    // The index is as it was until it is built anew.
    expect((await place.json('ask', '青山茶园出口额是多少？')).status).toBe('answered');
    await place.run(['index']);
    const gone = await place.json('ask', '青山茶园出口额是多少？', '--lang', 'zh');
    expect(gone.citations.map(({ docId }: { docId: string }) => docId)).not.toContain('tea-export');

    const back = await place.run(['corpus', 'unhide', 'tea-export']);
    expect(back).toMatchObject({ code: 0 });
    expect(back.stdout).toMatch(/is back.*npm run index/);
    expect((await place.json('status')).behind.documents).toMatchObject({ new: 1, removed: 0 });
  });

  it('survives a newer corpus, and a replaced document returns when its replacement is removed', async () => {
    const place = temporaryPlace(SMALL);
    const own = ['2023年，青山茶园出口茶叶300吨，这是本地更正过的数。', EXPORT[1]] as const;
    const file = place.file('export.yaml', stringify([factOf('tea-export', own)]));
    expect((await place.run(['corpus', 'add', file])).stdout).toMatch(/tea-export: new version/);
    await place.run(['corpus', 'add', place.file('bamboo.md', MARKDOWN)]);
    await place.run(['corpus', 'remove', 'tea-school']);

    const newer = temporaryPlace({ paragraphs: [DRYING], facts: { ...SMALL.facts, 'tea-new': SCHOOL } });
    cpSync(newer.env.CORPUS_DIR, place.env.CORPUS_DIR, { recursive: true });
    const states = Object.fromEntries(
      (await place.json('corpus', 'list')).map((one: { id: string; state: string }) => [one.id, one.state]),
    );
    expect(states).toMatchObject({
      ...{ bamboo: 'added', 'tea-export': 'replaced', 'tea-school': 'hidden', 'tea-new': 'shipped' },
    });
    expect((await shown(place, 'tea-export')).texts).toEqual([own[0]]);
    const removed = await place.run(['corpus', 'remove', 'tea-export']);
    expect(removed.stdout).toMatch(/shipped one stands again/);
    expect((await shown(place, 'tea-export')).texts).toEqual([EXPORT[0]]);
  });

  it('is not touched by a wrong id', async () => {
    const place = temporaryPlace(SMALL);
    expectRefusal(await place.run(['corpus', 'remove', 'tea-school', 'nothing']), 2, 'nothing', 'list');
    expectRefusal(await place.run(['corpus', 'show', 'nothing']), 2, 'nothing', 'list');
    expect((await place.json('status')).corpus).toMatchObject({ hidden: 0 });
  });

  it('goes on without a damaged document, names it everywhere, and takes it back when it is mended', async () => {
    const place = temporaryPlace(SMALL);
    const file = place.file('bamboo.md', MARKDOWN);
    await place.run(['corpus', 'add', file]);
    await place.run(['index']);
    const [citation] = (await place.json('ask', '视觉检测机每天检测竹纸多少张？')).citations;
    const stored = path.join(place.env.DATA_DIR, 'documents', 'bamboo.json');
    const cut = readFileSync(stored, 'utf8').slice(0, 100);
    place.file('data/documents/bamboo.json', cut);
    const named = /bamboo\.json is damaged.*(Restore|import).*corpus -- remove bamboo/s;

    const [verified, list, show] = await Promise.all([
      place.run(['verify', citation.id]),
      place.run(['corpus', 'list']),
      place.run(['corpus', 'show', 'bamboo']),
    ]);
    expect(verified).toMatchObject({ code: 1, stderr: expect.stringMatching(named) });
    expect(verified.stdout).toContain(citation.quote);
    expect(verified.stdout).not.toMatch(/未变|删除/);
    expect(list).toMatchObject({ code: 0, stdout: expect.stringMatching(named) });
    expect(list.stdout).toMatch(/6 documents: .*; 1 damaged/);
    expectRefusal(show, 1, named);
    const built = await place.run(['index']);
    expect(built).toMatchObject({ code: 0, stderr: expect.stringMatching(named) });
    const unchanged = await place.run(['index']);
    expect(unchanged.stdout).toContain('Nothing has changed');
    expect(unchanged.stderr).toMatch(named);
    const [json, status, doctor] = await Promise.all([
      place.json('status'),
      place.run(['status']),
      place.run(['doctor']),
    ]);
    expect(json.corpus).toMatchObject({ shipped: 6, added: 0, damaged: 1 });
    expect(status.stdout).toMatch(named);
    expect(doctor).toMatchObject({ code: 1, stdout: expect.stringMatching(/FAILED +overlay.*bamboo\.json/) });
    expect(readFileSync(stored, 'utf8')).toBe(cut);

    const again = await place.run(['corpus', 'add', file]);
    expect(again.stderr).toMatch(/kept as .*bamboo\.json\.damaged-/);
    await place.run(['index']);
    expect((await place.run(['verify', citation.id])).stdout).toMatch(/未变/);
    place.file('data/documents/bamboo.json', '');
    expect((await place.run(['corpus', 'remove', 'bamboo'])).stdout).toMatch(/bamboo was removed/);
    expect(await place.run(['index'])).toMatchObject({
      code: 0,
      stderr: expect.not.stringContaining('bamboo'),
    });
  });

  it('keeps a document as it was when there is no room for its new version', async () => {
    const { env, run, json, file } = temporaryPlace(SMALL);
    expect(await run(['corpus', 'add', file('bamboo.md', MARKDOWN)])).toMatchObject({ code: 0 });
    const before = await json('corpus', 'show', 'bamboo');
    const larger = file('bamboo.md', MARKDOWN + '作坊又添了一台检测机。\n\n'.repeat(10_000));
    expectRefusal(await programRunCramped(['corpus', 'add', larger], { env }), 1);
    expect(await json('corpus', 'show', 'bamboo')).toEqual(before);
  });

  it('loses nothing when several processes change it at once', async () => {
    const place = temporaryPlace(SMALL);
    const file = (n: number): string =>
      place.file(`notes-${n}.txt`, `茶园里有第${n}台机器人，每天采茶${n}斤。\n`);
    const hide = ['tea-export', 'tea-school', 'tea-report'];
    // Of one title by other publishers each takes the next free id, which it must see.
    const ran = await Promise.all([
      ...[1, 2, 3].map((n) =>
        place.run(['corpus', 'add', file(n), ...details('机器人', '--publisher', `报${n}`)]),
      ),
      ...hide.map((id) => place.run(['corpus', 'remove', id])),
    ]);
    for (const { code, stderr } of ran) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const listed: { id: string; state: string }[] = await place.json('corpus', 'list');
    expect(
      listed
        .filter(({ state }) => state === 'hidden')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(hide.sort());
    const texts = [];
    for (const { id } of listed.filter(({ state }) => state === 'added'))
      texts.push(...(await shown(place, id)).texts);
    expect(texts.sort()).toEqual([1, 2, 3].map((n) => `茶园里有第${n}台机器人，每天采茶${n}斤。`));
  });
});

describe.concurrent('corpus check', () => {
  it('says that a sound corpus is sound: the shipped one, a small one, none at all', async () => {
    expect(await npmRun('corpus', ['check'])).toMatchObject({ code: 0, stderr: '' });
    for (const sound of [temporaryPlace(SMALL), temporaryPlace()])
      expect(await sound.run(['corpus', 'check'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('names file, line and remedy of everything that is wrong, and nothing is built from it', async () => {
    const place = temporaryPlace(SMALL);
    const fault = (name: string, text: string): string => place.file(`corpus/facts/${name}`, text);
    const good = factOf('tea-more', SCHOOL);
    fault('a.yaml', '- id: [tea\n');
    const broken = await place.run(['corpus', 'check']);
    expect(broken).toMatchObject({ code: 2, stdout: '' });
    expect(broken.stderr).toMatch(/facts\/a\.yaml:[12]: .+\n {2}\S/);

    fault('a.yaml', stringify([good, { ...good, id: 'tea-export' }]));
    fault('b.yaml', stringify([{ ...good, id: 'lone', relation: 'updates', relation_to: ['nowhere'] }]));
    const dangling = await place.run(['corpus', 'check']);
    expect(dangling.code).toBe(2);
    expect(dangling.stderr).toMatch(/(a|tea)\.yaml:\d+: .*tea-export is taken by .*(a|tea)\.yaml:\d+/);
    expect(dangling.stderr).toMatch(/b\.yaml:\d+: .*nowhere/);

    const { source: _, ...unsourced } = { source: 0, ...good };
    const wrong = [
      unsourced,
      { ...good, as_of: '2024-13' },
      { ...good, zh: ' ' },
      { ...good, en: undefined },
    ];
    fault('b.yaml', stringify(wrong.map((entry, i) => ({ ...entry, id: `wrong-${i}` }))));
    const { code, stdout } = await place.run(['corpus', 'check', '--json']);
    expect(code).toBe(2);
    const problems: { file: string; line: number; message: string; remedy: string }[] = JSON.parse(stdout);
    for (const named of ['source is missing', 'as_of', 'zh is empty', 'en is missing'])
      expect(problems.find(({ message }) => message.includes(named))).toMatchObject({
        file: expect.stringMatching(/b\.yaml$/),
        line: expect.any(Number),
        remedy: expect.stringMatching(/\S/),
      });
    expectRefusal(await place.run(['index']), 2, /\.yaml:\d+/);
    expect(place.generations()).toEqual([]);
  });
});

describe.concurrent('an empty corpus', () => {
  it('is valid: the index is built and nothing is found', async () => {
    const place = temporaryPlace();
    expect(await place.json('index')).toMatchObject({ status: 'built', counts: { documents: 0 } });
    expect(await place.json('ask', '四川有多少家人工智能企业？')).toMatchObject({
      ...{ status: 'not_found', citations: [], mode: 'lexical' },
    });
    expect(await place.run(['status'])).toMatchObject({ code: 0 });
  });
});
