/** What an update asks of the bot. Everything that a feature needs, and nothing of Telegram's shapes. */

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

export interface Where {
  readonly chatId: number;
  readonly chatType: ChatType;
  /** Forum topic to answer in; none in General and outside forums. */
  readonly topic?: number;
  /** The group has topics; those of General are told by this alone. */
  readonly isForum?: true;
  /** The message to reply to. */
  readonly messageId: number;
}

export const isPrivate = ({ chatType }: Pick<Where, 'chatType'>): boolean => chatType === 'private';
export const isGroup = ({ chatType }: Pick<Where, 'chatType'>): boolean =>
  chatType === 'group' || chatType === 'supergroup';

/** Who asks. Neither an anonymous admin nor a channel is a person: none of them has a `userId`. */
export interface Who {
  /** Tells askers of one chat apart, for follow-ups and limits: `u123`, `c-100123`. */
  readonly key: string;
  readonly userId?: number;
  /** As they call themselves. */
  readonly name?: string;
  /** As Telegram gives it: `zh-hans`, `en`. */
  readonly languageCode?: string;
  /** Proves the rights of an admin of this group, but not which person it is. */
  readonly isAnonymousAdmin: boolean;
  /** Posts as this channel, in a group or in the channel itself. */
  readonly channelId?: number;
}

/** A post of a channel, which its discussion group holds as a copy. */
export interface ChannelPost {
  readonly channelId: number;
  readonly messageId: number;
}

interface FromMessage {
  readonly where: Where;
  readonly who: Who;
  /** Unix seconds: when it was sent, or edited. */
  readonly date: number;
}

export interface QuestionIntent extends FromMessage {
  readonly kind: 'question';
  /** The bare question, without address; empty when nothing was asked. */
  readonly text: string;
  readonly isEdit: boolean;
  /** Unix seconds: when the message was sent, also where it was edited since. */
  readonly sentDate: number;
  /** Album that the message belongs to: one answer for all of it. */
  readonly albumId?: string;
  /** This message is the discussion group's copy of that post: answer once, here. */
  readonly copyOf?: ChannelPost;
}

/** Words in a group that address nobody; some groups want questions among them answered. */
export interface OverheardIntent extends FromMessage {
  readonly kind: 'overheard';
  readonly text: string;
  readonly isEdit: boolean;
  readonly albumId?: string;
}

export interface CommandIntent extends FromMessage {
  readonly kind: 'command';
  /** Lower case, without slash: `start`. */
  readonly name: string;
  readonly payload: string;
  /** The bot's own name stood behind the command, or the chat is private. */
  readonly isAddressed: boolean;
  /** Somebody else wrote it, and it was passed on. */
  readonly isForwarded: boolean;
  /** Message that the command replies to. */
  readonly repliedToId?: number;
}

/** A message without words, in private: what it holds cannot be read. */
export interface UnsupportedIntent extends FromMessage {
  readonly kind: 'unsupported';
}

/** A file that somebody sent in private; its words, where it has some, may be a question. */
export interface DocumentIntent extends FromMessage {
  readonly kind: 'document';
  readonly file: SentFile;
  /** The same message as it would be read without the file. */
  readonly otherwise: Exclude<Intent, DocumentIntent>;
}

export interface SentFile {
  readonly fileId: string;
  /** The sender's word for it: never a path. */
  readonly name: string;
  /** Bytes; Telegram may leave it out. */
  readonly size?: number;
}

/** A press of a button. It must be answered even when nothing is known of its message. */
export interface PressIntent {
  readonly kind: 'press';
  readonly queryId: string;
  readonly who: Who;
  readonly data: string;
  /** The data of all buttons that its message has: anybody may send data that no button holds. */
  readonly offered: readonly string[];
  /** The message with the button; none under a message that was sent inline. */
  readonly where?: Where;
  /** Telegram no longer shows the message to the bot: it cannot be edited, only answered. */
  readonly isInaccessible: boolean;
}

export interface InlineIntent {
  readonly kind: 'inline';
  readonly queryId: string;
  readonly who: Who;
  readonly text: string;
  /** Where the next page begins, as the bot named it itself; empty for the first. */
  readonly offset: string;
}

export interface MembershipIntent {
  readonly kind: 'membership';
  readonly chatId: number;
  /** `present`: may write. `muted`: still there, may not write. `gone`: removed, or blocked by the user. */
  readonly status: 'present' | 'muted' | 'gone';
}

/** A group became a supergroup: everything kept under the old id moves. Told twice, in either order. */
export interface MigratedIntent {
  readonly kind: 'migrated';
  readonly from: number;
  readonly to: number;
}

export type IgnoreReason =
  | 'malformed'
  | 'unknown_kind'
  | 'service_message'
  | 'other_bot'
  | 'own_message'
  | 'own_inline_message'
  | 'auto_forward'
  | 'forward'
  | 'other_bots_command'
  | 'edited_command'
  | 'album_item'
  | 'no_words'
  | 'channel_post';

export interface IgnoreIntent {
  readonly kind: 'ignore';
  readonly reason: IgnoreReason;
}

export type Intent =
  | QuestionIntent
  | OverheardIntent
  | CommandIntent
  | UnsupportedIntent
  | DocumentIntent
  | PressIntent
  | InlineIntent
  | MembershipIntent
  | MigratedIntent
  | IgnoreIntent;

export const ignore = (reason: IgnoreReason): IgnoreIntent => ({ kind: 'ignore', reason });
