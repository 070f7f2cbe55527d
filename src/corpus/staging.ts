import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusChanges } from './corpus-changes.ts';
import { replaceDurable } from './durable.ts';
import { parseImport, type ReadImportResult } from './formats/index.ts';

/**
 * What a change of the corpus needs on disk until it is made: the file that was sent, under a name of our own, and the
 * changes that its build will bring, so that they can be made also by the program that starts after a kill.
 */
export interface Staging {
  saveFile(id: string, bytes: Uint8Array): Promise<void>;
  /** Throws what reading it throws. */
  file(id: string): Promise<Uint8Array>;
  /** Reads it as the kind of file that its name says. */
  readFile(id: string, name: string): Promise<ReadImportResult>;
  stage(id: string, changes: CorpusChanges): Promise<void>;
  /** Undefined where nothing was staged. */
  staged(id: string): Promise<CorpusChanges | undefined>;
  /** Gives another change the same file. */
  copyFile(from: string, to: string): Promise<void>;
  remove(id: string): Promise<void>;
}

const FILE = 'file';
const CHANGES = 'changes.json';

/** Ids name folders. */
const SAFE = /^[A-Za-z0-9_-]{1,40}$/;

/** Opens the staging area below `dataDir`. Throws a RangeError for an id that is no plain name: a fault of the caller. */
export function openStaging(dataDir: string): Staging {
  const at = (id: string, ...names: string[]): string => {
    if (!SAFE.test(id)) throw new RangeError(`Not the id of a change: ${id}`);
    return join(dataDir, 'jobs', id, ...names);
  };
  const read = (id: string): Promise<Uint8Array> => readFile(at(id, FILE));
  return {
    async saveFile(id, bytes) {
      await mkdir(at(id), { recursive: true });
      await writeFile(at(id, FILE), bytes);
    },
    file: read,
    readFile: async (id, name) => parseImport(await read(id), name),
    async stage(id, changes) {
      await mkdir(at(id), { recursive: true });
      await replaceDurable(at(id, CHANGES), JSON.stringify(changes));
    },
    async staged(id) {
      const json = await readFile(at(id, CHANGES), 'utf8').catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      });
      // Written by `stage`, in one step.
      return json === undefined ? undefined : (JSON.parse(json) as CorpusChanges);
    },
    async copyFile(from, to) {
      await mkdir(at(to), { recursive: true });
      await cp(at(from, FILE), at(to, FILE));
    },
    remove: (id) => rm(at(id), { recursive: true, force: true }),
  };
}
