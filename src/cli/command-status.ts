import { modeOf } from '../app/index.ts';
import { type CorpusDescription, corpusSource, type DocumentState, describeCorpus } from '../corpus/index.ts';
import { describeProblem, type EmbedderState, type Mode, type SourceProblem } from '../domain/index.ts';
import {
  compareIndex,
  type GenerationInfo,
  type IndexDrift,
  listGenerations,
  type OpenResult,
  planIndex,
  type Snapshot,
  tokenizerNames,
} from '../index/index.ts';
import { createTokenizer } from '../text/index.ts';
import { vectorFiles } from '../vectors/index.ts';
import type { Program } from './context.ts';
import { openIndex } from './open-index.ts';

/** What `status` tells; also its JSON. Sizes in bytes, age in seconds. */
export interface StatusReport {
  /** `current`, `behind` (the corpus or the settings have changed since) or `none`. */
  readonly index: 'current' | 'behind' | 'none';
  readonly behind: IndexDrift | null;
  readonly serving: Serving | null;
  readonly mode: Mode;
  /** `ready`, or why there is no model and what to do. */
  readonly model: string;
  readonly corpus: DocumentCounts;
  /** Files of the corpus that cannot be used. */
  readonly corpusProblems: readonly SourceProblem[];
  readonly generations: readonly GenerationInfo[];
  readonly problems: OpenResult['problems'];
}

type DocumentCounts = Readonly<Record<DocumentState | 'damaged', number>>;

/** The generation that answers questions. */
export interface Serving {
  readonly generation: string;
  readonly createdAt: string;
  readonly ageSeconds: number;
  readonly fingerprint: string;
  readonly counts: Snapshot['manifest']['counts'];
  readonly model: string | null;
  readonly vectorIndex: 'hnsw' | 'exact' | null;
}

/** How what serves differs from what a build would make now; without a model its absence is no difference. */
async function driftOf(program: Program, snapshot: Snapshot, embedder: EmbedderState): Promise<IndexDrift> {
  const corpus = await corpusSource(program.settings).load();
  const parts = {
    embedder: embedder.ok ? embedder.embedder.fingerprint : snapshot.manifest.settings.embedder,
    vectors: vectorFiles().fingerprint,
    tokenizer: createTokenizer(tokenizerNames(corpus.entities)).fingerprint,
  };
  return compareIndex(snapshot.manifest, planIndex(corpus, parts));
}

const servingOf = ({ manifest, vectors }: Snapshot): Serving => ({
  generation: manifest.id,
  createdAt: manifest.createdAt,
  ageSeconds: Math.round((Date.now() - Date.parse(manifest.createdAt)) / 1000),
  fingerprint: manifest.fingerprint,
  counts: manifest.counts,
  model: manifest.model?.fingerprint ?? null,
  vectorIndex: vectors?.kind ?? null,
});

function countDocuments({ documents, problems }: CorpusDescription): DocumentCounts {
  const damaged = problems.filter(({ docId }) => docId !== undefined).length;
  const counts = { shipped: 0, added: 0, replaced: 0, hidden: 0, damaged };
  for (const { state } of documents) counts[state] += 1;
  return counts;
}

export async function collectStatus(program: Program): Promise<StatusReport> {
  const starting = program.embedder();
  const opened = await openIndex(program);
  const embedder = await starting;
  const described = await describeCorpus(program.settings);
  const common = {
    model: embedder.ok ? 'ready' : `${embedder.missing.reason}. ${embedder.missing.remedy}`,
    corpus: countDocuments(described),
    corpusProblems: described.problems,
    generations: await listGenerations(program.settings.indexDir),
    problems: opened.problems,
  };
  if (opened.kind === 'none')
    return {
      index: 'none',
      behind: null,
      serving: null,
      mode: embedder.ok ? 'hybrid' : 'lexical',
      ...common,
    };
  const { snapshot } = opened;
  const drift = await driftOf(program, snapshot, embedder);
  return {
    index: drift.upToDate ? 'current' : 'behind',
    behind: drift.upToDate ? null : drift,
    serving: servingOf(snapshot),
    mode: modeOf(snapshot, embedder),
    ...common,
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const UNITS: readonly (readonly [seconds: number, name: string])[] = [
  [86_400, 'days'],
  [3_600, 'hours'],
  [60, 'minutes'],
];

export function describeAge(seconds: number): string {
  const unit = UNITS.find(([size]) => seconds >= 2 * size);
  return unit ? `${Math.floor(seconds / unit[0])} ${unit[1]} ago` : `${Math.max(0, seconds)} seconds ago`;
}

const localTime = (iso: string): string =>
  new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });

function describeFreshness({ index, behind }: StatusReport): string {
  if (index === 'none') return 'none yet; `npm run index` builds it';
  if (!behind) return 'up to date with the corpus';
  const { documents, settings, entitiesChanged } = behind;
  const counted = (['new', 'changed', 'removed'] as const)
    .filter((key) => documents[key] > 0)
    .map((key) => `${documents[key]} ${documents[key] === 1 ? 'document' : 'documents'} ${key}`);
  const parts = [
    ...counted,
    ...(entitiesChanged ? ['other names'] : []),
    ...settings.map((name) => `another ${name}`),
  ];
  return `behind the corpus (${parts.join(', ')}); \`npm run index\` brings it up to date`;
}

function describeServing({
  generation,
  createdAt,
  ageSeconds,
  counts,
  fingerprint,
  model,
  vectorIndex,
}: Serving): [string, string][] {
  return [
    ['generation', `${generation}, built ${localTime(createdAt)} (${describeAge(ageSeconds)})`],
    [
      'counts',
      `${counts.documents} documents, ${counts.passages} passages, ${counts.units} search units, ${counts.vectors} vectors`,
    ],
    ['fingerprint', fingerprint],
    ['vectors', `${vectorIndex ?? 'none'}, made by ${model ?? 'no model'}`],
  ];
}

const describeStored = (one: GenerationInfo): [string, string] => [
  one.isCurrent ? 'stored *' : 'stored',
  one.ok
    ? `${one.id}, ${one.counts.passages} passages, ${megabytes(one.bytes)}`
    : `${one.id}: ${one.problem.file} ${one.problem.problem}`,
];

export function renderStatus(report: StatusReport): string {
  const rows: [string, string][] = [
    ['index', describeFreshness(report)],
    ...(report.serving ? describeServing(report.serving) : []),
    ['model', report.model],
    ['mode', report.mode],
    [
      'corpus',
      Object.entries(report.corpus)
        .map(([state, n]) => `${n} ${state}`)
        .join(', '),
    ],
    ...report.corpusProblems.map((problem): [string, string] => ['problem', describeProblem(problem)]),
    ...report.generations.map(describeStored),
    ...report.problems.map(({ generation, file, problem, remedy }): [string, string] => [
      'problem',
      `${generation} ${file} ${problem}. ${remedy}`,
    ]),
  ];
  return rows.map(([name, value]) => `${name.padEnd(12)} ${value}`).join('\n');
}

/** `npm run -s status`. */
export async function runStatus(program: Program, flags: { json?: boolean }): Promise<void> {
  const report = await collectStatus(program);
  process.stdout.write(`${flags.json ? JSON.stringify(report, null, 2) : renderStatus(report)}\n`);
}
