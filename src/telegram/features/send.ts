import type { Where } from '../read/index.ts';
import { fieldOf, type Sent, TryLater } from '../transport/index.ts';
import { payloadOf, type View } from '../view/index.ts';
import type { Context } from './context.ts';

/** What will never succeed is dropped, except a fault of ours; what may succeed later is tried again. */
function succeeded(sent: Sent): sent is Sent & { ok: true } {
  if (sent.ok) return true;
  if (sent.reason === 'gave_up') throw new TryLater(sent.detail);
  if (sent.reason === 'rejected') throw new Error(sent.detail);
  return false;
}

function messageIdIn(result: unknown): number | undefined {
  const id = fieldOf(result, 'message_id');
  return typeof id === 'number' ? id : undefined;
}

type Place = Pick<Where, 'chatId' | 'topic'>;

/** Sends a message, and tells its id where it was delivered. */
export async function send(
  { gateway }: Context,
  { chatId, topic, replyTo }: Place & { readonly replyTo?: number },
  view: View,
): Promise<number | undefined> {
  const sent = await gateway.call('sendMessage', {
    chat_id: chatId,
    ...payloadOf(view),
    ...(topic !== undefined && { message_thread_id: topic }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  });
  return succeeded(sent) ? messageIdIn(sent.result) : undefined;
}

/** Sends a message as a reply to where an intent came from, in its topic. */
export const reply = (context: Context, where: Where, view: View): Promise<number | undefined> =>
  send(context, { ...where, replyTo: where.messageId }, view);

/** Replaces a message; false when there is none any more. */
export async function edit(
  { gateway }: Context,
  { chatId, messageId }: Pick<Where, 'chatId' | 'messageId'>,
  view: View,
): Promise<boolean> {
  const { reply_markup, ...rest } = payloadOf(view);
  const sent = await gateway.call('editMessageText', {
    chat_id: chatId,
    message_id: messageId,
    ...rest,
    ...(reply_markup !== undefined && { reply_markup }),
  });
  return succeeded(sent);
}

/** A file to send: `name` is what people see. */
export interface OutgoingFile {
  readonly name: string;
  readonly data: Buffer;
}

/** A file, and what is said under it. */
export interface Filed {
  readonly file: OutgoingFile;
  readonly caption: View;
}

const FILES = { document: 'sendDocument', photo: 'sendPhoto' } as const;

/** Sends a file with a few words under it: at most 1,024 characters (Bot API docs, sendDocument and sendPhoto). */
async function sendFile(
  { gateway }: Context,
  { chatId, topic, replyTo }: Place & { readonly replyTo?: number },
  { as, file, caption }: Filed & { readonly as: keyof typeof FILES },
): Promise<number | undefined> {
  const { text, reply_markup } = payloadOf(caption);
  const sent = await gateway.call(FILES[as], {
    chat_id: chatId,
    [as]: { source: file.data, filename: file.name },
    caption: text,
    parse_mode: 'HTML',
    ...(reply_markup !== undefined && { reply_markup }),
    ...(topic !== undefined && { message_thread_id: topic }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  });
  return succeeded(sent) ? messageIdIn(sent.result) : undefined;
}

type SendFile = (
  context: Context,
  place: Place & { readonly replyTo?: number },
  filed: Filed,
) => Promise<number | undefined>;

export const sendDocument: SendFile = (context, place, filed) =>
  sendFile(context, place, { ...filed, as: 'document' });

/** A picture that is shown at once: PNG or JPEG. */
export const sendPhoto: SendFile = (context, place, filed) =>
  sendFile(context, place, { ...filed, as: 'photo' });
