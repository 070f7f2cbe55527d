import { createHash } from 'node:crypto';
import {
  type DescribedDocument,
  describeCorpus,
  openOriginals,
  type ReadImportResult,
  type Staging,
} from '../../corpus/index.ts';
import { type CorpusDocument, type Job, UNDATED } from '../../domain/index.ts';
import { earlierGenerations } from '../../index/index.ts';
import type { AskDeps } from '../ask.ts';
import type { CorpusPlaces } from '../find-document.ts';
import type { GivenDetails, ImportFile } from '../plan-import.ts';
import { type Inspected, inspectFile } from './details.ts';
import { type DryRun, dryRun } from './dry-run.ts';
import { importOf } from './payload.ts';

/** A document as admins see it. */
export interface ListedDocument {
  /** Names it in buttons. */
  readonly key: string;
  readonly document: CorpusDocument;
  readonly state: DescribedDocument['state'] | 'withdrawn';
  /** In the index that serves. */
  readonly passages: number;
}

/** An earlier generation against the one that serves: titles of what would go, return, or be another version. */
export interface Earlier {
  readonly id: string;
  readonly createdAt: string;
  readonly out: readonly string[];
  readonly back: readonly string[];
  readonly other: readonly string[];
}

/** What can be asked of the corpus without changing it. */
export interface CorpusDesk {
  /** Reads the file of a draft for its details. Throws what reading it throws. */
  inspect(draft: Job, given: GivenDetails): Promise<Inspected>;
  /** What confirming a draft would do. Throws what reading its file throws. */
  dryRun(draft: Job): Promise<DryRun>;
  /** Added documents first, the newest of them in front; then shipped ones. */
  list(): Promise<readonly ListedDocument[]>;
  find(key: string): Promise<ListedDocument | undefined>;
  original(id: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  /** Generations that can be gone back to, the newest first. */
  earlier(): Promise<readonly Earlier[]>;
}

export interface DeskDeps {
  readonly places: CorpusPlaces;
  readonly staging: Staging;
  readonly indexDir: string;
  current(): AskDeps;
}

const keyOf = (id: string, isWithdrawn: boolean): string =>
  createHash('sha256').update(`${id} ${isWithdrawn}`).digest('base64url').slice(0, 12);

const SHIPPED: ReadonlySet<ListedDocument['state']> = new Set(['shipped', 'hidden']);

/** Undated ones come last. */
const dateOf = ({ document: { date } }: ListedDocument): string => (date === UNDATED ? '' : date);

const byNewest = (a: ListedDocument, b: ListedDocument): number =>
  Number(SHIPPED.has(a.state)) - Number(SHIPPED.has(b.state)) ||
  dateOf(b).localeCompare(dateOf(a)) ||
  a.document.id.localeCompare(b.document.id);

/** Names of publishers, the most usual first; those of added documents count more. */
function publishersOf(documents: readonly DescribedDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { document, state } of documents) {
    // A publisher that is not known is no guess: 转载媒体（原出处未注明）.
    if ((document.lang !== 'zh' && state === 'shipped') || /[（(]/.test(document.publisher)) continue;
    const weight = state === 'shipped' ? 1 : 10;
    counts.set(document.publisher, (counts.get(document.publisher) ?? 0) + weight);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([publisher]) => publisher);
}

function compare(
  earlier: readonly CorpusDocument[],
  now: readonly CorpusDocument[],
): Omit<Earlier, 'id' | 'createdAt'> {
  const before = new Map(earlier.map((document) => [document.id, document]));
  const served = new Map(now.map((document) => [document.id, document]));
  const titles = (documents: readonly CorpusDocument[]): string[] => [
    ...new Set(documents.map(({ title }) => title)),
  ];
  return {
    out: titles(now.filter(({ id }) => !before.has(id))),
    back: titles(earlier.filter(({ id }) => !served.has(id))),
    other: titles(earlier.filter(({ id, text }) => (served.get(id)?.text ?? text) !== text)),
  };
}

export function createCorpusDesk({ places, staging, indexDir, current }: DeskDeps): CorpusDesk {
  let last: { readonly id: string; readonly content: Promise<ReadImportResult> } | undefined;
  /** The file of a draft is looked at again with each detail that is given; the last one that was read is kept. */
  const read = (draft: Job): Promise<ReadImportResult> => {
    if (last?.id !== draft.id)
      last = { id: draft.id, content: staging.readFile(draft.id, importOf(draft).file) };
    return last.content;
  };
  const fileOf = (draft: Job): ImportFile => ({ name: importOf(draft).file, read: () => read(draft) });
  const list = async (): Promise<ListedDocument[]> => {
    const { documents, withdrawn } = await describeCorpus(places);
    const counts = new Map<string, number>();
    for (const { docId } of current().engine.snapshot.passages)
      counts.set(docId, (counts.get(docId) ?? 0) + 1);
    const listed = (document: CorpusDocument, state: ListedDocument['state']): ListedDocument => ({
      key: keyOf(document.id, state === 'withdrawn'),
      ...{ document, state },
      passages: state === 'withdrawn' || state === 'hidden' ? 0 : (counts.get(document.id) ?? 0),
    });
    const all = new Set(documents.map(({ document }) => document.id));
    return [
      // The other language of a document goes with it.
      ...documents
        .filter(({ document: { lang, twin } }) => lang === 'zh' || twin === undefined || !all.has(twin))
        .map(({ document, state }) => listed(document, state)),
      ...withdrawn.map((document) => listed(document, 'withdrawn')),
    ].sort(byNewest);
  };
  return {
    async inspect(draft, given) {
      const { documents } = await describeCorpus(places);
      return inspectFile(fileOf(draft), { given, publishers: publishersOf(documents) });
    },
    dryRun: (draft) => dryRun(places, fileOf(draft), importOf(draft).details),
    list,
    find: async (key) => (await list()).find((one) => one.key === key),
    original: (id) => openOriginals(places.dataDir).of(id),
    async earlier() {
      const now = [...current().engine.snapshot.documents.values()];
      const earlier = await earlierGenerations(indexDir);
      return earlier.map(({ id, createdAt, documents }) => ({ id, createdAt, ...compare(documents, now) }));
    },
  };
}
