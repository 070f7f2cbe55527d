import { median, percentile } from './stats.ts';

/** Empty for a share; `n` for a whole number of things. */
type Unit = 'ms' | 's' | 'MB' | '/s' | '/min' | 'n' | '';

export interface Row {
  readonly label: string;
  readonly unit: Unit;
  /** The median, or the one value where a figure is not a distribution. */
  readonly median: number;
  readonly p95?: number;
  readonly n: number;
  /** The median as a multiple of another row's. */
  readonly ratio?: { readonly value: number; readonly to: string };
  readonly targets?: readonly Target[];
}

export interface Target {
  readonly text: string;
  readonly ok: boolean;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

export const atMost = (value: number, most: number, text: string): Target => ({ text, ok: value <= most });
export const atLeast = (value: number, least: number, text: string): Target => ({ text, ok: value >= least });

type Extras = Pick<Row, 'ratio' | 'targets'>;

/** A row of a distribution. The samples are milliseconds; `unit` says what is shown. */
export function timeRow(
  label: string,
  milliseconds: readonly number[],
  { unit = 'ms', ...extras }: Extras & { unit?: 'ms' | 's' } = {},
): Row {
  const values = unit === 's' ? milliseconds.map((value) => value / 1000) : milliseconds;
  return { label, unit, median: median(values), p95: percentile(values, 0.95), n: values.length, ...extras };
}

function format(value: number | undefined, unit: Row['unit']): string {
  if (value === undefined) return '';
  if (unit === 'n') return value.toLocaleString('en');
  const digits = unit === '' ? 4 : unit === 'MB' ? 1 : value < 1 ? 3 : 2;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}

const cellsOf = ({ label, unit, median: middle, p95, n, ratio, targets = [] }: Row): string[] => [
  label,
  format(middle, unit),
  format(p95, unit),
  n.toLocaleString('en'),
  ratio ? `${ratio.value.toFixed(2)} × ${ratio.to}` : '',
  targets.map(({ text, ok }) => `${text}: ${ok ? 'ok' : 'OVER'}`).join('; '),
];

const HEAD = ['', 'median', 'p95', 'n', 'ratio', 'target'];
const IS_NUMBER = [false, true, true, true, false, false];

/** Aligned plain text. */
export function renderSection({ title, rows, notes }: Section): string {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    IS_NUMBER[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return [
    title,
    ...lines.map((cells) => `  ${cells.map(pad).join('  ').trimEnd()}`),
    ...notes.map((note) => `  ${note}`),
  ].join('\n');
}
