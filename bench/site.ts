import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Program } from '../src/cli/context.ts';
import { createProgram } from '../src/cli/program.ts';
import { PROJECT_ROOT, readSettings } from '../src/cli/settings.ts';

/** Folders of one installation, as environment variables. */
export type Folders = Readonly<Record<'DATA_DIR' | 'INDEX_DIR', string>> & { readonly CORPUS_DIR?: string };

/** What the sections share: a temporary folder, and one index of the shipped corpus that is built when first needed. */
export interface Site {
  /** An empty folder of its own. */
  newFolders(): Folders;
  built(): Promise<{ readonly folders: Folders; readonly buildMs: number }>;
  /** The program on the built index, wired as the command line wires it. */
  program(): Promise<Program>;
  close(): Promise<void>;
}

export function openSite(): Site {
  const root = mkdtempSync(path.join(tmpdir(), 'shuwen-bench-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  process.once('exit', remove);
  process.once('SIGINT', () => process.exit(130));
  let count = 0;
  const newFolders = (): Folders => {
    const folder = path.join(root, String(count++));
    return { DATA_DIR: path.join(folder, 'data'), INDEX_DIR: path.join(folder, 'index') };
  };
  let building: ReturnType<Site['built']> | undefined;
  let opened: Program | undefined;
  const built = (): ReturnType<Site['built']> => {
    // Bundled before anything is timed, as `npm ci` leaves it.
    building ??= run(['node', 'scripts/run.mjs', 'build'], {}).then(() => buildFresh(newFolders()));
    return building;
  };
  return {
    newFolders,
    built,
    async program() {
      const { DATA_DIR, INDEX_DIR } = (await built()).folders;
      opened ??= createProgram({ ...readSettings(), dataDir: DATA_DIR, indexDir: INDEX_DIR });
      return opened;
    },
    async close() {
      await opened?.close();
      remove();
    },
  };
}

/** Builds the shipped corpus into empty folders, the way a user does. */
export async function buildFresh(folders: Folders) {
  const { ms } = await run(['npm', 'run', '-s', 'index'], folders);
  return { folders, buildMs: ms };
}

export interface Ran {
  readonly stdout: string;
  /** From the start of the process to the end of its output. */
  readonly ms: number;
}

/** Runs a command in the project's folder; throws when it fails. */
export function run([command = '', ...args]: readonly string[], env: Partial<Folders>): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      cwd: PROJECT_ROOT,
      env: { ...process.env, LANG: 'C.UTF-8', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve({ stdout, ms: performance.now() - started });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stderr}`));
    });
  });
}

const questionFile = z.array(z.object({ question: z.string(), standalone: z.string().optional() }));

/** The distinct questions of the golden set and the evaluation set; follow-ups in their complete wording. */
export function readQuestions(): string[] {
  const files = ['golden', 'eval'].flatMap((folder) => {
    const full = path.join(PROJECT_ROOT, 'tests', folder);
    const names = readdirSync(full).filter((name) => name.endsWith('.yaml'));
    return names.sort().map((name) => path.join(full, name));
  });
  const read = (file: string) => questionFile.parse(parse(readFileSync(file, 'utf8')));
  return [...new Set(files.flatMap(read).map(({ question, standalone }) => standalone ?? question))];
}
