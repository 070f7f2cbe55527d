import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError, documentId } from '../domain/index.ts';
import { isDocumentId } from './document-id.ts';
import { openOverlay } from './overlay.ts';

/** What is kept of an installation: text by name, such as `documents/<id>.json`. */
export type BackupFiles = ReadonlyMap<string, string>;

/** Folders of DATA_DIR that hold one file for each document. */
const FOLDERS = ['documents', 'withdrawn', 'originals'] as const;
const HIDDEN = 'hidden';
/** Stands in DATA_DIR while a restore is under way. */
const UNDER_WAY = 'restoring.tmp';

/** Rows by table; a table that this program does not know is left out. */
export type BackupTables = Readonly<Record<string, readonly unknown[]>>;

const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).sort();

/** What an installation keeps: its documents, the files that they were made from, and the given tables. */
export async function filesOfInstallation(dataDir: string, tables: BackupTables): Promise<BackupFiles> {
  const files = new Map<string, string>();
  for (const folder of FOLDERS)
    for (const name of await namesIn(path.join(dataDir, folder)))
      if (name.endsWith('.json') && isDocumentId(name.slice(0, -5)))
        files.set(`${folder}/${name}`, await readFile(path.join(dataDir, folder, name), 'utf8'));
  files.set('hidden.json', JSON.stringify([...(await openOverlay(dataDir).hidden())].sort()));
  files.set('tables.json', JSON.stringify(tables));
  return files;
}

/** How much of each there is, for people. */
export function countsOf(files: BackupFiles, tables: BackupTables): Record<string, number> {
  const inFolder = (folder: string): number =>
    [...files.keys()].filter((name) => name.startsWith(`${folder}/`)).length;
  const hidden: unknown = JSON.parse(files.get('hidden.json') ?? '[]');
  return {
    ...Object.fromEntries(FOLDERS.map((folder) => [folder, inFolder(folder)])),
    hidden: Array.isArray(hidden) ? hidden.length : 0,
    ...Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length])),
  };
}

export function tablesIn(files: BackupFiles): BackupTables {
  const parsed: unknown = JSON.parse(files.get('tables.json') ?? '{}');
  const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
  return Object.fromEntries(entries.filter(([, rows]) => Array.isArray(rows)));
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Throws `AppError` where a restore was cut off: what is there is half of the old and half of the new. */
export async function refuseHalfRestored(dataDir: string): Promise<void> {
  if (!(await isThere(path.join(dataDir, UNDER_WAY)))) return;
  throw new AppError({
    kind: 'input',
    code: 'restore-cut-off',
    message: `A restore into ${dataDir} was cut off before its end.`,
    remedy: 'Run the same `npm run restore -- FILE --force` again; it begins anew.',
  });
}

/** Whether documents were added, hidden or taken out here. */
export async function hasDocuments(dataDir: string): Promise<boolean> {
  for (const folder of [...FOLDERS, HIDDEN])
    if ((await namesIn(path.join(dataDir, folder))).length > 0) return true;
  return false;
}

/**
 * Puts a checked backup in place of what an installation keeps; `loadTables` does the same in one step for the tables. Killed
 * in the middle, the program says so at its next start, and the same restore completes it.
 */
export async function restoreInstallation(
  dataDir: string,
  files: BackupFiles,
  loadTables: (tables: BackupTables) => Promise<void>,
): Promise<void> {
  const fresh = path.join(dataDir, UNDER_WAY);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  for (const folder of FOLDERS) await mkdir(path.join(fresh, folder));
  for (const [name, text] of files)
    if (FOLDERS.some((folder) => name.startsWith(`${folder}/`)))
      await writeFile(path.join(fresh, name), text);
  for (const folder of [...FOLDERS, HIDDEN])
    await rm(path.join(dataDir, folder), { recursive: true, force: true });
  for (const folder of FOLDERS) await rename(path.join(fresh, folder), path.join(dataDir, folder));
  const hidden: unknown = JSON.parse(files.get('hidden.json') ?? '[]');
  const overlay = openOverlay(dataDir);
  for (const id of Array.isArray(hidden) ? hidden : []) await overlay.hide(documentId(String(id)));
  await loadTables(tablesIn(files));
  await rm(fresh, { recursive: true, force: true });
}
