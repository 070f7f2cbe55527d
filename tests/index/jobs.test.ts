import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  type AskDeps,
  ask,
  createEngine,
  createJobService,
  importChanges,
  type JobService,
  planImport,
} from '../../src/app/index.ts';
import { describeCorpus, type GoldenQuestion, openOriginals, openStaging } from '../../src/corpus/index.ts';
import type { Job, Jobs } from '../../src/domain/index.ts';
import { fakeEmbedder } from '../../src/embed/index.ts';
import { type BuildDeps, buildGeneration, earlierGenerations, openCurrent } from '../../src/index/index.ts';
import { openStore, processLock } from '../../src/store/index.ts';
import { vectorFiles } from '../../src/vectors/index.ts';
import { soundSnapshot } from './site.ts';
import { temporaryFolder } from './temporary.ts';

const DETAILS = { publisher: '绵阳市科技局', date: '2025-03' };
const textOf = (name: string, count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `${name}第${i + 1}季度的研发投入为${i * 13 + 7}亿元，重点是焊接机器人。`,
  ).join('\n\n');

interface Place {
  readonly jobs: JobService;
  readonly store: Jobs;
  readonly changes: Job[];
  current(): AskDeps;
  titles(): Promise<string[]>;
  withdrawn(): Promise<string[]>;
  /** Resolves with the job once it has ended. */
  ended(id: string): Promise<Job>;
  reopened(): Promise<Place>;
}

/** An installation without shipped documents, whose model is the one for tests. */
async function place(
  root: string,
  parts: Partial<BuildDeps> = {},
  golden: readonly GoldenQuestion[] = [],
): Promise<Place> {
  const places = { corpusDir: join(root, 'corpus'), dataDir: join(root, 'data') };
  await mkdir(places.corpusDir, { recursive: true });
  const indexDir = join(root, 'index');
  const opened = await openStore({ path: join(places.dataDir, 'shuwen.db') });
  const embedder = fakeEmbedder();
  const vectors = vectorFiles();
  const build = {
    embedderFingerprint: async () => embedder.fingerprint,
    openEmbedder: async () => ({ ok: true as const, embedder }),
    cache: opened.embeddingCache,
    vectors,
    lock: processLock(join(indexDir, 'build.lock')),
    indexDir,
    ...parts,
  };
  const open = async (): Promise<AskDeps> => ({
    engine: createEngine(soundSnapshot(await openCurrent({ indexDir, vectors }))),
    embedder: { ok: true, embedder },
  });
  await buildGeneration({ ...build, source: { load: async () => ({ documents: [], entities: [] }) } }).catch(
    () => undefined,
  );
  let current = await open();
  const store = opened.ofBot(1).jobs;
  const changes: Job[] = [];
  const jobs = createJobService({
    ...{ store, places, build, staging: openStaging(places.dataDir) },
    alone: (change) => change(),
    current: () => current,
    async swapped() {
      current = await open();
    },
    golden: async () => golden,
    onChange: (job) => void changes.push(job),
    onFault: () => undefined,
  });
  await jobs.start();
  const close = async (): Promise<void> => {
    await jobs.close();
    await opened.close();
  };
  onTestFinished(close);
  return {
    ...{ jobs, store, changes },
    current: () => current,
    titles: async () => (await describeCorpus(places)).documents.map(({ document }) => document.title).sort(),
    withdrawn: async () => (await describeCorpus(places)).withdrawn.map(({ title }) => title),
    async ended(id) {
      await expect.poll(async () => (await store.get(id))?.endedAt, { timeout: 20_000 }).toBeDefined();
      return (await store.get(id)) ?? expect.fail();
    },
    async reopened() {
      await close();
      return place(root, parts);
    },
  };
}

const BY = { adminId: 7, adminName: '王编辑' };
const importOf = (title: string) => ({
  ...BY,
  what: title,
  payload: { kind: 'import' as const, file: `${title}.txt`, bytes: 1, details: { ...DETAILS, title } },
});
async function imported({ jobs, ended }: Place, title: string, paragraphs = 3): Promise<Job> {
  const draft = await jobs.draft(importOf(title), Buffer.from(textOf(title, paragraphs)));
  expect((await jobs.confirm(draft.id))?.state).toBe('queued');
  expect(await jobs.confirm(draft.id)).toBeUndefined();
  return ended(draft.id);
}

it('an import is answered from once it is done; a second one waits for the first', async () => {
  const site = await place(await temporaryFolder());
  const drafts = await Promise.all(
    ['白皮书', '年报'].map((title) => site.jobs.draft(importOf(title), Buffer.from(textOf(title, 3)))),
  );
  for (const { id } of drafts) await site.jobs.confirm(id);
  const [first, second] = await Promise.all(drafts.map(({ id }) => site.ended(id)));
  expect([first?.state, second?.state]).toEqual(['done', 'done']);
  expect(second?.startedAt).toBeGreaterThanOrEqual(first?.endedAt ?? Number.POSITIVE_INFINITY);
  expect(await site.titles()).toEqual(['年报', '白皮书']);
  expect(JSON.parse(second?.result ?? '')).toMatchObject({ isUnchanged: false, passages: 3 });
  const { answer } = await ask(site.current(), '年报第2季度的研发投入为多少亿元？');
  expect(answer.citations[0]?.title).toBe('年报');
});

