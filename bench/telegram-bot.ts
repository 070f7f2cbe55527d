import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from '../src/cli/settings.ts';
import { openSimulator, type Simulator } from '../src/simulator/index.ts';
import { freePort } from '../tests/free-port.ts';
import type { Folders } from './site.ts';

/** What a process has used so far; memory in megabytes of 2^20 bytes. */
export interface Usage {
  readonly cpuMs: number;
  readonly rss: number;
  readonly heap: number;
}

/** The real program as a child, and the simulated Telegram that it serves, without limits of its own. */
export interface BenchBot {
  readonly sim: Simulator;
  /** `isCollected`: after a garbage collection. */
  usage(options?: { readonly isCollected?: boolean }): Promise<Usage>;
  /** Ends once every update was taken and handled to its end. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const MB = 2 ** 20;
const PATIENCE_MS = 300_000;
const LOOK_EVERY_MS = 25;
/** The program collects its garbage at this signal; a collection takes about 50 ms. */
const COLLECT = 'SIGUSR2';
const COLLECTED_MS = 500;
const COLLECT_ON_SIGNAL = [
  '--expose-gc',
  '--import',
  `data:text/javascript,process.on('${COLLECT}', () => gc())`,
];

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The value of a metric without labels. */
function figure(text: string, name: string): number {
  const value = new RegExp(`^shuwen_${name} (\\S+)$`, 'm').exec(text)?.[1];
  if (value === undefined) throw new Error(`/metrics has no shuwen_${name}.`);
  return Number(value);
}

export async function openBenchBot(folders: Folders): Promise<BenchBot> {
  const sim = await openSimulator({ privacy: false, limits: { flood: false } });
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [...COLLECT_ON_SIGNAL, path.join(PROJECT_ROOT, 'scripts/run.mjs'), 'start'],
    {
      env: {
        ...process.env,
        ...folders,
        BOT_TOKEN: sim.token,
        TELEGRAM_API_ROOT: sim.apiRoot,
        PORT: port,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const metrics = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  await sim.waitFor(() => sim.calls('getUpdates').length > 0, { timeoutMs: PATIENCE_MS });
  return {
    sim,
    async usage({ isCollected = false } = {}) {
      if (isCollected) child.kill(COLLECT);
      if (isCollected) await pause(COLLECTED_MS);
      const text = await metrics();
      return {
        cpuMs: figure(text, 'process_cpu_seconds_total') * 1000,
        rss: figure(text, 'process_resident_memory_bytes') / MB,
        heap: figure(text, 'nodejs_heap_size_used_bytes') / MB,
      };
    },
    async settled() {
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(LOOK_EVERY_MS))
        if (sim.pendingUpdates().length === 0 && figure(await metrics(), 'updates_queued') === 0) return;
      throw new Error('The bot did not come to an end with its updates.');
    },
    async close() {
      child.kill('SIGTERM');
      await ended;
      await sim.close();
    },
  };
}
