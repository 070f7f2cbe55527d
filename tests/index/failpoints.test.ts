import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGeneration, FAILPOINTS, type FailpointName } from '../../src/index/index.ts';
import { startBuild } from './children.ts';
import { corpusOf, draftOf } from './drafts.ts';
import { openSite, type Site, soundSnapshot } from './site.ts';
import { temporarySite } from './temporary.ts';

/** Rounds 1 to 3 are stored, so that a fourth build has one to remove; the pointer is replaced after `mid-swap`. */
const STORED = 3;
const servesNew = (name: FailpointName): boolean => name === 'after-swap' || name === 'mid-prune';

let stored = '';
beforeAll(async () => {
  stored = await mkdtemp(join(tmpdir(), 'index-test-'));
  const site = await openSite(stored);
  for (let round = 1; round <= STORED; round += 1) await buildGeneration(site.deps(corpusOf(draftOf(round))));
  await site.close();
});
afterAll(() => rm(stored, { recursive: true, force: true }));

/** The round whose text the current generation holds, whole. */
async function servedRound(site: Site): Promise<number> {
  const { documents, passages, vectors, units } = soundSnapshot(await site.open());
  expect(passages).toHaveLength(4);
  expect(vectors?.size).toBe(units.length);
  const texts = [...documents.values()].map(({ text }) => text).join();
  return Number(/第(\d+)轮/.exec(texts)?.[1]);
}

/** The next build works at once, and what lies in the index afterwards is three generations and nothing else. */
async function expectHealthy(site: Site): Promise<void> {
  const result = await buildGeneration(site.deps(corpusOf(draftOf(STORED + 1))));
  expect(result.problems).toEqual([]);
  expect(await servedRound(site)).toBe(STORED + 1);
  const generations = await readdir(join(site.indexDir, 'generations'));
  expect(generations).toHaveLength(3);
  for (const name of generations) expect(name).toMatch(/^\d{6}-[0-9a-f]{8}$/);
  expect((await readdir(site.indexDir)).filter((name) => !name.startsWith('build.lock')).sort()).toEqual([
    'CURRENT',
    'generations',
  ]);
}

describe.each(FAILPOINTS)('a build that stops %s', (name) => {
  it('by an error leaves a whole generation', async () => {
    const site = await temporarySite(stored);
    const reached: string[] = [];
    const failpoint = (at: FailpointName): void => {
      reached.push(at);
      if (at === name) throw new Error('stopped');
    };
    const deps = { ...site.deps(corpusOf(draftOf(STORED + 1))), failpoint };
    if (name === 'mid-prune')
      expect((await buildGeneration(deps)).warnings).toEqual([expect.stringContaining('stopped')]);
    else await expect(buildGeneration(deps)).rejects.toThrow('stopped');
    expect(reached).toEqual(FAILPOINTS.slice(0, FAILPOINTS.indexOf(name) + 1));
    expect(await servedRound(site)).toBe(servesNew(name) ? STORED + 1 : STORED);
    await expectHealthy(site);
  });

  it('because it is killed leaves a whole generation', async () => {
    const site = await temporarySite(stored);
    const child = startBuild(site.root, String(STORED + 1), name);
    await child.line(`at ${name}`);
    await child.kill();
    expect(await servedRound(site)).toBe(servesNew(name) ? STORED + 1 : STORED);
    await expectHealthy(site);
  });
});

describe('what a killed build leaves', () => {
  it('is swept also by a build that finds nothing to do', async () => {
    const site = await temporarySite(stored);
    const child = startBuild(site.root, String(STORED + 1), 'mid-swap');
    await child.line('at mid-swap');
    await child.kill();
    expect(await readdir(site.indexDir)).toContain('CURRENT.tmp');
    expect((await buildGeneration(site.deps(corpusOf(draftOf(STORED))))).status).toBe('unchanged');
    expect(await readdir(site.indexDir)).not.toContain('CURRENT.tmp');
  });
});
