import { isPinyin, type Pinyin, soundOfLetters } from '../text/index.ts';
import { isHanOnly, isName, type KnownWord, type Vocabulary } from './known-words.ts';

/** A word with the places in its pinyin where syllables begin; the last one is the length. */
export interface SpelledWord {
  readonly word: KnownWord;
  readonly letters: string;
  readonly bounds: readonly number[];
}

/** Single characters that a question typed in pinyin is made of; of two that sound alike the first is meant. */
const SINGLES = [
  ...'的是有谁哪几家年在了吗呢和与从到被对为最第个名位款人钱大多新省市区月日中能会要做用让给那这其各于以也都向把还又吧一二三四五六七八九十',
];
const SINGLE_WEIGHT = 100;
/** Letters of a place whose sounds may be mixed up. */
const MIN_PLACE = 6;

const spell = (word: KnownWord, syllables: readonly string[]): SpelledWord => {
  let at = 0;
  const bounds = syllables.map((syllable) => {
    at += syllable.length;
    return at;
  });
  return { word, letters: syllables.join(''), bounds };
};

/** Words by their pinyin. */
export class PinyinWords {
  /** Commonest first where several sound alike. */
  readonly #words = new Map<string, SpelledWord[]>();
  readonly #names = new Map<string, SpelledWord[]>();
  readonly #namesBySound = new Map<string, SpelledWord[]>();
  readonly #longest: number;

  constructor({ names, words }: Vocabulary, pinyin: Pinyin) {
    const spelled = (list: readonly KnownWord[]): SpelledWord[] =>
      list
        .filter(({ folded }) => isHanOnly(folded))
        .map((word) => spell(word, pinyin.syllables(word.folded)));
    const singles = SINGLES.map((char, i): KnownWord => {
      const weight = SINGLE_WEIGHT - i;
      return { written: char, folded: char, kind: 'function', owner: char, weight };
    });
    const spelledNames = spelled(names);
    const all = [
      ...spelledNames,
      ...spelled(words),
      ...singles.map((word) => spell(word, pinyin.syllables(word.folded))),
    ];
    for (const entry of all.sort((a, b) => b.word.weight - a.word.weight))
      push(this.#words, entry.letters, entry);
    for (const entry of spelledNames) {
      push(this.#names, entry.letters, entry);
      push(this.#namesBySound, soundOfLetters(entry.letters), entry);
    }
    this.#longest = Math.max(0, ...all.map(({ letters }) => letters.length));
  }

  /** The name that letters spell; with sounds mixed up (qiyintailun, beijin) for places and three syllables or more. */
  name(letters: string): SpelledWord | undefined {
    const exact = only(this.#names.get(letters));
    if (exact || !isPinyin(letters)) return exact;
    const similar = only(this.#namesBySound.get(soundOfLetters(letters)));
    const isSure =
      similar &&
      (similar.bounds.length > 2 || (similar.word.kind === 'place' && letters.length >= MIN_PLACE));
    return isSure ? similar : undefined;
  }

  /** The likeliest words that letters spell as a whole; syllables must not cross the places in `breaks`. */
  segment(letters: string, breaks: ReadonlySet<number>): readonly SpelledWord[] | undefined {
    const reached: ({ cost: number; words: readonly SpelledWord[] } | undefined)[] = [{ cost: 0, words: [] }];
    for (let at = 0; at < letters.length; at += 1) {
      const before = reached[at];
      if (!before) continue;
      for (let end = at + 1; end <= Math.min(letters.length, at + this.#longest); end += 1) {
        const alike = this.#words.get(letters.slice(at, end)) ?? [];
        const entry = alike.find((candidate) => keepsBreaks(candidate, at, breaks));
        if (!entry) continue;
        const cost = before.cost + costOf(entry);
        const known = reached[end];
        if (!known || cost < known.cost) reached[end] = { cost, words: [...before.words, entry] };
      }
    }
    return reached[letters.length]?.words;
  }
}

/** Rare words cost more; each word costs, so that few long ones win. */
const costOf = ({ word }: SpelledWord): number =>
  20 - Math.log2(1 + word.weight) + (word.folded.length === 1 ? 4 : 0);

/** Where a blank was typed, a syllable must end. */
export function keepsBreaks(
  { letters, bounds }: SpelledWord,
  at: number,
  breaks: ReadonlySet<number>,
): boolean {
  for (let i = 1; i < letters.length; i += 1) if (breaks.has(at + i) && !bounds.includes(i)) return false;
  return true;
}

function push(map: Map<string, SpelledWord[]>, key: string, entry: SpelledWord): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

/** The one name among the entries, in its first form; none when two names sound alike. */
function only(entries: readonly SpelledWord[] = []): SpelledWord | undefined {
  const [first] = entries;
  return entries.every(({ word }) => isName(word) && word.owner === first?.word.owner) ? first : undefined;
}
