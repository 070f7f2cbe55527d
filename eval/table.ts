import type { Estimate } from './statistics.ts';

export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  /** The first cell of a row is its label. */
  readonly rows: readonly (readonly string[])[];
}

const percent = (share: number): string => (share * 100).toFixed(1);

/** `87.5 [80.0, 93.8]`, in percent; a dash where nothing was measured. */
export const showShare = ({ value, low, high }: Estimate): string =>
  Number.isNaN(value) ? '–' : `${percent(value)} [${percent(low)}, ${percent(high)}]`;

/** `0.912 [0.874, 0.944]`. */
export const showNumber = ({ value, low, high }: Estimate): string =>
  Number.isNaN(value) ? '–' : `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;

/** A Markdown table whose columns are aligned too, so that it reads well in a terminal. */
export function renderTable({ title, head, rows }: Table): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const line = (cells: readonly string[]): string => `| ${cells.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [`### ${title}`, '', line(head), line(rule), ...rows.map(line)].join('\n');
}
