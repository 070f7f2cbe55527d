import { createHash } from 'node:crypto';
import { CUTTER } from '../corpus/index.ts';
import type { Corpus, Entity } from '../domain/index.ts';
import { BM25 } from '../search/index.ts';
import { type Changes, countChanges } from './changes.ts';

/** Raise when the files of a generation change their meaning; older generations are then rebuilt. */
export const FORMAT = 1;
/** Stands for the embedder's fingerprint in a build without vectors. */
export const NO_EMBEDDER = 'none';

/** Everything but the corpus that shapes an index, by name. */
export interface IndexSettings {
  readonly embedder: string;
  readonly vectors: string;
  readonly tokenizer: string;
  readonly bm25: string;
  readonly cutter: string;
}

/** Hashes of what the index is built from. */
export interface ContentHashes {
  readonly entities: string;
  readonly documents: Readonly<Record<string, string>>;
}

/** What a build would make, told by fingerprints alone. */
export interface IndexPlan {
  readonly fingerprint: string;
  readonly settings: IndexSettings;
  readonly content: ContentHashes;
}

/** How a stored generation stands to a plan. */
export interface IndexDrift {
  readonly upToDate: boolean;
  /** Settings that differ: the index must be rebuilt before it can be trusted. */
  readonly settings: readonly (keyof IndexSettings)[];
  /** Content that differs: the index serves, but is behind. */
  readonly documents: Changes;
  readonly entitiesChanged: boolean;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** JSON with sorted keys, so that equal values have equal text. */
export function canonicalJson(value: unknown, indent?: number): string {
  const sortKeys = (_: string, part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => byText(a, b)))
      : part;
  return JSON.stringify(value, sortKeys, indent);
}

/** The corpus in an order of its own, so that the order of files on disk shapes nothing. */
export function sortCorpus(corpus: Corpus): Corpus {
  const entities = corpus.entities.map((entity) => ({ entity, text: canonicalJson(entity) }));
  return {
    documents: corpus.documents.toSorted((a, b) => byText(a.id, b.id)),
    entities: entities.sort((a, b) => byText(a.text, b.text)).map(({ entity }) => entity),
  };
}

/** The names that the tokenizer keeps whole, for builds and for questions alike. */
export const tokenizerNames = (entities: readonly Entity[]): readonly string[] =>
  entities.flatMap((entity) => [entity.name, ...entity.aliasesZh]);

const OWN_SETTINGS = { bm25: canonicalJson(BM25), cutter: CUTTER };

/** Fingerprints a build. */
export function planIndex(unsorted: Corpus, given: Omit<IndexSettings, 'bm25' | 'cutter'>): IndexPlan {
  const corpus = sortCorpus(unsorted);
  const settings = { ...given, ...OWN_SETTINGS };
  const content = {
    entities: sha256(canonicalJson(corpus.entities)),
    documents: Object.fromEntries(corpus.documents.map((doc) => [doc.id, sha256(canonicalJson(doc))])),
  };
  return { fingerprint: sha256(canonicalJson([FORMAT, settings, content])), settings, content };
}

/**
 * Settings of a stored generation that differ from the ones given and from this program's own. For a generation that
 * serves, give the fingerprint of the tokenizer with that generation's names.
 */
export function settingsDrift(
  stored: Pick<IndexPlan, 'settings'>,
  given: Partial<IndexSettings>,
): readonly (keyof IndexSettings)[] {
  const now = { ...OWN_SETTINGS, ...given };
  const names = Object.keys(now) as (keyof IndexSettings)[]; // Object.keys forgets the key type
  return names.filter((name) => stored.settings[name] !== now[name]);
}

/** Tells what differs between a stored generation and a plan; without one, everything is new. */
export function compareIndex(stored: IndexPlan | undefined, plan: IndexPlan): IndexDrift {
  const entitiesChanged = stored?.content.entities !== plan.content.entities;
  const settings = stored ? settingsDrift(stored, plan.settings) : [];
  return {
    upToDate: stored?.fingerprint === plan.fingerprint,
    // The tokenizer knows the corpus's names, so new names alone are content, not a changed setting.
    settings: settings.filter((name) => !(name === 'tokenizer' && entitiesChanged)),
    documents: countChanges(stored?.content.documents ?? {}, plan.content.documents),
    entitiesChanged,
  };
}
