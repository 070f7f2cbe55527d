import type { PassageInPlace, Verification } from '../app/index.ts';
import type { PassageId } from '../domain/index.ts';
import type { Texts } from '../locales/index.ts';
import type { Source } from './source.ts';

/** Section and paragraph, as a citation names them. */
export const placeOf = (
  { section, paragraph }: { section: string; paragraph: number },
  texts: Texts,
): string => `${section} · ${texts.paragraph(paragraph)}`;

/** Twice the length of an id: enough to see what was typed. */
const MOST_OF_ID = 20;

const recognisable = (id: string): string => {
  const characters = [...id];
  return characters.length <= MOST_OF_ID ? id : `${characters.slice(0, MOST_OF_ID).join('')}…`;
};

/** Whether a citation still stands as it did. */
export function headlineOf({ trace, id }: Verification, texts: Texts): string {
  switch (trace.status) {
    case 'unknown':
      return texts.verify.unknown(recognisable(id));
    case 'moved':
      return texts.verify.moved(placeOf(trace.from, texts));
    case 'unreadable':
      return texts.verify.unreadable(trace.problem.file);
    default:
      return texts.verify[trace.status];
  }
}

/** A day as its readers count it: the corpus is about Sichuan. `2026-11-20`, from ISO 8601. */
export const dayOf = (iso: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(iso));

/** The same, with the day since when. */
export function verdictOf(found: Verification, texts: Texts): string {
  const { trace } = found;
  if (trace.status === 'unchanged') return texts.verify.unchangedSince(texts.date(dayOf(trace.firstSeen.at)));
  if (trace.status === 'changed') return texts.verify.changedOn(texts.date(dayOf(trace.old.vanishedAt)));
  return headlineOf(found, texts);
}

/** The source of a passage as it stands now. */
export function sourceOf({ document, passage }: PassageInPlace): Source & {
  readonly id: PassageId;
  readonly url?: string;
} {
  const { title, publisher, shownAs, date, published, url, marks, lang } = document;
  const { id, section, paragraph } = passage;
  return {
    ...{ id, title, publisher, date, marks, section, paragraph, lang },
    ...(shownAs === undefined ? {} : { shownAs }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}
