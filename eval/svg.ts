/** Small charts of shares against shares, as SVG that reads well on light and on dark pages. */

export interface Point {
  /** 0 to 1. */
  readonly x: number;
  /** 0 to 1. */
  readonly y: number;
}

export interface Chart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** The share that the upper edge stands for. */
  readonly yMax: number;
  /** What is drawn on the grid, back to front; placed by shares of the plot. */
  readonly marks: readonly string[];
  readonly legend: readonly { readonly className: string; readonly text: string }[];
}

const WIDTH = 680;
const HEIGHT = 430;
/** The plot inside the picture, in pixels. */
const PLOT = { left: 64, top: 52, right: 660, bottom: 338 } as const;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Colours: blue, orange, green and purple of Okabe & Ito (2008), which colour-blind readers can tell apart. */
const STYLE = `
  text { font: 13px system-ui, -apple-system, 'Segoe UI', 'Noto Sans CJK SC', sans-serif; fill: #24292f; }
  .note { paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; }
  .title { font-size: 15px; font-weight: 600; }
  .soft { fill: #57606a; }
  .page { fill: #ffffff; }
  .grid { stroke: #d8dee4; stroke-width: 1; }
  .guide { stroke: #8c959f; stroke-width: 1.5; stroke-dasharray: 5 4; fill: none; }
  .line { stroke-width: 2.5; fill: none; stroke-linejoin: round; }
  .c0 { stroke: #0072b2; fill: #0072b2; } .c1 { stroke: #d55e00; fill: #d55e00; }
  .c2 { stroke: #009e73; fill: #009e73; } .c3 { stroke: #aa4499; fill: #aa4499; }
  .line.c0, .line.c1, .line.c2, .line.c3 { fill: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .soft { fill: #9da7b3; } .page { fill: #0d1117; } .note { stroke: #0d1117; } .grid { stroke: #30363d; }
    .guide { stroke: #7d8590; }
    .c0 { stroke: #58b4f0; fill: #58b4f0; } .c1 { stroke: #ff9b54; fill: #ff9b54; }
    .c2 { stroke: #3fd0a4; fill: #3fd0a4; } .c3 { stroke: #dd8fd0; fill: #dd8fd0; }
  }`;

const px = (value: number): string => value.toFixed(1);
const toX = (share: number): string => px(PLOT.left + share * (PLOT.right - PLOT.left));
const toY = (share: number): string => px(PLOT.bottom - share * (PLOT.bottom - PLOT.top));

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

export function polyline(points: readonly Point[], className: string): string {
  const path = points.map(({ x, y }) => `${toX(x)},${toY(y)}`).join(' ');
  return `<polyline class="${className}" points="${path}"/>`;
}

export const dot = ({ x, y }: Point, className: string): string =>
  `<circle class="${className}" cx="${toX(x)}" cy="${toY(y)}" r="5"/>`;

/** An upright interval with its caps. */
export function whisker(
  { x, low, high }: { x: number; low: number; high: number },
  className: string,
): string {
  const [at, from, to] = [Number(toX(x)), toY(low), toY(high)];
  const cap = (y: string): string => `M${px(at - 5)},${y}H${px(at + 5)}`;
  return `<path class="line ${className}" d="M${px(at)},${from}V${to}${cap(from)}${cap(to)}"/>`;
}

/** A text below a point, with a line that leads to it. */
export function noteBelow({ x, y }: Point, text: string): string {
  const [at, from, to] = [Number(toX(x)), Number(toY(y)), PLOT.bottom - 14];
  return [
    `<path class="guide" d="M${px(at)},${px(from + 8)}V${px(to - 14)}"/>`,
    `<text class="note" x="${px(at)}" y="${px(to)}" text-anchor="middle">${escapeText(text)}</text>`,
  ].join('\n');
}

function grid(yMax: number): string[] {
  return TICKS.flatMap((share) => [
    `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${toY(share)}" y2="${toY(share)}"/>`,
    `<line class="grid" x1="${toX(share)}" x2="${toX(share)}" y1="${PLOT.top}" y2="${PLOT.bottom}"/>`,
    `<text class="soft" x="${PLOT.left - 8}" y="${px(Number(toY(share)) + 4)}" text-anchor="end">${percent(share * yMax)}</text>`,
    `<text class="soft" x="${toX(share)}" y="${PLOT.bottom + 20}" text-anchor="middle">${percent(share)}</text>`,
  ]);
}

function legendOf(entries: Chart['legend']): string[] {
  const step = (PLOT.right - PLOT.left) / Math.max(1, entries.length);
  return entries.flatMap(({ className, text }, i) => {
    const x = PLOT.left + i * step;
    const y = HEIGHT - 18;
    return [
      `<line class="${className}" x1="${px(x)}" x2="${px(x + 24)}" y1="${y - 4}" y2="${y - 4}"/>`,
      `<text x="${px(x + 32)}" y="${y}">${escapeText(text)}</text>`,
    ];
  });
}

export function renderChart({ title, xLabel, yLabel, yMax, marks, legend }: Chart): string {
  const middle = px((PLOT.top + PLOT.bottom) / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${escapeText(title)}">`,
    `<style>${STYLE}\n</style>`,
    `<rect class="page" width="${WIDTH}" height="${HEIGHT}" rx="6"/>`,
    `<text class="title" x="${PLOT.left}" y="30">${escapeText(title)}</text>`,
    ...grid(yMax),
    `<text x="${px((PLOT.left + PLOT.right) / 2)}" y="${PLOT.bottom + 44}" text-anchor="middle">${escapeText(xLabel)}</text>`,
    `<text transform="translate(18 ${middle}) rotate(-90)" text-anchor="middle">${escapeText(yLabel)}</text>`,
    ...marks,
    ...legendOf(legend),
    '</svg>',
    '',
  ].join('\n');
}
