/** Reads HTML as Telegram does, refusing what it refuses. Source of the rules: tdlib/td MessageEntity.cpp, parse_html. */

export interface Mark {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
  readonly href?: string;
}

export interface Parsed {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const TAGS = new Set(['b', 'strong', 'i', 'em', 'u', 'ins', 's', 'code', 'pre', 'a', 'blockquote']);
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
/** A named or numeric entity, its semicolon optional. */
const ENTITY = /&(?:#(\d+|x[\da-f]+)|(lt|gt|amp|quot));?/gi;
const TAG = /^<(\/?)([a-z]+)((?:\s+[a-z]+(?:="[^"<>]*")?)*)\s*>/i;

function decode(text: string): string {
  return text.replace(ENTITY, (_, number: string | undefined, name: string | undefined) =>
    number === undefined
      ? (NAMED[name?.toLowerCase() ?? ''] ?? '')
      : String.fromCodePoint(Number(number.toLowerCase().replace(/^x/, '0x'))),
  );
}

interface Open {
  readonly tag: string;
  readonly from: number;
  readonly href?: string;
}

function close(open: Open | undefined, tag: string, text: string): Mark {
  if (open?.tag !== tag) throw new Error(`Unexpected end tag </${tag}>, open is ${open?.tag ?? 'nothing'}`);
  return { ...open, to: text.length };
}

function start(tag: string, attributes: string, open: readonly Open[]): Omit<Open, 'from'> {
  if (!TAGS.has(tag)) throw new Error(`Unsupported start tag <${tag}>`);
  const within = open.map((one) => one.tag);
  if (tag === 'blockquote' && within.includes(tag)) throw new Error('Blockquotes do not nest');
  if (within.some((one) => one === 'code' || one === 'pre')) throw new Error(`<${tag}> inside code`);
  if (tag === 'code' && within.some((one) => one !== 'blockquote')) throw new Error('code inside a mark');
  const href = /href="([^"]*)"/.exec(attributes)?.[1];
  if (tag === 'a' && href === undefined) throw new Error('A link without an address');
  return { tag, ...(href === undefined ? {} : { href: decode(href) }) };
}

/** Throws where Telegram answers 400, and for marks that it would silently drop. */
export function parseTelegramHtml(html: string): Parsed {
  const open: Open[] = [];
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    text += decode(html.slice(at, end));
    at = end;
    if (next < 0) break;
    const [whole, slash, name = '', attributes = ''] = TAG.exec(html.slice(at)) ?? [];
    if (whole === undefined) throw new Error(`A stray < at ${at}: ${html.slice(at, at + 20)}`);
    const tag = name.toLowerCase();
    if (slash) marks.push(close(open.pop(), tag, text));
    else open.push({ ...start(tag, attributes, open), from: text.length });
    at += whole.length;
  }
  if (open.length > 0) throw new Error(`Can't find end tag for <${open.at(-1)?.tag}>`);
  return { text, marks };
}

/** Why Telegram would refuse or spoil a message; empty when it would not. */
export function faultsOf(html: string): readonly string[] {
  try {
    const { text, marks } = parseTelegramHtml(html);
    return [
      ...(text.trim() === '' ? ['message text is empty'] : []),
      ...([...text].length > 4_096 ? ['message is too long'] : []),
      ...(Buffer.byteLength(html) > 32_768 ? ['text is too long'] : []),
      ...(marks.length > 100 ? ['more than 100 entities'] : []),
      ...(/\p{Surrogate}/u.test(html) ? ['half a character'] : []),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
