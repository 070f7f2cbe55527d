import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '../domain/index.ts';
import {
  type Article,
  articleSchema,
  type EntityEntry,
  entitySchema,
  type Fact,
  factSchema,
} from './schema.ts';
import { type Entries, joinEntries, type ParsedYaml, parseYaml, readList, readSingle } from './yaml-file.ts';

/** The entries that documents are made of. */
export interface DocumentFiles {
  readonly articles: Entries<Article>;
  readonly facts: Entries<Fact>;
}

/** Everything that a corpus folder holds, checked entry by entry. */
export interface CorpusFiles extends DocumentFiles {
  readonly entities: Entries<EntityEntry>;
}

/** Runs a read; what does not exist is `nothing`, and any other failure names the path. */
async function reading<T>(path: string, read: Promise<T>, nothing: T): Promise<T> {
  try {
    return await read;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return nothing;
    throw new AppError({
      kind: 'input',
      code: 'corpus-unreadable',
      message: `${path} cannot be read as a part of the corpus: ${messageOf(cause)}`,
      remedy: 'Check that CORPUS_DIR is a folder that this user may read, and that its files are UTF-8.',
      cause,
    });
  }
}

/** A file that vanishes while the corpus is read is an empty one. */
async function parseFile(path: string): Promise<ParsedYaml> {
  const decode = (bytes: Buffer): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return parseYaml(await reading(path, readFile(path).then(decode), ''), path);
}

const isYaml = (name: string): boolean => /^[^.].*\.ya?ml$/i.test(name);

/** Changes with every file that `readCorpusFiles` reads. */
export async function stateOfCorpus(dir: string): Promise<string> {
  const folders = await Promise.all(
    ['articles', 'facts'].map(async (folder) => {
      const names = (await reading(join(dir, folder), readdir(join(dir, folder)), [])).filter(isYaml);
      return names.sort().map((name) => join(folder, name));
    }),
  );
  const states = [...folders.flat(), 'entities.yaml'].map(async (name) => {
    const found = await reading(join(dir, name), stat(join(dir, name), { bigint: true }), undefined);
    return [name, found?.ino, found?.size, found?.mtimeNs, found?.ctimeNs].join(' ');
  });
  return [dir, ...(await Promise.all(states))].join('\n');
}

async function parseFolder(folder: string): Promise<ParsedYaml[]> {
  const names = await reading(folder, readdir(folder), []);
  const wanted = names.filter(isYaml).sort();
  return Promise.all(wanted.map((name) => parseFile(join(folder, name))));
}

/** Reads `articles/*.yaml`, `facts/*.yaml` and `entities.yaml`; whatever is absent is empty. */
export async function readCorpusFiles(dir: string): Promise<CorpusFiles> {
  const articles = await parseFolder(join(dir, 'articles'));
  const facts = await parseFolder(join(dir, 'facts'));
  return {
    articles: joinEntries(articles.map((parsed) => readSingle(articleSchema, parsed))),
    facts: joinEntries(facts.map((parsed) => readList(factSchema, parsed))),
    entities: readList(entitySchema, await parseFile(join(dir, 'entities.yaml'))),
  };
}
