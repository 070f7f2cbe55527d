import { isMeasured } from './patterns.ts';
import type { Anaphor } from './pronouns.ts';
import { countedPhrase, periodText, rolePhrase, subjectPhrase } from './subject.ts';
import { type NamePart, namesIn, slice, type Turn } from './turn.ts';

/** 晓多科技的张文萍: a person with the company in front. */
function personPhrase(turn: Turn, person: NamePart): string {
  const owner = turn.names.find(
    ({ span }) => turn.folded.slice(span[1], person.span[0]) === '的' && span[1] < person.span[0],
  );
  return slice(turn, [owner?.span[0] ?? person.span[0], person.span[1]]);
}

const newestFirst = (turns: readonly Turn[]): Turn[] => [...turns].reverse();

function firstOf<T>(turns: readonly Turn[], read: (turn: Turn) => T | undefined): T | undefined {
  for (const turn of newestFirst(turns)) {
    const found = read(turn);
    if (found !== undefined) return found;
  }
  return undefined;
}

const EDUCATION = /大学|学院|学校|universit|college|school/;
const LIST = /榜|百强|名单|list|ranking|top 100/;

/** A name that the noun of 这个榜, 该学院 fits; any name for other nouns. */
function nameFor(turn: Turn, noun: string): string | undefined {
  const fitting = EDUCATION.test(noun) ? EDUCATION : LIST.test(noun) ? LIST : undefined;
  const actors = namesIn(turn, 'actor');
  const chosen = fitting
    ? actors.filter(({ canonical, forms }) => fitting.test([canonical, ...forms].join(' ')))
    : [];
  const name = chosen.at(-1) ?? (LIST.test(noun) ? actors.at(-1) : undefined);
  return name && slice(turn, name.span);
}

const AUXILIARY = '(?:is|are|was|were|do|does|did|has|have|had|can|will)';
const ASKED_NOUN = new RegExp(`^(?:which|what|how many) (?!${AUXILIARY}\\b)(.+?) ${AUXILIARY}\\b`);
const STATED_NOUN = new RegExp(
  `^(?:what|when|where|how) ${AUXILIARY} (.+?)(?: (?:in|for|by|on) [^ ]*\\d[^?]*)?[?.!]*$`,
);

/** What an English question without a name is about: the models in Sichuan, Chengdu's target. */
function nounOf(turn: Turn): string | undefined {
  const asked = ASKED_NOUN.exec(turn.folded)?.[1];
  if (asked !== undefined) {
    const at = turn.folded.indexOf(asked);
    return `the ${turn.text.slice(at, at + asked.length)}`;
  }
  const stated = STATED_NOUN.exec(turn.folded)?.[1];
  if (stated === undefined) return undefined;
  const at = turn.folded.indexOf(stated);
  return turn.text.slice(at, at + ownerIn(stated).length);
}

/** Whose figure is asked for, if a noun phrase names a figure: Sichuan's AI industry of Sichuan's AI industry revenue. */
function ownerIn(phrase: string): string {
  const figure = / \S+$/.exec(phrase)?.[0] ?? '';
  const owner = phrase.slice(0, phrase.length - figure.length);
  return figure !== '' && isMeasured(figure) ? owner.replace(/['’]s$/, '') : phrase;
}

/** Last name alone when a question names several and one is meant; otherwise its whole subject. */
function thingOf(turn: Turn, anaphor: Anaphor, folded: string): string | undefined {
  const named = nameFor(turn, anaphor.noun);
  if (named !== undefined) return named;
  const phrase = subjectPhrase(turn, { folded, forVerb: false });
  if (turn.lang === 'zh' && phrase !== '') return phrase;
  const isOfPlace = turn.names.every(({ group }) => group === 'place');
  const noun = turn.lang === 'en' && isOfPlace && !anaphor.possessive ? nounOf(turn) : undefined;
  if (noun !== undefined) return noun;
  const name = namesIn(turn, 'actor').at(-1) ?? namesIn(turn, 'person').at(-1) ?? turn.names.at(-1);
  return name && slice(turn, name.span);
}

const placeOf = (turn: Turn): string | undefined => {
  const place = namesIn(turn, 'place').at(-1);
  return place && slice(turn, place.span);
};

const personOf = (turn: Turn): string | undefined => {
  const person = namesIn(turn, 'person').at(-1);
  if (person) return personPhrase(turn, person);
  return rolePhrase(turn);
};

/** The person that the turns speak of or ask for, the last one first. */
export const personAmong = (turns: readonly Turn[]): string | undefined => firstOf(turns, personOf);

/** What a pronoun or demonstrative stands for, in the words of the questions before. */
export function referentOf(turns: readonly Turn[], anaphor: Anaphor, folded: string): string | undefined {
  const last = turns.at(-1);
  switch (anaphor.refers) {
    case 'period':
      return firstOf(turns, (turn) => periodText(turn) || undefined);
    case 'place':
      return firstOf(turns, placeOf) ?? (last && thingOf(last, anaphor, folded));
    case 'person':
      return personAmong(turns) ?? firstOf(turns, (turn) => thingOf(turn, anaphor, folded));
    case 'inside':
      return firstOf(turns, (turn) => countedPhrase(turn) || undefined);
    case 'first':
      return firstOf(turns, ({ names, text }) =>
        names.length > 1 && names[0] ? text.slice(...names[0].span) : undefined,
      );
    case 'last':
      return firstOf(turns, ({ names, text }) => {
        const name = names.at(-1);
        return names.length > 1 && name ? text.slice(...name.span) : undefined;
      });
    default:
      return firstOf(turns, (turn) => thingOf(turn, anaphor, folded));
  }
}

/** The referent in the place of the pronoun, so that the sentence stays a sentence. */
export function wordingOf(turn: Turn, anaphor: Anaphor, referent: string): string {
  const said = turn.folded.slice(...anaphor.span);
  const next = turn.folded.slice(anaphor.span[1]);
  if (turn.lang === 'en') {
    if (anaphor.possessive) return `${referent}'s`;
    if (anaphor.refers === 'place') return `in ${referent}`;
    return /^(?:in|at) /.test(said) ? `in ${referent}` : referent;
  }
  if (anaphor.refers === 'inside') return `${referent}${said}`;
  return said === '其' && !next.startsWith('的') ? `${referent}的` : referent;
}
