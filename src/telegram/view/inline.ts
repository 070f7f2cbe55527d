import type { InlineQueryResultArticle } from 'telegraf/types';
import type { Answer, Citation } from '../../domain/index.ts';
import { sourceDetails } from '../../wording/index.ts';
import { labelOf } from './cut.ts';
import { message } from './message.ts';
import { quoted } from './quote.ts';
import { numberedSource } from './source-line.ts';
import type { Voice } from './voice.ts';

const PER_PAGE = 5;
const MAX_TITLE_CHARS = 80;
const MAX_DESCRIPTION_CHARS = 120;
const STYLE = { maxChars: 900, isAnswer: true } as const;

function card(citation: Citation, voice: Voice): InlineQueryResultArticle {
  const { quote, highlight, role, id } = citation;
  const [start, end] = highlight[0] ?? [0, quote.length];
  const { html } = message([
    quoted(citation, { ...STYLE, isAnswer: role === 'answer' }),
    numberedSource({ ...citation, n: 1 }, voice),
  ]);
  const details = sourceDetails(citation, voice.texts).slice(0, 4).join(' · ');
  const isAnswer = role === 'answer';
  return {
    type: 'article',
    id,
    title: labelOf(quote.slice(start, end), MAX_TITLE_CHARS),
    description: labelOf(
      isAnswer ? details : `${voice.bot.inline.related} · ${details}`,
      MAX_DESCRIPTION_CHARS,
    ),
    input_message_content: {
      message_text: html,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  };
}

export interface InlineAnswer {
  readonly results: readonly InlineQueryResultArticle[];
  /** Where the next page begins; empty after the last. */
  readonly next_offset: string;
  /** Leads into the private chat when there is nothing to choose. */
  readonly button?: { readonly text: string; readonly start_parameter: string };
}

const offsetOf = (offset: string): number => (/^\d{1,4}$/.test(offset) ? Number(offset) : 0);

/** What may be sent to others: the answers, or what is related where nothing answers. */
function usableOf({ status, citations }: Answer): readonly Citation[] {
  if (status === 'not_found') return [];
  const answers = citations.filter(({ role }) => role === 'answer');
  return answers.length > 0 ? answers : citations;
}

/** A page of cards, a passage with its source each; ids are those of the passages, so none comes twice. */
export function inlineAnswer(answer: Answer | undefined, offset: string, voice: Voice): InlineAnswer {
  const usable = answer ? usableOf(answer) : [];
  const from = offsetOf(offset);
  const results = usable.slice(from, from + PER_PAGE).map((citation) => card(citation, voice));
  const next = from + PER_PAGE < usable.length ? String(from + PER_PAGE) : '';
  if (usable.length > 0) return { results, next_offset: next };
  const { empty, nothing } = voice.bot.inline;
  return {
    results,
    next_offset: next,
    button: { text: answer ? nothing : empty, start_parameter: 'inline' },
  };
}
