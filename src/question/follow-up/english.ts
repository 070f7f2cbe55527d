import { askedBy, askFor, TOPIC, type Wanted } from './patterns.ts';
import { periodText, statementSpan } from './subject.ts';
import { foldedSlice, type NamePart, namesIn, slice, type Turn } from './turn.ts';

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

const isPlural = (noun: string): boolean =>
  /[^s]s$|staff$/i.test(noun) && !/headquarters$|sales$/i.test(noun);

/** And the founder? → Who is the founder of Chipintelli? */
export function askAttributeEnglish(previous: Turn, attribute: string, person?: string): string | undefined {
  const about = person === undefined ? subject(previous) : { text: person, joined: `of ${person}` };
  if (!about) return undefined;
  const bare = attribute
    .replace(/^(?:the|its|their|his|her) /i, '')
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const kind = askFor(bare.toLowerCase());
  const many = /^how many (.+?)(?= (?:in|at|of|from|on|is|are|was|were|do|does|did|has|have) )/i.exec(
    previous.text,
  );
  if (many && person === undefined && (kind === undefined || kind === 'count' || kind === 'names'))
    return `How many ${bare}${previous.text.slice(many[0].length)}`;
  if (kind === 'count') return `How many ${bare} does ${about.text} have?`;
  const how: Partial<Record<Wanted, string>> = { person: 'Who', place: 'Where' };
  const period = kind === 'person' || kind === 'place' || kind === 'date' ? '' : when(previous);
  const asked = (kind && how[kind]) ?? 'What';
  return `${asked} ${isPlural(bare) ? 'are' : 'is'} the ${bare} ${about.joined}${period}?`;
}

const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|will|can)\b/;

/** What an English question takes for granted: Chengdu AI firms raise in 2024. */
const stated = (turn: Turn): string =>
  slice(turn, statementSpan(turn))
    .trim()
    .replace(/^(?:is|are|was|were|do|does|did|has|have|had|will|can) | (?:do|does|did)(?= )/, '');

/** Who founded SeaArt → was SeaArt founded: the verb of a deed with its participle. */
function passive(folded: string, text: string): string | undefined {
  const deed = /^who (\w+ed|led|built|held|won|made) (.+)$/.exec(folded);
  return deed ? `was ${text.slice(-(deed[2] ?? '').length)} ${deed[1]}` : undefined;
}

/** When? → the question before with another asking word. */
function reaskEnglish(previous: Turn, turn: Turn): string | undefined {
  const [ask] = turn.asks;
  const [old] = previous.asks;
  if (!ask || !old || old[0] !== 0 || previous.lang !== 'en') return undefined;
  const text = previous.text.replace(END, '');
  const word = slice(turn, [turn.folded.startsWith('by ') ? 0 : ask[0], ask[1]]);
  const said = word.charAt(0).toUpperCase() + word.slice(1);
  const rest = text.slice(old[1]).trim();
  const isOfNoun = (of: string): boolean => ['number', 'list'].includes(askedBy(of));
  if (isOfNoun(foldedSlice(turn, ask)))
    return isOfNoun(foldedSlice(previous, old)) && !AUXILIARY.test(rest) ? `${said} ${rest}?` : undefined;
  const done = AUXILIARY.test(rest) ? rest : passive(text.toLowerCase(), text);
  return done && `${said} ${done}?`;
}

