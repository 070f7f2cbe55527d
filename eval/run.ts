import { parseArgs } from 'node:util';
import { runBaselines } from './baselines/index.ts';
import { askAll, type OurOutcome } from './ours.ts';
import { type EvalQuestion, HALVES, halfOf, readEvalQuestions } from './questions.ts';
import { declinedTable, foundTable, kindTables, type System } from './report-tables.ts';
import { openEvalSite } from './site.ts';
import { renderTable } from './table.ts';

const CHOICES = [...HALVES, 'all'] as const;

function readFlags() {
  const { values } = parseArgs({ options: { half: { type: 'string', default: 'test' } } });
  const half = CHOICES.find((choice) => choice === values.half);
  if (half === undefined) throw new Error(`--half ${values.half} is none of these: ${CHOICES.join(', ')}.`);
  return { half };
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n\n`);
};

const inHalf = (half: (typeof CHOICES)[number], questions: readonly EvalQuestion[]): EvalQuestion[] =>
  questions.filter((question) => half === 'all' || halfOf(question) === half);

function refuseMisquotes(outcomes: readonly OurOutcome[]): void {
  const wrong = outcomes.flatMap(({ misquotes }) => misquotes);
  if (wrong.length === 0) return;
  throw new Error(`These citations are no slices of their document: ${wrong.map(({ id }) => id).join(' ')}.`);
}

async function main(): Promise<void> {
  const { half } = readFlags();
  const questions = inHalf(half, readEvalQuestions());
  const site = await openEvalSite();
  try {
    const deps = await site.shipped({ stripped: false });
    const outcomes = await askAll(deps, questions);
    refuseMisquotes(outcomes);
    const systems: System[] = [{ name: 'Shuwen', outcomes }, ...(await runBaselines(deps, questions))];
    for (const table of [...kindTables(systems), foundTable(systems), declinedTable(systems)])
      print(renderTable(table));
  } finally {
    await site.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
