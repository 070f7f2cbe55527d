import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from '../src/cli/settings.ts';
import { AppError, messageOf } from '../src/domain/index.ts';
import { evaluateArticle, evaluateOurs, evaluateShipped, isArticleQuestion } from './evaluation.ts';
import { renderFailures } from './failures.ts';
import { type EvalQuestion, HALVES, halfOf, readEvalQuestions } from './questions.ts';
import { type Report, renderCharts, renderReport, reportOf, reportTables } from './report.ts';
import { type EvalSite, openEvalSite } from './site.ts';
import { renderTable } from './table.ts';

const DOCS = path.join(PROJECT_ROOT, 'docs', 'eval');
const CHOICES = [...HALVES, 'all'] as const;
type Choice = (typeof CHOICES)[number];

interface Flags {
  readonly half: Choice;
  /** Evaluate an index without the questions written beside passages. */
  readonly withoutQuestions: boolean;
  /** A file that is evaluated as the only document. */
  readonly article: string | undefined;
  /** Ours alone, beside nothing: half a minute instead of minutes. */
  readonly alone: boolean;
  /** Write docs/eval. */
  readonly write: boolean;
}

function readFlags(): Flags {
  const { values } = parseArgs({
    options: {
      half: { type: 'string', default: 'test' },
      'without-questions': { type: 'boolean', default: false },
      article: { type: 'string' },
      alone: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const half = CHOICES.find((choice) => choice === values.half);
  if (half === undefined) throw new Error(`--half ${values.half} is none of these: ${CHOICES.join(', ')}.`);
  const { write, article, alone, 'without-questions': withoutQuestions } = values;
  if (write && (half !== 'test' || withoutQuestions || alone || article !== undefined))
    throw new Error('--write goes with no other flag: docs/eval shows the test half of the shipped corpus.');
  return { half, write, article, alone, withoutQuestions };
}

const inHalf = (half: Choice, questions: readonly EvalQuestion[]): EvalQuestion[] =>
  questions.filter((question) => half === 'all' || halfOf(question) === half);

async function writeDocs(site: EvalSite, report: Report): Promise<void> {
  const tuning = await evaluateOurs(site, inHalf('tuning', readEvalQuestions()));
  const files = {
    'report.md': renderReport(report),
    'failures.md': renderFailures(tuning.outcomes),
    ...renderCharts(report),
  };
  mkdirSync(DOCS, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(DOCS, name), text);
  process.stderr.write(`Written: ${Object.keys(files).join(', ')} in docs/eval.\n`);
}

async function main(): Promise<void> {
  const { half, article, write, alone, withoutQuestions } = readFlags();
  const questions = inHalf(half, readEvalQuestions());
  const site = await openEvalSite();
  try {
    const evaluation =
      article === undefined
        ? await evaluateShipped(site, questions, { withoutQuestions, alone })
        : await evaluateArticle(site, questions.filter(isArticleQuestion), article);
    const report = reportOf(evaluation);
    for (const table of reportTables(report)) process.stdout.write(`${renderTable(table)}\n\n`);
    if (write) await writeDocs(site, report);
  } finally {
    await site.close();
  }
}

try {
  await main();
} catch (error) {
  const remedy = error instanceof AppError ? `\n${error.remedy}` : '';
  process.stderr.write(`${messageOf(error)}${remedy}\n`);
  process.exitCode = 1;
}
