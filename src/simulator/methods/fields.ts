import { z } from 'zod';

/**
 * Kinds of parameters. A query, a form and a multipart body hold only texts, a JSON body may hold either: the server takes
 * both (Bot API docs, Making requests), so every kind reads texts too.
 */

/** A file in a multipart body. */
export class Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;

  constructor(name: string, mimeType: string, bytes: Buffer) {
    this.name = name;
    this.mimeType = mimeType;
    this.bytes = bytes;
  }
}

const parseJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** Objects and arrays are JSON-serialized where the body cannot hold them. */
export const json = <S extends z.ZodType>(schema: S) => z.preprocess(parseJson, schema);

export const integer = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
  z.number().int(),
);

export const flag = z.preprocess((value) => {
  if (value === 'true' || value === '1' || value === 1) return true;
  return value === 'false' || value === '0' || value === 0 || value === '' ? false : value;
}, z.boolean());

export const text = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string());

/** A number, or @name of a channel or supergroup. */
export const chatId = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
  z.union([z.number().int(), z.string().startsWith('@')]),
);

const user = z.object({ id: z.number().int(), is_bot: z.boolean(), first_name: z.string() });

/** Bot API docs, MessageEntity. */
export const entity = z.strictObject({
  type: z.string(),
  offset: z.number().int().min(0),
  length: z.number().int().min(1),
  url: z.string().exactOptional(),
  user: user.exactOptional(),
  language: z.string().exactOptional(),
  custom_emoji_id: z.string().exactOptional(),
});
export const entities = json(z.array(entity));

/** Bot API docs, LinkPreviewOptions. */
export const linkPreview = json(
  z.strictObject({
    is_disabled: z.boolean().optional(),
    url: z.string().optional(),
    prefer_small_media: z.boolean().optional(),
    prefer_large_media: z.boolean().optional(),
    show_above_text: z.boolean().optional(),
  }),
);

/** Bot API docs, ReplyParameters. */
export const replyParameters = json(
  z.strictObject({
    message_id: z.number().int(),
    chat_id: z.union([z.number().int(), z.string()]).optional(),
    allow_sending_without_reply: z.boolean().optional(),
    quote: z.string().optional(),
    quote_parse_mode: z.string().optional(),
    quote_entities: z.array(entity).optional(),
    quote_position: z.number().int().optional(),
  }),
);

/** Bot API docs, InlineKeyboardButton. The rules about its values are in `markup.ts`. */
const inlineButton = z.strictObject({
  text: z.string(),
  callback_data: z.string().optional(),
  url: z.string().optional(),
  web_app: z.strictObject({ url: z.string() }).optional(),
  login_url: z.looseObject({ url: z.string() }).optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  switch_inline_query_chosen_chat: z.looseObject({ query: z.string().optional() }).optional(),
  copy_text: z.strictObject({ text: z.string() }).optional(),
  pay: z.boolean().optional(),
});
export const inlineKeyboard = json(z.strictObject({ inline_keyboard: z.array(z.array(inlineButton)) }));

const keyboardButton = z.union([z.string(), z.looseObject({ text: z.string() })]);

/** Bot API docs, sendMessage: the four kinds of reply_markup. */
export const replyMarkup = json(
  z.union([
    z.strictObject({ inline_keyboard: z.array(z.array(inlineButton)) }),
    z.strictObject({
      keyboard: z.array(z.array(keyboardButton)),
      is_persistent: z.boolean().optional(),
      resize_keyboard: z.boolean().optional(),
      one_time_keyboard: z.boolean().optional(),
      input_field_placeholder: z.string().optional(),
      selective: z.boolean().optional(),
    }),
    z.strictObject({ remove_keyboard: z.literal(true), selective: z.boolean().optional() }),
    z.strictObject({
      force_reply: z.literal(true),
      input_field_placeholder: z.string().optional(),
      selective: z.boolean().optional(),
    }),
  ]),
);

/** A file_id, or an uploaded file. Addresses are not fetched by this server. */
export const inputFile = z.union([z.instanceof(Upload), z.string()]);

/** Bot API docs, BotCommandScope. */
export const commandScope = json(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('default') }),
    z.strictObject({ type: z.literal('all_private_chats') }),
    z.strictObject({ type: z.literal('all_group_chats') }),
    z.strictObject({ type: z.literal('all_chat_administrators') }),
    z.strictObject({ type: z.literal('chat'), chat_id: chatId }),
    z.strictObject({ type: z.literal('chat_administrators'), chat_id: chatId }),
    z.strictObject({ type: z.literal('chat_member'), chat_id: chatId, user_id: z.number().int() }),
  ]),
);
