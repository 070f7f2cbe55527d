import type { Chart } from '../domain/index.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { block, box, colourOf, type Drawn, INNER, LINE, label, MARGIN, MUTED, WIDTH } from './shapes.ts';
import { shown, widthOf, wrap } from './text.ts';

const TITLE = 54;
const SUBTITLE = 34;
const LEGEND = 32;
const FOOTER = 28;

/** Coloured squares with their names, in as many lines as they need. */
function legendOf(names: readonly string[], top: number): Drawn {
  let [x, y] = [MARGIN, top];
  const drawn = names.map((name, i) => {
    const width = 44 + widthOf(name, LEGEND) + 40;
    if (x > MARGIN && x + width > MARGIN + INNER) [x, y] = [MARGIN, y + 52];
    const svg = box([x, y + 4], [30, 30], colourOf(i)) + label(name, [x + 44, y + 30], { size: LEGEND });
    x += width;
    return svg;
  });
  return { svg: drawn.join(''), height: names.length === 0 ? 0 : y + 52 - top };
}

const clean = (chart: Chart): Chart => ({
  ...chart,
  title: shown(chart.title),
  subtitle: shown(chart.subtitle),
  rows: chart.rows.map((row) => ({
    ...row,
    label: shown(row.label),
    ...(row.note !== undefined && { note: shown(row.note) }),
  })),
  footer: chart.footer.map(shown),
});

/** The picture as SVG: title, subtitle, legend, bars or columns, and the sources below a line. */
export function svgOf(given: Chart, fontFamily: string): { readonly svg: string; readonly height: number } {
  const chart = clean(given);
  const parts: string[] = [];
  let y = MARGIN - 8;
  const add = ({ svg, height }: Drawn, gap: number): void => {
    parts.push(svg);
    y += height + gap;
  };
  add(block(wrap(chart.title, TITLE, { width: INNER, most: 3 }), y, { size: TITLE, isBold: true }), 6);
  add(
    block(wrap(chart.subtitle, SUBTITLE, { width: INNER, most: 3 }), y, { size: SUBTITLE, fill: MUTED }),
    34,
  );
  add(legendOf(chart.legend, y), chart.legend.length > 0 ? 20 : 0);
  add(chart.kind === 'bars' ? bars(chart, y) : columns(chart, y), 40);
  if (chart.footer.length > 0) add({ svg: box([MARGIN, y], [INNER, 2], LINE), height: 2 }, 14);
  for (const line of chart.footer)
    add(block(wrap(line, FOOTER, { width: INNER, most: 3 }), y, { size: FOOTER, fill: MUTED }), 4);
  const height = Math.ceil(y + MARGIN - 20);
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${fontFamily}">`;
  return { svg: `${frame}${box([0, 0], [WIDTH, height], '#ffffff')}${parts.join('')}</svg>`, height };
}
