import { z } from 'zod';

/**
 * The parts of an update that are read, as Telegram documents them. Types promise what a server may break: an update
 * from a newer server, or a damaged one, must be ignored instead of failing somewhere inside.
 */
const id = z.int();
const user = z.object({
  id,
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  language_code: z.string().optional(),
});
const chat = z.object({
  id,
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  is_forum: z.boolean().optional(),
});
const entity = z.object({
  type: z.string(),
  offset: z.int().min(0),
  length: z.int().min(0),
  user: user.optional(),
});
const entities = z.array(entity).optional();
const words = z.object({
  text: z.string().optional(),
  caption: z.string().optional(),
  entities,
  caption_entities: entities,
});

/** Kinds of content that a private chat is told about when they carry no words. */
const MEDIA = [
  'photo',
  'video',
  'animation',
  'document',
  'audio',
  'voice',
  'video_note',
  'sticker',
  'poll',
  'location',
  'contact',
  'dice',
  'story',
] as const;
type Media = (typeof MEDIA)[number];
const present = z.unknown().optional();
// `fromEntries` forgets its keys; they are those of MEDIA.
const media = Object.fromEntries(MEDIA.map((kind) => [kind, present])) as Record<Media, typeof present>;

/** A file as Telegram describes it: name and type are the sender's word. */
const document = z.object({
  file_id: z.string().min(1),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
});

const origin = z.object({ type: z.string(), chat: chat.optional(), message_id: id.optional() }).optional();

const repliedTo = words.extend({
  message_id: id,
  from: user.optional(),
  forum_topic_created: present,
});

export const messageSchema = words.extend({
  ...media,
  document: document.optional().catch(undefined),
  message_id: id,
  /** Unix seconds; 0 when the message is no longer accessible. */
  date: z.int(),
  edit_date: z.int().optional(),
  chat,
  from: user.optional(),
  sender_chat: chat.optional(),
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  is_automatic_forward: z.boolean().optional(),
  forward_origin: origin,
  /** Before Bot API 7.0, still sent by older servers of one's own. */
  forward_from_chat: chat.optional(),
  forward_from_message_id: id.optional(),
  forward_date: z.int().optional(),
  via_bot: user.optional(),
  media_group_id: z.string().optional(),
  reply_to_message: repliedTo.optional(),
  migrate_to_chat_id: id.optional(),
  migrate_from_chat_id: id.optional(),
});

/** Buttons of other kinds have no data. */
const keyboard = z.object({
  inline_keyboard: z.array(z.array(z.object({ callback_data: z.string().optional() }))),
});

export const callbackSchema = z.object({
  id: z.string().min(1),
  from: user,
  data: z.string().optional(),
  /** A message of a shape that nobody knows must not cost the answer to the press. */
  message: messageSchema
    .pick({ message_id: true, date: true, chat: true, message_thread_id: true, is_topic_message: true })
    .extend({ reply_markup: keyboard.optional() })
    .optional()
    .catch(undefined),
});

export const inlineQuerySchema = z.object({
  id: z.string().min(1),
  from: user,
  query: z.string(),
  offset: z.string(),
});

export const membershipSchema = z.object({
  chat,
  new_chat_member: z.object({ status: z.string(), can_send_messages: z.boolean().optional() }),
});

export type RawUser = z.infer<typeof user>;
export type RawEntity = z.infer<typeof entity>;
export type RawMessage = z.infer<typeof messageSchema>;
export type RawReply = z.infer<typeof repliedTo>;
export type RawWords = z.infer<typeof words>;

/** Whether a message without words holds something else; a service message does not. */
export const hasMedia = (message: RawMessage): boolean => MEDIA.some((kind) => message[kind] !== undefined);
