import { normalise } from '../../text/index.ts';
import { completeEllipsis } from './ellipsis.ts';
import { askAttributeEnglish } from './english.ts';
import { askFor } from './patterns.ts';
import { personAmong } from './refer.ts';
import { isOtherTopic, onlyAsks } from './standing.ts';
import { askAttribute, askOf, type Exchange, exchange } from './swap.ts';
import { readTurn, slice, type Turn, type Words } from './turn.ts';

const OTHER = /^(?:其他|其它|别的|另外的?)(.+)$|^other (.+)$/;
const PLACE_NOUN = /城市|地方|省份|地区|省|市|cities|provinces|places/;
const EVERYWHERE =
  /^(?:全省|全国|全球|全市|国内|世界|省里|(?:the )?(?:whole |entire )?(?:country|province|world|nation)|nationwide|nationally)$/;
const ACTOR_NOUN = /公司|企业|厂商|机构|高校|companies|firms/;
/** A leftover this long is a question of its own. */
const MOST_ATTRIBUTE = 14;
const MOST_ATTRIBUTE_EN = 40;
const CUE = /^(?:那么?(?![个家款里儿边])|还有|另外|至于|换成|如果是)[,，]?/;
const OF_PERSON = /^(?:他(?!们)|她|his |her )/i;
const PRONOUN =
  /^(?:它们?|他们(?:家)?|他(?!们)|她|其(?![他它中])|该(?:公司|企业|校|省|市)|这家(?:公司|企业)?|那家(?:公司|企业)?|its|their|his|her)的? ?/;

