import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { askSection } from './ask.ts';
import { buildSection } from './build.ts';
import { coldSection } from './cold.ts';
import { memorySection } from './memory.ts';
import { openSite, type Site } from './site.ts';
import { renderSection, type Section } from './table.ts';
import { telegramSection } from './telegram.ts';
import { vectorsSection } from './vectors.ts';

interface Flags {
  /** Also 100,000 vectors, which takes minutes. */
  readonly large: boolean;
}

const SECTIONS: Readonly<Record<string, (site: Site, flags: Flags) => Promise<Section>>> = {
  ask: askSection,
  cold: coldSection,
  build: buildSection,
  memory: memorySection,
  vectors: vectorsSection,
  telegram: telegramSection,
};

/** `npm run bench -- telegram` measures one section, as `--only telegram` does. */
function readFlags() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      large: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const named = [...positionals, ...(values.only?.split(',') ?? [])];
  const only = named.length > 0 ? named : Object.keys(SECTIONS);
  const unknown = only.find((name) => !(name in SECTIONS));
  if (unknown !== undefined)
    throw new Error(`There is no section "${unknown}". Sections: ${Object.keys(SECTIONS).join(', ')}.`);
  return { ...values, only };
}

const machine = () => ({
  date: new Date().toISOString(),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  /** Of the last minute, before the first measurement: what else the machine is at. */
  load: Number(loadavg()[0]?.toFixed(2)),
});

async function main(): Promise<void> {
  const { only, large, json } = readFlags();
  const about = machine();
  const print = (text: string): void => {
    if (!json) process.stdout.write(`${text}\n\n`);
  };
  print(
    Object.entries(about)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  );
  const sections: Section[] = [];
  const site = openSite();
  try {
    for (const name of only) {
      const section = await SECTIONS[name]?.(site, { large });
      if (!section) continue;
      sections.push(section);
      print(renderSection(section));
    }
  } finally {
    await site.close();
  }
  if (json) process.stdout.write(`${JSON.stringify({ machine: about, sections }, null, 2)}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
