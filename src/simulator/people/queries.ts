import type { Core, InlineResult, Press } from '../core.ts';
import { storeMessage } from '../core.ts';
import { hears, tellBot } from '../deliver.ts';
import { codePoints, type Formatted } from '../text/formatted.ts';
import type { Markup, Message, User } from '../wire.ts';
import { type Seen, type SimChat, seenOf, stateOf } from './seen.ts';

export interface PressHandle {
  readonly id: string;
  /** What the person was shown: text and alert; undefined while the bot has not answered. */
  answer(): Press['answer'];
}

export interface InlineHandle {
  readonly id: string;
  readonly query: string;
  /** undefined while the bot has not answered. */
  answer(): { readonly results: readonly InlineResult[]; readonly [field: string]: unknown } | undefined;
}

/** The data of the button that the person means. Throws when there is none: a test that presses nothing tests nothing. */
function dataOf(message: Seen, button: string | { readonly data: string }): string {
  if (typeof button !== 'string') return button.data;
  const buttons = message.keyboard.flat();
  const found = buttons.find(({ text, callback_data: data }) => text === button || data === button);
  if (found?.callback_data !== undefined) return found.callback_data;
  const shown = buttons.map(({ text }) => text).join(', ') || 'none';
  throw new Error(`Message ${message.id} has no callback button "${button}"; its buttons: ${shown}.`);
}

/** guide §2.5, Bot API docs MaybeInaccessibleMessage: of a deleted message only its place is known, with date 0. */
function pressedMessage(core: Core, seen: Seen): unknown {
  const { chat, messages } = stateOf(core, { id: seen.chatId });
  const stored = messages.get(seen.id);
  if (!stored || stored.isDeleted) return { chat, message_id: seen.id, date: 0 };
  return stored.message;
}

export function press(
  core: Core,
  user: User,
  options: { readonly message: Seen; readonly button: string | { readonly data: string } },
): PressHandle {
  const { message } = options;
  // The keyboard as it is now, not as the test has seen it.
  const stored = stateOf(core, { id: message.chatId }).messages.get(message.id);
  const data = dataOf(stored ? seenOf(core, stored) : message, options.button);
  const made: Press = { id: String(core.nextId()), personId: user.id, at: core.clock.now() };
  core.presses.set(made.id, made);
  const place =
    message.inlineMessageId === undefined
      ? { message: pressedMessage(core, message) }
      : { inline_message_id: message.inlineMessageId };
  core.updates.push({
    payload: {
      callback_query: { id: made.id, from: user, chat_instance: String(message.chatId), ...place, data },
    },
    queue: `callback ${user.id}`,
    lifeMs: core.limits.pressLifeMs,
  });
  return { id: made.id, answer: () => made.answer };
}

/** guide §2.1: clients send no more. */
const MAX_QUERY_CHARS = 256;

export function typeInline(
  core: Core,
  user: User,
  { query, offset }: { readonly query: string; readonly offset: string },
): InlineHandle {
  if (codePoints(query) > MAX_QUERY_CHARS)
    throw new Error(`An inline query has at most ${MAX_QUERY_CHARS} characters.`);
  const id = String(core.nextId());
  core.inlineAsks.set(id, { id, personId: user.id, query, at: core.clock.now() });
  core.updates.push({
    payload: { inline_query: { id, from: user, query, offset, chat_type: 'sender' } },
    queue: `inline ${user.id}`,
    lifeMs: core.limits.inlineLifeMs,
  });
  return { id, query, answer: () => core.inlineAsks.get(id)?.answer };
}

export function pick(
  core: Core,
  user: User,
  {
    inline,
    resultId,
    chat,
  }: { readonly inline: InlineHandle; readonly resultId: string; readonly chat: SimChat },
): Seen {
  const result = inline.answer()?.results.find(({ id }) => id === resultId);
  if (!result) throw new Error(`The inline query has no result "${resultId}".`);
  const state = stateOf(core, chat);
  // checkResult made both of this shape.
  const { text, entities } = result.message as Formatted;
  const markup = result.reply_markup as Markup | undefined; // likewise
  // guide §2.5: there is an inline_message_id only with a keyboard.
  const inlineId = markup && `inline-${core.nextId()}`;
  const draft: Partial<Message> = {
    from: user,
    via_bot: core.bot,
    text,
    ...(entities.length > 0 && { entities }),
    ...(markup && { reply_markup: markup }),
  };
  const stored = storeMessage(core, state, { draft, ...(inlineId !== undefined && { inlineId }) });
  if (hears(core, state, stored.message)) tellBot(core, state, { stored });
  core.updates.push({
    payload: {
      chosen_inline_result: {
        result_id: resultId,
        from: user,
        query: inline.query,
        ...(inlineId !== undefined && { inline_message_id: inlineId }),
      },
    },
    queue: `chosen ${user.id}`,
    lifeMs: core.limits.chosenLifeMs,
  });
  return seenOf(core, stored);
}
