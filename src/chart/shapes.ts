import { escaped } from './text.ts';

export const WIDTH = 1080;
export const MARGIN = 56;
export const INNER = WIDTH - 2 * MARGIN;

export const INK = '#1a1f27';
export const MUTED = '#565f6c';
export const LINE = '#d5dae1';
/** Told apart also by who sees no red or green, and in grey. */
export const COLOURS = ['#1f5fa8', '#e08a1e', '#aab4c0', '#4b9b8e'] as const;
export const colourOf = (part: number): string => COLOURS[part % COLOURS.length] ?? INK;

/** A part of a picture, drawn from its own top. */
export interface Drawn {
  readonly svg: string;
  readonly height: number;
}

export interface TextStyle {
  readonly size: number;
  readonly fill?: string;
  /** The font has one weight: strokes make it heavier. */
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; `y` is its baseline. */
export function label(text: string, [x, y]: readonly [number, number], style: TextStyle): string {
  const { size, fill = INK, isBold = false, anchor = 'start' } = style;
  const stroke = isBold ? ` stroke="${fill}" stroke-width="${size / 40}"` : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${stroke} text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** Lines of text one below the other, from the top. */
export function block(lines: readonly string[], top: number, style: TextStyle): Drawn {
  const height = Math.round(style.size * 1.4);
  const svg = lines.map((line, i) => label(line, [MARGIN, top + i * height + style.size], style)).join('');
  return { svg, height: lines.length * height };
}

export const box = (
  [x, y]: readonly [number, number],
  [width, height]: readonly [number, number],
  fill: string,
): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;

export const round = (value: number): number => Math.round(value * 10) / 10;

/** The largest of all rows; 1 where all are 0, so that there is a scale. */
export const largest = (sums: readonly number[]): number => Math.max(0, ...sums) || 1;
