import type { Chart, ChartRow } from '../domain/index.ts';
import { box, colourOf, type Drawn, INNER, LINE, label, largest, MARGIN, MUTED, WIDTH } from './shapes.ts';
import { widthOf, wrap } from './text.ts';

const VALUE = 38;
/** Smaller numbers are not read on a phone. */
const LEAST_VALUE = 26;
const LABEL = 32;
const NOTE = 26;
const TICK = 26;
const HEIGHT = 560;
/** The widest that a column gets; more would look like a wall. */
const MOST_WIDE = 170;
const SHARE_OF_SLOT = 0.62;
const TICKS = 4;

const sumOf = ({ values }: ChartRow): number => values.reduce((sum, { value }) => sum + value, 0);
const printed = ({ values }: ChartRow): string => (values.length === 1 ? (values[0]?.text ?? '') : '');

interface Plan {
  readonly left: number;
  readonly slot: number;
  readonly base: number;
  /** Pixels for each unit. */
  readonly scale: number;
}

/** Round numbers that divide an axis: 1, 2 or 5 times a power of ten apart. */
export function ticksOf(most: number): number[] {
  const rough = most / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max([1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough, 1);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

/** Lines with their numbers, where columns are too many or too mixed to be printed each. */
function axis(ticks: readonly number[], { left, base, scale }: Plan): string {
  return ticks
    .map((tick) => {
      const y = base - tick * scale;
      const text = label(String(tick), [left - 14, y + TICK * 0.36], {
        size: TICK,
        fill: MUTED,
        anchor: 'end',
      });
      return box([left, y], [WIDTH - MARGIN - left, 2], LINE) + text;
    })
    .join('');
}

function column(row: ChartRow, middle: number, { slot, base, scale }: Plan): string {
  const width = Math.min(slot * SHARE_OF_SLOT, MOST_WIDE);
  let y = base;
  const parts = row.values.map(({ value }, i) => {
    const height = value * scale;
    y -= height;
    return value > 0 ? box([middle - width / 2, y], [width, height], colourOf(i)) : '';
  });
  return parts.join('');
}

/** The largest distance between labels that still leaves none out is 1; a slot too narrow for each gets every second, third, … */
const everyNth = (rows: readonly ChartRow[], slot: number): number =>
  Math.ceil(
    (Math.max(...rows.map((row) => Math.min(widthOf(row.label, LABEL), 260))) + 12) / Math.max(slot, 1),
  );

function names(rows: readonly ChartRow[], plan: Plan, isPrinted: boolean): Drawn {
  const nth = isPrinted ? 1 : everyNth(rows, plan.slot);
  const width = plan.slot * nth - 12;
  const all = rows.map((row, i) => {
    if (i % nth !== 0) return { svg: '', height: 0 };
    const x = plan.left + plan.slot * (i + 0.5);
    const notes = row.note ? wrap(row.note, NOTE, { width, most: 3 }) : [];
    const lines = wrap(row.label, LABEL, { width, most: 2 });
    const svg = lines.map((line, n) =>
      label(line, [x, plan.base + 48 + n * 44], { size: LABEL, anchor: 'middle' }),
    );
    const below = plan.base + 48 + (lines.length - 1) * 44;
    const small = notes.map((line, n) =>
      label(line, [x, below + 40 + n * 36], { size: NOTE, fill: MUTED, anchor: 'middle' }),
    );
    return { svg: [...svg, ...small].join(''), height: 16 + lines.length * 44 + notes.length * 36 };
  });
  return { svg: all.map(({ svg }) => svg).join(''), height: Math.max(...all.map(({ height }) => height)) };
}

/** The size in which each number fits above its column; 0 where columns have parts. */
function valueSize(rows: readonly ChartRow[]): number {
  if (rows.some(({ values }) => values.length > 1)) return 0;
  const widest = Math.max(...rows.map((row) => widthOf(printed(row), VALUE)));
  return Math.floor(Math.min(VALUE, (VALUE * (INNER / rows.length - 8)) / Math.max(widest, 1)));
}

/** Columns side by side; each is told its value where there is room, else an axis is drawn. */
export function columns({ rows }: Chart, top: number): Drawn {
  const most = largest(rows.map(sumOf));
  const size = valueSize(rows);
  const isPrinted = size >= LEAST_VALUE;
  const ticks = isPrinted ? [] : ticksOf(most);
  const left = MARGIN + (isPrinted ? 0 : 14 + widthOf(String(ticks.at(-1) ?? 0), TICK));
  const room = HEIGHT - (isPrinted ? VALUE + 24 : TICK);
  const plan: Plan = {
    left,
    slot: (WIDTH - MARGIN - left) / rows.length,
    base: top + HEIGHT,
    scale: room / most,
  };
  const drawn = rows.map((row, i) => {
    const middle = plan.left + plan.slot * (i + 0.5);
    const y = plan.base - sumOf(row) * plan.scale - 18;
    const value = isPrinted ? label(printed(row), [middle, y], { size, isBold: true, anchor: 'middle' }) : '';
    return column(row, middle, plan) + value;
  });
  const below = names(rows, plan, isPrinted);
  const base = box([left, plan.base], [WIDTH - MARGIN - left, 3], MUTED);
  return { svg: axis(ticks, plan) + drawn.join('') + base + below.svg, height: HEIGHT + below.height };
}
