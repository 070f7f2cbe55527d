import type { Chart, ChartRow } from '../domain/index.ts';
import { block, box, colourOf, type Drawn, INNER, label, largest, MARGIN, MUTED } from './shapes.ts';
import { widthOf, wrap } from './text.ts';

const LABEL = 38;
const NOTE = 28;
const VALUE = 38;
const BAR = 52;
const GAP = 26;
/** Names that are wider stand above their bars. */
const MOST_BESIDE = 300;
/** A value of 0 is still seen to be one. */
const LEAST = 3;

const sumOf = ({ values }: ChartRow): number => values.reduce((sum, { value }) => sum + value, 0);
const textOf = ({ values }: ChartRow): string => values.map(({ text }) => text).join(' / ');

interface Plan {
  readonly isBeside: boolean;
  /** Where bars begin. */
  readonly left: number;
  /** Pixels for each unit. */
  readonly scale: number;
}

/** All bars begin at zero and have one scale; the longest leaves room for what is printed behind it. */
function planOf(rows: readonly ChartRow[]): Plan {
  const names = rows.map((row) => Math.max(widthOf(row.label, LABEL), widthOf(row.note ?? '', NOTE)));
  const isBeside = Math.max(...names) <= MOST_BESIDE;
  const left = MARGIN + (isBeside ? Math.max(...names) + 24 : 0);
  const room = rows.map((row) => MARGIN + INNER - left - 18 - widthOf(textOf(row), VALUE));
  const scale = Math.min(...rows.map((row, i) => (room[i] ?? 0) / (sumOf(row) || 1)));
  const longest = MARGIN + INNER - left;
  return { isBeside, left, scale: Math.min(scale, longest / largest(rows.map(sumOf))) };
}

function barOf(row: ChartRow, top: number, { left, scale }: Plan): string {
  let x = left;
  const parts = row.values.map(({ value }, i) => {
    const width = Math.max(value * scale, LEAST);
    const part = box([x, top], [width, BAR], colourOf(i));
    x += width;
    return part;
  });
  const text = label(textOf(row), [x + 18, top + BAR / 2 + VALUE * 0.36], { size: VALUE, isBold: true });
  return parts.join('') + text;
}

function beside(row: ChartRow, top: number, plan: Plan): Drawn {
  const x = plan.left - 24;
  const hasNote = row.note !== undefined && row.note !== '';
  const height = hasNote ? LABEL + NOTE + 14 : BAR;
  const bar = top + (height - BAR) / 2;
  const y = hasNote ? top + LABEL : bar + BAR / 2 + LABEL * 0.36;
  const name = label(row.label, [x, y], { size: LABEL, anchor: 'end' });
  const note = hasNote
    ? label(row.note ?? '', [x, y + NOTE + 8], { size: NOTE, fill: MUTED, anchor: 'end' })
    : '';
  return { svg: name + note + barOf(row, bar, plan), height };
}

function below(row: ChartRow, top: number, plan: Plan): Drawn {
  const name = block(wrap(row.label, LABEL, { width: INNER, most: 2 }), top, { size: LABEL });
  const note = row.note
    ? block(wrap(row.note, NOTE, { width: INNER, most: 1 }), top + name.height, { size: NOTE, fill: MUTED })
    : undefined;
  const above = name.height + (note?.height ?? 0) + 6;
  return { svg: name.svg + (note?.svg ?? '') + barOf(row, top + above, plan), height: above + BAR };
}

/** Bars one below the other. */
export function bars({ rows }: Chart, top: number): Drawn {
  const plan = planOf(rows);
  let y = top;
  const drawn = rows.map((row) => {
    const { svg, height } = plan.isBeside ? beside(row, y, plan) : below(row, y, plan);
    y += height + GAP;
    return svg;
  });
  return { svg: drawn.join(''), height: y - GAP - top };
}
