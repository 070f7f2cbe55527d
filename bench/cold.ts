import { readQuestions, run, type Site } from './site.ts';
import { median, percentile } from './stats.ts';
import { atMost, type Section, timeRow } from './table.ts';

const ROUNDS = 9;

const COMMANDS = {
  node: ['node', '-e', '0'],
  tsx: ['node', '--import', 'tsx', '-e', '0'],
  direct: ['node', 'scripts/run.mjs', 'ask'],
  npm: ['npm', 'run', '-s', 'ask', '--'],
} as const;
type Name = keyof typeof COMMANDS;

/** A question from the command line, and what of it is Node and npm, or would be a TypeScript loader. The commands take turns. */
export async function coldSection(site: Site): Promise<Section> {
  const { folders } = await site.built();
  const samples: Record<Name, number[]> = { node: [], tsx: [], direct: [], npm: [] };
  const take = async (name: Name, ...args: readonly string[]): Promise<void> => {
    samples[name].push((await run([...COMMANDS[name], ...args], folders)).ms);
  };
  // Not timed: afterwards the files are in the system's cache and the sources bundled, as after any other command.
  const [first = '', ...questions] = readQuestions().slice(0, ROUNDS + 1);
  await run([...COMMANDS.npm, first], folders);
  for (const question of questions) {
    await take('node');
    await take('tsx');
    await take('direct', question);
    await take('npm', question);
  }
  const bare = median(samples.node);
  const toBare = (name: Name) =>
    ({ unit: 's', ratio: { value: median(samples[name]) / bare, to: 'node' } }) as const;
  return {
    title: 'Cold answer on the command line',
    rows: [
      timeRow('node -e 0', samples.node, { unit: 's' }),
      timeRow('node --import tsx -e 0', samples.tsx, toBare('tsx')),
      timeRow('node scripts/run.mjs ask …', samples.direct, toBare('direct')),
      timeRow('npm run -s ask -- …', samples.npm, {
        ...toBare('npm'),
        targets: [atMost(median(samples.npm), 1500, '≤ 1.5 s')],
      }),
    ],
    notes: [`Slowest of the ${ROUNDS} answers: ${(percentile(samples.npm, 1) / 1000).toFixed(2)} s.`],
  };
}
