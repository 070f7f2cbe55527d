import { isDeepStrictEqual } from 'node:util';
import {
  type ChatState,
  type Core,
  findChat,
  findMessage,
  isAdmin,
  memberOf,
  type Stored,
  secondsOf,
} from '../core.ts';
import { badRequest } from '../refusal.ts';
import { formatCaption, formatMessage } from '../text/formatted.ts';
import type { Message } from '../wire.ts';
import { checkMarkup } from './markup.ts';
import { checkMembership } from './rights.ts';
import { visible } from './send.ts';
import type { Params } from './table.ts';

type Target = Pick<
  Params<'editMessageReplyMarkup'>,
  'chat_id' | 'message_id' | 'inline_message_id' | 'reply_markup'
>;

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

function inlineTarget(core: Core, inlineId: string): { state: ChatState; stored: Stored } {
  for (const state of core.chats.values())
    for (const stored of state.messages.values())
      if (stored.inlineId === inlineId && !stored.isDeleted) return { state, stored };
  throw badRequest('MESSAGE_ID_INVALID');
}

function chatTarget(core: Core, target: Target): { state: ChatState; stored: Stored } {
  if (target.chat_id === undefined) throw badRequest('chat_id is empty');
  const state = findChat(core, target.chat_id);
  checkMembership(core, state);
  const stored = target.message_id === undefined ? undefined : findMessage(state, target.message_id);
  if (!stored) throw badRequest('message to edit not found');
  // guide §2.3: only its own messages; in a channel the posts of the channel, as admin.
  const isOwn = stored.message.from?.id === core.bot.id || state.chat.type === 'channel';
  if (!isOwn) throw badRequest("message can't be edited");
  return { state, stored };
}

type Content = Pick<Message, 'text' | 'entities' | 'caption' | 'caption_entities'>;

/** An edit without a keyboard takes the keyboard away (Bot API docs, editMessageText). */
function edit(core: Core, target: Target, change: (old: Message) => Content): Message | true {
  const { state, stored } =
    target.inline_message_id === undefined
      ? chatTarget(core, target)
      : inlineTarget(core, target.inline_message_id);
  const old = stored.message;
  const content = change(old);
  const markup = checkMarkup(target.reply_markup);
  const isSame = isDeepStrictEqual(
    [content.text, content.entities, content.caption, content.caption_entities, markup],
    [old.text, old.entities, old.caption, old.caption_entities, old.reply_markup],
  );
  if (isSame) throw badRequest(NOT_MODIFIED);
  core.flood.pass(state.chat);
  const { text: _t, entities: _e, caption: _c, caption_entities: _ce, reply_markup: _m, ...rest } = old;
  stored.edits.push({
    at: core.clock.now(),
    text: old.text ?? old.caption ?? '',
    entities: old.entities ?? old.caption_entities ?? [],
  });
  stored.message = {
    ...rest,
    // Absent fields stay absent: an undefined one would be another message to those who compare.
    ...(JSON.parse(JSON.stringify(content)) as Content), // a copy of plain data has its type
    ...(markup && { reply_markup: markup }),
    edit_date: secondsOf(core),
  };
  core.changed.emit();
  return target.inline_message_id === undefined ? visible(stored) : true;
}

export const editMessageText = (core: Core, params: Params<'editMessageText'>): Message | true =>
  edit(core, params, (old) => {
    if (old.text === undefined) throw badRequest('there is no text in the message to edit');
    const { text, entities } = formatMessage(
      { text: params.text, parseMode: params.parse_mode, entities: params.entities },
      core.limits.messageChars,
    );
    return { text, ...(entities.length > 0 && { entities }) };
  });

export const editMessageCaption = (core: Core, params: Params<'editMessageCaption'>): Message | true =>
  edit(core, params, (old) => {
    if (old.text !== undefined) throw badRequest('there is no caption in the message to edit');
    if (!params.caption) return {};
    const { text, entities } = formatCaption(
      { text: params.caption, parseMode: params.parse_mode, entities: params.caption_entities },
      core.limits.captionChars,
    );
    return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
  });

export const editMessageReplyMarkup = (
  core: Core,
  params: Params<'editMessageReplyMarkup'>,
): Message | true =>
  edit(core, params, ({ text, entities, caption, caption_entities }) => ({
    ...(text !== undefined && { text }),
    ...(entities && { entities }),
    ...(caption !== undefined && { caption }),
    ...(caption_entities && { caption_entities }),
  }));

/** guide §2.4: messages older than this cannot be deleted. */
const DELETE_WITHIN_MS = 48 * 3_600_000;

export function deleteMessage(core: Core, params: Params<'deleteMessage'>): true {
  const state = findChat(core, params.chat_id);
  checkMembership(core, state);
  const stored = findMessage(state, params.message_id);
  if (!stored) throw badRequest('message to delete not found');
  const bot = memberOf(state, core.bot.id);
  const isOwn = stored.message.from?.id === core.bot.id || state.chat.type === 'private';
  const mayDelete = isOwn || (isAdmin(bot) && bot?.rights?.can_delete_messages !== false);
  const isOld = core.clock.now() - stored.sentAt > DELETE_WITHIN_MS;
  if (!mayDelete || isOld) throw badRequest("message can't be deleted");
  stored.isDeleted = true;
  core.changed.emit();
  return true;
}

/** The emoji that every chat allows by default (Bot API docs, ReactionTypeEmoji; its more common half). */
const REACTIONS = new Set([
  ...'👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡',
]);

export function setMessageReaction(core: Core, params: Params<'setMessageReaction'>): true {
  const state = findChat(core, params.chat_id);
  checkMembership(core, state);
  const stored = findMessage(state, params.message_id);
  if (!stored) throw badRequest('message to react not found');
  const emoji = (params.reaction ?? []).map((reaction) => reaction.emoji);
  if (emoji.some((each) => !REACTIONS.has(each.replace(/\uFE0F$/, '')))) throw badRequest('REACTION_INVALID');
  // Bot API docs, setMessageReaction: bots may set one.
  if (emoji.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  stored.reactions.set(core.bot.id, emoji);
  core.changed.emit();
  return true;
}
