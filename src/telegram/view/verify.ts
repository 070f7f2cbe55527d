import type { PassageInPlace, Verification } from '../../app/index.ts';
import { headlineOf, placeOf } from '../../wording/index.ts';
import { shorten } from './cut.ts';
import { bold, type Content, lines, quote } from './markup.ts';
import { message, type View } from './message.ts';
import { type SourceLine, sourceLine } from './source-line.ts';
import { dayOf, type Voice } from './voice.ts';

const MAX_NEIGHBOUR_CHARS = 160;
const MAX_PASSAGE_CHARS = 1_500;

/** The source of a passage as it stands now. */
export function sourceOf({ document, passage }: PassageInPlace): SourceLine {
  const { title, publisher, shownAs, date, published, url, marks } = document;
  const { id, section, paragraph } = passage;
  return {
    ...{ id, title, publisher, date, marks, section, paragraph },
    ...(shownAs === undefined ? {} : { shownAs }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

/** Whether the citation still stands, with the day since when. */
export function verdictOf(found: Verification, { texts, bot }: Voice): string {
  const { trace } = found;
  if (trace.status === 'unchanged') return bot.verify.unchanged(texts.date(dayOf(trace.firstSeen.at)));
  if (trace.status === 'changed') return bot.verify.changed(texts.date(dayOf(trace.old.vanishedAt)));
  return headlineOf(found, texts);
}

const neighbour = (label: string, text: string | undefined): Content =>
  text === undefined ? '' : `${label}  ${shorten(text, MAX_NEIGHBOUR_CHARS)}`;

/** What is no longer there, or cannot be read: the text that was cited. */
function lost({ trace }: Verification, voice: Voice): Content[] {
  if (!('old' in trace)) return [];
  const { title, text } = trace.old;
  return [
    quote(shorten(text, MAX_PASSAGE_CHARS)),
    `${shorten(title, MAX_NEIGHBOUR_CHARS)} · ${placeOf(trace.old, voice.texts)}`,
  ];
}

function placed(found: Verification, voice: Voice): Content[] {
  const { trace, current } = found;
  const { verify } = voice.texts;
  if (!current) return lost(found, voice);
  const passage = (label: string, text: string): Content =>
    lines(bold(label), quote(shorten(text, MAX_PASSAGE_CHARS)));
  return [
    trace.status === 'changed' ? passage(verify.old, trace.old.text) : '',
    neighbour(verify.before, current.before),
    passage(trace.status === 'changed' ? verify.new : verify.here, current.text),
    neighbour(verify.after, current.after),
    sourceLine(sourceOf(current), voice),
  ];
}

/** `/verify`, and what a citation's link opens: the passage with its neighbours, and whether it is still the same. */
export const verifyView = (found: Verification, voice: Voice): View =>
  message([bold(verdictOf(found, voice)), ...placed(found, voice)]);

export const verifyUsage = (voice: Voice): View => message([voice.bot.verify.usage]);
