import type { Span } from '../domain/index.ts';
import { isHan, type Pinyin, STOP_WORDS, soundOf, type Tokenizer } from '../text/index.ts';
import { isHanOnly, isName, type KnownWord, type RepairSources, type Vocabulary } from './known-words.ts';
import { type Change, changeBetween } from './one-change.ts';
import { overlaps, type Repair, type RepairText } from './repair-text.ts';

/** A stretch of the question beside the word that it may be meant to be. */
interface Guess {
  readonly word: KnownWord;
  readonly span: Span;
  readonly change: Change;
}

type Sameness = 'exact' | 'similar' | 'other';

/** Common as words by themselves, so that two of them side by side are no typo. */
const isFunction = (char: string): boolean => STOP_WORDS.has(char);
const NUMERAL = /[一二两三四五六七八九十百千万亿零〇第]/;
/** Left out or put in without changing what is named: 四川人工智能学院 for 四川省人工智能学院. */
const ADMINISTRATIVE = /[省市的]/;
/** From this length on a whole dictionary word inside a name may be the typo: 四川省人工只能研究院. */
const LONG = 5;
const DISTINCTIVE = 3;
/** How much commoner the better of two candidates must be. */
const DOMINANT = 3;

/** Any reading of the typed character may be the sound that was meant. */
function compareSounds(readings: readonly string[], meant: string): Sameness {
  if (readings.includes(meant)) return 'exact';
  return readings.some((reading) => soundOf(reading) === soundOf(meant)) ? 'similar' : 'other';
}

/** Length of the part of a name that neither a dictionary word nor a place explains: 启英泰伦 4, 明途科技 2. */
function distinctiveLength(word: KnownWord, tokenizer: Tokenizer, ownNames: ReadonlySet<string>): number {
  const covered = new Set<number>();
  for (const part of tokenizer.wordsWithin(word.folded)) {
    if (ownNames.has(part)) continue;
    const at = word.folded.indexOf(part);
    for (let i = at; i < at + part.length; i += 1) covered.add(i);
  }
  return word.folded.length - covered.size;
}

/** The dictionary pieces of a text by position. */
function pieceSpans(pieces: readonly string[]): Span[] {
  let at = 0;
  return pieces.map((piece): Span => {
    at += piece.length;
    return [at - piece.length, at];
  });
}

/** Whether no single character beside a stretch may belong to a word with it: not in 车企|用. */
function standsFree([start, end]: Span, folded: string, pieces: readonly Span[]): boolean {
  const beside = pieces.filter((piece) => piece[1] === start || piece[0] === end);
  return beside.every(([from, to]) => {
    const piece = folded.slice(from, to);
    return piece.length > 1 || !isHan(piece) || isFunction(piece);
  });
}

function indexBy(
  words: readonly KnownWord[],
  at: (word: string) => string,
): ReadonlyMap<string, KnownWord[]> {
  const index = new Map<string, KnownWord[]>();
  for (const word of words) {
    const list = index.get(at(word.folded));
    if (list) list.push(word);
    else index.set(at(word.folded), [word]);
  }
  return index;
}

class HanRepairer {
  readonly #first: ReadonlyMap<string, readonly KnownWord[]>;
  readonly #last: ReadonlyMap<string, readonly KnownWord[]>;
  readonly #forms: ReadonlySet<string>;
  readonly #ownNames: ReadonlySet<string>;
  readonly #vocabulary: Vocabulary;
  readonly #tokenizer: Tokenizer;
  readonly #pinyin: Pinyin;

