import type { Message } from 'telegraf/types';
import { type AskDeps, ask } from '../app/index.ts';
import { type Bot, type Features, TryLater } from '../telegram/index.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** `/ask`, perhaps with the bot's name, and the question. */
const ASK = /^\/ask(?:@(\w+))?(?:\s+|$)([\s\S]*)/;

/** The question of a message in private, or after `/ask`; empty for none. */
function questionOf({ text, chat, from }: Message.TextMessage, username: string): string {
  if (from?.is_bot) return '';
  const command = ASK.exec(text);
  if (!command) return chat.type === 'private' ? text.trim() : '';
  const [, addressee, rest = ''] = command;
  return addressee === undefined || addressee.toLowerCase() === username.toLowerCase() ? rest.trim() : '';
}

/** The least that a bot can do: the first quote for a question. */
export async function createFeatures(
  { me, gateway, telegraf }: Bot,
  current: () => AskDeps,
): Promise<Features> {
  const inTurn = oneAtATime();
  telegraf.on('message', async ({ message }) => {
    if (!('text' in message)) return;
    const question = questionOf(message, me.username);
    if (question === '') return;
    const { answer } = await inTurn(() => ask(current(), question));
    const sent = await gateway.call('sendMessage', {
      chat_id: message.chat.id,
      text: answer.citations[0]?.quote ?? '没有找到相关内容。',
      link_preview_options: { is_disabled: true },
      reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true },
      ...(message.is_topic_message && { message_thread_id: message.message_thread_id }),
    });
    if (!sent.ok && sent.reason === 'gave_up') throw new TryLater(sent.detail);
  });
  return { handle: (update) => telegraf.handleUpdate(update) };
}
