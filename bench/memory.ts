import { z } from 'zod';
import { run, type Site } from './site.ts';
import { atMost, type Row, type Section } from './table.ts';

const WARM = 1_000;
const MANY = 10_000;

const pointSchema = z.object({ asked: z.number(), rss: z.number(), heap: z.number() });

/** Resident memory and live heap, in megabytes of 2^20 bytes, each after a garbage collection. */
export async function memorySection(site: Site): Promise<Section> {
  const { folders } = await site.built();
  const script = [
    'node',
    '--expose-gc',
    '--import',
    'tsx',
    'bench/memory-child.ts',
    String(WARM),
    String(MANY),
  ];
  const { stdout, ms } = await run(script, folders);
  const points = z.tuple([pointSchema, pointSchema, pointSchema]).parse(JSON.parse(stdout));
  const [, warm, end] = points;
  const growth = end.rss - warm.rss;
  const row = (label: string, value: number, n: number): Row => ({ label, unit: 'MB', median: value, n });
  return {
    title: 'Memory of a process that answers questions, after garbage collection',
    rows: [
      ...points.map(({ asked, rss }) =>
        row(asked === 0 ? 'resident, index and model opened' : 'resident', rss, asked),
      ),
      {
        ...row('resident, growth after warm-up', growth, MANY - WARM),
        targets: [atMost(growth, 20, '≤ 20 MB')],
      },
      row('heap used', warm.heap, warm.asked),
      row('heap used', end.heap, end.asked),
    ],
    notes: [`n: questions asked, all distinct; the process took ${(ms / 1000).toFixed(0)} s.`],
  };
}
