import { existsSync } from 'node:fs';
import path from 'node:path';
import { type AskDeps, createEngine } from '../app/index.ts';
import { corpusSource } from '../corpus/index.ts';
import { AppError } from '../domain/index.ts';
import { modelFingerprint } from '../embed/index.ts';
import {
  type BuildDeps,
  type BuildOptions,
  type BuildResult,
  buildGeneration,
  type OpenResult,
  openCurrent,
  type Snapshot,
  settingsDrift,
} from '../index/index.ts';
import { openStore, processLock, type Store } from '../store/index.ts';
import { vectorFiles } from '../vectors/index.ts';
import { embedderOptions, type Program } from './context.ts';
import { describeError } from './edge.ts';
import { createProgressPrinter } from './progress.ts';

/** How long a command waits for a build that another process is at. */
const BUILD_WAIT_MS = 10 * 60_000;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Opens what serves, without any lock. */
export const openIndex = ({ settings }: Program): Promise<OpenResult> =>
  openCurrent({ indexDir: settings.indexDir, vectors: vectorFiles() });

/** All that a build needs of this machine but where its documents come from. */
export const buildDepsOf = (
  { settings, embedder }: Program,
  { embeddingCache }: Store,
): Omit<BuildDeps, 'source' | 'onProgress'> => ({
  embedderFingerprint: () => modelFingerprint(embedderOptions(settings)),
  openEmbedder: embedder,
  cache: embeddingCache,
  vectors: vectorFiles(),
  lock: processLock(path.join(settings.indexDir, 'build.lock')),
  indexDir: settings.indexDir,
});

/** Builds a generation with all adapters of this machine, and shows how far it is. */
export async function buildIndex(program: Program, options: BuildOptions = {}): Promise<BuildResult> {
  const { settings } = program;
  const store = await openStore({ path: path.join(settings.dataDir, 'shuwen.db') });
  for (const notice of store.notices) say(notice);
  if (!existsSync(settings.corpusDir))
    say(`CORPUS_DIR ${settings.corpusDir} does not exist: the index will hold added documents only.`);
  const progress = createProgressPrinter();
  try {
    const source = corpusSource(settings);
    const deps = { ...buildDepsOf(program, store), source, onProgress: progress.onProgress };
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
  for (const warning of (await buildIndex(program)).warnings) say(warning);
  const opened = await openIndex(program);
  if (opened.kind === 'open') return opened.snapshot;
  throw new AppError({
    kind: 'fault',
    code: 'index-not-there',
    message: `The index in ${program.settings.indexDir} was built but cannot be opened.`,
    remedy: 'Run `npm run doctor`: it names what is wrong.',
  });
}

/** The serving generation; builds one when there is none. */
export async function openOrBuild(program: Program): Promise<Snapshot> {
  const opened = await openIndex(program);
  reportProblems(opened);
  if (opened.kind === 'open') return opened.snapshot;
  say('There is no index yet; building it.');
  return buildAndOpen(program);
}

/** Index and model for questions. An index that was made with other settings is built anew first. */
export async function openForQuestions(program: Program): Promise<AskDeps> {
  const starting = program.embedder();
  const engine = createEngine(await program.snapshot());
  // Its tables are read while the model loads in its thread.
  const [embedder] = await Promise.all([starting, engine.repairer()]);
  if (!embedder.ok) say(program.texts.lexical(embedder.missing.reason, embedder.missing.remedy));
  const drift = settingsDrift(engine.snapshot.manifest, {
    vectors: vectorFiles().fingerprint,
    tokenizer: engine.words.tokenizer.fingerprint,
    // A model that is missing today makes no new index: the vectors serve again when it is back.
    ...(embedder.ok && { embedder: embedder.embedder.fingerprint }),
  });
  if (drift.length === 0) return { engine, embedder };
  say(`The index was made with another ${drift.join(' and ')}; building it anew.`);
  try {
    return { engine: createEngine(await buildAndOpen(program)), embedder };
  } catch (error) {
    // The old generation is sound: it answers, by words alone where its vectors are of another model.
    say(`${describeError(error)}\nUntil then the index as it is answers.`);
    return { engine, embedder };
  }
}
