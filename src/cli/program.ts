import { openEmbedder } from '../embed/index.ts';
import { localeOf, textsOf } from '../locales/index.ts';
import { embedderOptions, type Program } from './context.ts';
import type { Settings } from './settings.ts';

/** Makes a value at the first call and gives the same one ever after. */
function once<T>(make: () => Promise<T>): { (): Promise<T>; made: () => Promise<T> | undefined } {
  let made: Promise<T> | undefined;
  const get = (): Promise<T> => {
    made ??= make();
    return made;
  };
  return Object.assign(get, { made: () => made });
}

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
