import path from 'node:path';
import type { AskDeps } from '../app/index.ts';
import type { EmbedderState } from '../domain/index.ts';
import { openEmbedder } from '../embed/index.ts';
import type { Snapshot } from '../index/index.ts';
import { type Locale, localeOf, type Texts, textsOf } from '../locales/index.ts';
import type { Settings } from './settings.ts';

/**
 * What commands share, each made at most once and only when it is needed. The modules behind the index are imported
 * then too, so that the model begins to load before this thread reads them.
 */
export interface Program {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly texts: Texts;
  embedder(): Promise<EmbedderState>;
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

export const embedderOptions = ({ modelDir, modelId, hfEndpoint, dataDir }: Settings) => ({
  modelDir,
  modelId,
  ...(hfEndpoint && { allowRemote: true, hfEndpoint, cacheDir: path.join(dataDir, 'models') }),
});

/** Wires the program from its settings. Nothing is opened yet. */
export function createProgram(settings: Settings): Program {
  const locale = localeOf(settings.languageTag);
  const embedder = once(() => openEmbedder(embedderOptions(settings)));
  const program: Program = {
    settings,
    locale,
    texts: textsOf(locale),
    embedder,
    snapshot: once(async () => (await import('./open-index.ts')).openOrBuild(program)),
    askDeps: once(async () => (await import('./open-index.ts')).openForQuestions(program)),
    async close() {
      const state = await embedder.made()?.catch(() => undefined);
      if (state?.ok) await state.embedder.close();
    },
  };
  return program;
}
