// Builds one generation in a process of its own: `build-child.ts <root> <round> [failpoint [waitMs]]`.
// At the failpoint it prints `at <name>` and hangs, to be killed; otherwise it prints the outcome.
import { writeSync } from 'node:fs';
import { buildGeneration } from '../../src/index/index.ts';
import { corpusOf, draftOf } from './drafts.ts';
import { openSite } from './site.ts';

const [root = '', round = '1', hangAt = '', waitMs = '0'] = process.argv.slice(2);
const site = await openSite(root);
const failpoint = async (name: string): Promise<void> => {
  if (name !== hangAt) return;
  writeSync(1, `at ${name}\n`);
  await new Promise((resolve) => setTimeout(resolve, 60_000));
};
try {
  const deps = { ...site.deps(corpusOf(draftOf(Number(round)))), failpoint };
  const { status, manifest } = await buildGeneration(deps, { waitMs: Number(waitMs) });
  writeSync(1, `${status} ${manifest.id}\n`);
} catch (error) {
  writeSync(1, `failed ${error instanceof Error && 'code' in error ? error.code : error}\n`);
}
await site.close();
