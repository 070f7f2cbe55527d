import {
  fileAt,
  findDocument,
  type GivenDetails,
  importFiles,
  type PlannedDocument,
  type PlannedFile,
  planImport,
  type Removal,
  readDocument,
  removeDocument,
  unhideDocument,
} from '../app/index.ts';
import { checkCorpus, type DescribedDocument, describeCorpus } from '../corpus/index.ts';
import { AppError, type CorpusDocument, describeProblem, type SourceProblem } from '../domain/index.ts';
import { changeCorpus } from './change-corpus.ts';
import type { Program } from './context.ts';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));
const NEXT = 'Next: npm run index';
/** Paragraphs of a diff that are shown on each side, and how much of each. */
const MOST_SHOWN = 5;
const SHOWN_CHARS = 60;

const clip = (text: string): string => {
  const chars = [...text.replace(/\s+/g, ' ')];
  return chars.length > SHOWN_CHARS ? `${chars.slice(0, SHOWN_CHARS).join('')}…` : chars.join('');
};

function sideOfDiff(sign: string, texts: readonly string[]): string[] {
  const shown = texts.slice(0, MOST_SHOWN).map((text) => `  ${sign} ${clip(text)}`);
  return texts.length > MOST_SHOWN ? [...shown, `  ${sign} … and ${texts.length - MOST_SHOWN} more`] : shown;
}

function renderPlanned(planned: PlannedDocument): string {
  const { document } = planned;
  if (planned.kind === 'same')
    return `${document.id}: the same content is there already (as ${planned.as}); nothing to add.`;
  const { added, removed, unchanged } = planned.diff;
  const verb = planned.kind === 'new' ? 'new document' : 'new version';
  return [
    `${document.id}: ${verb} “${document.title}” (${document.publisher}, ${document.date}, ${document.lang}); ` +
      `paragraphs: ${added.length} new, ${removed.length} removed, ${unchanged} unchanged`,
    ...sideOfDiff('+', added),
    ...sideOfDiff('-', removed),
  ].join('\n');
}

