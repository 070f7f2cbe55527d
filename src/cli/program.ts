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

/**
 * Makes a value at the first call, and anew when the key is another one since: calls come one after another. `make` may
 * change the key itself.
 */
function whileSame<T>(readKey: () => Promise<string | undefined>, make: () => Promise<T>): () => Promise<T> {
  let made: { readonly key: string | undefined; readonly value: T } | undefined;
  return async () => {
    if (made && (await readKey()) === made.key) return made.value;
    const value = await make();
    made = { key: await readKey(), value };
    return value;
  };
}

/** Wires the program from its settings. Nothing is opened yet. */
export function createProgram(settings: Settings): Program {
  const locale = localeOf(settings.languageTag);
  const embedder = once(() => openEmbedder(embedderOptions(settings)));
  // What cannot be read is no other generation: the one that is open serves on.
  const generation = async (): Promise<string | undefined> =>
    (await import('../index/index.ts')).currentId(settings.indexDir).catch(() => undefined);
  const program: Program = {
    settings,
    locale,
    texts: textsOf(locale),
    embedder,
    snapshot: whileSame(generation, async () => (await import('./open-index.ts')).openOrBuild(program)),
    askDeps: whileSame(generation, async () => (await import('./open-index.ts')).openForQuestions(program)),
    async close() {
      const state = await embedder.made()?.catch(() => undefined);
      if (state?.ok) await state.embedder.close();
    },
  };
  return program;
}
