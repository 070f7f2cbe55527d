import { askFor } from './patterns.ts';
import { statementSpan } from './subject.ts';
import { type NamePart, namesIn, slice, type Turn } from './turn.ts';

const END = /[?!. ]+$/;

/** The name that an English question is about, and how it is joined to a noun. */
function subject(
  previous: Turn,
): { readonly text: string; readonly joined: string; readonly at: string } | undefined {
  const actors: readonly NamePart[] = [...namesIn(previous, 'actor'), ...namesIn(previous, 'person')];
  const name = actors.at(-1) ?? namesIn(previous, 'place').at(-1);
  if (!name) {
    const text = slice(previous, statementSpan(previous)).trim();
    return text === '' || previous.lang === 'en'
      ? undefined
      : { text, joined: `of ${text}`, at: `of ${text}` };
  }
  const text = slice(previous, name.span);
  const at = name.group === 'place' ? 'in' : 'at';
  return { text, joined: `${name.group === 'place' ? 'in' : 'of'} ${text}`, at: `${at} ${text}` };
}

const when = (previous: Turn): string => {
  const [period] = previous.periods;
  const text = period ? slice(previous, period) : '';
  return text && ` in ${/^(?:first|second|third|fourth)/i.test(text) ? 'the ' : ''}${text}`;
};

/** And the founder? → Who is the founder of Chipintelli? */
export function askAttributeEnglish(previous: Turn, attribute: string, person?: string): string | undefined {
  const about = person === undefined ? subject(previous) : { joined: `of ${person}` };
  if (!about) return undefined;
  const bare = attribute.replace(/^(?:the|its|their|his|her) /i, '');
  const many = /^how many (.+?)(?= (?:is|are|was|were|do|does|did|has|have) )/i.exec(previous.text);
  if (many && person === undefined && askFor(bare.toLowerCase()) === undefined)
    return `How many ${bare}${previous.text.slice(many[0].length)}`;
  const kind = askFor(bare.toLowerCase());
  const how = { person: 'Who is', place: 'Where is', date: 'When was', reason: 'What is', number: 'What is' };
  const period = kind === 'person' || kind === 'place' || kind === 'date' ? '' : when(previous);
  return `${kind ? how[kind] : 'What is'} the ${bare} ${about.joined}${period}?`;
}

/** What an English question takes for granted: Chengdu AI firms raise in 2024. */
const stated = (turn: Turn): string =>
  slice(turn, statementSpan(turn))
    .trim()
    .replace(/^(?:is|are|was|were|do|does|did|has|have|had|will|can) | (?:do|does|did)(?= )/, '');

/** How many employees? → How many employees, of Chipintelli? */
export function completeEllipsisEnglish(previous: Turn, turn: Turn): string | undefined {
  const about = subject(previous);
  const own = turn.text.replace(/^(?:and|so|but|then|ok|also),? /i, '').replace(END, '');
  if (!about || own === '') return undefined;
  const asked = own.charAt(0).toUpperCase() + own.slice(1);
  const isOfPlace = previous.lang === 'en' && previous.names.every(({ group }) => group === 'place');
  if (isOfPlace) return `${asked} (${stated(previous)})?`;
  const period = turn.ask === 'number' && turn.periods.length === 0 ? when(previous) : '';
  return `${asked} ${about.at}${period}?`;
}

/** Why? → the question before with its asking words exchanged for Why. */
export function completeCauseEnglish(previous: Turn): string | undefined {
  if (previous.ask === 'reason') return undefined;
  if (previous.lang !== 'en') return `Why: ${slice(previous, statementSpan(previous))}?`;
  const text = previous.text.replace(END, '');
  const lowered = text.charAt(0).toLowerCase() + text.slice(1);
  const many = /^how (many|much) (.+?) (is|are|was|were|do|does|did|has|have) (there )?(.*)$/.exec(lowered);
  if (many) {
    const [, much, noun, auxiliary, there, rest] = many;
    return there || /^(?:is|are|was|were)$/.test(auxiliary ?? '')
      ? `Why ${auxiliary} ${there ?? ''}so ${much} ${noun} ${rest}?`
      : `Why ${auxiliary} ${rest} so ${much} ${noun}?`;
  }
  const verb = /^(?:where|when|how|who|what) ((?:is|are|was|were|do|does|did|has|have|will|can)\b.*)$/.exec(
    lowered,
  );
  return `Why ${verb?.[1] ?? lowered}?`;
}
