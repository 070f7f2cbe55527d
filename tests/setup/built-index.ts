import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folders of an index built once from the shipped corpus with the real model; tests must not write to them. */
    builtIndex: { readonly dataDir: string; readonly indexDir: string };
  }
}

/** Builds the shipped corpus once for all tests, the way a user does. */
export default function setup(project: TestProject): () => void {
  const root = mkdtempSync(path.join(tmpdir(), 'shuwen-built-'));
  const builtIndex = { dataDir: path.join(root, 'data'), indexDir: path.join(root, 'index') };
  const built = spawnSync('npm', ['run', '-s', 'index'], {
    env: { ...process.env, DATA_DIR: builtIndex.dataDir, INDEX_DIR: builtIndex.indexDir },
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`npm run index failed:\n${built.stdout}${built.stderr}`);
  project.provide('builtIndex', builtIndex);
  return () => rmSync(root, { recursive: true, force: true });
}