/** How many employees? → How many employees does Chipintelli have? */
export function completeEllipsisEnglish(previous: Turn, turn: Turn): string | undefined {
  const about = subject(previous);
  const own = turn.text.replace(/^(?:and|so|but|then|ok|also),? /i, '').replace(END, '');
  const isBareAsk = turn.words.every(({ span }) => /^ones?$/.test(foldedSlice(turn, span)));
  const again = isBareAsk ? reaskEnglish(previous, turn) : undefined;
  if (again !== undefined || !about || own === '') return again;
  const asked = own.charAt(0).toUpperCase() + own.slice(1);
  const isOfPlace = previous.lang === 'en' && previous.names.every(({ group }) => group === 'place');
  const period = turn.ask === 'number' && turn.periods.length === 0 ? when(previous) : '';
  const counts = /^how many [a-z]+(?: [a-z]+)?$/i.test(own) && turn.words.every(({ isNoun }) => isNoun);
  if (counts && isOfPlace && askFor(own.toLowerCase()) === undefined)
    return `${asked} are there ${about.at}${period}?`;
  if (counts && turn.words.length > 0) return `${asked} does ${about.text} have${period}?`;
  if (/^(?:who|what|where)(?:['’]s| is| are| was| were) the [a-z]+(?: [a-z]+)?$/i.test(own))
    return `${asked} ${about.joined}${period}?`;
  if (isOfPlace && !TOPIC.test(turn.folded)) return `${asked} (${stated(previous)})?`;
  return `${asked} ${about.at}${period}?`;
}

/** Any competitors? → Does Chipintelli have any competitors? */
export function completeAny(previous: Turn, turn: Turn): string | undefined {
  const any = /^(?:and )?(any [a-z]+(?: [a-z]+)?)[?!.]*$/.exec(turn.folded)?.[1];
  const about = any && subject(previous);
  return about ? `Does ${about.text} have ${any}?` : undefined;
}

/** Why are there as many of them, and Why so many: a judgement only in the words of the one who asks. */
function whyMany(lowered: string, so: string | undefined): string | undefined {
  const many = /^how (many|much)(?: (.+?))? (is|are|was|were|do|does|did|has|have) (there )?(.*)$/.exec(
    lowered,
  );
  if (!many) return undefined;
  const [, , noun = '', auxiliary = '', there = '', rest = ''] = many;
  const counted = noun === '' ? (so ?? '') : `${so ?? 'that number of'} ${noun}`;
  const amount = many[1] === 'much' && so === undefined ? noun : counted;
  const parts =
    there !== '' || /^(?:is|are|was|were)$/.test(auxiliary)
      ? [auxiliary, there.trim(), amount, rest]
      : [auxiliary, rest, amount];
  return `Why ${parts.filter((part) => part !== '').join(' ')}?`;
}

/** Why? → the question before with its asking words exchanged for Why. */
export function completeCauseEnglish(previous: Turn, turn: Turn): string | undefined {
  if (previous.ask === 'reason') return undefined;
  if (previous.lang !== 'en') {
    const said = slice(previous, statementSpan(previous));
    const period = periodText(previous);
    return `Why: ${said.includes(period) ? '' : period}${said}?`;
  }
  const text = previous.text.replace(END, '');
  const lowered = text.charAt(0).toLowerCase() + text.slice(1);
  const many = whyMany(lowered, /\bso (?:many|much|few|little|high|low)\b/.exec(turn.folded)?.[0]);
  if (many !== undefined) return many;
  const size = /^how (\w+) (is|are|was|were) (.+)$/.exec(lowered);
  if (size) {
    const [, adjective, auxiliary = '', what] = size;
    const they = /^(?:are|were)$/.test(auxiliary) ? 'they' : 'it';
    return `Why ${auxiliary} ${what} as ${adjective} as ${they} ${auxiliary}?`;
  }
  const what = /^what (?:is|are|was|were) (.+)$/.exec(lowered);
  if (what) return `What is the reason for ${what[1]}?`;
  const verb = /^(where|when|how|who|what) ((?:is|are|was|were|do|does|did|has|have|will|can)\b.*)$/.exec(
    lowered,
  );
  if (verb) return `Why ${verb[2]}${verb[1] === 'where' ? ' there' : ''}?`;
  const asked = /^(?:is|are|was|were|do|does|did|has|have|had|will|can) /.test(lowered) ? lowered : undefined;
  const done = asked ?? passive(lowered, lowered);
  return done && `Why ${done}?`;
}
