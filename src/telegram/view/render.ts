import type { Node } from './markup.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML; quotation marks matter in attributes only. */
const escapeText = (text: string): string => text.replace(/[&<>]/g, (c) => ESCAPES[c] ?? c);
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

/** The visible text alone. */
export const plainOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : plainOf(node.children))).join('');

const TAGS = { bold: 'b', underline: 'u', code: 'code' } as const;

function tagged(node: Exclude<Node, { kind: 'text' }>, inner: string): string {
  switch (node.kind) {
    case 'link':
      return `<a href="${escapeHtml(node.href)}">${inner}</a>`;
    case 'quote':
      return node.isExpandable
        ? `<blockquote expandable>${inner}</blockquote>`
        : `<blockquote>${inner}</blockquote>`;
    default:
      return `<${TAGS[node.kind]}>${inner}</${TAGS[node.kind]}>`;
  }
}

/** HTML as the Bot API takes it; what holds no text leaves no tags. */
export const htmlOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return escapeText(node.text);
      const inner = htmlOf(node.children);
      return inner === '' ? '' : tagged(node, inner);
    })
    .join('');

export interface Size {
  /** Visible text in UTF-16 units: never less than the code points that Telegram counts. */
  readonly chars: number;
  /** The HTML in UTF-8. */
  readonly bytes: number;
  readonly entities: number;
}

const entitiesIn = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, node) => sum + (node.kind === 'text' ? 0 : 1 + entitiesIn(node.children)), 0);

export const sizeOf = (nodes: readonly Node[]): Size => ({
  chars: plainOf(nodes).length,
  bytes: Buffer.byteLength(htmlOf(nodes)),
  entities: entitiesIn(nodes),
});

/** Bot API: 4,096 characters after parsing, 32,768 bytes before it; of entities only the first 100 are shown. */
const LIMITS: Size = { chars: 4_096, bytes: 32_768, entities: 100 };

export const fits = (nodes: readonly Node[]): boolean => {
  const { chars, bytes, entities } = sizeOf(nodes);
  return chars <= LIMITS.chars && bytes <= LIMITS.bytes && entities <= LIMITS.entities;
};
