import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Place, temporaryPlace } from './place.ts';
import { expectRefusal, npmRun, programStart } from './shell.ts';
import {
  DRYING,
  EXPORT,
  FIELDS,
  ROBOT,
  SMALL,
  type SmallCorpus,
  SORTING,
  type Twin,
  writeCorpus,
} from './small-corpus.ts';

const QUESTION = '采茶机器人每小时能采多少公斤鲜叶？';
const ONE_CHANGED: SmallCorpus = {
  ...SMALL,
  paragraphs: [FIELDS, [ROBOT[0].replace('48公斤', '52公斤'), ROBOT[1]], SORTING, DRYING],
};
/** Texts that take some seconds to embed. */
const MANY: SmallCorpus = {
  paragraphs: Array.from({ length: 80 }, (_, n): Twin => [`第${n}号${ROBOT[0]}`, `${n}. ${ROBOT[1]}`]),
  facts: { 'tea-export': EXPORT },
};

const current = ({ env }: Place): string => readFileSync(path.join(env.INDEX_DIR, 'CURRENT'), 'utf8').trim();
const generationDir = (place: Place): string => path.join(place.env.INDEX_DIR, 'generations', current(place));

describe.concurrent('index', () => {
  it('tells what is new, changed, removed and reused, and embeds only what is new', async () => {
    const place = temporaryPlace(SMALL);
    expect(await place.json('index')).toMatchObject({
      status: 'built',
      generation: expect.stringMatching(/^000001-[0-9a-f]{8}$/),
      counts: { documents: 6, passages: 12, units: 16, vectors: 16 },
      documents: { new: 6, changed: 0, removed: 0, reused: 0 },
      passages: { new: 12, changed: 0, removed: 0, reused: 0 },
      embedded: 16,
    });
    const again = await npmRun('index', [], { env: place.env });
    expect(again).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^Nothing has changed/),
    });
    expect(place.generations()).toHaveLength(1);

    writeCorpus(place.env.CORPUS_DIR, ONE_CHANGED);
    expect(await place.json('index')).toMatchObject({
      documents: { new: 0, changed: 1, removed: 0, reused: 5 },
      passages: { new: 0, changed: 1, removed: 0, reused: 11 },
      embedded: 1,
    });
    writeCorpus(place.env.CORPUS_DIR, { ...SMALL, facts: { 'tea-export': EXPORT } });
    const taken = await place.run(['index']);
    expect(taken.stdout).toMatch(/Documents: 0 new, 1 changed, 2 removed, 3 reused/);
    expect(taken.stdout).toMatch(/Passages: 0 new, 1 changed, 2 removed, 9 reused/);
    expect(taken.stdout).toMatch(/Texts embedded: 0;/);

    const forced = await place.json('index', '--force');
    expect(forced).toMatchObject({ status: 'built', embedded: 0, documents: { reused: 4 } });
    expect(current(place)).toBe(forced.generation);
    const numbers = place.generations().map((id) => id.slice(0, 6));
    expect(numbers).toEqual(['000002', '000003', '000004']);
  });

  it('refuses what it does not know', async () => {
    const place = temporaryPlace();
    expectRefusal(await place.run(['index', '--everything']), 2, '--everything', '--help');
    expectRefusal(await place.run(['index', '--forse']), 2, '--forse', '--force');
    expect(place.generations()).toEqual([]);
  });
});

describe.concurrent('a damaged generation', () => {
  it('is named, and the one before it serves until the next build', async () => {
    const place = temporaryPlace(SMALL);
    const first = await place.json('index');
    writeCorpus(place.env.CORPUS_DIR, ONE_CHANGED);
    const second = await place.json('index');
    const folder = generationDir(place);
    const [file = ''] = readdirSync(folder).filter((name) => name.includes('document'));
    const bytes = readFileSync(path.join(folder, file));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(path.join(folder, file), bytes);

    const asked = await place.run(['ask', QUESTION, '--json']);
    expect(asked.code).toBe(0);
    expect(JSON.parse(asked.stdout)).toMatchObject({
      generation: first.generation,
      status: 'answered',
      citations: [{ quote: ROBOT[0] }, {}, {}],
    });
    expect(asked.stderr).toContain(second.generation);
    expect(asked.stderr).toMatch(new RegExp(`${file}.*npm run index`));
    const [status, doctor] = await Promise.all([place.run(['status']), place.run(['doctor'])]);
    expect(status).toMatchObject({ code: 0, stdout: expect.stringMatching(new RegExp(`problem .*${file}`)) });
    expect(doctor.code).toBe(1);
    expect(doctor.stdout).toMatch(new RegExp(`FAILED +index .*${file}.*\\n.*npm run index`));

    const mended = await place.run(['index', '--json']);
    expect(JSON.parse(mended.stdout)).toMatchObject({ status: 'built', embedded: 0 });
    expect(mended.stderr).toContain(file);
    const healed = await place.run(['ask', QUESTION]);
    expect(healed).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('52公斤') });
  });
});

describe.concurrent('two builds at once', () => {
  it('both end well, one after the other', async () => {
    const place = temporaryPlace(SMALL);
    const builds = await Promise.all([place.run(['index', '--json']), place.run(['index', '--json'])]);
    expect(builds.map(({ code }) => code)).toEqual([0, 0]);
    const statuses = builds.map(({ stdout }) => JSON.parse(stdout).status);
    expect(statuses.sort()).toEqual(['built', 'unchanged']);
    expect(place.generations()).toEqual([current(place)]);
    expect((await place.json('ask', QUESTION)).status).toBe('answered');
  });
});

describe.concurrent('a build that is killed', () => {
  it('leaves the old generation serving, and the next build succeeds at once', async ({ expect }) => {
    const place = temporaryPlace(SMALL);
    const { generation } = await place.json('index');
    writeCorpus(place.env.CORPUS_DIR, MANY);
    const holder = path.join(place.env.INDEX_DIR, 'build.lock.holder');
    const build = programStart(['index'], { env: place.env });
    await expect.poll(() => existsSync(holder), { timeout: 20_000 }).toBe(true);
    await sleep(300);
    build.kill();
    expect(await build.ended).toMatchObject({ code: null, stdout: '' });
    // It died inside: the lock file still tells who had it.
    expect(existsSync(holder)).toBe(true);

    expect(await place.json('ask', QUESTION)).toMatchObject({ generation, status: 'answered' });
    const next = await place.run(['index', '--json']);
    expect(next).toMatchObject({ code: 0, stderr: expect.not.stringContaining('Waiting') });
    expect(JSON.parse(next.stdout)).toMatchObject({ status: 'built', documents: { changed: 2 } });
    expect(place.generations()).toHaveLength(2);
  });
});
