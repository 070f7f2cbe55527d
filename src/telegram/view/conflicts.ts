import type { Answer, Citation } from '../../domain/index.ts';
import { textsBeside } from '../../locales/index.ts';
import { bold, type Content, lines } from './markup.ts';
import { quoted } from './quote.ts';
import { numberedSource } from './source-line.ts';
import type { Voice } from './voice.ts';

const STYLE = { maxChars: 300, isAnswer: true } as const;

/** Citations that disagree, oldest first; one without a date comes before all others. */
export function conflicting({ citations, conflicts = [] }: Answer): readonly Citation[] {
  const numbers = new Set(conflicts.flatMap((conflict) => conflict.citations));
  const dayOf = ({ date }: Citation): string => (/^\d/.test(date) ? date : '');
  return citations.filter(({ n }) => numbers.has(n)).sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

const dated = (citation: Citation, voice: Voice): Content[] =>
  lines(
    [bold(textsBeside(citation.lang, voice.texts).date(citation.date)), '  ', quoted(citation, STYLE)],
    numberedSource(citation, voice),
  );

/** Words that do not stand together in the question make no phrase; 亿元 is what is counted in, not what is asked. */
const isPhrase = (about: string, question: string): boolean =>
  question.includes(about) && !/^[十百千万亿]*[元个家项款人]$/.test(about);

/** What each of the sources says, by date, so that nobody takes the first figure for the only one. */
export function conflictList(answer: Answer, voice: Voice): Content[] {
  const about = answer.conflicts?.[0]?.about ?? '';
  return [
    voice.bot.answer.differ(isPhrase(about, answer.question) ? about : ''),
    ...conflicting(answer).map((citation) => dated(citation, voice)),
  ];
}
