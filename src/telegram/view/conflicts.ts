import type { Answer, Citation } from '../../domain/index.ts';
import { bold, type Content, lines } from './markup.ts';
import { answeringSentence } from './quote.ts';
import { numberedSource } from './source-line.ts';
import type { Voice } from './voice.ts';

const MAX_SENTENCE_CHARS = 240;

/** Citations that disagree, oldest first; one without a date comes before all others. */
export function conflicting({ citations, conflicts = [] }: Answer): readonly Citation[] {
  const numbers = new Set(conflicts.flatMap((conflict) => conflict.citations));
  const dayOf = ({ date }: Citation): string => (/^\d/.test(date) ? date : '');
  return citations.filter(({ n }) => numbers.has(n)).sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

const dated = (citation: Citation, voice: Voice): Content[] =>
  lines(
    [bold(voice.texts.date(citation.date)), '  ', answeringSentence(citation, MAX_SENTENCE_CHARS)],
    numberedSource(citation, voice),
  );

/** What each of the sources says, by date, so that nobody takes the first figure for the only one. */
export const conflictList = (answer: Answer, voice: Voice): Content[] => [
  voice.bot.answer.differ(answer.conflicts?.[0]?.about ?? ''),
  ...conflicting(answer).map((citation) => dated(citation, voice)),
];
