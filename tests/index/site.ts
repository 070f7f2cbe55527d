import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../../src/domain/index.ts';
import { fakeEmbedder } from '../../src/embed/index.ts';
import { type BuildDeps, type OpenResult, openCurrent, type Snapshot } from '../../src/index/index.ts';
import { openStore, processLock } from '../../src/store/index.ts';
import { vectorFiles } from '../../src/vectors/index.ts';

/** A folder with an index and a cache, as an installation has them; the embedder alone is the one for tests. */
export interface Site {
  readonly indexDir: string;
  deps(corpus: Corpus): BuildDeps;
  open(): Promise<OpenResult>;
  close(): Promise<void>;
}

export async function openSite(root: string): Promise<Site> {
  const indexDir = join(root, 'index');
  const store = await openStore({ path: join(root, 'shuwen.db') });
  const embedder = fakeEmbedder();
  const vectors = vectorFiles();
  return {
    indexDir,
    deps: (corpus) => ({
      source: { load: async () => corpus },
      embedderFingerprint: async () => embedder.fingerprint,
      openEmbedder: async () => ({ ok: true, embedder }),
      cache: store.embeddingCache,
      vectors,
      lock: processLock(join(indexDir, 'build.lock')),
      indexDir,
    }),
    open: () => openCurrent({ indexDir, vectors }),
    close: () => store.close(),
  };
}

/** The snapshot of a result that must be sound. */
export function soundSnapshot(opened: OpenResult): Snapshot {
  if (opened.kind !== 'open' || opened.problems.length > 0) throw new Error(JSON.stringify(opened.problems));
  return opened.snapshot;
}

export const readPointer = (indexDir: string): Promise<string> => readFile(join(indexDir, 'CURRENT'), 'utf8');
