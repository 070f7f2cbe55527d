import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BackupAbout, packBackup, unpackBackup } from '../app/index.ts';
import {
  countsOf,
  filesOfInstallation,
  hasDocuments,
  refuseHalfRestored,
  restoreInstallation,
} from '../corpus/index.ts';
import { AppError } from '../domain/index.ts';
import { openStore, processLock, type Store } from '../store/index.ts';
import { changeCorpus } from './change-corpus.ts';
import type { Program } from './context.ts';
import { PROJECT_ROOT } from './settings.ts';

const stamp = (): string => new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');

export interface MadeBackup {
  /** `shuwen-20261201T090000.zip`, the time in UTC. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly about: BackupAbout;
}

const versionOf = async (): Promise<string> => {
  const parsed: unknown = JSON.parse(await readFile(path.join(PROJECT_ROOT, 'package.json'), 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
};

/** One file with all that this installation keeps, questions aside; documents do not change meanwhile. */
export function makeBackup(program: Program, store: Store): Promise<MadeBackup> {
  return changeCorpus(program, async () => {
    const { dataDir } = program.settings;
    await refuseHalfRestored(dataDir);
    const tables = await store.tables.dump();
    const files = await filesOfInstallation(dataDir, tables);
    const createdAt = new Date().toISOString();
    const about = { createdAt, version: await versionOf(), counts: countsOf(files, tables) };
    return { name: `shuwen-${stamp()}.zip`, bytes: packBackup(files, about), about };
  });
}

/** A bot that runs would go on with what it has read of the old. */
async function refuseRunning(dataDir: string): Promise<void> {
  const locks = (await readdir(dataDir).catch(() => [])).filter((name) => /^bot-\d+\.lock$/.test(name));
  for (const name of locks) {
    const lock = await processLock(path.join(dataDir, name)).acquire();
    if (lock.ok) await lock.release();
    else
      throw new AppError({
        kind: 'input',
        code: 'bot-running',
        message: `A bot runs with this DATA_DIR (${lock.holder}).`,
        remedy: 'Stop it first, then restore.',
      });
  }
}

async function refuseTaken(dataDir: string, store: Store): Promise<void> {
  const { admins = [], chat_settings: settings = [] } = await store.tables.dump();
  if (admins.length + settings.length === 0 && !(await hasDocuments(dataDir))) return;
  throw new AppError({
    kind: 'input',
    code: 'installation-in-use',
    message: `${dataDir} holds documents, admins or settings already.`,
    remedy:
      'Add --force to put the backup in their place (what is there is kept in DATA_DIR/backups), or set DATA_DIR to another folder.',
  });
}

/** What is to be replaced can be brought back. Undefined where a restore was cut off: what is there is half of each. */
async function keepBefore(program: Program, store: Store): Promise<string | undefined> {
  const { dataDir } = program.settings;
  const isHalf = await refuseHalfRestored(dataDir).then(
    () => false,
    () => true,
  );
  return isHalf ? undefined : keepBackup(dataDir, await makeBackup(program, store));
}

/** Writes a backup below DATA_DIR, and gives its path. */
export async function keepBackup(dataDir: string, { name, bytes }: MadeBackup): Promise<string> {
  const folder = path.join(dataDir, 'backups');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

export interface Restored {
  readonly about: BackupAbout;
  /** A backup of what was there before. */
  readonly before: string | undefined;
}

/** Brings a backup back. Everything is checked before anything is touched. */
export async function restoreBackup(
  program: Program,
  file: string,
  { force }: { readonly force: boolean },
): Promise<Restored> {
  const { dataDir } = program.settings;
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new AppError({
      kind: 'input',
      code: 'backup-unreadable',
      message: `${file} cannot be read.`,
      remedy: 'Check the path.',
      cause,
    });
  });
  const { files, about } = unpackBackup(bytes);
  await refuseRunning(dataDir);
  const store = await openStore({ path: path.join(dataDir, 'shuwen.db') });
  try {
    if (!force) {
      await refuseHalfRestored(dataDir);
      await refuseTaken(dataDir, store);
    }
    const before = force ? await keepBefore(program, store) : undefined;
    await changeCorpus(program, () =>
      restoreInstallation(dataDir, files, (tables) => store.tables.load(tables)),
    );
    return { about, before };
  } finally {
    await store.close();
  }
}
