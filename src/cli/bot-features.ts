import { type AskDeps, ask } from '../app/index.ts';
import { type Bot, type Features, TryLater } from '../telegram/index.ts';

/** `/ask`, perhaps with the bot's name, and the question. */
const ASK = /^\/ask(?:@(\w+))?(?:\s+|$)([\s\S]*)/;

/** The least that a bot can do: the first quote for a question in private, or after `/ask`. */
export async function createFeatures(
  { me, gateway, telegraf }: Bot,
  current: () => AskDeps,
): Promise<Features> {
  telegraf.on('message', async ({ message }) => {
    if (!('text' in message) || message.from.is_bot) return;
    const [command, addressee, rest] = ASK.exec(message.text) ?? [];
    if (addressee && addressee.toLowerCase() !== me.username.toLowerCase()) return;
    if (command === undefined && message.chat.type !== 'private') return;
    const question = (command === undefined ? message.text : (rest ?? '')).trim();
    if (question === '') return;
    const { answer } = await ask(current(), question);
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
