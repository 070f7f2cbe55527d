import type { Language } from '../domain/index.ts';
import { languageOf, normalise } from '../text/index.ts';
import { complete } from './follow-up/complete.ts';
import { hasSubject } from './follow-up/standing.ts';
import { readTurn, type Turn, type Words } from './follow-up/turn.ts';
import { readMeant } from './meant.ts';
import type { Repairer } from './repair.ts';

/** A follow-up as a question that can be read alone. */
export interface CompletedFollowUp {
  /** The question as asked. */
  readonly from: string;
  readonly text: string;
}

export interface FollowUpContext extends Words {
  /** Without one the questions are read as typed. */
  readonly repairer?: Repairer;
}

/** Questions before the last few seldom matter, and each costs time. */
const MOST_TURNS = 8;

/** The language of a follow-up; undefined when it is too short to tell, and that of the questions before it holds. */
export const languageOfFollowUp = (raw: string): Language | undefined =>
  /\p{Script=Han}/u.test(raw) || languageOf(raw) === 'en' ? languageOf(raw) : undefined;

const withoutLead = (text: string): string =>
  text.replace(/^(?:那么?|还有|另外)[,，]?(?!个|家|款|里|时|年)/, '').trim();

/** A completion that loses a name of the question asks something else. */
function keepsNames(raw: string, text: string, { lexicon }: Words): boolean {
  const namesOf = (of: string): string[] =>
    lexicon.findNames(normalise(of).text).map(({ name }) => name.canonical);
  const kept = new Set(namesOf(text));
  return namesOf(raw).every((name) => kept.has(name));
}

/** The turns of a conversation, oldest first, each completed from those before it; small talk left out. */
function readTurns(context: readonly string[], words: FollowUpContext): Turn[] {
  const turns: Turn[] = [];
  for (const raw of context.slice(-MOST_TURNS)) {
    const turn = readTurn(readMeant(raw, words).text, words);
    const completed = complete(turns, turn, words);
    const whole = completed === undefined ? turn : readTurn(completed, words);
    if (hasSubject(whole)) turns.push(whole);
  }
  return turns;
}

/**
 * Completes a question that leans on the questions before it (oldest first): 那成都呢, 它的创始人是谁, What about Beijing,
 * 精度有多高, 为什么. Undefined when it can stand alone or nothing before it completes it. Only questions are known, not
 * answers. Pure; never throws.
 */
export function completeFollowUp(
  raw: string,
  context: readonly string[],
  words: FollowUpContext,
): CompletedFollowUp | undefined {
  if (context.length === 0 || raw.trim() === '') return undefined;
  const turns = readTurns(context, words);
  const completed = complete(turns, readTurn(readMeant(raw, words).text, words), words);
  const text = completed === undefined ? '' : withoutLead(completed);
  if (text === '' || text === raw.trim() || !keepsNames(raw, text, words)) return undefined;
  return { from: raw, text };
}
