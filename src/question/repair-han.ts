import type { Span } from '../domain/index.ts';
import { isHan, STOP_WORDS, soundOf, type Tokenizer } from '../text/index.ts';
import { createGuesser, type Guess } from './guesses.ts';
import {
  isHanOnly,
  isName,
  type KnownWord,
  LEXICON_WEIGHT,
  type RepairSources,
  type Vocabulary,
} from './known-words.ts';
import type { Change } from './one-change.ts';
import { overlaps } from './overlap.ts';
import type { Repair, RepairText } from './repair-text.ts';
import { cutTyped, type TypedText } from './typed-text.ts';

/** Common as words by themselves, so that two of them side by side are no typo. */
const isFunction = (char: string): boolean => STOP_WORDS.has(char);
const NUMERAL = /[一二两三四五六七八九十百千万亿零〇第]/;
/** Left out without changing what is named: 四川人工智能学院 for 四川省人工智能学院. */
const ADMINISTRATIVE = /[省市的]/;
/** From this length on a whole dictionary word inside a name may be the typo: 四川省人工只能研究院. */
const LONG = 5;
/** From this length on a name or word is recognised with several homophones, and a name with an unlike character. */
const MIDDLE = 4;
/** Characters that no dictionary word explains, below which a name is too near to other names: 明途科技, 云途科技. */
const DISTINCTIVE = 3;
/** How much commoner the better of two candidates must be. */
const DOMINANT = 3;

type Sameness = 'exact' | 'similar' | 'other';

/** Any reading of the typed character may be the sound that was meant. */
function compareSounds(readings: readonly string[], meant: string): Sameness {
  if (readings.includes(meant)) return 'exact';
  return readings.some((reading) => soundOf(reading) === soundOf(meant)) ? 'similar' : 'other';
}

/** Length of the part of a name that neither a dictionary word nor a place explains: 启英泰伦 4, 明途科技 2. */
function distinctiveLength(name: string, tokenizer: Tokenizer, ownNames: ReadonlySet<string>): number {
  const covered = new Set<number>();
  for (const part of tokenizer.wordsWithin(name)) {
    if (ownNames.has(part)) continue;
    const at = name.indexOf(part);
    for (let i = at; i < at + part.length; i += 1) covered.add(i);
  }
  return name.length - covered.size;
}

/** A name in the stretch must be an untouched part of the longer one, and nothing may cut through a name. */
function keepsNames({ span, word, change }: Guess, { folded, named }: RepairText): boolean {
  return named.every((name) => {
    if (!overlaps(name, span)) return true;
    const isInside = span[0] <= name[0] && name[1] <= span[1];
    const isTouched = change.typed.some((at) => name[0] <= span[0] + at && span[0] + at < name[1]);
    return isInside && !isTouched && word.folded.includes(folded.slice(...name));
  });
}

/** Whether no single character beside a stretch may belong to a word with it: not in 车企|用. */
function standsFree([start, end]: Span, { folded, pieces }: TypedText): boolean {
  const beside = pieces.filter((piece) => piece[1] === start || piece[0] === end);
  return beside.every(
    ([from, to]) => to - from > 1 || !isHan(folded[from]) || isFunction(folded.charAt(from)),
  );
}

/** A number is meant as it stands, unless a long name explains it: 海亿互娱. */
const touchesNumeral = (typed: string, { word, change }: Guess): boolean =>
  !(isName(word) && typed.length >= MIDDLE && change.kind === 'replaced') &&
  (change.typed.some((at) => NUMERAL.test(typed.charAt(at))) ||
    change.meant.some((at) => NUMERAL.test(word.folded.charAt(at))));

/** Characters typed for others. */
interface Replaced {
  readonly word: KnownWord;
  readonly typed: string;
  readonly change: Change;
  readonly isExact: boolean;
  readonly isSimilar: boolean;
  /** The replaced characters belong to no longer word. */
  readonly isLoose: boolean;
}

/** Of a person the surname must be right. */
function fitsShortName({ word, typed, change, isExact, isLoose }: Replaced): boolean {
  const [at = 0] = change.typed;
  return isLoose && isExact && !isFunction(typed.charAt(at)) && (word.kind !== 'person' || at > 0);
}

