/**
 * What travels over the Bot API, as far as this server writes it. Types of our own and not a package's: those are made for
 * reading what Telegram sends; a server fills them in field by field.
 */
export interface User {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly last_name?: string;
  readonly username?: string;
  readonly language_code?: string;
}

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

export interface Chat {
  readonly id: number;
  readonly type: ChatType;
  readonly title?: string;
  readonly username?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly is_forum?: true;
}

/** Offsets and lengths in UTF-16 code units (Bot API docs, MessageEntity). */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: User;
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly unix_time?: number;
}

export interface Button {
  readonly text: string;
  readonly callback_data?: string | undefined;
  readonly url?: string | undefined;
  readonly [action: string]: unknown;
}

export interface Markup {
  readonly inline_keyboard?: readonly (readonly Button[])[] | undefined;
  readonly [kind: string]: unknown;
}

/** Service fields (`new_chat_members`, `pinned_message`, …) and media stand beside the named ones. */
export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly chat: Chat;
  readonly from?: User;
  readonly sender_chat?: Chat;
  readonly text?: string;
  readonly entities?: readonly Entity[];
  readonly caption?: string;
  readonly caption_entities?: readonly Entity[];
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly is_automatic_forward?: true;
  readonly reply_to_message?: Message;
  readonly quote?: { readonly text: string; readonly position: number };
  readonly reply_markup?: Markup;
  readonly edit_date?: number;
  readonly via_bot?: User;
  readonly media_group_id?: string;
  readonly [other: string]: unknown;
}

export interface Update {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}