it('a cancelled import leaves documents and index as they were', async () => {
  const embedder = fakeEmbedder();
  let embed = (): void => undefined;
  const slow = {
    ...embedder,
    async embedPassages(texts: readonly string[]) {
      expect(texts.length).toBeLessThanOrEqual(8);
      embed();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return embedder.embedPassages(texts);
    },
  };
  const site = await place(await temporaryFolder(), {
    openEmbedder: async () => ({ ok: true, embedder: slow }),
  });
  const before = site.current().engine.snapshot.id;
  const draft = await site.jobs.draft(importOf('白皮书'), Buffer.from(textOf('白皮书', 200)));
  const begun = new Promise<void>((resolve) => {
    embed = resolve;
  });
  await site.jobs.confirm(draft.id);
  await begun;
  expect(await site.jobs.cancel(draft.id)).toBe(true);
  expect((await site.ended(draft.id)).state).toBe('cancelled');
  expect(await site.jobs.cancel(draft.id)).toBe(false);
  expect(await site.titles()).toEqual([]);
  expect(site.current().engine.snapshot.id).toBe(before);
  const again = await site.jobs.restart(draft.id, BY);
  expect((await site.ended(again?.id ?? '')).state).toBe('done');
  expect(await site.titles()).toEqual(['白皮书']);
});

it('a rollback takes documents back with the index, over a restart and a rebuild, until they are asked for', async () => {
  const root = await temporaryFolder();
  let site = await place(root);
  await imported(site, '白皮书');
  await imported(site, '年报');
  const { indexDir } = { indexDir: join(root, 'index') };
  const [wanted] = await earlierGenerations(indexDir);
  const rollback = await site.jobs.add({
    ...BY,
    what: '回滚',
    payload: { kind: 'rollback', generation: wanted?.id ?? '' },
  });
  expect(await site.ended(rollback.id)).toMatchObject({ state: 'done' });
  expect([await site.titles(), await site.withdrawn()]).toEqual([['白皮书'], ['年报']]);
  expect(site.current().engine.snapshot.id).toBe(wanted?.id);

  site = await site.reopened();
  const reindex = await site.jobs.add({ ...BY, what: '重建', payload: { kind: 'reindex', full: true } });
  expect(await site.ended(reindex.id)).toMatchObject({ state: 'done' });
  expect([await site.titles(), await site.withdrawn()]).toEqual([['白皮书'], ['年报']]);
  expect([...site.current().engine.snapshot.documents.values()].map(({ title }) => title)).toEqual([
    '白皮书',
  ]);

  const [id] = (await describeCorpus({ corpusDir: join(root, 'corpus'), dataDir: join(root, 'data') }))
    .withdrawn;
  const restore = await site.jobs.add({
    ...BY,
    what: '年报',
    payload: { kind: 'restore', id: id?.id ?? '' },
  });
  expect(await site.ended(restore.id)).toMatchObject({ state: 'done' });
  expect([await site.titles(), await site.withdrawn()]).toEqual([['年报', '白皮书'], []]);
});

it('a job that a killed program left is interrupted, or done where its generation serves already', async () => {
  const root = await temporaryFolder();
  const site = await place(root);
  const { id } = await site.jobs.draft(importOf('白皮书'), Buffer.from(textOf('白皮书', 3)));
  await site.jobs.close();
  await site.store.queue(id, 1);
  const lease = { holder: 'killed', now: Date.now(), until: Date.now() + 60_000 };
  expect((await site.store.claim(lease))?.id).toBe(id);
  const next = await site.reopened();
  expect(await next.store.get(id)).toMatchObject({ state: 'interrupted' });
  expect(next.changes.map((job) => job.id)).toEqual([id]);
  expect(await next.titles()).toEqual([]);

  // The same, killed between the swap and the change of the documents.
  const again = await next.jobs.draft(importOf('年报'), Buffer.from(textOf('年报', 3)));
  await next.jobs.close();
  await next.store.queue(again.id, 2);
  await next.store.claim({ ...lease, holder: 'killed too' });
  await next.store.setGeneration(again.id, next.current().engine.snapshot.id);
  const staging = openStaging(join(root, 'data'));
  const plan = await planImport(
    { corpusDir: join(root, 'corpus'), dataDir: join(root, 'data') },
    [{ name: '年报.txt', read: () => staging.readFile(again.id, '年报.txt') }],
    { ...DETAILS, title: '年报' },
  );
  await staging.stage(again.id, importChanges(plan));
  const last = await next.reopened();
  expect(await last.store.get(again.id)).toMatchObject({ state: 'done' });
  expect(await last.titles()).toEqual(['年报']);
  expect(await staging.staged(again.id)).toBeUndefined();
  const [kept] = (await describeCorpus({ corpusDir: join(root, 'corpus'), dataDir: join(root, 'data') }))
    .documents;
  expect((await openOriginals(join(root, 'data')).of(kept?.document.id ?? ''))?.name).toBe('年报.txt');
});

it('an index that fails its checks is not taken into use, nor its documents, unless an owner says so', async () => {
  const question = '白皮书第2季度的研发投入为多少亿元？';
  const expected = { id: 'g', question, context: [], needs: [], expect: 'not_answered', reason: '' } as const;
  const site = await place(await temporaryFolder(), {}, [{ ...expected, context: [], needs: [] }]);
  const before = site.current().engine.snapshot.id;
  const job = await imported(site, '白皮书');
  expect(job).toMatchObject({
    state: 'failed',
    code: 'index-rejected',
    reason: expect.stringContaining(question),
  });
  expect([await site.titles(), site.current().engine.snapshot.id]).toEqual([[], before]);
  const again = await site.jobs.restart(job.id, BY);
  expect(await site.ended(again?.id ?? '')).toMatchObject({ state: 'failed' });
  const forced = await site.jobs.restart(job.id, BY, { force: true });
  expect(await site.ended(forced?.id ?? '')).toMatchObject({ state: 'done' });
  expect(await site.titles()).toEqual(['白皮书']);
});
