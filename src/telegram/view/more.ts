import type { Answer, Citation } from '../../domain/index.ts';
import { pageRow } from './keyboards.ts';
import { type Content, lines, nodesOf, quote } from './markup.ts';
import { message, type View } from './message.ts';
import { quoted } from './quote.ts';
import { plainOf } from './render.ts';
import { numberedSource } from './source-line.ts';
import type { Voice } from './voice.ts';

/** A passage is at most some 1,200 characters long; one from elsewhere is cut here too. */
const WHOLE = 1_500;
/** Two screens of a phone; what does not fit goes to the next page. */
const MAX_PAGE_CHARS = 1_600;

const block = (citation: Citation, voice: Voice): Content =>
  lines(
    quote(quoted(citation, { maxChars: WHOLE, isAnswer: citation.role === 'answer' })),
    numberedSource(citation, voice),
  );

interface Section {
  readonly heading: string;
  readonly content: Content;
}

/** All citations with their headings: answers first, then what is only near. */
function sectionsOf({ citations }: Answer, voice: Voice): Section[] {
  const answers = citations.filter(({ role }) => role === 'answer');
  const others = citations.filter(({ role }) => role !== 'answer');
  return [
    ...answers.map((citation) => ({ heading: '', content: block(citation, voice) })),
    ...others.map((citation) => ({ heading: voice.bot.answer.related, content: block(citation, voice) })),
  ];
}

function pagesOf(sections: readonly Section[]): Section[][] {
  const pages: Section[][] = [];
  let room = 0;
  for (const section of sections) {
    const length = plainOf(nodesOf(section.content)).length;
    const page = pages.at(-1);
    if (page && length <= room) page.push(section);
    else pages.push([section]);
    room = (page && length <= room ? room : MAX_PAGE_CHARS) - length;
  }
  return pages;
}

/** Every source of an answer with its whole quote, page by page (from 0; a page beyond the last is the last). */
export function moreView(
  answer: Answer,
  turn: { readonly id: string; readonly page: number },
  voice: Voice,
): View {
  const pages = pagesOf(sectionsOf(answer, voice));
  if (pages.length === 0) return message([voice.bot.answer.nothingMore]);
  const page = Math.min(turn.page, pages.length - 1);
  const shown = pages[page] ?? [];
  const contents = shown.flatMap(({ heading, content }, i) =>
    heading === '' || heading === shown[i - 1]?.heading ? [content] : [heading, content],
  );
  return message(
    [voice.bot.answer.more(page + 1, pages.length), ...contents],
    pageRow({ page, pages: pages.length }, voice, (to) => ({ action: 'more', turn: turn.id, page: to })),
  );
}
