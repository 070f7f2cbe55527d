import type { ChannelPost, Where, Who } from './intent.ts';
import type { RawMessage, RawUser } from './schema.ts';

/** Users that Telegram names as senders of messages that no user sent. */
const FAKE_USERS: ReadonlySet<number> = new Set([
  1_087_968_824, // GroupAnonymousBot: an admin who hides behind the group
  136_817_688, // Channel_Bot: somebody who writes as a channel
  777_000, // Telegram: posts that are forwarded to the discussion group
]);

const languageOf = ({ language_code }: RawUser): Pick<Who, 'languageCode'> =>
  language_code === undefined ? {} : { languageCode: language_code };

export const personOf = (user: RawUser): Who => ({
  key: `u${user.id}`,
  userId: user.id,
  ...(user.first_name !== undefined && { name: user.first_name }),
  ...languageOf(user),
  isAnonymousAdmin: false,
});

/** Who sent a message; undefined when it names nobody. */
export function senderOf({ from, sender_chat, chat }: RawMessage): Who | undefined {
  if (sender_chat && chat.type !== 'channel' && sender_chat.id === chat.id)
    return { key: `c${chat.id}`, isAnonymousAdmin: true };
  if (sender_chat || chat.type === 'channel') {
    const channelId = sender_chat?.id ?? chat.id;
    return { key: `c${channelId}`, isAnonymousAdmin: false, channelId };
  }
  return from && personOf(from);
}

/** A bot of flesh and blood, so to speak: the fake senders are marked as bots too. */
export const isOtherBot = ({ from }: RawMessage): boolean =>
  from?.is_bot === true && !FAKE_USERS.has(from.id);

/** The post that a message of a discussion group was made from. */
export function copiedPost(message: RawMessage): ChannelPost | undefined {
  const { forward_origin: origin, forward_from_chat, forward_from_message_id } = message;
  const channelId = origin?.chat?.id ?? forward_from_chat?.id;
  const messageId = origin?.message_id ?? forward_from_message_id;
  return channelId === undefined || messageId === undefined ? undefined : { channelId, messageId };
}

export const isForwarded = ({ forward_origin, forward_date }: RawMessage): boolean =>
  forward_origin !== undefined || forward_date !== undefined;

type Placed = Pick<RawMessage, 'chat' | 'message_id' | 'message_thread_id' | 'is_topic_message'>;

/** The flag decides, never the id: reply threads carry an id too. General has the id 1, which no method accepts. */
export const topicOf = ({ is_topic_message, message_thread_id }: Placed): number | undefined =>
  is_topic_message && message_thread_id !== 1 ? message_thread_id : undefined;

export function placeOf(message: Placed): Where {
  const topic = topicOf(message);
  return {
    chatId: message.chat.id,
    chatType: message.chat.type,
    ...(topic === undefined ? {} : { topic }),
    ...(message.chat.is_forum && { isForum: true }),
    messageId: message.message_id,
  };
}
