import { z } from 'zod';
import {
  chatId,
  commandScope,
  entities,
  entity,
  flag,
  inlineKeyboard,
  inputFile,
  integer,
  json,
  linkPreview,
  replyMarkup,
  replyParameters,
  text,
} from './fields.ts';

/** What every method that sends takes besides its content (Bot API docs, sendMessage). */
const sending = {
  business_connection_id: text.optional(),
  chat_id: chatId,
  message_thread_id: integer.optional(),
  disable_notification: flag.optional(),
  protect_content: flag.optional(),
  allow_paid_broadcast: flag.optional(),
  message_effect_id: text.optional(),
  reply_parameters: replyParameters.optional(),
  reply_markup: replyMarkup.optional(),
};
const captioned = {
  caption: text.optional(),
  parse_mode: text.optional(),
  caption_entities: entities.optional(),
};
/** Either a message of a chat or one that was sent through inline mode (Bot API docs, editMessageText). */
const edited = {
  business_connection_id: text.optional(),
  chat_id: chatId.optional(),
  message_id: integer.optional(),
  inline_message_id: text.optional(),
  reply_markup: inlineKeyboard.optional(),
};
const scoped = { scope: commandScope.optional(), language_code: text.optional() };

const inlineContent = z.strictObject({
  message_text: z.string(),
  parse_mode: z.string().optional(),
  entities: z.array(entity).optional(),
  link_preview_options: linkPreview.optional(),
});
/** Bot API docs, InlineQueryResultArticle: the only kind of result that this server knows. */
const inlineArticle = z.strictObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string(),
  input_message_content: inlineContent,
  reply_markup: inlineKeyboard.optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.number().int().optional(),
  thumbnail_height: z.number().int().optional(),
});

const messages = {
  sendMessage: z.strictObject({
    ...sending,
    text,
    parse_mode: text.optional(),
    entities: entities.optional(),
    link_preview_options: linkPreview.optional(),
  }),
  sendDocument: z.strictObject({
    ...sending,
    ...captioned,
    document: inputFile,
    thumbnail: inputFile.optional(),
    disable_content_type_detection: flag.optional(),
  }),
  sendPhoto: z.strictObject({
    ...sending,
    ...captioned,
    photo: inputFile,
    show_caption_above_media: flag.optional(),
    has_spoiler: flag.optional(),
  }),
  forwardMessage: z.strictObject({
    chat_id: chatId,
    message_thread_id: integer.optional(),
    from_chat_id: chatId,
    message_id: integer,
    disable_notification: flag.optional(),
    protect_content: flag.optional(),
  }),
  editMessageText: z.strictObject({
    ...edited,
    text,
    parse_mode: text.optional(),
    entities: entities.optional(),
    link_preview_options: linkPreview.optional(),
  }),
  editMessageCaption: z.strictObject({ ...edited, ...captioned, show_caption_above_media: flag.optional() }),
  editMessageReplyMarkup: z.strictObject(edited),
  deleteMessage: z.strictObject({ chat_id: chatId, message_id: integer }),
  sendChatAction: z.strictObject({
    business_connection_id: text.optional(),
    chat_id: chatId,
    message_thread_id: integer.optional(),
    action: text,
  }),
  setMessageReaction: z.strictObject({
    chat_id: chatId,
    message_id: integer,
    reaction: json(z.array(z.strictObject({ type: z.literal('emoji'), emoji: z.string() }))).optional(),
    is_big: flag.optional(),
  }),
};

const queries = {
  answerCallbackQuery: z.strictObject({
    callback_query_id: text,
    text: text.optional(),
    show_alert: flag.optional(),
    url: text.optional(),
    cache_time: integer.optional(),
  }),
  answerInlineQuery: z.strictObject({
    inline_query_id: text,
    results: json(z.array(inlineArticle)),
    cache_time: integer.optional(),
    is_personal: flag.optional(),
    next_offset: text.optional(),
    button: json(
      z.strictObject({
        text: z.string(),
        start_parameter: z.string().optional(),
        web_app: z.strictObject({ url: z.string() }).optional(),
      }),
    ).optional(),
  }),
};

const chats = {
  getChat: z.strictObject({ chat_id: chatId }),
  getChatMember: z.strictObject({ chat_id: chatId, user_id: integer }),
  getChatAdministrators: z.strictObject({ chat_id: chatId }),
  getChatMemberCount: z.strictObject({ chat_id: chatId }),
  leaveChat: z.strictObject({ chat_id: chatId }),
};

const account = {
  getMe: z.strictObject({}),
  logOut: z.strictObject({}),
  close: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: integer.optional(),
    limit: integer.optional(),
    timeout: integer.optional(),
    allowed_updates: json(z.array(z.string())).optional(),
  }),
  setWebhook: z.strictObject({
    url: text,
    ip_address: text.optional(),
    max_connections: integer.optional(),
    allowed_updates: json(z.array(z.string())).optional(),
    drop_pending_updates: flag.optional(),
    secret_token: text.optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: flag.optional() }),
  getWebhookInfo: z.strictObject({}),
  getFile: z.strictObject({ file_id: text }),
  setMyCommands: z.strictObject({
    commands: json(z.array(z.strictObject({ command: z.string(), description: z.string() }))),
    ...scoped,
  }),
  deleteMyCommands: z.strictObject(scoped),
  getMyCommands: z.strictObject(scoped),
  setMyName: z.strictObject({ name: text.optional(), language_code: text.optional() }),
  getMyName: z.strictObject({ language_code: text.optional() }),
  setMyDescription: z.strictObject({ description: text.optional(), language_code: text.optional() }),
  getMyDescription: z.strictObject({ language_code: text.optional() }),
  setMyShortDescription: z.strictObject({
    short_description: text.optional(),
    language_code: text.optional(),
  }),
  getMyShortDescription: z.strictObject({ language_code: text.optional() }),
};

/**
 * Every method that this server knows, with its parameters after the Bot API docs; both strict. The old names that Telegram
 * still takes (`reply_to_message_id`, `disable_web_page_preview`) are left out on purpose.
 */
export const METHODS = { ...account, ...messages, ...queries, ...chats };

export type Method = keyof typeof METHODS;
export type Params<M extends Method> = z.output<(typeof METHODS)[M]>;

const BY_LOWER_CASE: ReadonlyMap<string, Method> = new Map(
  // Object.keys forgets the literal names of the table.
  (Object.keys(METHODS) as Method[]).map((method) => [method.toLowerCase(), method]),
);

/** Names are case-insensitive (Bot API docs, Making requests). */
export const methodNamed = (name: string): Method | undefined => BY_LOWER_CASE.get(name.toLowerCase());
