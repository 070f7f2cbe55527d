import type { InlineKeyboardMarkup } from 'telegraf/types';
import { fitted } from './cut.ts';
import { type Content, type Node, nodesOf, paragraphs } from './markup.ts';
import { fits, htmlOf, plainOf, sizeOf } from './render.ts';

export type Keyboard = InlineKeyboardMarkup['inline_keyboard'];

/** One message, ready to be sent or to replace another. */
export interface View {
  /** For `parse_mode: HTML`. */
  readonly html: string;
  /** The same words without marks, for when Telegram refuses the HTML. */
  readonly text: string;
  /** Empty when the message has no buttons. */
  readonly keyboard: Keyboard;
}

/** A paragraph that would be cut to less than this is left out instead. */
const LEAST_CHARS = 200;

/** The paragraphs that fit a message, in their order; the first that does not is cut where enough of it stays. */
function fittingNodes(contents: readonly Content[]): Node[] {
  const kept: Content[] = [];
  for (const content of contents) {
    const nodes = nodesOf(paragraphs(...kept, content));
    if (!fits(nodes)) {
      const before = nodesOf(paragraphs(...kept));
      const cut = fitted(nodes);
      const isWorthIt = kept.length === 0 || sizeOf(cut).chars - sizeOf(before).chars >= LEAST_CHARS;
      return isWorthIt ? cut : before;
    }
    kept.push(content);
  }
  return nodesOf(paragraphs(...kept));
}

/** A message of paragraphs. Blank contents become a dash, since a message without text cannot be sent. */
export function message(contents: readonly Content[], keyboard: Keyboard = []): View {
  const nodes = fittingNodes(contents);
  const text = plainOf(nodes).trim();
  return text === '' ? { html: '—', text: '—', keyboard } : { html: htmlOf(nodes).trim(), text, keyboard };
}

/** The parameters of a view for sendMessage and editMessageText. An empty keyboard takes an earlier one away. */
export const payloadOf = ({ html, keyboard }: View): Record<string, unknown> => ({
  text: html,
  parse_mode: 'HTML',
  link_preview_options: { is_disabled: true },
  ...(keyboard.length > 0 && { reply_markup: { inline_keyboard: keyboard } }),
});
