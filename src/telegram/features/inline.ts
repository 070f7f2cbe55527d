import { ask } from '../../app/index.ts';
import { MAX_CITATIONS } from '../../domain/index.ts';
import type { InlineIntent } from '../read/index.ts';
import { inlineAnswer } from '../view/index.ts';
import { type Context, voiceFor } from './context.ts';

/** Seconds that Telegram may show the same cards to the same person; a new index shows through after that. */
const CACHE_S = 300;

/** Cited cards for what somebody types behind the bot's name. The language is theirs, so the cards are too. */
export async function onInline(
  context: Context,
  { queryId, who, text, offset }: InlineIntent,
): Promise<void> {
  const voice = await voiceFor(context, { who });
  const deps = context.current();
  // Who chooses one of them may be shown all there are.
  const found = text === '' ? undefined : await context.inTurn(() => ask(deps, text, { top: MAX_CITATIONS }));
  await context.gateway.call('answerInlineQuery', {
    inline_query_id: queryId,
    ...inlineAnswer(found?.answer, offset, voice),
    is_personal: true,
    cache_time: CACHE_S,
  });
}
