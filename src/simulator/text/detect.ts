import type { Entity } from '../wire.ts';

/**
 * Letters of every script are word characters, Chinese ones too: 「请@bot」 and 「@bot四川」 are no mentions, and 「/ask四川」
 * is no command (TD:MessageEntity.cpp match_mentions, match_bot_commands, is_word_character).
 */
const WORD = String.raw`[\p{L}\p{N}_]`;

const PATTERNS: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['url', /(?<![\p{L}\p{N}_@.])https?:\/\/[^\s<>"'，。）]+[^\s<>"'，。）.,;:!?)]/giu],
  [
    'url',
    /(?<![\p{L}\p{N}_@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|cn|io|me|dev|ai)(?:\/[^\s<>"'，。）]*)?(?![\p{L}\p{N}_@])/giu,
  ],
  ['email', /(?<![\p{L}\p{N}_.])[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/giu],
  ['mention', new RegExp(`(?<!${WORD})@[a-zA-Z0-9_]{3,32}(?!${WORD})`, 'gu')],
  [
    'bot_command',
    new RegExp(`(?<!${WORD}|[/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?!${WORD}|[/<>@])`, 'gu'),
  ],
  ['hashtag', new RegExp(String.raw`(?<!${WORD})#(?=${WORD}*[\p{L}_])${WORD}{1,256}`, 'gu')],
];

const overlaps = (a: Entity, b: Entity): boolean =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length;

/** Types inside which Telegram looks for nothing more (TD: find_entities, get_type_priority). */
const OPAQUE = new Set([
  'pre',
  'code',
  'text_link',
  'text_mention',
  'custom_emoji',
  'url',
  'email',
  'mention',
  'bot_command',
]);

/** Finds what every client and the server mark on their own: links, mentions, commands, hashtags. Adds to `known`. */
export function detectEntities(text: string, known: readonly Entity[] = []): Entity[] {
  const entities = [...known];
  for (const [type, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!entities.some((other) => OPAQUE.has(other.type) && overlaps(other, entity))) entities.push(entity);
    }
  return entities;
}
