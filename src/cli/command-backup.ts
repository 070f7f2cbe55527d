import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../domain/index.ts';
import { openStore } from '../store/index.ts';
import { makeBackup, restoreBackup } from './backup.ts';
import { renderBuild } from './command-index.ts';
import type { Program } from './context.ts';
import { buildIndex } from './open-index.ts';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, count]) => `${count} ${what.replaceAll('_', ' ')}`)
    .join(', ');

/** Nothing is overwritten. */
const refuseTaken = (file: string) => (error: unknown) => {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  throw new AppError({
    kind: 'input',
    code: 'file-taken',
    message: `${file} is already there.`,
    remedy: 'Name another file, or move that one away.',
  });
};

/** `npm run backup`: writes one file with documents, settings, admins and audit log. */
export async function runBackup(program: Program, file: string | undefined): Promise<void> {
  const store = await openStore({ path: path.join(program.settings.dataDir, 'shuwen.db') });
  try {
    const { name, bytes, about } = await makeBackup(program, store);
    await writeFile(file ?? name, bytes, { flag: 'wx' }).catch(refuseTaken(file ?? name));
    print(`${file ?? name}: ${counted(about.counts)}. Questions are not in it.`);
  } finally {
    await store.close();
  }
}

/** `npm run restore -- FILE`: brings such a file back and builds the index. */
export async function runRestore(program: Program, file: string, flags: { force?: boolean }): Promise<void> {
  const { about, before } = await restoreBackup(program, file, { force: flags.force === true });
  print(`Restored the backup of ${about.createdAt}: ${counted(about.counts)}.`);
  if (before !== undefined) print(`What was there before is in ${before}.`);
  print(renderBuild(await buildIndex(program)));
}
