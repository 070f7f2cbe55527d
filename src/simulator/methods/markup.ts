import { badRequest } from '../refusal.ts';
import { bytesOf, codePoints } from '../text/formatted.ts';
import type { Button, Markup } from '../wire.ts';

/** guide §2.1: undocumented, about 100 buttons and 8 in a row. */
const MAX_BUTTONS = 100;
const MAX_IN_ROW = 8;
/** guide §2.1: bytes of UTF-8. */
const MAX_DATA_BYTES = 64;
const MAX_COPY_CHARS = 256;

const ACTIONS = [
  'callback_data',
  'url',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'pay',
] as const;

function checkButton(button: Button): void {
  if (button.text.trim() === '')
    throw badRequest("can't parse inline keyboard button: Text buttons must be non-empty");
  // Bot API docs, InlineKeyboardButton: exactly one of the optional fields.
  if (ACTIONS.filter((action) => button[action] !== undefined).length !== 1)
    throw badRequest("can't parse inline keyboard button: exactly one action must be specified");
  const { callback_data: data, url, copy_text: copy } = button;
  if (data !== undefined && (data === '' || bytesOf(data) > MAX_DATA_BYTES))
    throw badRequest('BUTTON_DATA_INVALID');
  if (url !== undefined && !/^(?:https?|tg):\/\/\S+$/.test(url)) throw badRequest('BUTTON_URL_INVALID');
  if (copy !== null && typeof copy === 'object' && 'text' in copy) {
    const chars = codePoints(String(copy.text));
    if (chars < 1 || chars > MAX_COPY_CHARS) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
}

/** Checks a keyboard and gives it as Telegram keeps it: empty rows fall away, and an empty keyboard is none. Throws a `Refusal`. */
export function checkMarkup(markup: Markup | undefined): Markup | undefined {
  if (!markup?.inline_keyboard) return markup;
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  for (const button of rows.flat()) checkButton(button);
  if (rows.flat().length > MAX_BUTTONS || rows.some((row) => row.length > MAX_IN_ROW))
    throw badRequest('reply markup is too long');
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}
