import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { PROJECT_ROOT } from '../src/cli/settings.ts';
import { buildFresh, type Folders, run, type Site } from './site.ts';
import { median } from './stats.ts';
import { atMost, type Section, timeRow } from './table.ts';

const MORE_FULL_BUILDS = 1;
const ROUNDS = 5;
/** Texts that one changed paragraph makes new at most: its sentences and itself. More means that the cache was lost. */
const MOST_EMBEDDED = 10;

const report = z.object({
  status: z.enum(['unchanged', 'built']),
  embedded: z.number().default(0),
  documents: z.object({ changed: z.number() }).optional(),
});

async function build(folders: Folders) {
  const { stdout, ms } = await run(['npm', 'run', '-s', 'index', '--', '--json'], folders);
  return { ms, ...report.parse(JSON.parse(stdout)) };
}

async function buildUnchanged(folders: Folders): Promise<number> {
  const { ms, status } = await build(folders);
  if (status !== 'unchanged') throw new Error(`A build with nothing changed says: ${status}`);
  return ms;
}

async function buildChanged(folders: Folders): Promise<number> {
  const { ms, status, documents, embedded } = await build(folders);
  if (status !== 'built' || documents?.changed !== 1 || embedded < 1 || embedded > MOST_EMBEDDED)
    throw new Error(
      `A build with one changed text says: ${status}, ${documents?.changed} changed, ${embedded} embedded`,
    );
  return ms;
}

/** A copy of the shipped corpus, and a way to give the first fact of its first file another Chinese text each time. */
async function copyCorpus(folder: string) {
  await cp(path.join(PROJECT_ROOT, 'corpus'), folder, { recursive: true });
  const facts = path.join(folder, 'facts');
  const [name = ''] = (await readdir(facts)).sort();
  const file = path.join(facts, name);
  const original = await readFile(file, 'utf8');
  return async (round: number): Promise<void> => {
    const yaml = parseDocument(original);
    yaml.setIn([0, 'zh'], `${yaml.getIn([0, 'zh'])}这是第${round}次修改。`);
    await writeFile(file, yaml.toString());
  };
}

async function repeat(measure: (round: number) => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) samples.push(await measure(round));
  return samples;
}

/** Builds as whole processes: everything, nothing and one text to do. */
export async function buildSection(site: Site): Promise<Section> {
  const { folders, buildMs } = await site.built();
  const full = [buildMs];
  for (let i = 0; i < MORE_FULL_BUILDS; i += 1) full.push((await buildFresh(site.newFolders())).buildMs);
  const unchanged = await repeat(() => buildUnchanged(folders));

  const other = site.newFolders();
  await cp(folders.DATA_DIR, other.DATA_DIR, { recursive: true });
  await cp(folders.INDEX_DIR, other.INDEX_DIR, { recursive: true });
  const corpusDir = path.join(path.dirname(other.DATA_DIR), 'corpus');
  const edit = await copyCorpus(corpusDir);
  const changed = await repeat(async (round) => {
    await edit(round);
    return buildChanged({ ...other, CORPUS_DIR: corpusDir });
  });

  const whole = median(full);
  const toFull = (samples: number[]) => ({ value: median(samples) / whole, to: 'full' });
  return {
    title: 'Builds (npm run -s index), whole process',
    rows: [
      timeRow('full build of the shipped corpus', full, {
        unit: 's',
        targets: [atMost(whole, 30_000, '≤ 30 s')],
      }),
      timeRow('nothing changed', unchanged, {
        unit: 's',
        ratio: toFull(unchanged),
        targets: [atMost(median(unchanged), 1500, '≤ 1.5 s')],
      }),
      timeRow('one changed paragraph', changed, {
        unit: 's',
        ratio: toFull(changed),
        targets: [atMost(median(changed), 2000, '≤ 2 s')],
      }),
    ],
    notes: [],
  };
}
