import { constants } from 'node:fs';
import { access, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createChartRenderer } from '../chart/index.ts';
import { checkCorpus, describeCorpus } from '../corpus/index.ts';
import { columnsOf, type Finding, messageOf } from '../domain/index.ts';
import { openStore } from '../store/index.ts';
import { hnswAvailable } from '../vectors/index.ts';
import { collectStatus } from './command-status.ts';
import type { Program } from './context.ts';
import { remedyOf } from './edge.ts';
import { FONTS_DIR } from './settings.ts';

type Check = (program: Program) => Promise<Omit<Finding, 'name'>>;

const MIN_NODE = [20, 19] as const;
const MIN_FREE_BYTES = 500_000_000;

const ok = (detail: string): Omit<Finding, 'name'> => ({ result: 'ok', detail });
const warning = (detail: string, remedy: string): Omit<Finding, 'name'> => ({
  result: 'warning',
  detail,
  remedy,
});
const failed = (detail: string, remedy: string): Omit<Finding, 'name'> => ({
  result: 'failed',
  detail,
  remedy,
});

async function checkNode(): Promise<Omit<Finding, 'name'>> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  return isNew
    ? ok(process.version)
    : failed(`${process.version} is too old`, `Install Node ${MIN_NODE.join('.')} or later.`);
}

const checkFolder =
  (pick: (program: Program) => string, variable: string): Check =>
  async (program) => {
    const folder = pick(program);
    const probe = path.join(folder, `.write-check-${process.pid}`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(probe, '');
      await rm(probe);
      const { bavail, bsize } = await statfs(folder);
      const free = `${folder}, ${Math.round((bavail * bsize) / 1_000_000)} MB free`;
      return bavail * bsize < MIN_FREE_BYTES
        ? warning(free, 'Free some disk space: a build needs room for a new generation.')
        : ok(free);
    } catch (error) {
      return failed(
        messageOf(error),
        `Make the folder writable for this user, or set ${variable} to another one.`,
      );
    }
  };

const checkReadable: Check = async ({ settings }) => {
  const problems = await checkCorpus(settings.corpusDir);
  const [first] = problems;
  if (first)
    return failed(
      `${problems.length} problems, the first: ${first.file}:${first.line} ${first.message}`,
      'npm run -s corpus -- check lists them all.',
    );
  return ok(settings.corpusDir);
};

const checkOverlay: Check = async ({ settings }) => {
  const { documents, problems } = await describeCorpus(settings);
  const [first] = problems;
  if (first) {
    const all = problems.length > 1 ? `${problems.length} problems, the first: ` : '';
    return failed(`${all}${first.file} ${first.problem}`, first.remedy);
  }
  const changed = documents.filter(({ state }) => state !== 'shipped').length;
  return ok(`${changed} documents added, replaced or hidden`);
};

const checkModel: Check = async (program) => {
  const state = await program.embedder();
  return state.ok ? ok(state.embedder.fingerprint) : failed(state.missing.reason, state.missing.remedy);
};

const checkHnsw: Check = async () => {
  const hnsw = await hnswAvailable();
  return hnsw.ok
    ? ok('compiled')
    : warning(
        `not available: ${hnsw.reason}; vectors are scanned exactly`,
        'Fine up to some 100,000 passages. To have it: install a C++ compiler and Python, then npm ci.',
      );
};

const checkDatabase: Check = async ({ settings }) => {
  const file = path.join(settings.dataDir, 'shuwen.db');
  const store = await openStore({ path: file });
  await store.close();
  const [notice] = store.notices;
  return notice === undefined
    ? ok(file)
    : warning(notice, 'It holds a cache only; the next npm run index fills it again.');
};

const checkIndex: Check = async (program) => {
  const status = await collectStatus(program);
  const [problem] = status.problems;
  if (problem) return failed(`${problem.generation}: ${problem.file} ${problem.problem}`, problem.remedy);
  if (status.index === 'none') return warning('none yet', 'npm run index');
  if (status.index === 'behind') return warning('behind the corpus', 'npm run index');
  return ok(`${status.serving?.generation ?? ''}, ${status.mode}`);
};

async function checkEncodings(): Promise<Omit<Finding, 'name'>> {
  try {
    new TextDecoder('gb18030');
    return ok('GB18030 can be read');
  } catch {
    return failed(
      'this Node cannot read GB18030 texts',
      'Use a Node build with full ICU, such as the one from nodejs.org.',
    );
  }
}

/** Draws a picture with Chinese letters. */
async function checkCharts(): Promise<Omit<Finding, 'name'>> {
  const chart = columnsOf({ title: '图', subtitle: '', parts: [], columns: [{ label: '一', counts: [1] }] });
  await createChartRenderer(FONTS_DIR).render(chart);
  return ok('can be drawn, with Chinese labels');
}

const checkToken: Check = async ({ settings }) =>
  settings.bot
    ? ok('set: npm start runs the bot')
    : warning('BOT_TOKEN is empty', 'Nothing to do: the terminal needs none.');

async function checkEnvFile(): Promise<Omit<Finding, 'name'>> {
  try {
    await access('.env', constants.R_OK);
    return ok('.env is read; the environment wins');
  } catch {
    return ok('no .env here: defaults and the environment');
  }
}

const CHECKS: readonly (readonly [name: string, check: Check])[] = [
  ['node', checkNode],
  ['settings', checkEnvFile],
  ['data folder', checkFolder(({ settings }) => settings.dataDir, 'DATA_DIR')],
  ['index folder', checkFolder(({ settings }) => settings.indexDir, 'INDEX_DIR')],
  ['database', checkDatabase],
  ['corpus', checkReadable],
  ['overlay', checkOverlay],
  ['model', checkModel],
  ['hnswlib', checkHnsw],
  ['index', checkIndex],
  ['encodings', checkEncodings],
  ['charts', checkCharts],
  ['bot token', checkToken],
];

export async function examine(program: Program): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, check] of CHECKS) {
    const finding = await check(program).catch((error: unknown) => failed(messageOf(error), remedyOf(error)));
    findings.push({ name, ...finding });
  }
  return findings;
}

const SIGNS = { ok: 'ok     ', warning: 'warning', failed: 'FAILED ' } as const;

/** `npm run -s doctor`: exit code 1 only when a check failed; a warning is no failure. */
export async function runDoctor(program: Program, flags: { json?: boolean }): Promise<void> {
  const findings = await examine(program);
  if (flags.json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else
    for (const { name, result, detail, remedy } of findings)
      process.stdout.write(
        `${SIGNS[result]}  ${name.padEnd(12)} ${detail}\n${remedy ? `${' '.repeat(22)}→ ${remedy}\n` : ''}`,
      );
  if (findings.some(({ result }) => result === 'failed')) process.exitCode = 1;
}
