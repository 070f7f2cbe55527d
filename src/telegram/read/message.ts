import {
  bareQuestion,
  type Command,
  commandOf,
  type Me,
  mentionsMe,
  quotedQuestion,
  repliesToMe,
  type Words,
  wordsOf,
} from './address.ts';
import {
  type CommandIntent,
  type DocumentIntent,
  type Intent,
  ignore,
  type QuestionIntent,
  type SentFile,
} from './intent.ts';
import { hasMedia, type RawMessage } from './schema.ts';
import { copiedPost, isForwarded, isOtherBot, placeOf, senderOf } from './sender.ts';

/** A message with all that the steps below ask of it. */
interface Reading {
  readonly message: RawMessage;
  readonly me: Me;
  readonly words: Words;
  readonly command: Command | undefined;
  readonly isEdit: boolean;
  readonly from: Pick<QuestionIntent, 'where' | 'who' | 'date'>;
}

/** What a message without a file for the corpus is read as. */
type Read = DocumentIntent['otherwise'];

/** Messages that must not be answered whatever they say, so that no two programs talk to each other for ever. */
function loopGuard(message: RawMessage, me: Me): Read | undefined {
  if (message.from?.id === me.id) return ignore('own_message');
  if (message.via_bot?.id === me.id) return ignore('own_inline_message');
  return isOtherBot(message) ? ignore('other_bot') : undefined;
}

function migrationOf(message: RawMessage): Read | undefined {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message;
  if (to !== undefined) return { kind: 'migrated', from: chat.id, to };
  return from === undefined ? undefined : { kind: 'migrated', from, to: chat.id };
}

/** An album sends one message per picture; the words stand under one of them, usually the first. */
function wordless(message: RawMessage, from: Reading['from'], isEdit: boolean): Read {
  if (message.media_group_id !== undefined) return ignore('album_item');
  if (!hasMedia(message)) return ignore('service_message');
  return message.chat.type === 'private' && !isEdit ? { kind: 'unsupported', ...from } : ignore('no_words');
}

const albumOf = ({ media_group_id }: RawMessage): Pick<QuestionIntent, 'albumId'> =>
  media_group_id === undefined ? {} : { albumId: media_group_id };

function question({ message, me, words, isEdit, from }: Reading): QuestionIntent {
  const { is_automatic_forward, reply_to_message } = message;
  const own = bareQuestion(words, me);
  const quoted = own === '' ? quotedQuestion(reply_to_message, me) : undefined;
  const copyOf = is_automatic_forward ? copiedPost(message) : undefined;
  return {
    kind: 'question',
    text: quoted ?? own,
    isEdit,
    sentDate: message.date,
    ...albumOf(message),
    ...(copyOf && { copyOf }),
    ...from,
  };
}

function command(reading: Reading, { name, payload, to }: Command): CommandIntent {
  const { message, from } = reading;
  const { reply_to_message: reply } = message;
  return {
    kind: 'command',
    name,
    payload,
    isAddressed: to === 'me' || message.chat.type === 'private',
    isForwarded: isForwarded(message),
    ...(reply && reply.forum_topic_created === undefined && { repliedToId: reply.message_id }),
    ...from,
  };
}

/** Whether a message speaks to the bot. */
const isAddressed = ({ message, me, words, command: given }: Reading): boolean =>
  given?.name === 'ask' ||
  repliesToMe(message.reply_to_message, me) ||
  mentionsMe(words, me) ||
  message.chat.type === 'private';

/** Words that address nobody: a channel's posts are its own affair, in a group they may hold a question. */
function unaddressed({ message, words, isEdit, from }: Reading): Read {
  if (message.chat.type === 'channel') return ignore('channel_post');
  if (message.is_automatic_forward) return ignore('auto_forward');
  return { kind: 'overheard', text: words.text.trim(), isEdit, ...albumOf(message), ...from };
}

function worded(reading: Reading): Read {
  const { message, command: given, isEdit } = reading;
  if (given?.to === 'other') return ignore('other_bots_command');
  // What is passed on to a group was said to somebody else.
  const isPassedOn = isForwarded(message) && !message.is_automatic_forward;
  if (isPassedOn && message.chat.type !== 'private') return ignore('forward');
  if (given && given.name !== 'ask') {
    if (message.is_automatic_forward) return ignore('auto_forward');
    return isEdit ? ignore('edited_command') : command(reading, given);
  }
  return isAddressed(reading) ? question(reading) : unaddressed(reading);
}

/** The file of a new message in private: there it may be meant for the corpus. */
function sentFile({ chat, document }: RawMessage, isEdit: boolean): SentFile | undefined {
  if (!document || isEdit || chat.type !== 'private') return undefined;
  return {
    fileId: document.file_id,
    name: document.file_name ?? '',
    ...(document.file_size !== undefined && { size: document.file_size }),
  };
}

/** Reads a message or post, new or edited. */
export function readMessage(message: RawMessage, me: Me, isEdit: boolean): Intent {
  const stopped = loopGuard(message, me) ?? migrationOf(message);
  if (stopped) return stopped;
  const who = senderOf(message);
  if (!who) return ignore('malformed');
  const from = { where: placeOf(message), who, date: message.edit_date ?? message.date };
  const words = wordsOf(message);
  const otherwise: Read = words
    ? worded({ message, me, words, command: commandOf(words, me), isEdit, from })
    : wordless(message, from, isEdit);
  const file = sentFile(message, isEdit);
  return file ? { kind: 'document', ...from, file, otherwise } : otherwise;
}
