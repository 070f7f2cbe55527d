import { cleaned, type Node } from './markup.ts';
import { fits, plainOf } from './render.ts';

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** A "character" of more units is an attack of combining marks: it may be cut between code points. */
const MAX_GRAPHEME = 32;

/** The longest beginning of at most so many UTF-16 units that ends between whole characters. */
export function headOf(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text;
  if (maxUnits <= 0) return '';
  let end = 0;
  for (const { segment, index } of graphemes.segment(text.slice(0, maxUnits + MAX_GRAPHEME))) {
    const next = index + segment.length;
    if (next > maxUnits) break;
    end = next;
  }
  if (end > 0) return text.slice(0, end);
  const isHalf = /[\ud800-\udbff]/.test(text[maxUnits - 1] ?? '');
  return text.slice(0, isHalf ? maxUnits - 1 : maxUnits);
}

/** A line of at most so many UTF-16 units; one that is cut ends in … */
export const shorten = (text: string, maxUnits: number): string =>
  text.length <= maxUnits ? text : `${headOf(text, maxUnits - ELLIPSIS.length).trimEnd()}${ELLIPSIS}`;

/** Text for a place that takes no marks and no line breaks, such as a button or the title of a card; never empty. */
export const labelOf = (text: string, maxUnits: number): string =>
  shorten(cleaned(text).replace(/\s+/g, ' ').trim(), maxUnits) || '—';

/** The first so many UTF-16 units of a tree; every mark that was open is closed. */
function take(nodes: readonly Node[], maxUnits: number): Node[] {
  const taken: Node[] = [];
  let left = maxUnits;
  for (const node of nodes) {
    if (left <= 0) break;
    const kept: Node =
      node.kind === 'text'
        ? { kind: 'text', text: headOf(node.text, left) }
        : { ...node, children: take(node.children, left) };
    const length = plainOf([kept]).length;
    if (length > 0) taken.push(kept);
    if (length < plainOf([node]).length) break;
    left -= length;
  }
  return taken;
}

/** A tree of at most so many UTF-16 units; one that is cut ends in … */
export const cutTo = (nodes: readonly Node[], maxUnits: number): Node[] =>
  plainOf(nodes).length <= maxUnits
    ? [...nodes]
    : [...take(nodes, maxUnits - ELLIPSIS.length), { kind: 'text', text: ELLIPSIS }];

/** Cuts until all limits of a message hold; marks and addresses can break them before the text does. */
export function fitted(nodes: readonly Node[]): Node[] {
  let result = [...nodes];
  for (let most = plainOf(nodes).length; !fits(result) && most > 0; most = Math.floor(most * 0.9)) {
    result = cutTo(nodes, Math.min(most, 4_096));
  }
  return result;
}
