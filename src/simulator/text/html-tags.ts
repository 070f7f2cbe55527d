import type { Entity } from '../wire.ts';

export interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its text begins, in UTF-16 units of the text without tags. */
  readonly offset: number;
}

/** Tags that are an entity and nothing more (guide §2.1, TD:MessageEntity.cpp:3350-3357). */
const PLAIN: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
};

/** Every tag that Telegram knows; any other is an error (guide §2.1). */
export const TAGS: ReadonlySet<string> = new Set([
  ...Object.keys(PLAIN),
  'a',
  'tg-emoji',
  'tg-time',
  'code',
  'pre',
  'blockquote',
]);

/** The address that Telegram would open, or undefined where it keeps the text only: a bad href is no error (guide §2.1). */
function checkedLink(address: string): string | undefined {
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^/]*:\d+(?:\/|$)/.test(address);
  try {
    const url = new URL(hasScheme ? address : `http://${address}`);
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    if (isWeb) return url.hostname.includes('.') || url.hostname === 'localhost' ? url.href : undefined;
    return ['tg:', 'ton:', 'tonsite:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

type Place = Pick<Entity, 'offset' | 'length'>;

function linkOf(address: string, place: Place): Entity | undefined {
  const userId = /^tg:\/\/user\?id=(\d+)$/.exec(address)?.[1];
  if (userId !== undefined)
    return { type: 'text_mention', ...place, user: { id: Number(userId), is_bot: false, first_name: '' } };
  const url = checkedLink(address);
  return url === undefined ? undefined : { type: 'text_link', ...place, url };
}

/** `<pre><code class="language-x">` in either order is one block with a language (TD: parse_html, tags pre and code). */
function codeOf(tag: OpenTag, place: Place, inner: Entity | undefined): Entity {
  const own = tag.attributes.get('class');
  const language = own?.startsWith('language-') ? own.slice('language-'.length) : '';
  if (tag.name === 'pre')
    return inner?.type === 'code' && inner.language
      ? { type: 'pre', ...place, language: inner.language }
      : { type: 'pre', ...place };
  if (inner?.type === 'pre' && language) return { type: 'pre', ...place, language };
  return { type: 'code', ...place, ...(language && { language }) };
}

/** The entity that a closed tag makes. `inner`: the entity closed just before, where it covers the same text. */
export function entityOf(tag: OpenTag, covered: string, inner: Entity | undefined): Entity | undefined {
  const place = { offset: tag.offset, length: covered.length };
  const plain = PLAIN[tag.name];
  if (plain !== undefined) return { type: plain, ...place };
  if (tag.name === 'a') return linkOf(tag.attributes.get('href') || covered, place);
  if (tag.name === 'pre' || tag.name === 'code') return codeOf(tag, place, inner);
  if (tag.name === 'tg-emoji')
    return { type: 'custom_emoji', ...place, custom_emoji_id: tag.attributes.get('emoji-id') ?? '' };
  if (tag.name === 'tg-time')
    return { type: 'date_time', ...place, unix_time: Number(tag.attributes.get('unix')) };
  return { type: tag.attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...place };
}
