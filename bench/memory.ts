import { z } from 'zod';
import { run, type Site } from './site.ts';
import { atMost, type Row, type Section } from './table.ts';

const WARM = 1_000;
const MANY = 10_000;
/** Questions between two looks at the memory. */
const STEP = 500;
/** Looks that the first and the last window of the run hold. */
const WINDOW = 5;

const pointSchema = z.object({ asked: z.number(), rss: z.number(), heap: z.number() });

type Point = z.infer<typeof pointSchema>;

/**
 * The lowest of several looks. Only the main thread's garbage can be collected on demand: what the model's thread has not
 * collected yet moves the resident size up and down by some 30 MB, and what is left at the lowest point is in use.
 */
const lowest = (points: readonly Point[]): number => Math.min(...points.map(({ rss }) => rss));

/** Resident memory and live heap, in megabytes of 2^20 bytes, each after a garbage collection. */
export async function memorySection(site: Site): Promise<Section> {
  const { folders } = await site.built();
  const script = [
    'node',
    '--expose-gc',
    '--import',
    'tsx',
    'bench/memory-child.ts',
    ...Array.from({ length: (MANY - WARM) / STEP + 1 }, (_, i) => String(WARM + i * STEP)),
  ];
  const { stdout, ms } = await run(script, folders);
  const [opened, ...points] = z.tuple([pointSchema], pointSchema).parse(JSON.parse(stdout));
  const [first, last] = [points.slice(0, WINDOW), points.slice(-WINDOW)];
  const growth = lowest(last) - lowest(first);
  const heap = (window: readonly Point[]): number => Math.min(...window.map((point) => point.heap));
  const row = (label: string, value: number, n: number): Row => ({ label, unit: 'MB', median: value, n });
  return {
    title: 'Memory of a process that answers questions, after garbage collection',
    rows: [
      row('resident, index and model opened', opened.rss, 0),
      row(`resident, lowest of the first ${WINDOW} looks`, lowest(first), WARM + (WINDOW - 1) * STEP),
      row(`resident, lowest of the last ${WINDOW} looks`, lowest(last), MANY),
      row('resident, highest of all', Math.max(...points.map(({ rss }) => rss)), MANY),
      {
        ...row('resident, growth from first to last', growth, MANY - WARM),
        targets: [atMost(growth, 20, '≤ 20 MB')],
      },
      row('heap used, likewise at first', heap(first), WARM + (WINDOW - 1) * STEP),
      row('heap used, likewise at last', heap(last), MANY),
    ],
    notes: [
      `n: questions asked, all distinct, a look every ${STEP} from ${WARM} on; the process took ${(ms / 1000).toFixed(0)} s.`,
    ],
  };
}
