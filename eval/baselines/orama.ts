import { create, insertMultiple, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { type BaselineMaker, MOST_RESULTS, vectorPassages } from './baseline.ts';

/** Orama's hybrid search over paragraphs: its Chinese tokenizer, our vectors. */
export const orama: BaselineMaker = async ({ engine, embedder }) => {
  const passages = vectorPassages(engine.snapshot);
  const db = create({
    schema: { text: 'string', vector: `vector[${embedder.embedder.dimensions}]` },
    components: { tokenizer: createTokenizer() },
  });
  const documents = passages.map(({ text, vector }, row) => ({ id: String(row), text, vector: [...vector] }));
  await insertMultiple(db, documents);
  return {
    name: 'Orama hybrid',
    async search({ text, vector }) {
      const { hits } = await search(db, {
        mode: 'hybrid',
        term: text,
        vector: { value: [...vector], property: 'vector' },
        properties: ['text'],
        // Its threshold of 0.8 would drop nearly every vector of this model.
        similarity: 0,
        limit: MOST_RESULTS,
      });
      return hits.flatMap(({ id, score }) => {
        const found = passages[Number(id)];
        return found ? [{ passage: found.passage, text: found.text, score }] : [];
      });
    },
  };
};
