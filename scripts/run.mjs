// @ts-check
// Starts the program: `node scripts/run.mjs start` or `… ask --json …`. Node 20 runs no TypeScript, and a loader costs half a
// second at every start, so the sources are bundled once per version of them: a changed file is bundled anew, unasked.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Changes with every source file, and with the dependencies. */
function sourceKey() {
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const files = [
    ...sources.map((name) => path.join('src', name)),
    'package-lock.json',
    'scripts/bundle.mjs',
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}

const [command] = process.argv.slice(2);
const folder = path.join(root, 'dist', sourceKey());
if (!existsSync(path.join(root, 'node_modules'))) {
  console.error(
    'The packages of this project are not installed. Run "npm ci" in its folder, then the same command again.',
  );
  process.exit(1);
}
if (!existsSync(folder)) await (await import('./bundle.mjs')).bundle(root, folder);
if (command !== 'build')
  await import(pathToFileURL(path.join(folder, command === 'start' ? 'main.mjs' : 'run.mjs')).href);
