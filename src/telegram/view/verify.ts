import type { Verification } from '../../app/index.ts';
import { placeOf, sourceOf, verdictOf } from '../../wording/index.ts';
import { shorten } from './cut.ts';
import { bold, type Content, lines, link, quote } from './markup.ts';
import { message, type View } from './message.ts';
import { sourceLine } from './source-line.ts';
import type { Voice } from './voice.ts';

const MAX_NEIGHBOUR_CHARS = 160;
const MAX_PASSAGE_CHARS = 1_500;

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

/**
 * `/verify`, and what a citation's link opens: the passage with its neighbours, and whether it is still the same. `url`: the
 * page of the citation, where it has one.
 */
export function verifyView(found: Verification, voice: Voice, url?: string): View {
  const page = url !== undefined && found.trace.status !== 'unknown' ? link(url, voice.bot.verify.page) : '';
  return message([bold(verdictOf(found, voice.texts)), ...placed(found, voice), page]);
}

export const verifyUsage = (voice: Voice): View => message([voice.bot.verify.usage]);
