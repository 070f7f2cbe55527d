import MiniSearch from 'minisearch';
import { type BaselineMaker, MOST_RESULTS, vectorPassages } from './baseline.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const words = (text: string): string[] =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

/** MiniSearch over paragraphs, with the words of Intl.Segmenter and no vectors. */
export const miniSearch: BaselineMaker = async ({ engine }) => {
  const passages = vectorPassages(engine.snapshot);
  const index = new MiniSearch({ fields: ['text'], tokenize: words });
  index.addAll(passages.map(({ text }, id) => ({ id, text })));
  return {
    name: 'MiniSearch',
    search: async ({ text }) =>
      index
        .search(text)
        .slice(0, MOST_RESULTS)
        .flatMap(({ id, score }) => {
          const found = passages[id];
          return found ? [{ passage: found.passage, text: found.text, score }] : [];
        }),
  };
};
