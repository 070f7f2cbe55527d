import type { InlineKeyboardMarkup } from 'telegraf/types';
import { fitted } from './cut.ts';
import { type Content, nodesOf, paragraphs } from './markup.ts';
import { fits, htmlOf, plainOf } from './render.ts';

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

/**
 * A message of paragraphs. When they do not all fit, the last ones are left out; a single one is cut. A message without
 * any text cannot be sent, so blank contents become a dash.
 */
export function message(contents: readonly Content[], keyboard: Keyboard = []): View {
  let kept = [...contents];
  while (kept.length > 1 && !fits(nodesOf(paragraphs(...kept)))) kept = kept.slice(0, -1);
  const nodes = fitted(nodesOf(paragraphs(...kept)));
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
