import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentId } from '../domain/index.ts';
import { replaceDurable } from './durable.ts';

/** A file as it was sent. */
export interface Original {
  /** The sender's word for it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files that documents were made from. One that is lost costs its download only. */
export interface Originals {
  /** Keeps a file for these documents, in place of what was kept for them before. */
  keep(documents: readonly DocumentId[], original: Original): Promise<void>;
  of(document: string): Promise<Original | undefined>;
}

const stored = ({ name, bytes }: Original): string =>
  JSON.stringify({ name, base64: Buffer.from(bytes).toString('base64') });

/** Opens those below `dataDir`; ids of documents are safe names. */
export function openOriginals(dataDir: string): Originals {
  const folder = join(dataDir, 'originals');
  const at = (id: string): string => join(folder, `${id}.json`);
  return {
    async keep(documents, original) {
      await mkdir(folder, { recursive: true });
      const [first, ...others] = documents;
      if (first === undefined) return;
      await replaceDurable(at(first), stored(original));
      for (const id of others) await replaceDurable(at(id), JSON.stringify({ sameAs: first }));
    },
    async of(document) {
      const read = async (id: string): Promise<unknown> => JSON.parse(await readFile(at(id), 'utf8'));
      try {
        const found = await read(document);
        const own =
          typeof found === 'object' && found !== null && 'sameAs' in found
            ? await read(String(found.sameAs))
            : found;
        if (typeof own !== 'object' || own === null || !('name' in own) || !('base64' in own))
          return undefined;
        return { name: String(own.name), bytes: Buffer.from(String(own.base64), 'base64') };
      } catch {
        return undefined;
      }
    },
  };
}
