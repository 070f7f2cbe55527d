import type { Entity } from '../wire.ts';
import { entityOf, type OpenTag, TAGS } from './html-tags.ts';

export type ParsedHtml =
  | { readonly ok: true; readonly text: string; readonly entities: readonly Entity[] }
  | { readonly ok: false; readonly error: string };

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const END = '\0';
/** The end of the text counts as a blank, which is what ends a tag that is never closed (TD:MessageEntity.cpp parse_html). */
const isSpace = (char: string): boolean => /[ \t\r\n\v\0]/.test(char);
const asciiLower = (text: string): string => text.replace(/[A-Z]/g, (char) => char.toLowerCase());
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
/** A reference of ten characters or more, its semicolon not counted, is plain text (TD: decode_html_entity). */
const MAX_REFERENCE = 10;

class HtmlError extends Error {}

interface Reference {
  readonly code: number;
  readonly end: number;
}

/** guide §2.1: the four names and numbers, also without a semicolon; everything else stays as it is typed. */
function readReference(html: string, start: number): Reference | undefined {
  const match = /^&(?:#x([0-9a-fA-F]*)|#(\d*)|([a-zA-Z]*))/.exec(
    html.slice(start, start + MAX_REFERENCE + 2),
  );
  if (!match) return undefined;
  const [typed, hex, decimal, name] = match;
  const numeric = hex === undefined ? Number(decimal) : Number.parseInt(hex || '0', 16);
  const code = name === undefined ? numeric : (NAMED[name]?.charCodeAt(0) ?? 0);
  const isTooLong = name === undefined && typed.length >= MAX_REFERENCE;
  if (!code || code >= 0x10ffff || isTooLong) return undefined;
  const end = start + typed.length;
  return { code, end: html[end] === ';' ? end + 1 : end };
}

