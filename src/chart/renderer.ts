import { access } from 'node:fs/promises';
import path from 'node:path';
import { AppError, type Chart, type ChartRenderer, messageOf } from '../domain/index.ts';
import { svgOf } from './svg.ts';

/** In the folder of fonts. */
const FONT = 'noto-sans-sc/NotoSansSC-Medium.ttf';
/** As the file calls itself. */
const FAMILY = 'Noto Sans SC';

async function requireFont(file: string): Promise<void> {
  await access(file).catch((cause: unknown) => {
    throw new AppError({
      kind: 'fault',
      code: 'font-missing',
      message: `The font ${file} cannot be read: without it no picture has letters.`,
      remedy: 'Get it back: git checkout -- fonts',
      cause,
    });
  });
}

/** The library is a native one; it is loaded when the first picture is drawn. */
const loadResvg = (): Promise<typeof import('@resvg/resvg-js')> =>
  import('@resvg/resvg-js').catch((cause: unknown) => {
    throw new AppError({
      kind: 'fault',
      code: 'renderer-missing',
      message: `@resvg/resvg-js does not load on this machine: ${messageOf(cause)}`,
      remedy: 'Install the packages anew, with the optional ones: npm ci',
      cause,
    });
  });

async function draw(chart: Chart, font: string): Promise<Buffer> {
  const { renderAsync } = await loadResvg();
  await requireFont(font);
  const { svg } = svgOf(chart, FAMILY);
  const image = await renderAsync(svg, {
    font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: FAMILY },
  });
  return image.asPng();
}

/**
 * Draws with the font of this folder alone, whatever fonts the system has; in a thread of Node's pool, one picture at a time,
 * so that many of them hold up neither files nor questions.
 */
export function createChartRenderer(fontsDir: string): ChartRenderer {
  const font = path.join(fontsDir, FONT);
  let last: Promise<unknown> = Promise.resolve();
  return {
    render(chart) {
      const drawn = last.then(() => draw(chart, font));
      last = drawn.catch(() => undefined);
      return drawn;
    },
  };
}
