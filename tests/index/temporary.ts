import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSite, type Site } from './site.ts';

/** A folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'index-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A new site, or a copy of a closed one, that is closed and removed when the test ends. */
export async function temporarySite(copyOf?: string): Promise<Site & { readonly root: string }> {
  const root = await temporaryFolder();
  if (copyOf !== undefined)
    await cp(copyOf, root, { recursive: true, filter: (file) => !/-(?:shm|wal)$/.test(file) });
  const site = await openSite(root);
  onTestFinished(() => site.close());
  return { ...site, root };
}
