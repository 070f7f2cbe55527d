import packageJson from '../package.json' with { type: 'json' };
import { THRESHOLDS } from '../src/answer/index.ts';
import {
  type Calibration,
  calibrationOf,
  calibrationTable,
  type RiskCurve,
  riskCurve,
  riskTable,
} from './calibration.ts';
import { calibrationChart, riskChart } from './charts.ts';
import type { Evaluation } from './evaluation.ts';
import { FOLLOW_UPS } from './ours.ts';
import { declinedTable, foundTable, kindTables, leadTable } from './report-tables.ts';
import { renderTable, type Table } from './table.ts';

/** Curves that one picture can hold: ours, and the strongest of the other kinds of search. */
const DRAWN = ['LangChain.js', 'MiniSearch', 'our BM25 alone'];

/** The tables of an evaluation. */
export interface Report {
  readonly totals: readonly Table[];
  readonly kinds: readonly Table[];
  readonly calibration: Calibration;
  /** Ours first. */
  readonly curves: readonly RiskCurve[];
}

export function reportOf({ ours, stripped, baselines }: Evaluation): Report {
  const others = [...(stripped ? [stripped] : []), ...baselines];
  const all = [ours, ...others];
  return {
    totals: [foundTable(all), declinedTable(all), leadTable(ours, others)],
    kinds: kindTables([ours, ...baselines]),
    calibration: calibrationOf(ours.outcomes),
    curves: [ours, ...baselines].map(({ name, outcomes }) => riskCurve(name, outcomes)),
  };
}

/** What is printed, in order: details first, so that totals stand last on the screen. */
export const reportTables = ({ totals, kinds, calibration, curves }: Report): Table[] => [
  ...kinds,
  calibrationTable(calibration),
  riskTable(curves),
  ...totals,
];

const INTRODUCTION = `# Evaluation

Made by \`npm run eval -- --write\`; nothing here is written by hand. The questions are those of the test half of
\`tests/eval/\`: the half is chosen by a hash of the question's id, and weights and thresholds are fitted on the other one.

- **hit@1, hit@3**: the first result, or the first three together, hold every text that the answer needs (\`needs\` in the
  question's file; numbers must stand whole). Questions that ask for several things are scored on up to five results.
- **gold@3**: a passage that was marked as the answer is among these. It checks that needed texts stand for passages.
- **answered & hit@3**: and the status is \`answered\`. The other systems never decline.
- **AUROC**: the probability that an answerable question gets a higher score than one that is not; 0.5 is chance. Ours is
  the confidence, that of the others the score of their first result.
- In brackets: 95% percentile intervals of a bootstrap over questions, with a fixed seed. Shares are in percent.

All systems read the same documents, in both languages, and use the same embedding model. Vectors can differ in the last
digits from one processor to another; that moves a question or two.

- **Shuwen**: the program as it ships. It also searches the questions that stand beside passages in the corpus, where there
  are any; *without written questions* shows what they are worth, and is the equal of the others in what it may read.
- **LangChain.js**: \`RecursiveCharacterTextSplitter\` (1000 characters, 200 overlap), \`MemoryVectorStore\`, four results. A
  chunk may hold several paragraphs, which makes a hit easier and a citation vaguer.
- **Orama hybrid**: its Mandarin tokenizer and vectors of paragraphs, without a threshold on similarity.
- **MiniSearch**: words of \`Intl.Segmenter\`, over paragraphs.
- **our BM25 alone, our vectors alone, rank fusion**: parts of our own search, over sentences and paragraphs.
- ${FOLLOW_UPS}; the other systems are asked all turns pasted together.`;

/** Packages that the other systems are made of. */
const PACKAGES = [
  '@langchain/classic',
  '@langchain/core',
  '@langchain/textsplitters',
  '@orama/orama',
  '@orama/tokenizers',
  'minisearch',
] as const;

const versions = (): string =>
  `Versions: ${PACKAGES.map((name) => `${name} ${packageJson.devDependencies[name]}`).join(', ')}.`;

/** The Markdown of docs/eval/report.md. */
export const renderReport = ({ totals, kinds, calibration, curves }: Report): string =>
  [
    INTRODUCTION,
    versions(),
    '## Totals',
    ...totals.map(renderTable),
    '## Calibration',
    'Right means: the question can be answered, and the first citation holds the answer (for questions that ask for several ' +
      'things: one of them).',
    '![Calibration](calibration.svg)',
    renderTable(calibrationTable(calibration)),
    '![Risk and coverage](risk-coverage.svg)',
    renderTable(riskTable(curves)),
    '## By kind',
    ...kinds.map(renderTable),
    '',
  ].join('\n\n');

/** The pictures of docs/eval, by file name. */
export const renderCharts = ({ calibration, curves }: Report): Readonly<Record<string, string>> => ({
  'calibration.svg': calibrationChart(calibration),
  'risk-coverage.svg': riskChart(
    curves.filter(({ name }, i) => i === 0 || DRAWN.includes(name)),
    THRESHOLDS.answered,
  ),
});
