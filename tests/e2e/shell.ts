import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect } from 'vitest';

export const PROJECT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(PROJECT, 'scripts/run.mjs');

/** What the tests' own surroundings may hold and a program under test must not see. */
const FOREIGN =
  /^(?:(?:DATA|INDEX|CORPUS|MODEL)_DIR|MODEL_ID|HF_ENDPOINT|LOG_LEVEL|DEBUG|TZ|BOT_TOKEN|TELEGRAM_API_ROOT|HTTPS_PROXY|ADMIN_IDS|ALLOWED_CHATS|WEBHOOK_\w+|HOST|(?:METRICS_)?PORT|PUBLIC_URL|(?:DIGEST|REINDEX|REPORT)_CRON|RETENTION_DAYS|LINK_PROXY|LC_\w+|LANGUAGE|FORCE_COLOR)$/;
const SURROUNDINGS = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Written to stdin, which is then closed; without it stdin is closed at once. */
  readonly input?: string;
  /** The project's folder by default. */
  readonly cwd?: string;
}

function start(
  command: string,
  args: readonly string[],
  { env = {}, cwd = PROJECT }: RunOptions,
): ChildProcessWithoutNullStreams {
  const child = spawn(command, args, {
    cwd,
    env: { ...Object.fromEntries(SURROUNDINGS), LANG: 'C.UTF-8', NO_COLOR: '1', ...env },
  });
  // A program that ends early closes its stdin; what was not read is no fault of the test.
  child.stdin.on('error', () => undefined);
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

function outcome(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

function run(command: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const child = start(command, args, options);
  child.stdin.end(options.input);
  return outcome(child);
}

/** Runs `npm run -s <script> -- <args>` as a user does. */
export const npmRun = (script: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run('npm', ['run', '-s', script, '--', ...args], options);

/** Runs what the npm scripts run, without npm: it starts faster, and may be started in another folder. */
export const programRun = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(process.execPath, [PROGRAM, ...args], options);

/** Runs the program where no file grows beyond 50 or 100 KB. That fails as a full disk does: a part of a write gets through. */
export const programRunCramped = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run('sh', ['-c', 'ulimit -f 100 && exec "$0" "$@"', process.execPath, PROGRAM, ...args], options);

/** Starts the program to be killed: the process is the program itself. */
export function programStart(
  args: readonly string[],
  options: RunOptions,
): { readonly ended: Promise<Ran>; kill(): void } {
  const child = start(process.execPath, [PROGRAM, ...args], options);
  return { ended: outcome(child), kill: () => child.kill('SIGKILL') };
}

/** The program itself as a child, to be watched and sent signals. */
export function programChild(
  args: readonly string[],
  options: RunOptions,
): { readonly child: ChildProcessWithoutNullStreams; readonly ended: Promise<Ran> } {
  const child = start(process.execPath, [PROGRAM, ...args], options);
  return { child, ended: outcome(child) };
}

/** A command that gives another one a terminal: util-linux's `script`, or Python. */
function terminalFor(command: string): [string, string[]] {
  if (spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux'))
    return ['script', ['-qec', command, '/dev/null']];
  const python = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';
  if (spawnSync('python3', ['--version']).status === 0)
    return ['python3', ['-c', python, ...command.split(' ')]];
  throw new Error('Neither `script` of util-linux nor python3 is here to make a terminal: install one.');
}

/** What is typed once a text was shown. */
export interface Typed {
  readonly after: string;
  /** A function may do something else first, such as run another process. */
  readonly type: string | (() => Promise<string>);
}

function typing(child: ChildProcessWithoutNullStreams, typed: readonly Typed[], atEnd: () => void): void {
  const rest = [...typed];
  let shown = '';
  const goOn = (chunk: string): void => {
    shown += chunk;
    const [next] = rest;
    if (!next || !shown.includes(next.after)) return;
    rest.shift();
    shown = '';
    void Promise.resolve(typeof next.type === 'string' ? next.type : next.type()).then((text) => {
      child.stdin.write(text);
      if (rest.length === 0) atEnd();
    });
  };
  child.stdout.on('data', goOn);
  goOn('');
}

/** Runs the program and types each text once the one before it was answered; then stdin is closed. */
export function programDialogue(
  args: readonly string[],
  typed: readonly Typed[],
  options: RunOptions,
): Promise<Ran> {
  const child = start(process.execPath, [PROGRAM, ...args], options);
  typing(child, typed, () => child.stdin.end());
  return outcome(child);
}

/** Runs a command on a terminal of its own and types; the command must end by itself. */
export function terminalDialogue(
  command: string,
  typed: readonly Typed[],
  options: RunOptions,
): Promise<Ran> {
  const child = start(...terminalFor(command), options);
  typing(child, typed, () => undefined);
  return outcome(child);
}

/** A refusal: the exit code, nothing on stdout, one or two lines on stderr that name these things, and no stack. */
export function expectRefusal(
  { code, stdout, stderr }: Ran,
  expected: 1 | 2,
  ...named: readonly (string | RegExp)[]
): void {
  expect({ code, stdout, stderr }).toMatchObject({ code: expected, stdout: '' });
  for (const name of named) expect(stderr).toMatch(name);
  expect(stderr.trimEnd().split('\n').length, stderr).toBeLessThanOrEqual(2);
  expect(stderr).not.toMatch(/^\s+at |\[object|undefined/m);
}
