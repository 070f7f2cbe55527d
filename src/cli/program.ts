import path from 'node:path';
import pino, { type Logger } from 'pino';
import { type AskDeps, createEngine } from '../app/index.ts';
import { corpusSource } from '../corpus/index.ts';
import { AppError, type DocumentSource, type EmbedderState } from '../domain/index.ts';
import { modelFingerprint, openEmbedder } from '../embed/index.ts';
import {
  type BuildOptions,
  type BuildResult,
  buildGeneration,
  type OpenResult,
  openCurrent,
  type Snapshot,
  settingsDrift,
} from '../index/index.ts';
import { type Locale, localeOf, type Texts, textsOf } from '../locales/index.ts';
import { buildLock, openStore } from '../store/index.ts';
import { vectorFiles } from '../vectors/index.ts';
import { createProgressPrinter } from './progress.ts';
import type { Settings } from './settings.ts';

/** How long a command waits for a build that another process is at. */
const BUILD_WAIT_MS = 10 * 60_000;

/** Everything a command works with, built at most once and only when it is needed. */
export interface Program {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly log: Logger;
  readonly source: DocumentSource;
  embedder(): Promise<EmbedderState>;
  openIndex(): Promise<OpenResult>;
  build(options?: BuildOptions): Promise<BuildResult>;
  /** The serving generation; one is built when there is none. */
  snapshot(): Promise<Snapshot>;
  /** Index and model for questions; says on stderr what is not as it should be. */
  askDeps(): Promise<AskDeps>;
  close(): Promise<void>;
}

/** Makes a value at the first call and gives the same one ever after. */
function once<T>(make: () => Promise<T>): { (): Promise<T>; made: () => Promise<T> | undefined } {
  let made: Promise<T> | undefined;
  const get = (): Promise<T> => {
    made ??= make();
    return made;
  };
  return Object.assign(get, { made: () => made });
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export const embedderOptions = ({ modelDir, modelId, hfEndpoint, dataDir }: Settings) => ({
  modelDir,
  modelId,
  ...(hfEndpoint && { allowRemote: true, hfEndpoint, cacheDir: path.join(dataDir, 'models') }),
});

async function build(
  settings: Settings,
  embedder: () => Promise<EmbedderState>,
  options: BuildOptions,
): Promise<BuildResult> {
  const store = await openStore({ path: path.join(settings.dataDir, 'shuwen.db') });
  for (const notice of store.notices) say(notice);
  const progress = createProgressPrinter();
  try {
    const deps = {
      source: corpusSource(settings),
      embedderFingerprint: () => modelFingerprint(embedderOptions(settings)),
      openEmbedder: embedder,
      cache: store.embeddingCache,
      vectors: vectorFiles(),
      lock: buildLock(path.join(settings.indexDir, 'build.lock')),
      indexDir: settings.indexDir,
      onProgress: progress.onProgress,
    };
    const onWait = (holder: string): void => say(`Waiting for another build (${holder}) …`);
    return await buildGeneration(deps, { waitMs: BUILD_WAIT_MS, onWait, ...options });
  } finally {
    progress.stop();
    await store.close();
  }
}

const reportProblems = ({ problems }: OpenResult): void => {
  for (const { generation, file, problem, remedy } of problems)
    say(`Index ${generation}: ${file} ${problem}. ${remedy}`);
};

async function buildAndOpen(program: Program): Promise<Snapshot> {
  await program.build();
  const opened = await program.openIndex();
  if (opened.kind === 'open') return opened.snapshot;
  throw new AppError({
    kind: 'fault',
    code: 'index-not-there',
    message: `The index in ${program.settings.indexDir} was built but cannot be opened.`,
    remedy: 'Run `npm run doctor`: it names what is wrong.',
  });
}

/** The serving generation; builds one when there is none. */
async function openOrBuild(program: Program): Promise<Snapshot> {
  const opened = await program.openIndex();
  reportProblems(opened);
  if (opened.kind === 'open') return opened.snapshot;
  say('There is no index yet; building it.');
  return buildAndOpen(program);
}

/** Index and model for questions. An index that was made with other settings is built anew first. */
async function openForQuestions(program: Program): Promise<AskDeps> {
  const starting = program.embedder();
  const engine = createEngine(await program.snapshot());
  const embedder = await starting;
  if (!embedder.ok) say(program.texts.lexical(embedder.missing.reason, embedder.missing.remedy));
  const drift = settingsDrift(engine.snapshot.manifest, {
    vectors: vectorFiles().fingerprint,
    tokenizer: engine.words.tokenizer.fingerprint,
    // A model that is missing today makes no new index: the vectors serve again when it is back.
    ...(embedder.ok && { embedder: embedder.embedder.fingerprint }),
  });
  if (drift.length === 0) return { engine, embedder };
  say(`The index was made with another ${drift.join(' and ')}; building it anew.`);
  return { engine: createEngine(await buildAndOpen(program)), embedder };
}

/** Wires the program from its settings. Nothing is opened yet. */
export function createProgram(settings: Settings): Program {
  const locale = localeOf(settings.languageTag);
  const embedder = once(() => openEmbedder(embedderOptions(settings)));
  const snapshot = once(() => openOrBuild(program));
  const askDeps = once(() => openForQuestions(program));
  const program: Program = {
    settings,
    locale,
    texts: textsOf(locale),
    log: pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true })),
    source: corpusSource(settings),
    embedder,
    openIndex: () => openCurrent({ indexDir: settings.indexDir, vectors: vectorFiles() }),
    build: (options = {}) => build(settings, embedder, options),
    snapshot,
    askDeps,
    async close() {
      const state = await embedder.made();
      if (state?.ok) await state.embedder.close();
    },
  };
  return program;
}
