import type { OverheardIntent } from '../read/index.ts';
import type { Context } from './context.ts';
import { isTopicOff } from './group-settings.ts';
import { isLate } from './late.ts';
import { isQuiet } from './quiet-hours.ts';

const QUESTION = /[?？]$/;

/** Whether words that address nobody are a question that their group wants answered, here and now. */
export function isToBeAnswered(context: Context, { text, where, date }: OverheardIntent): boolean {
  if (!QUESTION.test(text) || isLate({ date })) return false;
  const { answers, quiet } = context.groups.of(where.chatId);
  return answers === 'questions' && !isTopicOff(context, where) && !isQuiet(quiet, new Date());
}
