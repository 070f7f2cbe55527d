// @ts-check
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** Packages that go into the bundle: plain modules of many files, which load much faster as one. */
const BUNDLED = ['zod', 'opencc-js', 'pinyin-pro', 'stemmer', 'kysely', 'yaml', 'commander'];
/** Bundles of earlier sources that stay, since a running program may still load parts of its own. */
const KEPT = 3;
/** A bundle takes a second; one that is unfinished after this long was broken off. */
const BROKEN_OFF_MS = 10 * 60_000;

/**
 * Bundles the program and the threads that it starts into `folder`. Written beside it and renamed, so that two starts at
 * once do no harm and a broken-off one leaves nothing that would run.
 * @param {string} root
 * @param {string} folder
 * @param {Record<string, string>} [more] further entry points, by the name of their bundle
 */
export async function bundle(root, folder, more = {}) {
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const packages = Object.keys({ ...dependencies, ...optionalDependencies });
  const unfinished = `${folder}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/main.ts',
      run: 'src/cli/run.ts',
      worker: 'src/embed/worker.mjs',
      'parse-worker': 'src/corpus/formats/parse-worker.mjs',
      ...more,
    },
    outdir: unfinished,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    // CommonJS packages in the bundle require Node's own modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    external: packages.filter((name) => !BUNDLED.includes(name)).flatMap((name) => [name, `${name}/*`]),
    alias: { 'tsx/esm/api': './scripts/no-loader.mjs' },
    logLevel: 'warning',
  });
  cpSync(path.join(root, 'src/corpus/formats/cmaps'), path.join(unfinished, 'cmaps'), { recursive: true });
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  forgetOld(path.dirname(folder));
}

/** @param {string} dist */
function forgetOld(dist) {
  const age = (/** @type {string} */ name) => statSync(path.join(dist, name)).mtimeMs;
  const names = readdirSync(dist);
  const old = names
    .filter((name) => /^[0-9a-f]{12}$/.test(name))
    .sort((a, b) => age(b) - age(a))
    .slice(KEPT);
  const brokenOff = names.filter((name) => /\.\d+$/.test(name) && Date.now() - age(name) > BROKEN_OFF_MS);
  for (const name of [...old, ...brokenOff]) rmSync(path.join(dist, name), { recursive: true, force: true });
}
