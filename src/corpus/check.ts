import { type CorpusFiles, type DocumentFiles, readCorpusFiles } from './corpus-files.ts';
import type { CorpusProblem } from './problems.ts';
import type { Article, EntityEntry } from './schema.ts';
import type { Entry, Path } from './yaml-file.ts';

interface Complaint {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

const problemOf = <T>(entry: Entry<T>, { path, message, remedy }: Complaint): CorpusProblem => ({
  file: entry.file,
  line: entry.lineOf(path),
  message,
  remedy,
});

function duplicateIds(entries: readonly Entry<{ readonly id: string }>[]): CorpusProblem[] {
  const first = new Map<string, Entry<unknown>>();
  return entries.flatMap((entry) => {
    const { id } = entry.value;
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, entry);
      return [];
    }
    const message = `the id ${id} is taken by ${earlier.file}:${earlier.lineOf(['id'])}`;
    return [problemOf(entry, { path: ['id'], message, remedy: 'Give this entry an id of its own.' })];
  });
}

/** Every name and alias leads to one entity only; upper and lower case, full and half width are the same. */
function sharedNames(entities: readonly Entry<EntityEntry>[]): CorpusProblem[] {
  const owner = new Map<string, Entry<EntityEntry>>();
  return entities.flatMap((entry) => {
    const { name, aliases_zh, aliases_en } = entry.value;
    const places: [string, Path][] = [
      [name, ['name']],
      ...aliases_zh.map((alias, i): [string, Path] => [alias, ['aliases_zh', i]]),
      ...aliases_en.map((alias, i): [string, Path] => [alias, ['aliases_en', i]]),
    ];
    return places.flatMap(([text, path]) => {
      const key = text.normalize('NFKC').toLowerCase();
      const other = owner.get(key) ?? entry;
      owner.set(key, other);
      if (other === entry) return [];
      const message = `the name ${text} is claimed by ${other.value.name} (${other.file}:${other.lineOf([])}) already`;
      return [problemOf(entry, { path, message, remedy: 'Leave it to one of the two entities.' })];
    });
  });
}

function danglingRelations({ articles, facts }: DocumentFiles): CorpusProblem[] {
  // An entry that failed its schema has no id here: first things first.
  if (articles.problems.length + facts.problems.length > 0) return [];
  const known = new Set([...articles.entries, ...facts.entries].map((entry) => entry.value.id));
  return facts.entries.flatMap((entry) =>
    (entry.value.relation_to ?? []).flatMap((target, index) => {
      const message = `relation_to names ${target}, which no fact or article has as its id`;
      const path = ['relation_to', index];
      return known.has(target)
        ? []
        : [problemOf(entry, { path, message, remedy: 'Correct the id, or remove it.' })];
    }),
  );
}

/** Anchors are the section's id and the paragraph's number in it: `A-1`, `A-2`. */
function anchorProblems(entry: Entry<Article>): CorpusProblem[] {
  const taken = new Set<string>();
  return entry.value.sections.flatMap((section, s) => {
    const repeated = taken.has(section.id);
    taken.add(section.id);
    const path = ['sections', s, 'id'];
    const message = `two sections have the id ${section.id}, so that their anchors repeat`;
    const twice = repeated
      ? [problemOf(entry, { path, message, remedy: 'Give each section its own id.' })]
      : [];
    const wrong = section.paragraphs.flatMap(({ anchor }, p) => {
      const expected = `${section.id}-${p + 1}`;
      if (anchor === expected) return [];
      return [
        problemOf(entry, {
          path: ['sections', s, 'paragraphs', p, 'anchor'],
          message: `the anchor ${anchor} does not fit its place`,
          remedy: `Write ${expected}: the section's id and the paragraph's number in it.`,
        }),
      ];
    });
    return [...twice, ...wrong];
  });
}

/** Everything that is wrong with articles and facts in themselves and among each other. */
export function documentProblems(files: DocumentFiles): CorpusProblem[] {
  return [
    ...files.articles.problems,
    ...files.facts.problems,
    ...duplicateIds([...files.articles.entries, ...files.facts.entries]),
    ...files.articles.entries.flatMap(anchorProblems),
  ];
}

/** All problems of a corpus, in the order of its files. */
export function problemsOf(files: CorpusFiles): CorpusProblem[] {
  return [
    ...documentProblems(files),
    ...danglingRelations(files),
    ...files.entities.problems,
    ...sharedNames(files.entities.entries),
  ].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** Validates a corpus folder. An empty or missing folder is a valid, empty corpus. */
export const checkCorpus = async (dir: string): Promise<CorpusProblem[]> =>
  problemsOf(await readCorpusFiles(dir));
