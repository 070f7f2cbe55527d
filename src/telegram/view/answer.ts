import type { Answer, Citation } from '../../domain/index.ts';
import { conflicting, conflictList } from './conflicts.ts';
import { shorten } from './cut.ts';
import {
  type AnswerButtons,
  answeredKeyboard,
  exampleKeyboard,
  nearestKeyboard,
  relatedKeyboard,
} from './keyboards.ts';
import { figuresOf, namesOf } from './marks.ts';
import { type Content, folded, join, lines, nodesOf } from './markup.ts';
import { message, type View } from './message.ts';
import { isShownWhole, quoted } from './quote.ts';
import { plainOf } from './render.ts';
import { numberedSource, shortSource, sourceLine } from './source-line.ts';
import type { Voice } from './voice.ts';

export interface AnswerOptions extends AnswerButtons {
  /** Questions that the nearest passages answer; at most two are offered. */
  readonly nearest: readonly string[];
  /** Years that the corpus speaks of, first and last. */
  readonly years?: readonly [from: string, to: string];
}

/** UTF-16 units of the first quote, of each further one, and of one that only lies near. */
const MAIN = { maxChars: 600, isAnswer: true } as const;
const FURTHER = { maxChars: 300, isAnswer: true } as const;
const RELATED = { maxChars: 220, isAnswer: false } as const;
const MOST_RELATED = 3;
const MOST_NEAREST = 2;

/** How the question was read, where that differs from how it was asked. */
const rewritesLine = ({ rewrites = [] }: Answer, { bot }: Voice): Content =>
  rewrites.length > 0 ? bot.answer.readAs(rewrites.map(({ to }) => to)) : '';

/** A part of a question is a word or a few; what is longer is no word. */
const MAX_MISSING_CHARS = 40;

/** 天气 says nothing beside 今天天气, nor does a single character beside a word. */
function missingParts({ missing }: Answer): string[] {
  const words = missing.filter((part) => part.length > 1);
  const telling = words.length > 0 ? words : missing;
  return telling
    .filter((part) => !telling.some((other) => other !== part && other.includes(part)))
    .map((part) => shorten(part, MAX_MISSING_CHARS));
}

const missingLine = (answer: Answer, { bot }: Voice): Content => {
  const parts = missingParts(answer);
  return parts.length > 0 ? bot.answer.missing(parts) : '';
};

/** A further source as a quotation that opens at a tap. */
const foldedCitation = (citation: Citation, style: typeof FURTHER | typeof RELATED, voice: Voice): Content =>
  folded(lines([`[${citation.n}] `, quoted(citation, style)], sourceLine(citation, voice)));

/** All folded sources together: with the first quote they must stay one message. */
const MAX_FOLDED_CHARS = 2_400;

/** As many sources as there is room for, in their order; `isAll`: none had to stay behind 更多出处. */
function foldedList(
  citations: readonly Citation[],
  style: typeof FURTHER | typeof RELATED,
  voice: Voice,
): { readonly contents: readonly Content[]; readonly isAll: boolean } {
  const contents: Content[] = [];
  let room = MAX_FOLDED_CHARS;
  for (const citation of citations) {
    const content = foldedCitation(citation, style, voice);
    room -= plainOf(nodesOf(content)).length;
    if (room < 0) return { contents, isAll: false };
    contents.push(content);
  }
  return { contents, isAll: true };
}

/** A source that gives the figures of the first, of the same names, and no others: it is counted, not shown. */
function repeats(citation: Citation, first: Citation, { question }: Answer): boolean {
  const known = new Set(figuresOf(first, question));
  const figures = figuresOf(citation, question);
  return (
    figures.length > 0 &&
    figures.every((figure) => known.has(figure)) &&
    namesOf(citation).every((name) => first.quote.includes(name))
  );
}

const repeatsLine = (citations: readonly Citation[], voice: Voice): Content =>
  citations.length === 0
    ? ''
    : [
        voice.bot.answer.repeats(citations.length),
        join(
          citations.map((citation) => shortSource(citation, voice)),
          voice.texts.between.items,
        ),
      ];

function answered(answer: Answer, options: AnswerOptions, voice: Voice): View {
  const answers = answer.citations.filter(({ role }) => role === 'answer');
  const [first, ...others] = answers.length > 0 ? answers : answer.citations;
  if (!first) return notFound(answer, options, voice);
  const differing = conflicting(answer);
  const rest = others.filter((one) => !differing.includes(one));
  const same = rest.filter((one) => repeats(one, first, answer));
  const further = rest.filter((one) => !same.includes(one));
  const main =
    differing.length > 0 ? conflictList(answer, voice) : [quoted(first, MAIN), numberedSource(first, voice)];
  return message(
    [
      rewritesLine(answer, voice),
      ...main,
      lines(missingLine(answer, voice), repeatsLine(same, voice)),
      lines(...foldedList(further, FURTHER, voice).contents),
    ],
    answeredKeyboard(options, voice),
  );
}

/** Names that the question asks about and the passages know, in the words of the question. */
function knownNames({ question, citations, missing }: Answer): string[] {
  const folded = question.toLowerCase();
  const names = citations.flatMap(namesOf).filter((name) => folded.includes(name.toLowerCase()));
  return [...new Set(names)].filter((name) => !missing.some((part) => part.includes(name)));
}

function relatedIntro(answer: Answer, { bot }: Voice): string {
  const missing = missingParts(answer);
  const names = knownNames(answer);
  if (missing.length === 0) return bot.answer.notDirect;
  return names.length > 0
    ? bot.answer.knows(names) + bot.answer.knowsNot(missing)
    : `${bot.answer.notDirect}\n${bot.answer.missing(missing)}`;
}

function related(answer: Answer, options: AnswerOptions, voice: Voice): View {
  const chosen = answer.citations.slice(0, MOST_RELATED);
  const { contents, isAll } = foldedList(chosen, RELATED, voice);
  const isShort = chosen.some((citation) => !isShownWhole(citation, RELATED));
  const hasMore = !isAll || isShort || chosen.length < answer.citations.length;
  return message(
    [
      lines(rewritesLine(answer, voice), relatedIntro(answer, voice)),
      lines(voice.bot.answer.related, ...contents),
    ],
    relatedKeyboard(options, voice, hasMore),
  );
}

function notFound(answer: Answer, options: AnswerOptions, voice: Voice): View {
  const texts = voice.bot.answer;
  if (!options.isPrivate) return message([texts.notFoundInGroup]);
  const nearest = options.nearest.slice(0, MOST_NEAREST);
  // 你好 asks nothing.
  const isAsked = answer.citations.length > 0 || answer.missing.length > 0;
  return message(
    [
      lines(
        rewritesLine(answer, voice),
        isAsked ? texts.notFound : '',
        missingLine(answer, voice),
        options.years ? texts.scope(...options.years) : '',
        texts.tryThese,
      ),
    ],
    nearest.length > 0 ? nearestKeyboard(options.turn, nearest, voice) : exampleKeyboard(voice, MOST_NEAREST),
  );
}

/** An answer as the one message that it is sent as. */
export function answerView(answer: Answer, options: AnswerOptions, voice: Voice): View {
  switch (answer.status) {
    case 'answered':
      return answered(answer, options, voice);
    case 'related':
      return related(answer, options, voice);
    case 'not_found':
      return notFound(answer, options, voice);
  }
}
