import type { PressIntent, Where } from '../read/index.ts';
import type { View, Voice } from '../view/index.ts';
import type { Context } from './context.ts';
import { edit, send } from './send.ts';

/** What is shown to who pressed: a line above the chat, a box to close (`isAlert`), or a link that opens. */
export interface Shown {
  readonly text?: string;
  readonly isAlert?: boolean;
  readonly url?: string;
}

/** A press being handled: it is answered exactly once. */
export interface Pressed extends Pick<PressIntent, 'who' | 'queryId' | 'data' | 'isInaccessible'> {
  readonly where: Where;
  readonly voice: Voice;
  answer(shown?: Shown): Promise<void>;
}

/** Clients send a press again after a reconnect, with another number. */
const SAME_PRESS_MS = 10_000;

/** False for a press that was done a moment ago; it is answered all the same. */
export async function isFirst({ claims }: Context, pressed: Pressed): Promise<boolean> {
  const { where, who, queryId, data } = pressed;
  const key = `press:${where.chatId}:${where.messageId}:${who.key}:${data}`;
  const first = claims.claim(key, { owner: queryId, forMs: SAME_PRESS_MS });
  if (!first) await pressed.answer();
  return first;
}

/** Replaces the message with the button; one that can no longer be changed is sent anew. */
export async function turnInto(
  context: Context,
  { where, isInaccessible }: Pressed,
  view: View,
): Promise<void> {
  if (isInaccessible || !(await edit(context, where, view))) await send(context, where, view);
}

/** Tells Telegram that the press was seen, once. Nobody waits for an answer that comes too late. */
export function answering({ gateway }: Context, queryId: string): Pressed['answer'] {
  let isAnswered = false;
  return async ({ text, isAlert, url } = {}) => {
    if (isAnswered) return;
    isAnswered = true;
    await gateway.call('answerCallbackQuery', {
      callback_query_id: queryId,
      ...(text !== undefined && { text }),
      ...(isAlert && { show_alert: true }),
      ...(url !== undefined && { url }),
    });
  };
}
