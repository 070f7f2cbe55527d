import type { Span } from '../domain/index.ts';
import { isPinyin, type Tokenizer } from '../text/index.ts';
import { isHanOnly, isName, type KnownWord, type RepairSources, type Vocabulary } from './known-words.ts';
import { isEnglishStopWord, isOrdinary, type LatinToken, latinTokens, runsOf } from './latin-tokens.ts';
import { collectLatinNames, type LatinNames } from './latin-typos.ts';
import { isInside, overlaps } from './overlap.ts';
import { keepsBreaks, PinyinWords } from './pinyin-words.ts';
import type { Repair, RepairText } from './repair-text.ts';

/** Share of the syllables that words of two or more must explain before a run counts as pinyin. */
const MIN_EXPLAINED = 0.6;
const MIN_SYLLABLES = 3;
const MAX_NAME_TOKENS = 20;

interface Tables {
  readonly initials: ReadonlyMap<string, KnownWord>;
  readonly spelled: PinyinWords;
  readonly latin: LatinNames;
  isEnglish(letters: string): boolean;
}

/** Names of three characters or more by their first letters; letters that two names share stand for neither. */
function collectInitials(spelled: readonly { word: KnownWord; syllables: readonly string[] }[]) {
  const found = new Map<string, KnownWord | null>();
  for (const { word, syllables } of spelled) {
    const letters = syllables.map((syllable) => syllable.charAt(0)).join('');
    const known = found.get(letters);
    if (known === undefined) found.set(letters, word);
    else if (known?.owner !== word.owner) found.set(letters, null);
  }
  return new Map([...found].flatMap(([letters, word]) => (word ? [[letters, word] as const] : [])));
}

function makeTables(vocabulary: Vocabulary, { pinyin, tokenizer }: RepairSources): Tables {
  const abbreviated = vocabulary.names
    .filter(({ folded, kind }) => isHanOnly(folded) && folded.length > 2 && kind !== 'place')
    .map((word) => ({ word, syllables: pinyin.syllables(word.folded) }));
  return {
    initials: collectInitials(abbreviated),
    spelled: new PinyinWords(vocabulary, pinyin),
    latin: collectLatinNames(vocabulary),
    isEnglish: (letters) => isEnglishStopWord(letters) || isCorpusWord(letters, vocabulary, tokenizer),
  };
}

const isCorpusWord = (letters: string, vocabulary: Vocabulary, tokenizer: Tokenizer): boolean =>
  tokenizer.tokens(letters).some((term) => vocabulary.has(term));

const spanOf = (tokens: readonly LatinToken[]): Span => [
  tokens[0]?.span[0] ?? 0,
  tokens.at(-1)?.span[1] ?? 0,
];
const lettersOf = (tokens: readonly LatinToken[]): string => tokens.map(({ letters }) => letters).join('');

/** Places inside joined letters where a blank was typed. */
function breaksOf(tokens: readonly LatinToken[]): ReadonlySet<number> {
  let at = 0;
  return new Set(
    tokens.map(({ letters }) => {
      at += letters.length;
      return at;
    }),
  );
}

/** Three letters may be anything: only without a vowel, and never a person. Four with a vowel must be no word. */
function byInitials(token: LatinToken, { initials, isEnglish }: Tables): KnownWord | undefined {
  const { letters } = token;
  const word = letters.length >= 3 && !token.hasTones ? initials.get(letters) : undefined;
  if (!word || isOrdinary(letters) || isEnglish(letters)) return undefined;
  const isShort = letters.length === 3;
  return isShort && (/[aeo]/.test(letters) || word.kind === 'person') ? undefined : word;
}

/** All stretches of a run, long ones first. */
function* stretches(run: readonly LatinToken[], most: number): Generator<readonly LatinToken[]> {
  for (let length = Math.min(run.length, most); length > 0; length -= 1)
    for (let at = 0; at + length <= run.length; at += 1) yield run.slice(at, at + length);
}

function nameOf(tokens: readonly LatinToken[], tables: Tables): KnownWord | undefined {
  const letters = lettersOf(tokens);
  const found = tables.spelled.name(letters);
  if (!found || (found.letters === letters && !keepsBreaks(found, 0, breaksOf(tokens)))) return undefined;
  const isShort = found.bounds.length < MIN_SYLLABLES;
  return isShort && tokens.some((token) => !token.hasTones && tables.isEnglish(token.letters))
    ? undefined
    : found.word;
}

