import type { Citation } from '../domain/index.ts';
import { type Texts, textsBeside } from '../locales/index.ts';

/** A title in 《》 or “”, as its script wants, unless it only describes its source or already has its marks. */
export function titleOf({ title, marks }: Pick<Citation, 'title' | 'marks'>): string {
  if (marks.includes('described') || title.startsWith('《')) return title;
  return /\p{Script=Han}/u.test(title) ? `《${title}》` : `“${title}”`;
}

/** What is told of where a quote comes from. */
export type Source = Pick<
  Citation,
  'title' | 'publisher' | 'shownAs' | 'section' | 'paragraph' | 'date' | 'published' | 'marks' | 'lang'
>;

/**
 * All that follows the title: publisher, section, paragraph, dates, and what a reader must be told of the source. In the
 * language of the quote, whatever the reader's: a line in two languages is read in neither.
 */
export function sourceDetails(source: Source, reader: Texts): readonly string[] {
  const { shownAs, publisher, section, paragraph, date, published, marks, lang } = source;
  const texts = textsBeside(lang, reader);
  return [
    shownAs ?? publisher,
    section,
    texts.paragraph(paragraph),
    texts.date(date),
    ...(published === undefined ? [] : [texts.published(published)]),
    ...marks.map((mark) => texts.marks[mark]),
  ];
}

export const sourceParts = (source: Source, texts: Texts): readonly string[] => [
  titleOf(source),
  ...sourceDetails(source, texts),
];