function fitsName(replaced: Replaced, distinctive: () => number): boolean {
  const { typed, change, isExact, isSimilar, isLoose } = replaced;
  if (typed.length === 2) return fitsShortName(replaced);
  if (!isLoose) return typed.length >= LONG && isExact && change.typed.length <= 2;
  if (change.typed.length > 1) return typed.length >= MIDDLE && isExact;
  return isSimilar || (typed.length >= MIDDLE && distinctive() > DISTINCTIVE);
}

/** Words: homophones only. A word of four characters may hold the typo as a word: 人工只能. */
function fitsWord({ word, typed, change, isExact, isSimilar, isLoose }: Replaced): boolean {
  // Two characters sound like many a rare word: 吐出 is no 突出.
  if (typed.length === 2 && word.weight < LEXICON_WEIGHT) return false;
  if (typed.length >= MIDDLE) return isExact || (isLoose && isSimilar && change.typed.length === 1);
  return isLoose && isExact && !change.typed.some((at) => isFunction(typed.charAt(at)));
}

/** A character left out, put in, or two swapped: names only. */
function fitsShape({ word, change }: Guess, isLoose: boolean, distinctive: () => number): boolean {
  if (!isName(word) || word.folded.length < MIDDLE) return false;
  if (isLoose && change.kind === 'swapped') return true;
  const isMinor = change.meant.every((at) => ADMINISTRATIVE.test(word.folded.charAt(at)));
  if (change.kind === 'missing' && isMinor) return true;
  return (isLoose || change.kind === 'swapped') && distinctive() >= DISTINCTIVE;
}

const changesOf = ({ change }: Guess): number => change.typed.length + change.meant.length;

/** One word for each stretch; of two that fit equally neither, unless one is far commoner. */
function best(guesses: readonly Guess[]): Repair[] {
  const bySpan = new Map<string, Guess[]>();
  for (const guess of guesses) {
    const key = String(guess.span);
    bySpan.set(key, [...(bySpan.get(key) ?? []), guess]);
  }
  return [...bySpan.values()].flatMap((rivals) => {
    const fewest = Math.min(...rivals.map(changesOf));
    const closest = rivals.filter((guess) => changesOf(guess) === fewest);
    const [first, ...others] = closest.sort((a, b) => b.word.weight - a.word.weight);
    const second = others.find(({ word }) => word.owner !== first?.word.owner);
    if (!first || (second && first.word.weight < second.word.weight * DOMINANT)) return [];
    return [{ span: first.span, word: first.word }];
  });
}

/** Finds homophones and one-character typos of names and words in Chinese text. */
export function createHanRepairer(
  vocabulary: Vocabulary,
  { tokenizer, pinyin }: RepairSources,
): (text: RepairText) => Repair[] {
  const { names, words } = vocabulary;
  const targets = [...names, ...words].filter(({ folded, kind }) => isHanOnly(folded) && kind !== 'function');
  const guess = createGuesser(targets);
  const forms = new Set(names.map(({ folded }) => folded));
  const ownNames = new Set(names.flatMap(({ folded, kind }) => (kind === 'place' ? [] : [folded])));

  const isPlausible = (found: Guess, text: TypedText): boolean => {
    const { span, word, change } = found;
    const typed = text.folded.slice(...span);
    const isLoose = change.typed.every((at) => text.isLoose[span[0] + at]);
    if (!isLoose && typed.length < MIDDLE) return false;
    if (vocabulary.has(typed) || forms.has(typed) || touchesNumeral(typed, found)) return false;
    if (typed.length === 2 && !standsFree(span, text)) return false;
    const distinctive = (): number => distinctiveLength(word.folded, tokenizer, ownNames);
    if (change.kind !== 'replaced') return fitsShape(found, isLoose, distinctive);
    const meant = pinyin.syllables(word.folded);
    const sounds = change.typed.map((at) =>
      compareSounds(pinyin.readings(typed.charAt(at)), meant[at] ?? ''),
    );
    const isExact = sounds.every((sound) => sound === 'exact');
    const isSimilar = sounds.every((sound) => sound !== 'other');
    const replaced = { word, typed, change, isExact, isSimilar, isLoose };
    return isName(word) ? fitsName(replaced, distinctive) : fitsWord(replaced);
  };

  return (text) => {
    if (![...text.folded].some(isHan)) return [];
    const typed = cutTyped(text.folded, tokenizer);
    return best(guess(typed).filter((found) => keepsNames(found, text) && isPlausible(found, typed)));
  };
}