/** Initials, pinyin of names, and misspelt Latin names, in this order: what one takes, the next ones leave alone. */
function nameRepairs(tokens: readonly LatinToken[], tables: Tables): Repair[] {
  const repairs: Repair[] = [];
  const take = (
    stretch: readonly LatinToken[],
    read: (stretch: readonly LatinToken[]) => KnownWord | undefined,
  ): void => {
    const span = spanOf(stretch);
    const word = repairs.some((repair) => overlaps(repair.span, span)) ? undefined : read(stretch);
    if (word) repairs.push({ span, word });
  };
  const misspelt = (stretch: readonly LatinToken[]): KnownWord | undefined =>
    tables.latin.nearest(
      stretch.map(({ letters }) => letters),
      tables.isEnglish,
    );
  for (const token of tokens) take([token], () => byInitials(token, tables));
  for (const run of runsOf(tokens)) {
    for (const stretch of stretches(run, MAX_NAME_TOKENS)) take(stretch, () => nameOf(stretch, tables));
    for (const stretch of stretches(run, tables.latin.maxWords)) take(stretch, misspelt);
  }
  return repairs;
}

interface Reading {
  readonly repairs: readonly Repair[];
  readonly syllables: number;
  /** Syllables in words of two or more. */
  readonly explained: number;
}

/** A run of pinyin as words; the span of each is that of the tokens' letters it took. */
function readRun(run: readonly LatinToken[], { spelled }: Tables): Reading | undefined {
  const words = spelled.segment(lettersOf(run), breaksOf(run));
  if (!words) return undefined;
  const places = run.flatMap((token) => token.places);
  let at = 0;
  const repairs = words.map(({ word, letters }): Repair => {
    const taken = places.slice(at, at + letters.length);
    at += letters.length;
    return { word, span: [taken[0]?.[0] ?? 0, taken.at(-1)?.[1] ?? 0] };
  });
  const count = (list: typeof words): number => list.reduce((sum, { bounds }) => sum + bounds.length, 0);
  return {
    repairs,
    syllables: count(words),
    explained: count(words.filter(({ bounds }) => bounds.length > 1)),
  };
}

/** A name may go on behind a known one: yaan dashuju chanyeyuan. */
const isWithinName = (span: Span, { named }: RepairText): boolean =>
  named.some((name) => isInside(span, name));

/** Words in pinyin, when all Latin words of the question are pinyin, names or ordinary abbreviations. */
function wordRepairs(tokens: readonly LatinToken[], text: RepairText, tables: Tables): Repair[] {
  const isNamed = ({ span }: LatinToken): boolean => text.named.some((name) => overlaps(name, span));
  const isReadable = ({ letters }: LatinToken): boolean => isPinyin(letters) && !isOrdinary(letters);
  if (tokens.some((token) => !isNamed(token) && !isReadable(token) && !isOrdinary(token.letters))) return [];
  const readings = runsOf(tokens.filter(isReadable)).flatMap((run) => readRun(run, tables) ?? []);
  const syllables = readings.reduce((sum, reading) => sum + reading.syllables, 0);
  const explained = readings.reduce((sum, reading) => sum + reading.explained, 0);
  const repairs = readings.flatMap((reading) => reading.repairs);
  const fresh = repairs.filter(({ word, span }) => word.folded.length > 1 && !isWithinName(span, text));
  if (fresh.length === 0 || explained < syllables * MIN_EXPLAINED) return [];
  const isSure =
    syllables >= MIN_SYLLABLES || fresh.every(({ word }) => isName(word) || word.weight >= SURE_WEIGHT);
  const isProper = fresh.every(({ word, span }) => !isName(word) && text.isCapitalised(span));
  return isSure && !isProper ? repairs : [];
}

/** Words of the general lexicon weigh at least this much; a single rarer one may be a foreign name in pinyin. */
const SURE_WEIGHT = 40;

/** Finds initials, pinyin and misspelt Latin names. English text stays as it is, but for the names in it. */
export function createLatinRepairer(
  vocabulary: Vocabulary,
  sources: RepairSources,
): (text: RepairText) => Repair[] {
  let tables: Tables | undefined;
  return (text) => {
    const tokens = latinTokens(text.folded);
    const open = tokens.filter(({ span }) => !text.named.some((name) => overlaps(name, span)));
    if (open.length === 0) return [];
    tables ??= makeTables(vocabulary, sources);
    const names = nameRepairs(open, tables);
    const rest = tokens.filter(({ span }) => !names.some((repair) => overlaps(repair.span, span)));
    return [...names, ...wordRepairs(rest, text, tables)];
  };
}
