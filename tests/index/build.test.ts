import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError, type EmbedderState } from '../../src/domain/index.ts';
import { fakeEmbedder } from '../../src/embed/index.ts';
import { buildGeneration, listGenerations, tokenizerNames } from '../../src/index/index.ts';
import { createTokenizer } from '../../src/text/index.ts';
import { corpusOf, type Draft, draftOf } from './drafts.ts';
import { readPointer, soundSnapshot } from './site.ts';
import { temporarySite } from './temporary.ts';

const forbidden = async (): Promise<never> => {
  throw new Error('must not be called');
};
const noModel: EmbedderState = { ok: false, missing: { reason: 'no model', remedy: 'copy it' } };

describe('what a build makes', () => {
  it('is found by words and by vectors', async () => {
    const site = await temporarySite();
    const result = await buildGeneration(site.deps(corpusOf(draftOf(1))));
    expect(result).toMatchObject({ status: 'built', embedded: 10, problems: [], warnings: [], settings: [] });
    expect(result.manifest.counts).toEqual({ documents: 2, passages: 4, units: 11, vectors: 11 });
    expect(await readPointer(site.indexDir)).toBe(`${result.manifest.id}\n`);

    const { entities, lexical, manifest, passages, units, vectors } = soundSnapshot(await site.open());
    const tokenizer = createTokenizer(tokenizerNames(entities));
    expect(tokenizer.fingerprint).toBe(manifest.settings.tokenizer);
    const [term = ''] = tokenizer.tokens('绵阳');
    const rows = [...lexical.scores([{ wordings: [{ terms: [term], weight: 1 }] }]).keys()];
    expect(rows.map((row) => passages[units[row]?.passage ?? -1]?.section)).toEqual(['差距']);
    const [question] = await fakeEmbedder().embedPassages(['差距讲什么？']);
    const [hit] = question && vectors ? await vectors.search(question, 1) : [];
    expect(hit?.similarity).toBeCloseTo(1, 5);
    expect(units[hit?.row ?? -1]).toMatchObject({ kind: 'question', passage: units[rows[0] ?? -1]?.passage });
  });

  it('may be empty', async () => {
    const site = await temporarySite();
    await buildGeneration(site.deps({ documents: [], entities: [] }));
    const snapshot = soundSnapshot(await site.open());
    expect(snapshot.passages).toEqual([]);
    expect(snapshot.vectors).toBeNull();
    const again = await buildGeneration(site.deps({ documents: [], entities: [] }));
    expect(again.status).toBe('unchanged');
  });

  it('does not depend on the order of files', async () => {
    const [one, two] = [await temporarySite(), await temporarySite()];
    const { documents, entities } = corpusOf(draftOf(1));
    const built = await buildGeneration(one.deps({ documents, entities }));
    const turned = { documents: documents.toReversed(), entities: entities.toReversed() };
    const other = await buildGeneration(two.deps(turned));
    const { createdAt: _, ...manifest } = built.manifest;
    expect(other.manifest).toMatchObject({ fingerprint: manifest.fingerprint, counts: manifest.counts });
    const ids = [one, two].map(async (site) => soundSnapshot(await site.open()).passages.map(({ id }) => id));
    const [first, second] = await Promise.all(ids);
    expect(first).toEqual(second);
    expect((await buildGeneration(one.deps(turned))).status).toBe('unchanged');
  });
});

describe('what a build does anew', () => {
  it('is nothing when nothing changed, and no model is needed for that', async () => {
    const site = await temporarySite();
    const deps = site.deps(corpusOf(draftOf(1)));
    const first = await buildGeneration(deps);
    const cache = { get: forbidden, put: forbidden, prune: forbidden, close: forbidden };
    const again = await buildGeneration({ ...deps, openEmbedder: forbidden, cache });
    expect(again).toMatchObject({ status: 'unchanged', manifest: { id: first.manifest.id } });
    const forced = await buildGeneration({ ...deps, openEmbedder: forbidden }, { force: true });
    expect(forced).toMatchObject({ status: 'built', embedded: 0, manifest: { previous: first.manifest.id } });
  });

  it('is one paragraph when one changed', async () => {
    const site = await temporarySite();
    await buildGeneration(site.deps(corpusOf(draftOf(1))));
    const result = await buildGeneration(site.deps(corpusOf(draftOf(2))));
    expect(result).toMatchObject({
      status: 'built',
      embedded: 1,
      documents: { new: 0, changed: 1, removed: 0, reused: 1 },
      passages: { new: 0, changed: 1, removed: 0, reused: 3 },
    });
  });

  it('counts what is new and what is gone', async () => {
    const site = await temporarySite();
    const { 'report-a': a = {} } = draftOf(1);
    await buildGeneration(site.deps(corpusOf(draftOf(1))));
    const next: Draft = {
      'report-a': a,
      'report-c': { 谋划: ['算力券发放办法由各市自定。', '场景清单每年更新。'] },
    };
    expect(await buildGeneration(site.deps(corpusOf(next)))).toMatchObject({
      documents: { new: 1, changed: 0, removed: 1, reused: 1 },
      passages: { new: 2, changed: 0, removed: 1, reused: 3 },
    });
    const back = { ...site.deps(corpusOf(draftOf(1))), openEmbedder: forbidden };
    expect(await buildGeneration(back)).toMatchObject({ status: 'built', embedded: 0 });
  });

  it('is everything when a setting changed, and says which', async () => {
    const site = await temporarySite();
    const deps = site.deps(corpusOf(draftOf(1)));
    await buildGeneration(deps);
    const vectors = { ...deps.vectors, fingerprint: 'another' };
    expect(await buildGeneration({ ...deps, vectors })).toMatchObject({
      status: 'built',
      settings: ['vectors'],
    });
    const embedder = fakeEmbedder(32);
    const other = {
      ...deps,
      vectors,
      embedderFingerprint: async () => embedder.fingerprint,
      openEmbedder: async () => ({ ok: true as const, embedder }),
    };
    expect(await buildGeneration(other)).toMatchObject({ settings: ['embedder'], embedded: 10 });
    const named = site.deps(corpusOf(draftOf(1), []));
    expect(await buildGeneration({ ...named, vectors })).toMatchObject({ settings: ['embedder'] });
  });

  it('takes new names for content, not for another setting', async () => {
    const site = await temporarySite();
    await buildGeneration(site.deps(corpusOf(draftOf(1))));
    expect(await buildGeneration(site.deps(corpusOf(draftOf(1), [])))).toMatchObject({
      status: 'built',
      settings: [],
      documents: { reused: 2 },
    });
  });
});

