import type { CheerioAPI } from 'cheerio';
import type { ImportedBlock } from '../imported.ts';
import { cleanText, oneLine } from './lines.ts';

export type HtmlNode = ReturnType<CheerioAPI['root']>[number]['children'][number];

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** What stands between the cells of a row and between the items of a short list. */
const SEPARATOR = ' | ';
/** A list whose items are all at most this long becomes one paragraph. */
const MAX_SHORT_ITEM_CHARS = 15;
const TEXT_NODE = 3;
/** A forced line break inside collected text; `cleanText` leaves no such character in a page's own text. */
const BREAK = '\f';

/** A table row or a list that is being read. */
interface Frame {
  readonly kind: 'row' | 'list';
  /** The blocks of each cell or item. */
  readonly parts: ImportedBlock[][];
}

const frameKind = (tag: string): Frame['kind'] | undefined => {
  if (tag === 'tr') return 'row';
  return tag === 'ul' || tag === 'ol' ? 'list' : undefined;
};

/** The blocks of a finished row or list: one line where it is a line of short parts, else each for itself. */
function foldFrame({ kind, parts }: Frame): ImportedBlock[] {
  const filled = parts.filter((part) => part.length > 0);
  const texts = filled.flat().map((block) => block.text);
  const isLine =
    filled.length > 1 &&
    filled.every(([first, ...others]) => first?.kind === 'paragraph' && others.length === 0) &&
    (kind === 'row' || texts.every((text) => text.length <= MAX_SHORT_ITEM_CHARS));
  return isLine ? [{ kind: 'paragraph', text: texts.join(SEPARATOR) }] : filled.flat();
}

/** Turns the nodes that it is led through into headings and paragraphs. */
class BlockReader {
  readonly blocks: ImportedBlock[] = [];
  readonly #frames: Frame[] = [];
  #text = '';
  /** Level of the heading that is being read, or 0. */
  #level = 0;
  #pre = 0;

  enter(node: HtmlNode): void {
    if (node.nodeType === TEXT_NODE && 'data' in node) this.#addText(node.data);
    if (!('name' in node)) return;
    if (node.name === 'br') this.#text += BREAK;
    if (!BLOCK_TAGS.has(node.name)) return;
    this.#flush();
    this.#level = Number(node.name.match(/^h([1-6])$/)?.[1] ?? this.#level);
    if (node.name === 'pre') this.#pre += 1;
    const kind = frameKind(node.name);
    if (kind) this.#frames.push({ kind, parts: [] });
    if (['td', 'th', 'li'].includes(node.name)) this.#frames.at(-1)?.parts.push([]);
  }

  leave(node: HtmlNode): void {
    if (!('name' in node) || !BLOCK_TAGS.has(node.name)) return;
    this.#flush();
    if (/^h[1-6]$/.test(node.name)) this.#level = 0;
    if (node.name === 'pre') this.#pre -= 1;
    const frame = frameKind(node.name) && this.#frames.pop();
    if (frame) this.#emit(foldFrame(frame));
  }

  #addText(data: string): void {
    const text = cleanText(data);
    const collapse = (blanks: string): string => (blanks.includes('\n') ? '\n' : blanks);
    this.#text += this.#pre > 0 ? text.replaceAll('\n', BREAK) : text.replace(/\s+/g, collapse);
  }

  #flush(): void {
    const texts = this.#text.split(/\f\s*\f/).map((text) => oneLine(text.replaceAll(BREAK, '\n')));
    this.#text = '';
    const level = this.#level;
    for (const text of texts.filter((each) => each !== '')) {
      this.#emit([level > 0 ? { kind: 'heading', text, level } : { kind: 'paragraph', text }]);
    }
  }

  #emit(blocks: readonly ImportedBlock[]): void {
    const frame = this.#frames.at(-1);
    if (!frame) this.blocks.push(...blocks);
    else if (frame.parts.length > 0) frame.parts.at(-1)?.push(...blocks);
    else frame.parts.push([...blocks]);
  }
}

/** Visits all nodes from `root` on in order, without recursion: a page may be nested as deep as it likes. */
function walk(root: HtmlNode, reader: BlockReader): void {
  const waiting: { node: HtmlNode; entered: boolean }[] = [{ node: root, entered: false }];
  for (let top = waiting.pop(); top; top = waiting.pop()) {
    if (top.entered) {
      reader.leave(top.node);
      continue;
    }
    reader.enter(top.node);
    waiting.push({ node: top.node, entered: true });
    const children = 'children' in top.node ? top.node.children : [];
    for (const node of children.toReversed()) waiting.push({ node, entered: false });
  }
}

/**
 * The headings and paragraphs below a node: by block elements and double line breaks. A table row is one paragraph, a
 * list one per item, or one in all when its items are short.
 */
export function blocksBelow(root: HtmlNode): ImportedBlock[] {
  const reader = new BlockReader();
  walk(root, reader);
  return reader.blocks;
}
