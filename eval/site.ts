import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AskDeps, createEngine, fileAt, type GivenDetails, importFiles } from '../src/app/index.ts';
import { embedderOptions } from '../src/cli/context.ts';
import { PROJECT_ROOT, readSettings, type Settings } from '../src/cli/settings.ts';
import { corpusSource } from '../src/corpus/index.ts';
import type { Corpus, CorpusDocument, DocumentSource, Embedder } from '../src/domain/index.ts';
import { modelFingerprint, openEmbedder } from '../src/embed/index.ts';
import { buildGeneration, openCurrent } from '../src/index/index.ts';
import { openStore, processLock } from '../src/store/index.ts';
import { vectorFiles } from '../src/vectors/index.ts';

/** What is needed to put questions to one index. */
export type EvalDeps = AskDeps & { readonly embedder: { readonly ok: true; readonly embedder: Embedder } };

export interface ShippedOptions {
  readonly stripped: boolean;
  readonly nameless?: boolean;
  readonly only?: string;
}

/** Indexes in a temporary folder, so that documents added on this machine change no figure. */
export interface EvalSite {
  readonly embedder: Embedder;
  /**
   * The shipped corpus. `stripped`: without the questions written beside its passages; `nameless`: without its names
   * too, as documents come that are added to an empty corpus. `only`: nothing but the document of this id.
   */
  shipped(options: ShippedOptions): Promise<EvalDeps>;
  /** An empty corpus to which one file was added. */
  addedAlone(file: string, details: GivenDetails): Promise<EvalDeps>;
  close(): Promise<void>;
}

const withoutQuestions = (document: CorpusDocument): CorpusDocument => ({
  ...document,
  paragraphs: document.paragraphs.map((paragraph) => ({ ...paragraph, questions: [] })),
});

const reduced = (
  source: DocumentSource,
  { stripped, nameless = false, only }: ShippedOptions,
): DocumentSource => ({
  async load(): Promise<Corpus> {
    const { documents, entities } = await source.load();
    const kept = documents.filter(({ id }) => only === undefined || id === only);
    return {
      documents: stripped ? kept.map(withoutQuestions) : kept,
      entities: nameless ? [] : entities,
    };
  },
});

/** Remembers the vectors of questions: every system asks for the same ones. */
function rememberQuestions(embedder: Embedder): Embedder {
  const known = new Map<string, Promise<Float32Array>>();
  return {
    fingerprint: embedder.fingerprint,
    dimensions: embedder.dimensions,
    embedPassages: (texts) => embedder.embedPassages(texts),
    embedQuestion(text) {
      const vector = known.get(text) ?? embedder.embedQuestion(text);
      known.set(text, vector);
      return vector;
    },
    close: () => embedder.close(),
  };
}

interface Building {
  readonly settings: Settings;
  readonly embedder: Embedder;
  readonly source: DocumentSource;
}

async function build({ settings, embedder, source }: Building): Promise<EvalDeps> {
  const { dataDir, indexDir } = settings;
  const state = { ok: true, embedder } as const;
  const vectors = vectorFiles();
  const store = await openStore({ path: path.join(dataDir, 'shuwen.db') });
  try {
    await buildGeneration({
      source,
      embedderFingerprint: () => modelFingerprint(embedderOptions(settings)),
      openEmbedder: async () => state,
      cache: store.embeddingCache,
      vectors,
      lock: processLock(path.join(indexDir, 'build.lock')),
      indexDir,
    });
  } finally {
    await store.close();
  }
  const opened = await openCurrent({ indexDir, vectors });
  if (opened.kind !== 'open') throw new Error(`The index built in ${indexDir} cannot be opened.`);
  return { engine: createEngine(opened.snapshot), embedder: state };
}

async function openModel(settings: Settings): Promise<Embedder> {
  const state = await openEmbedder(embedderOptions(settings));
  if (state.ok) return rememberQuestions(state.embedder);
  throw new Error(
    `The evaluation needs the embedding model. ${state.missing.reason} ${state.missing.remedy}`,
  );
}

export async function openEvalSite(): Promise<EvalSite> {
  const root = mkdtempSync(path.join(tmpdir(), 'shuwen-eval-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  process.once('exit', remove);
  process.once('SIGINT', () => process.exit(130));
  const base: Settings = {
    ...readSettings(),
    corpusDir: path.join(PROJECT_ROOT, 'corpus'),
    // One store for all builds of the shipped corpus: a text is embedded once.
    dataDir: path.join(root, 'data'),
  };
  const embedder = await openModel(base);
  return {
    embedder,
    shipped(options) {
      const { stripped, nameless = false, only = 'all' } = options;
      const folder = [only, stripped && 'stripped', nameless && 'nameless'].filter(Boolean).join('-');
      const settings = { ...base, indexDir: path.join(root, folder) };
      return build({ settings, embedder, source: reduced(corpusSource(settings), options) });
    },
    async addedAlone(file, details) {
      const at = (name: string): string => path.join(root, 'alone', name);
      const settings = { ...base, corpusDir: at('corpus'), dataDir: at('data'), indexDir: at('index') };
      mkdirSync(settings.corpusDir, { recursive: true });
      // No other process knows this folder.
      await importFiles(settings, { files: [fileAt(file)], given: details, alone: (change) => change() });
      return build({ settings, embedder, source: corpusSource(settings) });
    },
    async close() {
      await embedder.close();
      remove();
    },
  };
}
