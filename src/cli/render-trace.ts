import { THRESHOLDS } from '../answer/index.ts';
import type { AskTrace } from '../app/index.ts';

const MOST = 8;
const COLUMNS = [
  'p',
  'sentence',
  'passage',
  'bm25 s',
  'bm25 p',
  'words',
  'period',
  'rules out',
  'asked',
  'passage id',
  'document',
] as const;

const number = (value: number): string => value.toFixed(2);

/** Pads to a width; Han characters take two columns on a terminal. */
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - text.length));

/** The score trace as data: what each passage got, best first. */
export const traceJson = ({ question, judged }: AskTrace): object => ({
  asked: question.ask,
  periods: question.periods.map(({ text, from, to }) => ({ text, from, to })),
  concepts: question.concepts.map(({ kind, surface }) => ({ kind, surface })),
  thresholds: THRESHOLDS,
  passages: judged.slice(0, MOST).map(({ evidence, features, coverage, probability }) => ({
    id: evidence.passage.id,
    docId: evidence.document.id,
    probability,
    features,
    period: coverage.period,
  })),
});

/** The score trace as a table: what the question was read as, and what each passage got for it. */
export function renderTrace({ question, judged }: AskTrace): string {
  const rows = judged
    .slice(0, MOST)
    .map(({ evidence, features, coverage, probability }) => [
      number(probability),
      number(features.sentenceSimilarity),
      number(features.passageSimilarity),
      number(features.sentenceLexical),
      number(features.passageLexical),
      number(features.nounShare),
      coverage.period,
      coverage.violations.join(', '),
      coverage.askMet ? 'yes' : 'no',
      evidence.passage.id,
      evidence.passage.anchor ? `${evidence.document.id}#${evidence.passage.anchor}` : evidence.document.id,
    ]);
  const widths = COLUMNS.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const concepts = question.concepts.map(({ kind, surface, wordings }) => {
    const others = wordings.slice(1, 4).map(({ terms }) => terms.join('+'));
    return `  ${kind.padEnd(6)} ${surface}${others.length > 0 ? `  (also: ${others.join(', ')}${wordings.length > 4 ? ', …' : ''})` : ''}`;
  });
  return [
    `asked for: ${question.ask}${question.unit ? `, counted in ${question.unit.word}` : ''}; language: ${question.lang}`,
    ...question.periods.map(({ text, from, to }) => `  period ${text}  (${from} to ${to})`),
    ...concepts,
    '',
    line(COLUMNS),
    ...rows.map(line),
    '',
    `answered from ${number(THRESHOLDS.answered)}, related from ${number(THRESHOLDS.related)}`,
  ].join('\n');
}
