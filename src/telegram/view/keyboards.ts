import type { InlineKeyboardButton } from 'telegraf/types';
import { dataOf, type Press } from './callbacks.ts';
import { labelOf } from './cut.ts';
import type { Keyboard } from './message.ts';
import type { Voice } from './voice.ts';

export const button = (text: string, press: Press): InlineKeyboardButton => ({
  text,
  callback_data: dataOf(press),
});

/** A button for admins; its parts hold neither dots nor colons. */
export const adminButton = (text: string, name: string, ...args: readonly string[]): InlineKeyboardButton =>
  button(text, { action: 'admin', name, args });

/** Rows of at most so many buttons. */
export function rowsOf(buttons: readonly InlineKeyboardButton[], perRow: number): Keyboard {
  const rows: Keyboard = [];
  for (let i = 0; i < buttons.length; i += perRow) rows.push(buttons.slice(i, i + perRow));
  return rows;
}

export interface Pages {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** 上一页 and 下一页, each where there is one. */
export function pageRow({ page, pages }: Pages, { bot }: Voice, press: (page: number) => Press): Keyboard {
  const row = [
    ...(page > 0 ? [button(bot.buttons.previous, press(page - 1))] : []),
    ...(page < pages - 1 ? [button(bot.buttons.next, press(page + 1))] : []),
  ];
  return row.length > 0 ? [row] : [];
}

export interface AnswerButtons {
  /** Id of the stored answer that presses refer to. */
  readonly turn: string;
  /** Nobody but the asker reads it. */
  readonly isPrivate: boolean;
  /** An admin of the group may switch feedback off. */
  readonly hasFeedback: boolean;
  /** It cites figures that a picture can set side by side. */
  readonly hasChart: boolean;
}

export function answeredKeyboard(
  { turn, isPrivate, hasFeedback, hasChart }: AnswerButtons,
  { bot }: Voice,
): Keyboard {
  const vote = (text: string, up: boolean): InlineKeyboardButton =>
    button(text, { action: 'vote', turn, vote: up ? 'up' : 'down' });
  return [
    [
      button(bot.buttons.more, { action: 'more', turn, page: 0 }),
      ...(isPrivate ? [button(bot.buttons.why, { action: 'why', turn })] : []),
      ...(hasFeedback && isPrivate ? [vote('👍', true)] : []),
      ...(hasFeedback ? [vote('👎', false)] : []),
    ],
    ...(hasChart ? [[button(bot.charts.button, { action: 'chart', turn })]] : []),
  ];
}

/** `hasMore`: the message does not show all there is. */
export function relatedKeyboard(
  { turn, hasFeedback }: AnswerButtons,
  { bot }: Voice,
  hasMore: boolean,
): Keyboard {
  const { useful, wish, more } = bot.buttons;
  return [
    [
      ...(hasFeedback ? [button(useful, { action: 'vote', turn, vote: 'useful' })] : []),
      button(wish, { action: 'vote', turn, vote: 'wish' }),
    ],
    ...(hasMore ? [[button(more, { action: 'more', turn, page: 0 })]] : []),
  ];
}

/** Clients show about so much of a button on one line. */
const MAX_QUESTION_CHARS = 60;

/** `questions`: in the words of the corpus. */
export const nearestKeyboard = (turn: string, questions: readonly string[], { bot }: Voice): Keyboard =>
  questions.map((text, index) => [
    button(labelOf(bot.answer.question(text), MAX_QUESTION_CHARS), { action: 'nearest', turn, index }),
  ]);

/** Questions to begin with; at most so many. */
export const exampleKeyboard = ({ bot }: Voice, most?: number): Keyboard =>
  bot.start.examples.slice(0, most).map((text, index) => [button(text, { action: 'example', index })]);
