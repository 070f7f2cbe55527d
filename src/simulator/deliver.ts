import { type ChatState, type Core, isAdmin, isInside, memberOf, type Stored, storeMessage } from './core.ts';
import type { Message, Update, User } from './wire.ts';

/** guide §1.7 (BA:18145-18161): stand-ins in `from` where no person is shown. */
export const ANONYMOUS_ADMIN: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};
export const CHANNEL_BOT: User = {
  id: 136_817_688,
  is_bot: true,
  first_name: 'Channel',
  username: 'Channel_Bot',
};
export const TELEGRAM: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };

/** Fields that make a message a service message, which bots always hear (guide §2.5). */
const SERVICE_FIELDS = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'pinned_message',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'forum_topic_created',
  'forum_topic_closed',
  'forum_topic_reopened',
  'forum_topic_edited',
  'message_auto_delete_timer_changed',
  'video_chat_started',
  'video_chat_ended',
  'boost_added',
] as const;

function isForBot(core: Core, message: Message): boolean {
  if (SERVICE_FIELDS.some((field) => field in message)) return true;
  if (message.via_bot?.id === core.bot.id || message.reply_to_message?.from?.id === core.bot.id) return true;
  const text = message.text ?? message.caption ?? '';
  const marks = message.entities ?? message.caption_entities ?? [];
  return marks.some(({ type, offset, length }) => {
    const marked = text.slice(offset, offset + length);
    const [, at] = marked.split('@');
    if (type === 'bot_command')
      return at === undefined || at.toLowerCase() === core.bot.username?.toLowerCase();
    return (
      type === 'mention' &&
      core.limits.privacyHearsMentions &&
      at?.toLowerCase() === core.bot.username?.toLowerCase()
    );
  });
}

/** guide §2.5: everything in private and as admin; in privacy mode only what is meant for the bot. */
export function hears(core: Core, state: ChatState, message: Message): boolean {
  const member = memberOf(state, core.bot.id);
  if (state.chat.type === 'private') return member?.status !== 'kicked';
  if (!isInside(member)) return false;
  if (state.chat.type === 'channel' || isAdmin(member) || !state.hasPrivacy) return true;
  return isForBot(core, message);
}

/** Tells the bot of a message, when it may know. guide §2.4: waits for a day; one queue for each chat (§1.5). */
export function tellBot(
  core: Core,
  state: ChatState,
  options: { stored: Stored; isEdit?: boolean },
): Update | undefined {
  const { message } = options.stored;
  if (!hears(core, state, message)) return undefined;
  const kind = state.chat.type === 'channel' ? 'channel_post' : 'message';
  return core.updates.push({
    payload: { [options.isEdit ? `edited_${kind}` : kind]: message },
    queue: `chat ${state.chat.id}`,
    lifeMs: core.limits.messageLifeMs,
  });
}

/** What a forward takes along. */
export function contentOf(message: Message): { readonly [field: string]: unknown } {
  const { message_id, date, chat, from, sender_chat, reply_to_message, reply_markup, edit_date, ...rest } =
    message;
  const { message_thread_id, is_topic_message, is_automatic_forward, quote, ...content } = rest;
  return content;
}

/** Bot API docs, MessageOrigin. */
export function originOf({
  chat,
  date,
  from,
  message_id: messageId,
  forward_origin: known,
}: Message): unknown {
  if (known !== undefined) return known;
  if (chat.type === 'channel') return { type: 'channel', chat, message_id: messageId, date };
  return { type: 'user', sender_user: from, date };
}

/** A post of a channel appears in its discussion group as well, and the bot hears of it there too (guide §2.4, §2.5). */
export function autoForward(core: Core, channel: ChatState, post: Stored): Stored | undefined {
  const group = channel.linkedId === undefined ? undefined : core.chats.get(channel.linkedId);
  if (channel.chat.type !== 'channel' || !group) return undefined;
  const copy = storeMessage(core, group, {
    draft: {
      from: TELEGRAM,
      sender_chat: channel.chat,
      is_automatic_forward: true,
      forward_origin: originOf(post.message),
      ...contentOf(post.message),
    },
  });
  tellBot(core, group, { stored: copy });
  return copy;
}
