import type { PassageInPlace } from '../../app/index.ts';
import { dayOf, sourceOf } from '../../wording/index.ts';
import { shorten } from './cut.ts';
import { bold, type Content, folded, lines, nodesOf, paragraphs } from './markup.ts';
import { message, type View } from './message.ts';
import { plainOf } from './render.ts';
import { sourceLine } from './source-line.ts';
import type { Voice } from './voice.ts';

const MAX_QUOTE_CHARS = 400;
/** Quotes are folded, so that even the longest digest is one screen. */
const MAX_CHARS = 1_600;

const item = (passage: PassageInPlace, voice: Voice): Content =>
  folded(lines(shorten(passage.text, MAX_QUOTE_CHARS), sourceLine(sourceOf(passage), voice)));

/** New passages as quotes with their sources; what does not fit is counted. `at`: ISO 8601. */
export function digestView(passages: readonly PassageInPlace[], at: string, voice: Voice): View {
  const { bot, texts } = voice;
  const heading = bold(bot.digest.heading(passages.length, texts.date(dayOf(at))));
  const items: Content[] = [];
  for (const passage of passages) {
    const next = item(passage, voice);
    if (plainOf(nodesOf(paragraphs(...items, next))).length > MAX_CHARS) break;
    items.push(next);
  }
  const left = passages.length - items.length;
  return message([heading, lines(...items), left > 0 ? bot.digest.rest(left) : '']);
}
