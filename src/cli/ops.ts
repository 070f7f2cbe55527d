import { statfs } from 'node:fs/promises';
import type { Store } from '../store/index.ts';
import type { Ops } from '../telegram/index.ts';
import { keepBackup, makeBackup } from './backup.ts';
import { examine } from './command-doctor.ts';
import type { Program } from './context.ts';

/** What admins ask of the machine in chat. */
export const opsOf = (program: Program, store: Store): Ops => ({
  examine: () => examine(program),
  async freeMb() {
    const disk = await statfs(program.settings.dataDir).catch(() => undefined);
    return disk && Math.round((disk.bavail * disk.bsize) / 1_000_000);
  },
  async backup() {
    const made = await makeBackup(program, store);
    const keep = (): Promise<string> => keepBackup(program.settings.dataDir, made);
    return { name: made.name, bytes: made.bytes, counts: made.about.counts, keep };
  },
});
