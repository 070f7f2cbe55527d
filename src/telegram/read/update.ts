import type { z } from 'zod';
import type { Me } from './address.ts';
import { type Intent, ignore, type MembershipIntent } from './intent.ts';
import { readMessage } from './message.ts';
import { callbackSchema, inlineQuerySchema, membershipSchema, messageSchema } from './schema.ts';
import { personOf, placeOf } from './sender.ts';

type Reader = (value: unknown, me: Me) => Intent;

/** Reads what the schema accepts; everything else is malformed. */
const reader =
  <T>(schema: z.ZodType<T>, read: (value: T, me: Me) => Intent): Reader =>
  (value, me) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? read(parsed.data, me) : ignore('malformed');
  };

const message = reader(messageSchema, (value, me) => readMessage(value, me, false));
const edited = reader(messageSchema, (value, me) => readMessage(value, me, true));

const press = reader(callbackSchema, ({ id, from, data, message: under }) => ({
  kind: 'press',
  queryId: id,
  who: personOf(from),
  data: data ?? '',
  offered: (under?.reply_markup?.inline_keyboard.flat() ?? []).flatMap(
    ({ callback_data }) => callback_data ?? [],
  ),
  ...(under && { where: placeOf(under) }),
  isInaccessible: under?.date === 0,
}));

const inline = reader(inlineQuerySchema, ({ id, from, query, offset }) => ({
  kind: 'inline',
  queryId: id,
  who: personOf(from),
  text: query.trim(),
  offset,
}));

const GONE: ReadonlySet<string> = new Set(['left', 'kicked']);

function statusOf({
  status,
  can_send_messages,
}: z.infer<typeof membershipSchema>['new_chat_member']): MembershipIntent['status'] {
  if (GONE.has(status)) return 'gone';
  return status === 'restricted' && can_send_messages !== true ? 'muted' : 'present';
}

const membership = reader(membershipSchema, ({ chat, new_chat_member }) => ({
  kind: 'membership',
  chatId: chat.id,
  status: statusOf(new_chat_member),
}));

const READERS: Readonly<Record<string, Reader>> = {
  message,
  edited_message: edited,
  channel_post: message,
  edited_channel_post: edited,
  callback_query: press,
  inline_query: inline,
  my_chat_member: membership,
};

/** Every kind of update that is read; Telegram sends no others. */
export const UPDATE_KINDS: readonly string[] = Object.keys(READERS);

/** What an update asks of the bot. Never throws: whatever cannot be read is ignored, with the reason. */
export function readUpdate(update: object, me: Me): Intent {
  const found = Object.entries(update).find(([kind]) => Object.hasOwn(READERS, kind));
  const read = found && READERS[found[0]];
  return found && read ? read(found[1], me) : ignore('unknown_kind');
}
