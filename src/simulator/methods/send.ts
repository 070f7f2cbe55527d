import { type Core, findChat, findMessage, type Stored, shallow, storeMessage } from '../core.ts';
import { autoForward, contentOf, originOf } from '../deliver.ts';
import { badRequest } from '../refusal.ts';
import { formatCaption, formatMessage } from '../text/formatted.ts';
import type { Message } from '../wire.ts';
import { fileFor } from './files.ts';
import { checkMarkup } from './markup.ts';
import { photoSize } from './photo.ts';
import { checkMayWrite, checkMembership, replyTarget, topicFor, topicOf } from './rights.ts';
import type { Params } from './table.ts';

type Sending = Pick<
  Params<'sendMessage'>,
  'chat_id' | 'message_thread_id' | 'reply_parameters' | 'reply_markup'
>;
type Content = Pick<Message, 'text' | 'entities' | 'caption' | 'caption_entities'> & {
  readonly [media: string]: unknown;
};

/** A channel's posts have no `from`, only the channel as sender (Bot API docs, Message). */
const senderOf = (core: Core, chat: Message['chat']): Partial<Message> =>
  chat.type === 'channel' ? { sender_chat: chat } : { from: core.bot };

/** Sends whatever `content` makes. Checked in Telegram's order: chat, rights, topic, reply, content, keyboard. */
function send(core: Core, params: Sending, content: () => Content): Message {
  const state = findChat(core, params.chat_id);
  checkMayWrite(core, state);
  const asked = topicFor(state, params.message_thread_id);
  const target = replyTarget(state, params.reply_parameters, asked);
  // Without a topic, a reply goes to the topic of the message it replies to (guide §2.5, tba#447).
  const topic = asked ?? (target && topicOf(target));
  const made = content();
  const markup = checkMarkup(params.reply_markup);
  core.flood.pass(state.chat);
  const quote = target && params.reply_parameters?.quote;
  const stored = storeMessage(core, state, {
    isBotPost: state.chat.type === 'channel',
    draft: {
      ...senderOf(core, state.chat),
      ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true as const }),
      ...(target && { reply_to_message: shallow(target.message) }),
      ...(quote && { quote: { text: quote, position: target.message.text?.indexOf(quote) ?? 0 } }),
      ...made,
      ...(markup && { reply_markup: markup }),
    },
  });
  autoForward(core, state, stored);
  return visible(stored);
}

/** A message as the bot gets it back: keyboards other than inline ones are not part of it (Bot API docs, Message). */
export function visible({ message }: Stored): Message {
  if (message.reply_markup?.inline_keyboard || !message.reply_markup) return message;
  const { reply_markup: _, ...rest } = message;
  return rest;
}

export const sendMessage = (core: Core, params: Params<'sendMessage'>): Message =>
  send(core, params, () => {
    const { text, entities } = formatMessage(
      { text: params.text, parseMode: params.parse_mode, entities: params.entities },
      core.limits.messageChars,
    );
    return {
      text,
      ...(entities.length > 0 && { entities }),
      ...(params.link_preview_options && { link_preview_options: params.link_preview_options }),
    };
  });

function captionOf(
  core: Core,
  params: Pick<Params<'sendDocument'>, 'caption' | 'parse_mode' | 'caption_entities'>,
): Content {
  if (params.caption === undefined || params.caption === '') return {};
  const { text, entities } = formatCaption(
    { text: params.caption, parseMode: params.parse_mode, entities: params.caption_entities },
    core.limits.captionChars,
  );
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
}

export const sendDocument = (core: Core, params: Params<'sendDocument'>): Message =>
  send(core, params, () => {
    const { file, name, mimeType } = fileFor(core, params.document);
    return {
      document: {
        file_id: file.id,
        file_unique_id: file.uniqueId,
        file_name: name,
        mime_type: mimeType,
        file_size: file.size,
      },
      ...captionOf(core, params),
    };
  });

export const sendPhoto = (core: Core, params: Params<'sendPhoto'>): Message =>
  send(core, params, () => {
    const { file } = fileFor(core, params.photo);
    const size = { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.size };
    return { photo: [{ ...size, ...photoSize(file.bytes) }], ...captionOf(core, params) };
  });

export function forwardMessage(core: Core, params: Params<'forwardMessage'>): Message {
  const from = findChat(core, params.from_chat_id);
  checkMembership(core, from);
  const source = findMessage(from, params.message_id);
  if (!source) throw badRequest('message to forward not found');
  return send(core, params, () => ({
    ...contentOf(source.message),
    forward_origin: originOf(source.message),
  }));
}

const ACTIONS = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

export function sendChatAction(core: Core, params: Params<'sendChatAction'>): true {
  const state = findChat(core, params.chat_id);
  checkMayWrite(core, state);
  if (!ACTIONS.has(params.action)) throw badRequest('wrong parameter action in request');
  // Bot API docs, sendChatAction: General, too, may be named by its number here.
  if (params.message_thread_id !== 1) topicFor(state, params.message_thread_id);
  return true;
}
