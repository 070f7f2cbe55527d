import path from 'node:path';
import type { AskDeps } from '../app/index.ts';
import type { EmbedderState } from '../domain/index.ts';
import type { EmbedderOptions } from '../embed/index.ts';
import type { Snapshot } from '../index/index.ts';
import type { Locale, Texts } from '../locales/index.ts';
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
  /** The generation that serves at the time of the call; one is built when there is none. */
  snapshot(): Promise<Snapshot>;
  /** Index and model for questions, likewise; says on stderr what is not as it should be. */
  askDeps(): Promise<AskDeps>;
  close(): Promise<void>;
}

/** How the settings name the model. */
export const embedderOptions = ({ modelDir, modelId, hfEndpoint, dataDir }: Settings): EmbedderOptions => ({
  modelDir,
  modelId,
  ...(hfEndpoint && { allowRemote: true, hfEndpoint, cacheDir: path.join(dataDir, 'models') }),
});
