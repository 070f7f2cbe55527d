import type { Where } from '../read/index.ts';
import type { Context } from './context.ts';

/** An answer that takes longer than this is announced by a message that it then replaces. */
const PATIENCE_MS = 1_500;
/** Shown as typing before; Telegram shows it for 5 s, or until a message comes. */
const TYPING_MS = 700;

/** What is shown to who waits. */
interface Signs {
  type(): void;
  /** Gives the id of the message that holds the answer's place, where there is one. */
  announce(): Promise<number | undefined>;
}

/** Shows that somebody is at it. Nothing comes of it where it fails: the answer is what counts. */
export function showTyping({ gateway, log }: Context, { chatId, chatType, topic }: Where): void {
  // Channels show no typing.
  if (chatType === 'channel') return;
  const place = { chat_id: chatId, ...(topic !== undefined && { message_thread_id: topic }) };
  gateway.call('sendChatAction', { ...place, action: 'typing' }).catch((error: unknown) => {
    log.debug({ error: String(error) }, 'typing was not shown');
  });
}

/** Waits for an answer; who waits longer than usual is shown that it is on its way. */
export async function withPatience<T>(
  { log }: Context,
  work: Promise<T>,
  { type, announce }: Signs,
): Promise<{ readonly result: T; readonly placeholder?: number }> {
  const typing = setTimeout(type, TYPING_MS);
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<'slow'>((resolve) => {
    timer = setTimeout(() => resolve('slow'), PATIENCE_MS);
  });
  try {
    const first = await Promise.race([work, slow]);
    if (first !== 'slow') return { result: first };
  } finally {
    clearTimeout(typing);
    clearTimeout(timer);
  }
  work.catch(() => undefined); // Told below.
  const placeholder = await announce().catch((error: unknown) => {
    log.debug({ error: String(error) }, 'the notice that the answer takes a while was not sent');
    return undefined;
  });
  const result = await work;
  return placeholder === undefined ? { result } : { result, placeholder };
}
