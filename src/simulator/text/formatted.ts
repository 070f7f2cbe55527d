import { badRequest } from '../refusal.ts';
import type { Entity } from '../wire.ts';
import { detectEntities } from './detect.ts';
import { parseHtml, sortEntities } from './html.ts';

export interface Formatted {
  readonly text: string;
  readonly entities: readonly Entity[];
}

export interface RawText {
  readonly text: string;
  readonly parseMode?: string | undefined;
  readonly entities?: readonly Entity[] | undefined;
}

/** guide §2.1 (BA:11309): bytes before parsing. */
const MAX_RAW_BYTES = 32_768;
/** guide §2.1 (PTB): Telegram shows the first 100 entities. */
const MAX_ENTITIES = 100;

/** Telegram counts code points (guide §2.1, TD:MessageContent.cpp:4755-4760). */
export const codePoints = (text: string): number => [...text].length;
export const bytesOf = (text: string): number => Buffer.byteLength(text);

const endOf = ({ offset, length }: Entity): number => offset + length;
const QUOTES = new Set(['blockquote', 'expandable_blockquote']);
const CODE = new Set(['pre', 'code']);

const intersects = (a: Entity, b: Entity): boolean => a.offset < endOf(b) && b.offset < endOf(a);

/** What is left of `entity` where none of `barriers` lies: nothing, itself, or pieces. */
function without(entity: Entity, barriers: readonly Entity[]): Entity[] {
  return barriers.reduce<Entity[]>(
    (pieces, barrier) =>
      pieces.flatMap((piece) => {
        if (!intersects(piece, barrier)) return [piece];
        const before = { ...piece, length: barrier.offset - piece.offset };
        const after = { ...piece, offset: endOf(barrier), length: endOf(piece) - endOf(barrier) };
        return [before, after].filter(({ length }) => length > 0);
      }),
    [entity],
  );
}

/** guide §2.1 (TD:1593-1605): code mixes with nothing but a quote around it; quotes do not nest. */
function dropCombinations(entities: readonly Entity[]): Entity[] {
  const quotes: Entity[] = [];
  for (const entity of entities)
    if (QUOTES.has(entity.type) && !quotes.some((outer) => intersects(outer, entity))) quotes.push(entity);
  const code: Entity[] = [];
  for (const entity of entities)
    if (CODE.has(entity.type) && !code.some((outer) => intersects(outer, entity))) code.push(entity);
  const rest = entities.filter(({ type }) => !QUOTES.has(type) && !CODE.has(type));
  return [...quotes, ...code, ...rest.flatMap((entity) => without(entity, code))];
}

/** Blanks at both ends go, the first ones only up to the first entity (TD:MessageEntity.cpp fix_formatted_text). */
function trim({ text, entities }: Formatted): Formatted {
  const firstEntity = entities[0]?.offset ?? text.length;
  const leading = /^[ \n]*/.exec(text.slice(0, firstEntity))?.[0].length ?? 0;
  const trimmed = text.slice(leading).trimEnd();
  const moved = entities.map((entity) => ({
    ...entity,
    offset: entity.offset - leading,
    length: Math.min(entity.length, trimmed.length - (entity.offset - leading)),
  }));
  return { text: trimmed, entities: moved.filter(({ length }) => length > 0) };
}

function parse({ text, parseMode, entities }: RawText): Formatted {
  if (bytesOf(text) > MAX_RAW_BYTES) throw badRequest('text is too long');
  if (parseMode === undefined) return { text, entities: sortEntities(entities ?? []) };
  if (parseMode.toLowerCase() !== 'html') throw badRequest('unsupported parse_mode');
  const parsed = parseHtml(text);
  if (!parsed.ok) throw badRequest(`can't parse entities: ${parsed.error}`);
  return parsed;
}

/** Text as Telegram stores it: parsed, trimmed, links and commands marked. Throws a `Refusal`; says nothing about length. */
export function formatText(raw: RawText): Formatted {
  const parsed = parse(raw);
  const clean = trim({ text: parsed.text.replace(/\r/g, ''), entities: parsed.entities });
  const all = detectEntities(clean.text, dropCombinations(clean.entities));
  return { text: clean.text, entities: sortEntities(all).slice(0, MAX_ENTITIES) };
}

/** A message's text: 1 to 4096 code points after parsing (guide §2.1). Throws a `Refusal`. */
export function formatMessage(raw: RawText, maxChars = 4096): Formatted {
  const formatted = formatText(raw);
  if (formatted.text === '') throw badRequest('message text is empty');
  if (codePoints(formatted.text) > maxChars) throw badRequest('message is too long');
  return formatted;
}

/** A caption: at most 1024 code points after parsing (guide §2.1). Throws a `Refusal`. */
export function formatCaption(raw: RawText, maxChars = 1024): Formatted {
  const formatted = formatText(raw);
  if (codePoints(formatted.text) > maxChars) throw badRequest('message caption is too long');
  return formatted;
}
