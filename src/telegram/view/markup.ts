/**
 * Marked text as a tree. What is built from it is valid by construction: tags always close, and a cut falls between
 * whole characters, never inside a tag or an entity.
 */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'underline' | 'code'; readonly children: readonly Node[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Node[] }
  | { readonly kind: 'quote'; readonly isExpandable: boolean; readonly children: readonly Node[] };

export type Content = string | Node | readonly Content[];

/**
 * Characters that no message can hold: Telegram drops or blanks control characters, line and paragraph separators and
 * marks that turn the direction of writing; half a surrogate pair is no character at all.
 */
export const cleaned = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[\r\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Control}/gu, ' ')
    .replace(/[\u202a-\u202e]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');

const isNode = (content: Node | readonly Content[]): content is Node => 'kind' in content;

/** Strings, nodes and lists of them as one list of nodes. */
export function nodesOf(...contents: readonly Content[]): Node[] {
  return contents.flatMap((content): Node[] => {
    if (typeof content === 'string') return content === '' ? [] : [{ kind: 'text', text: cleaned(content) }];
    return isNode(content) ? [content] : nodesOf(...content);
  });
}

export const bold = (...contents: readonly Content[]): Node => ({
  kind: 'bold',
  children: nodesOf(...contents),
});
export const underline = (...contents: readonly Content[]): Node => ({
  kind: 'underline',
  children: nodesOf(...contents),
});
/** Text that is copied by a tap; Telegram lets nothing be marked inside it. */
export const code = (text: string): Node => ({ kind: 'code', children: nodesOf(text) });
export const quote = (...contents: readonly Content[]): Node => ({
  kind: 'quote',
  isExpandable: false,
  children: nodesOf(...contents),
});
/** A quotation that shows its first lines and opens at a tap. */
export const folded = (...contents: readonly Content[]): Node => ({
  kind: 'quote',
  isExpandable: true,
  children: nodesOf(...contents),
});

/** A longer address would eat the bytes of a message; the text stands without it. */
const MAX_HREF_CHARS = 300;

/** A link, or its bare text where the address is none that Telegram follows. */
export function link(href: string | undefined, ...contents: readonly Content[]): Content {
  const isUsable = href !== undefined && href.length <= MAX_HREF_CHARS && /^https?:\/\/[^\s"<>]+$/.test(href);
  return isUsable ? { kind: 'link', href, children: nodesOf(...contents) } : contents;
}

/** Contents with a separator between them; empty ones are left out. */
export function join(contents: readonly Content[], separator: string): Content[] {
  const present = contents.filter((content) => nodesOf(content).length > 0);
  return present.flatMap((content, i) => (i === 0 ? [content] : [separator, content]));
}

export const lines = (...contents: readonly Content[]): Content[] => join(contents, '\n');
export const paragraphs = (...contents: readonly Content[]): Content[] => join(contents, '\n\n');
