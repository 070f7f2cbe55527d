import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Embeddings } from '@langchain/core/embeddings';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import type { Embedder } from '../../src/domain/index.ts';
import type { BaselineMaker } from './baseline.ts';

/** The splitter's usual sizes, in characters, and the number of results that retrievers ask a store for. */
const SPLIT = { chunkSize: 1000, chunkOverlap: 200 } as const;
const RESULTS = 4;

class OurEmbeddings extends Embeddings {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.#embedder.embedPassages(texts)).map((vector) => [...vector]);
  }

  async embedQuery(text: string): Promise<number[]> {
    return [...(await this.#embedder.embedQuestion(text))];
  }
}

/** LangChain.js as its tutorials put it together: recursive splitter, in-memory vectors, four results, no threshold. */
export const langchain: BaselineMaker = async ({ engine, embedder }) => {
  const splitter = new RecursiveCharacterTextSplitter(SPLIT);
  const texts = [...engine.snapshot.documents.values()].map(({ text }) => text);
  const chunks = await splitter.createDocuments(texts);
  const store = await MemoryVectorStore.fromDocuments(chunks, new OurEmbeddings(embedder.embedder));
  return {
    name: 'LangChain.js',
    async search({ text }) {
      const found = await store.similaritySearchWithScore(text, RESULTS);
      return found.map(([{ pageContent }, score]) => ({ text: pageContent, score }));
    },
  };
};
