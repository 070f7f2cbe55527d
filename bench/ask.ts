import { answer, rememberCovers } from '../src/answer/index.ts';
import { type AskDeps, ask } from '../src/app/index.ts';
import type { Embedder } from '../src/domain/index.ts';
import { understand } from '../src/question/index.ts';
import { retrieve } from '../src/search/index.ts';
import { readQuestions, type Site } from './site.ts';
import { median, percentile, timed } from './stats.ts';
import { atMost, type Row, type Section, timeRow } from './table.ts';

const WARM_UP = 100;
const TOP = 3;
const SEARCHED_ROWS = 64;

const STAGES = {
  understand: 'understand',
  lexical: 'search: BM25 alone',
  vectors: 'search: vectors alone',
  retrieve: 'search: both legs and the union',
  answer: 'answer',
} as const;

type Samples = Record<'embedding' | 'ask' | 'embedWait' | 'afterEmbedding' | keyof typeof STAGES, number[]>;

const noSamples = (): Samples => ({
  embedding: [],
  ask: [],
  embedWait: [],
  afterEmbedding: [],
  understand: [],
  lexical: [],
  vectors: [],
  retrieve: [],
  answer: [],
});

async function embedderOf({ embedder }: AskDeps): Promise<Embedder> {
  if (embedder.ok) return embedder.embedder;
  throw new Error(`There is no embedder to measure: ${embedder.missing.reason}`);
}

async function measureAsk(deps: AskDeps, question: string, samples: Samples): Promise<void> {
  const { answer: given } = await timed(samples.ask, () => ask(deps, question));
  samples.embedWait.push(given.timings.embedMs);
  samples.afterEmbedding.push(given.timings.searchMs);
}

/** The stages one after the other; in `ask`, understanding and BM25 run beside or before the embedding. */
async function measureStages(
  { engine }: AskDeps,
  raw: string,
  given: { vector: Float32Array; samples: Samples },
) {
  const { words, reader, snapshot } = engine;
  const { vector, samples } = given;
  const repairer = await engine.repairer();
  const question = await timed(samples.understand, () => understand(raw, { ...words, repairer }));
  await timed(samples.lexical, () => snapshot.lexical.scores(question.concepts));
  await timed(samples.vectors, () => snapshot.vectors?.search(vector, SEARCHED_ROWS));
  const query = { concepts: question.concepts, vector: Promise.resolve(vector) };
  const candidates = await timed(samples.retrieve, () => retrieve(snapshot, query));
  await timed(samples.answer, () =>
    answer(
      question,
      { parts: [{ question, candidates }] },
      { reader, words, covers: rememberCovers({ reader, words }), mode: 'hybrid', top: TOP },
    ),
  );
}

/** Embedding and ask take turns in going first, so that noise and warm caches fall on both alike. */
async function measure(deps: AskDeps, questions: readonly string[]): Promise<Samples> {
  const samples = noSamples();
  const embedder = await embedderOf(deps);
  for (const [i, question] of questions.entries()) {
    if (i % 2 === 1) await measureAsk(deps, question, samples);
    const vector = await timed(samples.embedding, () => embedder.embedQuestion(question));
    if (i % 2 === 0) await measureAsk(deps, question, samples);
    await measureStages(deps, question, { vector, samples });
  }
  return samples;
}

function rowsOf(samples: Samples): Row[] {
  const whole = median(samples.ask);
  const toEmbedding = whole / median(samples.embedding);
  const part = (label: string, of: readonly number[]): Row =>
    timeRow(`  ${label}`, of, { ratio: { value: median(of) / whole, to: 'ask' } });
  return [
    timeRow('question embedding alone, through its thread', samples.embedding),
    timeRow('ask, whole, in process', samples.ask, {
      ratio: { value: toEmbedding, to: 'embedding' },
      targets: [
        atMost(toEmbedding, 1.6, 'goal ≤ 1.6 × embedding'),
        atMost(toEmbedding, 3, '≤ 3 × embedding'),
        atMost(percentile(samples.ask, 0.95), 40, 'p95 ≤ 40 ms'),
      ],
    }),
    part('of it: until the vector is there', samples.embedWait),
    part('of it: after the vector', samples.afterEmbedding),
    ...Object.entries(STAGES).map(
      ([stage, label]) => part(`apart: ${label}`, samples[stage as keyof typeof STAGES]), // Object.entries forgets the key type
    ),
  ];
}

/** Question embedding alone, and the whole ask. */
export async function askSection(site: Site): Promise<Section> {
  const deps = await (await site.program()).askDeps();
  const questions = readQuestions();
  await measure(deps, questions.slice(0, WARM_UP));
  const { kind, size } = deps.engine.snapshot.vectors ?? { kind: 'none', size: 0 };
  return {
    title: 'Question embedding and ask, interleaved',
    rows: rowsOf(await measure(deps, questions)),
    notes: [`${questions.length} distinct questions after ${WARM_UP} for warm-up; ${size} vectors, ${kind}.`],
  };
}