interface AddFlags extends GivenDetails {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const plannedJson = (planned: PlannedDocument): object => ({
  id: planned.document.id,
  result: planned.kind,
  ...(planned.kind === 'same' ? { as: planned.as } : { diff: planned.diff }),
});

/** `corpus add FILE…`: shows what changes, then stores it unless `--dry-run`. */
export async function runAdd(program: Program, files: readonly string[], flags: AddFlags): Promise<void> {
  const { dryRun, json, ...given } = flags;
  if (files.length > 1 && (given.id ?? given.title) !== undefined)
    throw new AppError({
      kind: 'input',
      code: 'usage',
      message: '--id and --title belong to one document, but several files were given.',
      remedy: 'Add the files one by one, or give each its own front matter.',
    });
  const { settings } = program;
  const read = files.map(fileAt);
  const { plan, aside } = dryRun
    ? { plan: await planImport(settings, read, given), aside: [] }
    : await importFiles(settings, { files: read, given, alone: (change) => changeCorpus(program, change) });
  for (const { file, warnings } of plan)
    for (const warning of warnings) process.stderr.write(`${file}: ${warning}\n`);
  for (const file of aside) process.stderr.write(`The damaged file that it replaces was kept as ${file}\n`);
  if (json)
    printJson({
      dryRun: dryRun === true,
      files: plan.map(({ file, documents }) => ({ file, documents: documents.map(plannedJson) })),
    });
  else printPlan(plan, dryRun === true);
}

function printPlan(plan: readonly PlannedFile[], dryRun: boolean): void {
  const planned = plan.flatMap(({ documents }) => documents);
  for (const one of planned) print(renderPlanned(one));
  const isAnything = planned.some(({ kind }) => kind !== 'same');
  if (dryRun) print('Dry run: nothing was stored.');
  else if (isAnything) print(NEXT);
}

const listedProblem = ({ docId, file, problem, remedy }: SourceProblem): object => ({
  ...(docId !== undefined && { id: docId }),
  state: 'damaged',
  file,
  problem,
  remedy,
});

const listed = ({ document, state }: DescribedDocument): object => ({
  id: document.id,
  state,
  lang: document.lang,
  date: document.date,
  paragraphs: document.paragraphs.length,
  title: document.title,
  publisher: document.publisher,
});

/** `corpus list`: every document and whether it ships, was added, replaces a shipped one, is hidden or damaged. */
export async function runList(program: Program, flags: { json?: boolean }): Promise<void> {
  const { documents, problems } = await describeCorpus(program.settings);
  if (flags.json) return printJson([...documents.map(listed), ...problems.map(listedProblem)]);
  for (const { document, state } of documents)
    print(
      `${state.padEnd(8)}  ${document.lang}  ${document.date.padEnd(10)}  ${document.id}  ${document.title} (${document.publisher})`,
    );
  for (const problem of problems) print(`${'damaged'.padEnd(8)}  ${describeProblem(problem)}`);
  const count = (state: string): number => documents.filter((one) => one.state === state).length;
  const counted = ['shipped', 'added', 'replaced', 'hidden'].map((state) => `${count(state)} ${state}`);
  const damaged = problems.length > 0 ? `; ${problems.length} damaged` : '';
  print(`${documents.length} documents: ${counted.join(', ')}${damaged}`);
}

function renderDocument({ id, title, publisher, date, url, text }: CorpusDocument, state: string): string {
  return [`${id} (${state})`, `${title} · ${publisher} · ${date}${url ? ` · ${url}` : ''}`, '', text].join(
    '\n',
  );
}

/** `corpus show ID`: a document as it is stored; every quote is a slice of its text. */
export async function runShow(program: Program, id: string, flags: { json?: boolean }): Promise<void> {
  const { document, state } = await readDocument(program.settings, id);
  if (flags.json) printJson({ ...document, state });
  else print(renderDocument(document, state));
}

const REMOVALS: Readonly<Record<Removal, (id: string) => string>> = {
  removed: (id) => `${id} was removed.`,
  shipped_again: (id) => `The added version of ${id} was removed; the shipped one stands again.`,
  hidden: (id) =>
    `${id} ships with the program, so it was hidden; \`npm run -s corpus -- unhide ${id}\` brings it back.`,
  already_hidden: (id) => `${id} is hidden already.`,
};

/** Twins of the given documents that are still shown and were not named. */
async function twinsLeft({ settings }: Program, ids: readonly string[]): Promise<string[]> {
  const { documents } = await describeCorpus(settings);
  const twins = documents
    .filter(({ document }) => ids.includes(document.id))
    .flatMap(({ document }) => document.twin ?? []);
  const shown = new Set(
    documents.filter(({ state }) => state !== 'hidden').map(({ document }) => document.id),
  );
  return twins.filter((twin) => shown.has(twin) && !ids.includes(twin));
}

/** `corpus remove ID…`: all ids are looked up before anything is removed. */
export async function runRemove(
  program: Program,
  ids: readonly string[],
  flags: { json?: boolean },
): Promise<void> {
  for (const id of ids) await findDocument(program.settings, id);
  const { removed, twins } = await changeCorpus(program, async () => {
    // Looked up first: what is removed no longer tells its other language.
    const twins = await twinsLeft(program, ids);
    const removed: { id: string; result: Removal }[] = [];
    for (const id of ids) removed.push({ id, result: await removeDocument(program.settings, id) });
    return { removed, twins };
  });
  if (flags.json) return printJson(removed);
  for (const { id, result } of removed) print(REMOVALS[result](id));
  for (const twin of twins) print(`Its other language stays: ${twin}. Remove that id too to take it out.`);
  if (removed.some(({ result }) => result !== 'already_hidden')) print(NEXT);
}

export async function runUnhide(program: Program, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const wasHidden = await changeCorpus(program, () => unhideDocument(program.settings, id));
    print(wasHidden ? `${id} is back. ${NEXT}` : `${id} is not hidden.`);
  }
}

/** `corpus check`: validates the shipped corpus; problems go to stderr with file, line and remedy. */
export async function runCheck(program: Program, flags: { json?: boolean }): Promise<void> {
  const problems = await checkCorpus(program.settings.corpusDir);
  if (flags.json) printJson(problems);
  else
    for (const { file, line, message, remedy } of problems)
      process.stderr.write(`${file}:${line}: ${message}\n  ${remedy}\n`);
  if (problems.length > 0) process.exitCode = 2;
  else if (!flags.json) print('The corpus is sound.');
}
