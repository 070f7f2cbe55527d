import { setImmediate as breathe } from 'node:timers/promises';
import { messageOf, type VectorHit, type VectorIndex } from '../domain/index.ts';
import { byNearness, type Matrix, rowOf } from './exact-scan.ts';

/**
 * Hierarchical navigable small world graph (Malkov & Yashunin, 2016). `m` links a node has; `efConstruction` and
 * `efSearch` are the candidates kept while building and searching: more of them find more and cost more.
 */
export const HNSW = { m: 16, efConstruction: 200, efSearch: 128, seed: 100 } as const;
/** Rows added between two turns of the event loop. */
const ADDS_PER_TURN = 200;

type Library = typeof import('hnswlib-node');
type Graph = InstanceType<Library['HierarchicalNSW']>;
type Availability = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** The native library; it is optional and missing where it did not compile. */
async function loadLibrary(): Promise<
  { readonly ok: true; readonly library: Library } | { readonly ok: false; readonly reason: string }
> {
  try {
    return { ok: true, library: (await import('hnswlib-node')).default };
  } catch (error) {
    return { ok: false, reason: messageOf(error).split('\n')[0] ?? 'unknown' };
  }
}

/** Whether graphs can be built and read on this machine. */
export async function hnswAvailable(): Promise<Availability> {
  const loaded = await loadLibrary();
  return loaded.ok ? { ok: true } : loaded;
}

/** Builds the graph into `file`. Returns false, and writes nothing, where the library is missing or there is no row. */
export async function writeGraph(file: string, matrix: Matrix): Promise<boolean> {
  const loaded = await loadLibrary();
  if (!loaded.ok || matrix.rows === 0) return false;
  const graph = new loaded.library.HierarchicalNSW('ip', matrix.dimensions);
  graph.initIndex(matrix.rows, HNSW.m, HNSW.efConstruction, HNSW.seed);
  for (let row = 0; row < matrix.rows; row += 1) {
    graph.addPoint([...rowOf(matrix, row)], row);
    if (row % ADDS_PER_TURN === ADDS_PER_TURN - 1) await breathe();
  }
  await graph.writeIndex(file);
  return true;
}

function search(graph: Graph, vector: Float32Array, k: number): VectorHit[] {
  const { neighbors, distances } = graph.searchKnn([...vector], k);
  // The inner-product distance of the library is 1 - similarity.
  return neighbors.map((row, i) => ({ row, similarity: 1 - (distances[i] ?? 1) })).sort(byNearness);
}

/** Opens a graph over the given rows; nothing where the library is missing or the file is not a graph of them. */
export async function openGraph(file: string, matrix: Matrix): Promise<VectorIndex | undefined> {
  const loaded = await loadLibrary();
  if (!loaded.ok) return undefined;
  const graph = new loaded.library.HierarchicalNSW('ip', matrix.dimensions);
  await graph.readIndex(file);
  if (graph.getCurrentCount() !== matrix.rows) return undefined;
  return {
    kind: 'hnsw',
    size: matrix.rows,
    dimensions: matrix.dimensions,
    vector: (row) => rowOf(matrix, row),
    async search(vector, k) {
      const wanted = Math.min(k, matrix.rows);
      if (wanted < 1) return [];
      graph.setEf(Math.max(HNSW.efSearch, 2 * wanted));
      return search(graph, vector, wanted);
    },
  };
}
