import type { PassageInPlace, Verification } from '../../app/index.ts';
import { headlineOf } from '../../wording/index.ts';
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

function placed({ trace, current }: Verification, voice: Voice): Content[] {
  const { verify } = voice.texts;
  const old =
    'old' in trace ? [lines(bold(verify.old), quote(shorten(trace.old.text, MAX_PASSAGE_CHARS)))] : [];
  if (!current) return 'old' in trace ? [...old, `${trace.old.title} · ${trace.old.section}`] : [];
  const label = trace.status === 'changed' ? verify.new : verify.here;
  return [
    ...old,
    neighbour(verify.before, current.before),
    lines(bold(label), quote(shorten(current.text, MAX_PASSAGE_CHARS))),
    neighbour(verify.after, current.after),
    sourceLine(sourceOf(current), voice),
  ];
}

/** `/verify`, and what a citation's link opens: the passage with its neighbours, and whether it is still the same. */
export const verifyView = (found: Verification, voice: Voice): View =>
  message([bold(verdictOf(found, voice)), ...placed(found, voice)]);

export const verifyUsage = (voice: Voice): View => message([voice.bot.verify.usage]);
