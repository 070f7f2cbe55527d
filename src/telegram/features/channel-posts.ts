import type { QuestionIntent } from '../read/index.ts';
import { fieldOf } from '../transport/index.ts';
import type { Context } from './context.ts';
import { hearsAll, lookUp } from './rights.ts';

/** A post and its copy arrive within seconds of each other, or after the same downtime. */
const SAME_POST_MS = 60 * 60_000;

/** Whether the bot will surely be sent the post's copy in the discussion group. */
async function hearsTheCopy(context: Context, channelId: number): Promise<boolean> {
  const group = fieldOf(await lookUp(context, 'getChat', { chat_id: channelId }), 'linked_chat_id');
  return typeof group === 'number' && hearsAll(context, group);
}

/** Whether a post, or its copy, is to be answered where it is: of the two only one is. */
export async function isOursToAnswer(context: Context, intent: QuestionIntent): Promise<boolean> {
  const { where, copyOf, isEdit } = intent;
  // The edit of what was answered changes that answer; any other may be a new question.
  if (isEdit && (await context.memory.turnOfQuestion(where.chatId, where.messageId))) return true;
  const isPost = where.chatType === 'channel';
  if (!isPost && !copyOf) return true;
  if (isPost && (await hearsTheCopy(context, where.chatId))) return false;
  const { channelId, messageId } = copyOf ?? { channelId: where.chatId, messageId: where.messageId };
  const owner = isPost ? 'post' : 'copy';
  const isFirst = context.claims.claim(`post:${channelId}:${messageId}`, { owner, forMs: SAME_POST_MS });
  if (!isFirst || isPost) return isFirst;
  const answered = await context.memory.turnOfQuestion(channelId, messageId);
  return answered?.answerId === undefined;
}
