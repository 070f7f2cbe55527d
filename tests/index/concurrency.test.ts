import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VectorFiles } from '../../src/domain/index.ts';
import { buildGeneration, currentId, openCurrent } from '../../src/index/index.ts';
import { startBuild } from './children.ts';
import { corpusOf, draftOf } from './drafts.ts';
import { openSite, soundSnapshot } from './site.ts';
import { temporaryFolder, temporarySite } from './temporary.ts';

describe('two builds at once', () => {
  it('in two processes: one is told who builds, and works once the other is gone', async () => {
    const site = await temporarySite();
    const first = startBuild(site.root, '1', 'after-embed');
    await first.line('at after-embed');
    const deps = site.deps(corpusOf(draftOf(2)));
    await expect(buildGeneration(deps)).rejects.toMatchObject({ code: 'build-running', kind: 'fault' });
    const waits: string[] = [];
    const waiting = buildGeneration(deps, { waitMs: 20_000, onWait: (holder) => waits.push(holder) });
    await expect.poll(() => waits.length).toBe(1);
    await first.kill();
    expect((await waiting).status).toBe('built');
    expect(waits).toHaveLength(1);
    expect(soundSnapshot(await site.open()).documents.size).toBe(2);
  });

  it('that both wait end one after the other', async () => {
    const site = await temporarySite();
    const builds = [1, 2].map((round) => startBuild(site.root, String(round), '', '20000'));
    const lines = await Promise.all(builds.map((build) => build.line('built')));
    expect(new Set(lines.map((line) => line.slice(0, 'built 000001'.length)))).toEqual(
      new Set(['built 000001', 'built 000002']),
    );
    soundSnapshot(await site.open());
    expect(await readdir(join(site.indexDir, 'generations'))).toHaveLength(2);
  });
});

describe('reading', () => {
  it('never fails while builds replace what is read', async () => {
    const site = await temporarySite();
    await buildGeneration(site.deps(corpusOf(draftOf(0))));
    let isBuilding = true;
    const building = (async () => {
      for (let round = 1; round <= 12; round += 1) await buildGeneration(site.deps(corpusOf(draftOf(round))));
      isBuilding = false;
    })();
    const seen = new Set<string>();
    const read = async (): Promise<void> => {
      while (isBuilding) seen.add(soundSnapshot(await site.open()).id);
    };
    await Promise.all([building, read(), read()]);
    expect(seen.size).toBeGreaterThan(3);
    expect(soundSnapshot(await site.open()).id.slice(0, 6)).toBe('000013');
  });

  it('starts again when its generation is pruned under it', async () => {
    const site = await temporarySite();
    const deps = site.deps(corpusOf(draftOf(0)));
    await buildGeneration(deps);
    let isFirst = true;
    const open: VectorFiles['open'] = async (folder, shape) => {
      if (isFirst) for (const round of [1, 2, 3]) await buildGeneration(site.deps(corpusOf(draftOf(round))));
      isFirst = false;
      return deps.vectors.open(folder, shape);
    };
    const opened = await openCurrent({ indexDir: site.indexDir, vectors: { ...deps.vectors, open } });
    expect(soundSnapshot(opened).id.slice(0, 6)).toBe('000004');
  });

  it('needs no lock', async () => {
    const site = await temporarySite();
    const { manifest } = await buildGeneration(site.deps(corpusOf(draftOf(1))));
    const taken = await site.deps(corpusOf({})).lock.acquire();
    expect(taken.ok).toBe(true);
    expect(soundSnapshot(await site.open()).id).toBe(manifest.id);
    expect(await currentId(site.indexDir)).toBe(manifest.id);
    if (taken.ok) await taken.release();
  });
});

describe('an index', () => {
  it('may be moved as a whole', async () => {
    const site = await temporarySite();
    const { manifest } = await buildGeneration(site.deps(corpusOf(draftOf(1))));
    const folder = join(site.indexDir, 'generations', manifest.id);
    for (const file of await readdir(folder))
      expect((await readFile(join(folder, file))).includes(site.root), file).toBe(false);
    const moved = await temporaryFolder();
    await rename(site.indexDir, join(moved, 'index'));
    const elsewhere = await openSite(moved);
    expect(soundSnapshot(await elsewhere.open()).id).toBe(manifest.id);
    expect(await buildGeneration(elsewhere.deps(corpusOf(draftOf(1))))).toMatchObject({
      status: 'unchanged',
    });
    await elsewhere.close();
  });
});
