import type { Citation, PassageId } from '../../domain/index.ts';
import { type Source, sourceDetails, titleOf } from '../../wording/index.ts';
import { shorten } from './cut.ts';
import { citationLink } from './links.ts';
import { type Content, join, link } from './markup.ts';
import type { Voice } from './voice.ts';

/** Imported documents may call themselves anything. */
const MAX_PART_CHARS = 80;

/** On a phone a month says enough where the day of publication lies in it. */
const withoutEcho = (source: Source): Source => {
  const { published, ...rest } = source;
  return published?.startsWith(source.date) ? rest : source;
};

export const idLink = (id: PassageId, { username }: Voice): Content =>
  link(citationLink(username, id), `#${id}`);

export interface SourceLine extends Source {
  readonly id: PassageId;
  readonly url?: string;
}

/** Title (which opens the source itself), publisher, section, paragraph, date, id (which opens the citation). */
export function sourceLine(source: SourceLine, voice: Voice): Content[] {
  const details = sourceDetails(withoutEcho(source), voice.texts);
  return join(
    [
      link(source.url, titleOf({ ...source, title: shorten(source.title, MAX_PART_CHARS) })),
      ...details.map((part) => shorten(part, MAX_PART_CHARS)),
      idLink(source.id, voice),
    ],
    ' · ',
  );
}

/** `[1]`, then the source. */
export const numberedSource = (citation: Citation, voice: Voice): Content => [
  `[${citation.n}] `,
  sourceLine(citation, voice),
];

/** `[2] 四川日报`: enough where the passage itself is not shown. */
export const shortSource = (citation: Citation, voice: Voice): Content =>
  link(
    citationLink(voice.username, citation.id),
    `[${citation.n}] ${shorten(citation.shownAs ?? citation.publisher, MAX_PART_CHARS)}`,
  );
