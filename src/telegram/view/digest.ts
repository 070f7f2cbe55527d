import type { PassageInPlace } from '../../app/index.ts';
import { dayOf, sourceOf } from '../../wording/index.ts';
import { shorten } from './cut.ts';
import { catalogueLink } from './links.ts';
import { bold, type Content, folded, lines, link, nodesOf, paragraphs } from './markup.ts';
import { message, type View } from './message.ts';
import { plainOf } from './render.ts';
import { sourceLine } from './source-line.ts';
import type { Voice } from './voice.ts';

const MAX_QUOTE_CHARS = 400;
/** Quotes are folded, so that even the longest digest is not much more than a screen. */
const MAX_CHARS = 1_600;

/** The source stands below the fold, so that it is seen without a tap. */
const item = (passage: PassageInPlace, voice: Voice): Content =>
  lines(folded(shorten(passage.text, MAX_QUOTE_CHARS)), sourceLine(sourceOf(passage), voice));

/** New passages as quotes with their sources; what does not fit is counted. `at`: ISO 8601. */
export function digestView(passages: readonly PassageInPlace[], at: string, voice: Voice): View {
  const { bot, texts, username } = voice;
  const heading = bold(bot.digest.heading(passages.length, texts.date(dayOf(at))));
  const items: Content[] = [];
  for (const passage of passages) {
    const next = item(passage, voice);
    if (plainOf(nodesOf(paragraphs(...items, next))).length > MAX_CHARS) break;
    items.push(next);
  }
  const left = passages.length - items.length;
  const rest = left > 0 ? link(catalogueLink(username), bot.digest.rest(left)) : '';
  return message([heading, ...items, rest]);
}

/** What became of the chats whose digest was due. */
export interface DigestTally {
  readonly sent: number;
  /** Nothing was new for these. */
  readonly unchanged: number;
  /** Quiet hours hold theirs back. */
  readonly quiet: number;
  readonly failed: number;
}

const OUTCOMES = ['sent', 'unchanged', 'quiet', 'failed'] as const;

/** `/digest now`: what came of it. */
export function digestReportView(tally: DigestTally, { bot }: Voice): View {
  const { report, nobody } = bot.digest;
  const told = OUTCOMES.filter((outcome) => tally[outcome] > 0);
  return message([told.length === 0 ? nobody : lines(...told.map((one) => report[one](tally[one])))]);
}

export const digestUsage = ({ bot }: Voice): View => message([bot.digest.usage]);
