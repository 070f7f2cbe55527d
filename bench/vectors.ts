import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { VectorIndex } from '../src/domain/index.ts';
import { hnswAvailable, vectorFiles } from '../src/vectors/index.ts';
import { drawLike, type Spread, spreadOf } from './mixture.ts';
import { readQuestions, type Site } from './site.ts';
import { median, timed } from './stats.ts';
import { atLeast, type Row, type Section, timeRow } from './table.ts';

const K = 10;
const QUERIES = 200;
const SIZES = [1_000, 10_000];
const LARGE = 100_000;
const SEED = 20_240_811;

interface DataSet {
  readonly name: string;
  readonly rows: readonly Float32Array[];
  readonly queries: readonly Float32Array[];
}

/** Searches both indexes for each query; the share of the exact `K` nearest that the graph found too, 0 to 1. */
async function compare(graph: VectorIndex, exact: VectorIndex, queries: DataSet['queries']) {
  const samples: Record<'hnsw' | 'exact', number[]> = { hnsw: [], exact: [] };
  let found = 0;
  for (const query of queries) {
    const near = await timed(samples.hnsw, () => graph.search(query, K));
    const nearest = new Set((await timed(samples.exact, () => exact.search(query, K))).map(({ row }) => row));
    found += near.filter(({ row }) => nearest.has(row)).length;
  }
  return { ...samples, recall: found / (K * queries.length) };
}

async function measure({ name, rows, queries }: DataSet, folder: string): Promise<Row[]> {
  const shape = { rows: rows.length, dimensions: rows[0]?.length ?? 0 };
  const [auto, off] = [vectorFiles({ hnsw: 'auto' }), vectorFiles({ hnsw: 'off' })];
  const writes: Record<'hnsw' | 'raw', number[]> = { hnsw: [], raw: [] };
  for (const kind of ['raw', 'hnsw']) await mkdir(path.join(folder, kind), { recursive: true });
  await timed(writes.raw, () => off.write(path.join(folder, 'raw'), rows, shape.dimensions));
  await timed(writes.hnsw, () => auto.write(path.join(folder, 'hnsw'), rows, shape.dimensions));
  const graph = await auto.open(path.join(folder, 'hnsw'), shape);
  const exact = await off.open(path.join(folder, 'raw'), shape);
  if (graph.kind !== 'hnsw') throw new Error(`${folder} opened as ${graph.kind}`);
  const result = await compare(graph, exact, queries);
  return [
    {
      label: `${name}: recall@${K}`,
      unit: '',
      median: result.recall,
      n: queries.length,
      targets: [atLeast(result.recall, 0.98, '≥ 0.98')],
    },
    timeRow(`${name}: query, HNSW`, result.hnsw, {
      ratio: { value: median(result.hnsw) / median(result.exact), to: 'exact' },
    }),
    timeRow(`${name}: query, exact`, result.exact),
    timeRow(`${name}: build, vectors and HNSW`, writes.hnsw, { unit: 's' }),
    timeRow(`${name}: build, vectors alone`, writes.raw, { unit: 's' }),
  ];
}

/** The corpus's own vectors, each once, and questions as queries. */
async function corpusSet(site: Site): Promise<DataSet> {
  const { engine, embedder } = await (await site.program()).askDeps();
  const { vectors } = engine.snapshot;
  if (!vectors || !embedder.ok) throw new Error('The built index has no vectors');
  const all = Array.from({ length: vectors.size }, (_, row) => vectors.vector(row));
  const rows = [...new Map(all.map((vector) => [vector.join(), vector])).values()];
  const queries: Float32Array[] = [];
  for (const question of readQuestions().slice(0, QUERIES))
    queries.push(await embedder.embedder.embedQuestion(question));
  return { name: `corpus (${rows.length})`, rows, queries };
}

const show = (spread: Spread): string => spread.map((value) => value.toFixed(3)).join(' / ');

/** HNSW against the exact scan, on the corpus and on larger sets of its spread. */
export async function vectorsSection(site: Site, { large }: { large: boolean }): Promise<Section> {
  const title = 'HNSW against exact scan';
  const available = await hnswAvailable();
  if (!available.ok) return { title, rows: [], notes: [`HNSW is not there: ${available.reason}`] };
  const corpus = await corpusSet(site);
  const mixtures = (large ? [...SIZES, LARGE] : SIZES).map((size) => ({
    name: size.toLocaleString('en'),
    ...drawLike(corpus.rows, { size, queries: QUERIES, seed: SEED }),
  }));
  const sets = [corpus, ...mixtures];
  const notes = [
    'Nearest-neighbour similarity, p10 / median / p90:',
    ...sets.map(({ name, rows }) => `  ${name}: ${show(spreadOf(rows))}`),
  ];
  const rows: Row[] = [];
  for (const set of sets) rows.push(...(await measure(set, site.newFolders().INDEX_DIR)));
  return { title, rows, notes };
}