  constructor(vocabulary: Vocabulary, { tokenizer, pinyin }: RepairSources) {
    const words = [...vocabulary.names, ...vocabulary.words].filter(
      ({ folded, kind }) => isHanOnly(folded) && kind !== 'function',
    );
    this.#first = indexBy(words, (word) => word.charAt(0));
    this.#last = indexBy(words, (word) => word.charAt(word.length - 1));
    this.#forms = new Set(vocabulary.names.map(({ folded }) => folded));
    this.#ownNames = new Set(
      vocabulary.names.flatMap(({ folded, kind }) => (kind === 'place' ? [] : [folded])),
    );
    this.#vocabulary = vocabulary;
    this.#tokenizer = tokenizer;
    this.#pinyin = pinyin;
  }

  repairs({ folded, named }: RepairText): Repair[] {
    const guesses = this.#guesses(folded).filter((guess) => this.#keepsNames(guess, folded, named));
    if (guesses.length === 0) return [];
    const pieces = pieceSpans(this.#tokenizer.pieces(folded));
    return best(guesses.filter((guess) => this.#isPlausible(guess, folded, pieces)));
  }

  /** Every stretch that is one change away from a known word that begins or ends with the same character. */
  #guesses(folded: string): Guess[] {
    const guesses: Guess[] = [];
    const tryOne = (word: KnownWord, span: Span): void => {
      if (span[0] < 0 || span[1] > folded.length) return;
      const typed = folded.slice(...span);
      const change =
        typed === word.folded || !isHanOnly(typed) ? undefined : changeBetween(typed, word.folded);
      if (change) guesses.push({ word, span, change });
    };
    for (let at = 0; at < folded.length; at += 1) {
      if (!isHan(folded[at])) continue;
      for (const word of this.#first.get(folded.charAt(at)) ?? []) {
        const { length } = word.folded;
        tryOne(word, [at, at + length]);
        if (length < 4 || !isName(word)) continue;
        tryOne(word, [at, at + length - 1]);
        tryOne(word, [at, at + length + 1]);
      }
      for (const word of this.#last.get(folded.charAt(at)) ?? [])
        tryOne(word, [at + 1 - word.folded.length, at + 1]);
    }
    return guesses;
  }

  /** A name in the stretch must be an untouched part of the longer one, and nothing may cut through a name. */
  #keepsNames({ span, word, change }: Guess, folded: string, named: readonly Span[]): boolean {
    return named.every((name) => {
      if (!overlaps(name, span)) return true;
      const isInside = span[0] <= name[0] && name[1] <= span[1];
      const isTouched = change.typed.some((at) => name[0] <= span[0] + at && span[0] + at < name[1]);
      return isInside && !isTouched && word.folded.includes(folded.slice(...name));
    });
  }

  #isPlausible(guess: Guess, folded: string, pieces: readonly Span[]): boolean {
    const { span, word, change } = guess;
    const typed = folded.slice(...span);
    const isCut = pieces.some((piece) => overlaps(piece, span) && (piece[0] < span[0] || piece[1] > span[1]));
    if (isCut || this.#vocabulary.has(typed) || this.#forms.has(typed)) return false;
    const changed = [
      ...change.typed.map((at) => typed.charAt(at)),
      ...change.meant.map((at) => word.folded.charAt(at)),
    ];
    if (changed.some((char) => NUMERAL.test(char))) return false;
    if (typed.length === 2 && !standsFree(span, folded, pieces)) return false;
    const isLoose = change.typed.every((at) =>
      pieces.some(([start, end]) => end - start === 1 && start === span[0] + at),
    );
    if (change.kind !== 'replaced') return this.#fitsShape(word, change, isLoose);
    const syllables = this.#pinyin.syllables(word.folded);
    const sounds = change.typed.map((at) =>
      compareSounds(this.#pinyin.readings(typed.charAt(at)), syllables[at] ?? ''),
    );
    return isName(word)
      ? this.#fitsName({ word, typed, change, sounds, isLoose })
      : fitsWord({ word, typed, change, sounds, isLoose });
  }

  /** A character left out, put in, or two swapped: names only. */
  #fitsShape(word: KnownWord, change: Change, isLoose: boolean): boolean {
    if (word.folded.length < 4 || !isName(word)) return false;
    if (change.kind === 'swapped') return isLoose || this.#distinctive(word) >= DISTINCTIVE;
    if (!isLoose) return false;
    const isMinor = change.meant.every((at) => ADMINISTRATIVE.test(word.folded.charAt(at)));
    return (change.kind === 'missing' && isMinor) || this.#distinctive(word) >= DISTINCTIVE;
  }

  #fitsName({ word, typed, change, sounds, isLoose }: Replaced): boolean {
    const { length } = typed;
    const isExact = sounds.every((sound) => sound === 'exact');
    const isSimilar = sounds.every((sound) => sound !== 'other');
    if (length === 2) return isLoose && isExact && fitsShortName(word, typed, change);
    if (!isLoose) return length >= LONG && isExact && change.typed.length <= 2;
    if (change.typed.length > 1) return length >= 4 && isExact && change.typed.length * 2 <= length;
    return isSimilar || (length >= 4 && this.#distinctive(word) > DISTINCTIVE);
  }

  #distinctive(word: KnownWord): number {
    return distinctiveLength(word, this.#tokenizer, this.#ownNames);
  }
}

interface Replaced {
  readonly word: KnownWord;
  readonly typed: string;
  readonly change: Change;
  readonly sounds: readonly Sameness[];
  /** The changed characters belong to no longer word. */
  readonly isLoose: boolean;
}

/** Of a person the surname must be right. */
function fitsShortName(word: KnownWord, typed: string, { typed: [at = 0, ...more] }: Change): boolean {
  return more.length === 0 && !isFunction(typed.charAt(at)) && (word.kind !== 'person' || at > 0);
}

/** Words: one homophone. A word of four characters may hold the typo as a word: 人工只能. */
function fitsWord({ word, typed, change, sounds, isLoose }: Replaced): boolean {
  const [at = 0, ...more] = change.typed;
  const [sound] = sounds;
  const { length } = word.folded;
  if (more.length > 0 && !(length >= 4 && more.length === 1 && !sounds.some((s) => s !== 'exact')))
    return false;
  if (!isLoose) return length >= 4 && sounds.every((s) => s === 'exact');
  if (length < 4) return sound === 'exact' && !isFunction(typed.charAt(at));
  return sounds.every((s) => s !== 'other');
}

const sizeOf = ({ span }: Guess): number => span[1] - span[0];

/** One word for each stretch: a name before a word; of two that fit equally neither, unless one is far commoner. */
function best(guesses: readonly Guess[]): Repair[] {
  const bySpan = new Map<string, Guess[]>();
  for (const guess of guesses)
    bySpan.set(String(guess.span), [...(bySpan.get(String(guess.span)) ?? []), guess]);
  return [...bySpan.values()].flatMap((rivals) => {
    const fewest = Math.min(...rivals.map(({ change }) => change.typed.length + change.meant.length));
    const closest = rivals
      .filter(({ change }) => change.typed.length + change.meant.length === fewest)
      .sort((a, b) => b.word.weight - a.word.weight);
    const [first] = closest;
    if (!first || sizeOf(first) === 0) return [];
    const second = closest.find(({ word }) => word.owner !== first.word.owner);
    const isClear = second === undefined || first.word.weight >= second.word.weight * DOMINANT;
    return isClear ? [{ span: first.span, word: first.word }] : [];
  });
}

/** Finds homophones and one-character typos of names and words in Chinese text. */
export function createHanRepairer(
  vocabulary: Vocabulary,
  sources: RepairSources,
): (text: RepairText) => Repair[] {
  let made: HanRepairer | undefined;
  return (text) => {
    made ??= new HanRepairer(vocabulary, sources);
    return made.repairs(text);
  };
}