describe('a build without a model', () => {
  it('has words only, says why, and is made anew when the model is back', async () => {
    const site = await temporarySite();
    const deps = site.deps(corpusOf(draftOf(1)));
    const without = {
      ...deps,
      embedderFingerprint: async () => undefined,
      openEmbedder: async () => noModel,
    };
    const result = await buildGeneration(without);
    expect(result).toMatchObject({
      status: 'built',
      missing: { reason: 'no model' },
      manifest: { model: null },
    });
    expect(soundSnapshot(await site.open()).vectors).toBeNull();
    expect((await buildGeneration(without)).status).toBe('unchanged');
    expect(await buildGeneration(deps)).toMatchObject({ settings: ['embedder'], embedded: 10 });
  });

  it('is made too when the model is there and does not load, once', async () => {
    const site = await temporarySite();
    const deps = { ...site.deps(corpusOf(draftOf(1))), openEmbedder: async () => noModel };
    expect(await buildGeneration(deps)).toMatchObject({ status: 'built', manifest: { model: null } });
    expect((await buildGeneration(deps)).status).toBe('unchanged');
  });
});

describe('a build that fails', () => {
  it('keeps the batches that were embedded', async () => {
    const site = await temporarySite();
    const many: Draft = { long: { 全文: Array.from({ length: 150 }, (_, n) => `第${n}段没有别的内容`) } };
    const embedder = fakeEmbedder();
    let calls = 0;
    const embedPassages = async (texts: readonly string[]) => {
      calls += 1;
      if (calls === 2)
        throw new AppError({ kind: 'fault', code: 'embedder-crashed', message: '', remedy: '' });
      return embedder.embedPassages(texts);
    };
    const deps = site.deps(corpusOf(many));
    const dying = {
      ...deps,
      openEmbedder: async () => ({ ok: true as const, embedder: { ...embedder, embedPassages } }),
    };
    await expect(buildGeneration(dying)).rejects.toMatchObject({ code: 'embedder-crashed' });
    expect(await buildGeneration(deps)).toMatchObject({ status: 'built', embedded: 151 - 8 });
  });

  it('leaves nothing when the new generation is rejected', async () => {
    const site = await temporarySite();
    const first = await buildGeneration(site.deps(corpusOf(draftOf(1))));
    const validate = async () => ['question 7 lost its answer'];
    const rejected = buildGeneration(site.deps(corpusOf(draftOf(2))), { validate });
    await expect(rejected).rejects.toMatchObject({ code: 'index-rejected', message: /question 7/ });
    expect(await readdir(join(site.indexDir, 'generations'))).toEqual([first.manifest.id]);
    expect(soundSnapshot(await site.open()).id).toBe(first.manifest.id);
  });

  it('refuses a model that is not the announced one', async () => {
    const site = await temporarySite();
    const deps = { ...site.deps(corpusOf(draftOf(1))), embedderFingerprint: async () => 'fake:1' };
    await expect(buildGeneration(deps)).rejects.toMatchObject({ code: 'model-changed' });
  });

  it('names the folder that cannot be written', async () => {
    const site = await temporarySite();
    await writeFile(site.indexDir, 'a file in the way');
    const failed = buildGeneration(site.deps(corpusOf(draftOf(1))));
    await expect(failed).rejects.toMatchObject({ code: 'index-write-failed', message: /index/ });
  });
});

describe('stored generations', () => {
  it('are the three newest, in order also when the clock goes back', async () => {
    const site = await temporarySite();
    await mkdir(join(site.indexDir, 'generations', 'notes of mine'), { recursive: true });
    for (let round = 1; round <= 5; round += 1) {
      const now = () => new Date(Date.UTC(2030 - round, 0));
      await buildGeneration({ ...site.deps(corpusOf(draftOf(round))), now });
    }
    const listed = await listGenerations(site.indexDir);
    expect(listed.map(({ id }) => id.slice(0, 6))).toEqual(['000005', '000004', '000003']);
    expect(listed.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
    expect(listed[0]).toMatchObject({
      ok: true,
      createdAt: '2025-01-01T00:00:00.000Z',
      counts: { documents: 2 },
    });
    expect(await readdir(join(site.indexDir, 'generations'))).toContain('notes of mine');
  });
});
