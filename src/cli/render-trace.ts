import type { Explanation } from '../app/index.ts';

const MEASURES = [
  ['sentence', 'sentenceSimilarity'],
  ['passage', 'passageSimilarity'],
  ['bm25 s', 'sentenceLexical'],
  ['bm25 p', 'passageLexical'],
  ['question', 'questionSimilarityGain'],
  ['lead', 'lead'],
  ['words', 'nounShare'],
  ['asked', 'sentenceFocus'],
  ['attribute', 'attributeInSentence'],
] as const;

const number = (value: number): string => value.toFixed(2);

/** Pads to a width; Han characters take two columns on a terminal. */
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - text.length));

/** The scores as a table: what each passage got, best first. */
export function renderTrace({ passages }: Explanation): string {
  const rows = passages.map(({ probability, features, reasons, id, docId, anchor }) => [
    number(probability),
    ...MEASURES.map(([, name]) => number(features[name])),
    reasons.flatMap((reason) => (reason.kind === 'ruled_out' ? reason.by : [])).join(' '),
    id,
    anchor ? `${docId}#${anchor}` : docId,
  ]);
  const columns = ['p', ...MEASURES.map(([title]) => title), 'ruled out', 'passage id', 'document'];
  const widths = columns.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => pad(cell, widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(columns), ...rows.map(line)].join('\n');
}