/** What is left of a swapped-in part when names and periods are taken out. */
function leftover(part: Turn): string {
  const spans = [...part.names.map(({ span }) => span), ...part.periods].sort((a, b) => b[0] - a[0]);
  const text = spans.reduce((rest, [start, end]) => `${rest.slice(0, start)} ${rest.slice(end)}`, part.text);
  return text
    .replace(/^(?: |['’]s\b|的|那么?|在|到|年|和|与|及|,|，|、|in |for |at |the (?=\s))+/i, '')
    .replace(/(?:\s|的|,|，|\b(?:in|for|of|as a whole|overall))+$/i, '')
    .replace(/\s+/g, part.lang === 'en' || /^[\p{ASCII}]*$/u.test(part.folded) ? ' ' : '')
    .trim();
}

function otherNames(left: string): Exchange['names'] {
  const noun = OTHER.exec(left.toLowerCase());
  const kind = noun?.[1] ?? noun?.[2] ?? '';
  if (PLACE_NOUN.test(kind) || EVERYWHERE.test(left.toLowerCase()))
    return [{ group: 'place', kind: 'place', text: left, forms: [] }];
  return ACTOR_NOUN.test(kind) ? [{ group: 'actor', kind: 'company', text: left, forms: [] }] : [];
}

/** 绵阳和德阳 stand together in the place of one name. */
function exchangedNames(part: Turn): Exchange['names'] {
  const [first] = part.names;
  const last = part.names.at(-1);
  if (!first || !last) return [];
  const isSeries = part.names.every(
    (name, i) =>
      name.group === first.group &&
      (i === 0 ||
        /^(?:和|与|跟|、|及| and |, )$/.test(part.folded.slice(part.names[i - 1]?.span[1], name.span[0]))),
  );
  if (isSeries && first !== last)
    return [
      { group: first.group, kind: first.kind, text: slice(part, [first.span[0], last.span[1]]), forms: [] },
    ];
  return part.names.map(({ group, kind, forms, span }) => ({ group, kind, forms, text: slice(part, span) }));
}

/** The question before with the names and periods of another one in their places. */
export function exchangeParts(previous: Turn, part: Turn, words: Words): string | undefined {
  const period = part.periods[0];
  const [ask] = part.asks;
  const counts = ask && previous.asks[0] && part.ask === previous.ask ? undefined : ask;
  const done = exchange(previous, {
    names: exchangedNames(part),
    period: period && slice(part, period),
    attribute: undefined,
    ask: undefined,
  });
  if (done === undefined || counts === undefined || part.ask === 'yesno') return done;
  return (
    exchange(readTurn(done, words), {
      names: [],
      period: undefined,
      attribute: undefined,
      ask: slice(part, counts),
    }) ?? done
  );
}

function exchangeAttribute(previous: Turn, attribute: string, folded: string): string | undefined {
  const isEnglish = /^[\p{ASCII}]*$/u.test(folded);
  if (isEnglish && previous.lang === 'en') return askAttributeEnglish(previous, attribute);
  return (
    exchange(previous, { names: [], period: undefined, attribute, ask: undefined }) ??
    askAttribute(previous, attribute, folded)
  );
}

/** 第二个 after 第一个. */
function exchangeOrdinal(previous: Turn, left: string): string | undefined {
  if (!/^第[二三四五六七八九十]\p{Script=Han}?$/u.test(left)) return undefined;
  const said = /(?:第[一二三四五六七八九十]|首)[个家批款次座期代名位]/.exec(previous.folded);
  return said
    ? previous.text.replace(previous.text.slice(said.index, said.index + said[0].length), left)
    : undefined;
}

/** 他的邮箱呢: the person of the questions before, rather than the subject. */
function askOfPerson(turns: readonly Turn[], left: string, isEnglish: boolean): string | undefined {
  const previous = turns.at(-1);
  const person = personAmong(turns);
  if (!previous || person === undefined) return undefined;
  return isEnglish
    ? askAttributeEnglish(previous, left, person)
    : askOf(person, left, askFor(normalise(left).text) ?? 'reason');
}

const NOTHING: Exchange = { names: [], period: undefined, attribute: undefined, ask: undefined };

/** 几月呢, 其他城市呢, 第二个呢: parts that are neither names nor attributes; undefined when the part is another one. */
function exchangeSpecial(previous: Turn, given: Turn, left: string): string | false | undefined {
  if (given.asks.length > 0) return (onlyAsks(given) && completeEllipsis(previous, given)) || false;
  const others = otherNames(left);
  if (others.length > 0) return exchange(previous, { ...NOTHING, names: others });
  return exchangeOrdinal(previous, left);
}

/** Whether a part is a question of its own: a name with what is asked of it, or more than a part. */
const isWhole = (given: Turn, left: string): boolean =>
  (left !== '' && given.names.some(({ group }) => group !== 'place')) ||
  left.length > (given.lang === 'en' ? MOST_ATTRIBUTE_EN : MOST_ATTRIBUTE);

/** 那X呢, what about X: the parts of X in the places of those of the question before. */
export function completeSwap(
  turns: readonly Turn[],
  { turn, part }: { readonly turn: Turn; readonly part: string },
  words: Words,
): string | undefined {
  const previous = turns.at(-1);
  const at = turn.folded.indexOf(part);
  if (!previous || at < 0) return undefined;
  const typed = turn.text.slice(at, at + part.length).replace(CUE, '');
  const given = readTurn(typed.replace(PRONOUN, ''), words);
  const left = leftover(given);
  if (isOtherTopic(given) || isWhole(given, left)) return undefined;
  const special = exchangeSpecial(previous, given, left);
  if (special !== undefined) return special || undefined;
  const hasParts = given.names.length + given.periods.length > 0;
  const swapped = hasParts ? exchangeParts(previous, given, words) : undefined;
  if (left === '') return swapped;
  const isEnglish = turn.lang === 'en' || /^\p{ASCII}*$/u.test(turn.text);
  const ofPerson = OF_PERSON.test(typed) ? askOfPerson(turns, left, isEnglish) : undefined;
  const base = swapped === undefined ? previous : readTurn(swapped, words);
  return ofPerson ?? exchangeAttribute(base, left, normalise(left).text);
}
