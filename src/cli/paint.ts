import pc from 'picocolors';
import type { Status } from '../domain/index.ts';

/** How parts of an answer stand out; without colours the answering sentence is set between ** and **. */
export interface Paint {
  readonly sentence: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly number: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly status: (status: Status, text: string) => string;
}

const plain = (text: string): string => text;

export function createPaint(colours: boolean): Paint {
  if (!colours)
    return {
      sentence: (text) => `**${text}**`,
      mark: plain,
      number: plain,
      dim: plain,
      status: (_, text) => text,
    };
  const c = pc.createColors(true);
  const statusColour = { answered: c.green, related: c.yellow, not_found: c.red };
  return {
    sentence: c.bold,
    mark: c.cyan,
    number: c.cyan,
    dim: c.dim,
    status: (status, text) => statusColour[status](text),
  };
}

/** Colours on a terminal, unless NO_COLOR is set. */
export const terminalPaint = (stream: { isTTY?: boolean }): Paint =>
  createPaint(stream.isTTY === true && pc.isColorSupported);
