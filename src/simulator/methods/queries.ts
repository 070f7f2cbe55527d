import type { Core, InlineResult } from '../core.ts';
import { badRequest } from '../refusal.ts';
import { bytesOf, codePoints, formatMessage } from '../text/formatted.ts';
import { checkMarkup } from './markup.ts';
import type { Params } from './table.ts';

const tooOld = () => badRequest('query is too old and response timeout expired or query ID is invalid');

/** guide §2.1. */
const MAX_ANSWER_CHARS = 200;
const MAX_RESULTS = 50;
const MAX_ID_BYTES = 64;
const MAX_OFFSET_BYTES = 64;
const START_PARAMETER = /^[A-Za-z0-9_-]{1,64}$/;

/** guide §2.3, §2.5: once, and soon. */
export function answerCallbackQuery(core: Core, params: Params<'answerCallbackQuery'>): true {
  const press = core.presses.get(params.callback_query_id);
  const isLate = press && core.clock.now() - press.at > core.limits.pressAnswerMs;
  if (!press || isLate || press.answer) throw tooOld();
  if (params.text !== undefined && codePoints(params.text) > MAX_ANSWER_CHARS)
    throw badRequest('MESSAGE_TOO_LONG');
  // Bot API docs, answerCallbackQuery: only games, or t.me/<bot>?start=… links.
  if (params.url !== undefined && !params.url.startsWith(`https://t.me/${core.bot.username}?start=`))
    throw badRequest('URL_INVALID');
  const { callback_query_id: _, ...answer } = params;
  press.answer = answer;
  core.changed.emit();
  return true;
}

/** A result as it will be sent: its text is parsed now, so that a wrong tag fails the answer (guide §2.1). */
function checkResult(core: Core, result: Params<'answerInlineQuery'>['results'][number]): InlineResult {
  // guide §2.1: 1 to 64 bytes.
  if (result.id === '' || bytesOf(result.id) > MAX_ID_BYTES) throw badRequest('RESULT_ID_INVALID');
  if (result.title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  const { input_message_content: content, reply_markup: markup, ...shown } = result;
  const formatted = formatMessage(
    { text: content.message_text, parseMode: content.parse_mode, entities: content.entities },
    core.limits.messageChars,
  );
  const checked = checkMarkup(markup);
  return { ...shown, message: formatted, ...(checked && { reply_markup: checked }) };
}

/** guide §2.5. */
export function answerInlineQuery(core: Core, params: Params<'answerInlineQuery'>): true {
  const ask = core.inlineAsks.get(params.inline_query_id);
  const isLate = ask && core.clock.now() - ask.at > core.limits.inlineAnswerMs;
  if (!ask || isLate || ask.answer) throw tooOld();
  if (params.results.length > MAX_RESULTS) throw badRequest('too many inline query results specified');
  const results = params.results.map((result) => checkResult(core, result));
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
  if (bytesOf(params.next_offset ?? '') > MAX_OFFSET_BYTES) throw badRequest('NEXT_OFFSET_INVALID');
  const { button } = params;
  if (button?.start_parameter !== undefined && !START_PARAMETER.test(button.start_parameter))
    throw badRequest('START_PARAM_INVALID');
  if (button && (button.start_parameter === undefined) === (button.web_app === undefined))
    throw badRequest("can't parse inline query results button: exactly one action must be specified");
  const { inline_query_id: _, results: _raw, ...rest } = params;
  ask.answer = { ...rest, results };
  core.changed.emit();
  return true;
}
