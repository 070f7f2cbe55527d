import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, vi } from 'vitest';
import { programRun, type Ran, type RunOptions } from './shell.ts';
import { type SmallCorpus, writeCorpus } from './small-corpus.ts';

// A program starts in a second, and on a busy machine in several; while one waits for the disk another may run.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000, maxConcurrency: 3 });

const ROOT = mkdtempSync(path.join(tmpdir(), 'shuwen-e2e-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));
let places = 0;

/** An installation of its own: data, index and corpus in a new folder that goes with the test file. */
export function temporaryPlace(corpus?: SmallCorpus) {
  places += 1;
  const root = path.join(ROOT, String(places));
  const [dataDir, indexDir, corpusDir] = ['data', 'index', 'corpus'].map((name) => path.join(root, name));
  const env = { DATA_DIR: `${dataDir}`, INDEX_DIR: `${indexDir}`, CORPUS_DIR: `${corpusDir}` };
  mkdirSync(env.CORPUS_DIR, { recursive: true });
  if (corpus) writeCorpus(env.CORPUS_DIR, corpus);
  const run = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
    programRun(args, { ...options, env: { ...env, ...options.env } });
  return {
    root,
    env,
    run,
    /** Runs a command with `--json` that must succeed, and gives what it printed. */
    async json(...args: readonly string[]) {
      const ran = await run([...args, '--json']);
      expect(ran).toMatchObject({ code: 0 });
      return JSON.parse(ran.stdout);
    },
    /** Writes a file to import, and gives its path. */
    file(name: string, content: string | Uint8Array): string {
      const file = path.join(root, name);
      writeFileSync(file, content);
      return file;
    },
    /** Names of all that is stored as a document or a generation. */
    documents: () => namesIn(path.join(env.DATA_DIR, 'documents')),
    generations: () => namesIn(path.join(env.INDEX_DIR, 'generations')),
  };
}

export type Place = ReturnType<typeof temporaryPlace>;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
