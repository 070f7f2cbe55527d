import type { UserFromGetMe } from 'telegraf/types';
import type { RawEntity, RawReply, RawWords } from './schema.ts';

/** The words of a message and what Telegram marked in them; offsets count UTF-16 units, as JavaScript does. */
export interface Words {
  readonly text: string;
  readonly entities: readonly RawEntity[];
}

export type Me = Pick<UserFromGetMe, 'id' | 'username'>;

/** Text or caption; undefined when there is neither. */
export function wordsOf({ text, caption, entities, caption_entities }: RawWords): Words | undefined {
  if (text !== undefined) return { text, entities: entities ?? [] };
  if (caption !== undefined) return { text: caption, entities: caption_entities ?? [] };
  return undefined;
}

const sliceOf = ({ text }: Words, { offset, length }: RawEntity): string =>
  text.slice(offset, offset + length);

const isSame = (name: string, username: string): boolean => name.toLowerCase() === username.toLowerCase();

export interface Command {
  /** Lower case, without slash. */
  readonly name: string;
  readonly payload: string;
  readonly to: 'anyone' | 'me' | 'other';
}

/** The command that a message begins with. Phones write the first letter large, so case does not count. */
export function commandOf(words: Words, me: Me): Command | undefined {
  const found = words.entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!found) return undefined;
  const [name = '', receiver] = sliceOf(words, found).slice(1).split('@');
  if (name === '') return undefined;
  return {
    name: name.toLowerCase(),
    payload: withoutMentions(words, me, found.length),
    to: receiver === undefined ? 'anyone' : isSame(receiver, me.username) ? 'me' : 'other',
  };
}

const isMe = (words: Words, me: Me) => {
  return (entity: RawEntity): boolean =>
    (entity.type === 'mention' && isSame(sliceOf(words, entity), `@${me.username}`)) ||
    (entity.type === 'text_mention' && entity.user?.id === me.id);
};

/** Only what Telegram marked as a mention counts: `mail@shuwen_bot.cn` is none. */
export const mentionsMe = (words: Words, me: Me): boolean => words.entities.some(isMe(words, me));

/** What stands between an address and the question: `@bot，四川…`. */
const AFTER_ADDRESS = /^[\s,，:：、.。;；]+/u;

/** The text from an offset on, without the mentions of the bot. */
function withoutMentions(words: Words, me: Me, from: number): string {
  const mentions = words.entities.filter(isMe(words, me)).filter(({ offset }) => offset >= from);
  let at = from;
  let bare = '';
  for (const { offset, length } of [...mentions].sort((a, b) => a.offset - b.offset)) {
    bare += words.text.slice(at, offset);
    at = Math.max(at, offset + length);
    if (bare.trim() === '') bare = '';
    else bare = `${bare.trimEnd()} `;
  }
  const rest = words.text.slice(at);
  return mentions.length === 0 ? rest.trim() : `${bare}${rest.replace(AFTER_ADDRESS, '')}`.trim();
}

/** `@bot /ask 四川…`: who mentions the bot may still write the command. */
const ASK = /^\/ask(?:@\w+)?(?:\s+|$)/i;

/** The question without its address: command, mentions and what joins them to it. */
export const bareQuestion = (words: Words, me: Me): string => {
  const command = commandOf(words, me);
  const bare = command?.name === 'ask' ? command.payload : withoutMentions(words, me, 0);
  return bare.replace(ASK, '').trim();
};

/** The question that a message holds to which `/ask` replies; none when it is the bot's own. */
export function quotedQuestion(reply: RawReply | undefined, me: Me): string | undefined {
  if (!reply || reply.from?.id === me.id) return undefined;
  const words = wordsOf(reply);
  const text = words && bareQuestion(words, me);
  return text ? text : undefined;
}

/** A reply to what the bot wrote. In a topic that the bot opened every message "replies" to the opening: that is none. */
export const repliesToMe = (reply: RawReply | undefined, me: Me): boolean =>
  reply?.from?.id === me.id && reply.forum_topic_created === undefined;
