import type { Citation } from '../domain/index.ts';
import type { Texts } from '../locales/index.ts';

/** A title in 《》 or “”, as its script wants, unless it only describes its source or already has its marks. */
function titleOf({ title, marks }: Citation): string {
  if (marks.includes('described') || title.startsWith('《')) return title;
  return /\p{Script=Han}/u.test(title) ? `《${title}》` : `“${title}”`;
}

/** Where a quote comes from: title, publisher, section, paragraph, dates, and what a reader must be told of it. */
export function sourceParts(citation: Citation, texts: Texts): readonly string[] {
  const { shownAs, publisher, section, paragraph, date, published, marks } = citation;
  return [
    titleOf(citation),
    shownAs ?? publisher,
    section,
    texts.paragraph(paragraph),
    texts.date(date),
    ...(published === undefined ? [] : [texts.published(published)]),
    ...marks.map((mark) => texts.marks[mark]),
  ];
}