/** Telegram's reading of HTML, after TD:MessageEntity.cpp parse_html; our own words for its steps. */
class HtmlReader {
  private at = 0;
  private text = '';
  private readonly open: OpenTag[] = [];
  private readonly entities: Entity[] = [];
  private readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  read(): { text: string; entities: Entity[] } {
    while (this.at < this.html.length) {
      if (this.peek() !== '<') this.readCharacter();
      else if (this.html[this.at + 1] === '/') this.readEndTag();
      else this.readStartTag();
    }
    const unclosed = this.open.at(-1);
    if (unclosed) throw new HtmlError(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
    return { text: this.text, entities: this.entities };
  }

  private peek(): string {
    return this.html[this.at] ?? END;
  }

  private skipSpaces(): void {
    while (this.at < this.html.length && isSpace(this.peek())) this.at++;
  }

  private fail(reason: string, position: number, details = ''): never {
    const byte = Buffer.byteLength(this.html.slice(0, position));
    throw new HtmlError(`${reason} at byte offset ${byte}${details}`);
  }

  private readCharacter(): void {
    const reference = this.peek() === '&' ? readReference(this.html, this.at) : undefined;
    if (!reference) {
      this.text += this.peek();
      this.at++;
      return;
    }
    if (isSurrogate(reference.code))
      throw new HtmlError(
        'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
      );
    this.text += String.fromCodePoint(reference.code);
    this.at = reference.end;
  }

  private readStartTag(): void {
    const begin = this.at;
    this.at++;
    while (!isSpace(this.peek()) && this.peek() !== '>') this.at++;
    if (this.peek() === END) this.fail('Unclosed start tag', begin);
    const name = asciiLower(this.html.slice(begin + 1, this.at));
    if (!TAGS.has(name)) this.fail(`Unsupported start tag "${name}"`, begin);
    const attributes = new Map<string, string>();
    while (this.peek() !== '>') {
      this.skipSpaces();
      if (this.peek() === '>') break;
      this.readAttribute({ name, begin, attributes });
    }
    this.at++;
    if (name === 'span' && attributes.get('class') !== 'tg-spoiler')
      this.fail('Tag "span" must have class "tg-spoiler"', begin);
    this.open.push({ name, attributes, offset: this.text.length });
  }

  private readAttribute(tag: { name: string; begin: number; attributes: Map<string, string> }): void {
    const start = this.at;
    while (!isSpace(this.peek()) && !'=>/"\''.includes(this.peek())) this.at++;
    const attribute = this.html.slice(start, this.at);
    if (attribute === '') this.fail(`Empty attribute name in the tag "${tag.name}"`, tag.begin);
    this.skipSpaces();
    if (this.peek() !== '=') {
      if (this.peek() === END) this.fail(`Unclosed start tag "${tag.name}"`, tag.begin);
      tag.attributes.set(attribute, '');
      return;
    }
    this.at++;
    this.skipSpaces();
    if (this.peek() === END) this.fail(`Unclosed start tag "${tag.name}"`, tag.begin);
    const quote = this.peek();
    tag.attributes.set(attribute, quote === '"' || quote === "'" ? this.readQuoted(quote) : this.readToken());
    if (this.peek() === END) this.fail('Unclosed start tag', tag.begin);
  }

  private readQuoted(quote: string): string {
    let value = '';
    this.at++;
    while (this.peek() !== quote && this.at < this.html.length) {
      const reference = this.peek() === '&' ? readReference(this.html, this.at) : undefined;
      value += reference ? String.fromCodePoint(reference.code) : this.peek();
      this.at = reference?.end ?? this.at + 1;
    }
    this.at++;
    return value;
  }

  private readToken(): string {
    const start = this.at;
    while (/[a-zA-Z0-9.-]/.test(this.peek())) this.at++;
    if (!isSpace(this.peek()) && this.peek() !== '>') this.fail('Unexpected end of name token', start);
    return asciiLower(this.html.slice(start, this.at));
  }

  private readEndTag(): void {
    const begin = this.at;
    const tag = this.open.pop();
    if (!tag) this.fail('Unexpected end tag', begin);
    this.at += 2;
    while (!isSpace(this.peek()) && this.peek() !== '>') this.at++;
    const name = asciiLower(this.html.slice(begin + 2, this.at));
    this.skipSpaces();
    if (this.peek() !== '>') this.fail('Unclosed end tag', begin);
    this.at++;
    if (name !== '' && name !== tag.name)
      this.fail('Unmatched end tag', begin, `, expected "</${tag.name}>", found "</${name}>"`);
    this.close(tag);
  }

  private close(tag: OpenTag): void {
    const covered = this.text.slice(tag.offset);
    if (covered === '') return;
    const previous = this.entities.at(-1);
    const isSameRange = previous?.offset === tag.offset && previous.length === covered.length;
    const entity = entityOf(tag, covered, isSameRange ? previous : undefined);
    if (!entity) return;
    if (entity.type === 'pre' && entity.language !== undefined && isSameRange) this.entities.pop();
    this.entities.push(entity);
  }
}

const TYPE_ORDER = ['blockquote', 'expandable_blockquote', 'pre', 'text_link', 'bold', 'italic', 'code'];
const rank = ({ type }: Entity): number =>
  (TYPE_ORDER.indexOf(type) + TYPE_ORDER.length + 1) % (TYPE_ORDER.length + 1);

/** Earlier first, longer first, quotes around everything else (TD: sort_entities). */
export const sortEntities = (entities: readonly Entity[]): Entity[] =>
  [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b));

/** Parses `html` the way Telegram does for `parse_mode: HTML`; an error is worded as Telegram words it. */
export function parseHtml(html: string): ParsedHtml {
  try {
    const { text, entities } = new HtmlReader(html).read();
    // The language of a lone <code> means nothing (TD: parse_html, last loop).
    const plain = entities.map((entity) => (entity.type === 'code' ? withoutLanguage(entity) : entity));
    return { ok: true, text, entities: sortEntities(plain) };
  } catch (error) {
    if (error instanceof HtmlError) return { ok: false, error: error.message };
    throw error;
  }
}

function withoutLanguage({ type, offset, length }: Entity): Entity {
  return { type, offset, length };
}
