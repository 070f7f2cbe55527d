import phrases from 'opencc-js/dict/TWPhrasesRev';
import type { Span } from '../domain/index.ts';
import { normalise, type Tokenizer } from '../text/index.ts';
import { LEXICON_WEIGHT, type Vocabulary } from './known-words.ts';
import { overlaps } from './overlap.ts';
import type { Repair, RepairText } from './repair-text.ts';

/** Words of the field that OpenCC's list lacks. */
const MORE = '雲端運算 雲計算|運算 計算|感測器 傳感器|資料集 數據集|辨識 識別';

/** Taiwan's words with those of the mainland, both folded, that differ in more than the characters: 軟體, 软件. */
function taiwanWords({ isInCorpus }: Vocabulary): ReadonlyMap<string, string> {
  const pairs = `${phrases}|${MORE}`
    .split('|')
    .map((pair) => pair.split(' ').map((word) => normalise(word).text));
  return new Map(
    pairs.flatMap(([typed = '', meant = '']) =>
      typed.length > 1 && typed !== meant && isInCorpus(meant) && !isInCorpus(typed)
        ? [[typed, meant] as const]
        : [],
    ),
  );
}

/** Where words begin and end, so that 資料 is not found in 投資料理. */
function wordEdges(folded: string, tokenizer: Tokenizer): ReadonlySet<number> {
  let at = 0;
  const ends = tokenizer.pieces(folded).map((piece) => {
    at += piece.length;
    return at;
  });
  return new Set([0, ...ends]);
}

/**
 * Puts the mainland's word for that of Taiwan (OpenCC's list) in questions in Traditional characters, where the corpus
 * knows the one and not the other.
 */
export function createTaiwanRepairer(
  vocabulary: Vocabulary,
  tokenizer: Tokenizer,
): (text: RepairText) => Repair[] {
  const words = taiwanWords(vocabulary);
  const longest = Math.max(0, ...[...words.keys()].map(({ length }) => length));
  const wordAt = (folded: string, at: number): Repair | undefined => {
    for (let length = Math.min(longest, folded.length - at); length > 1; length -= 1) {
      const typed = folded.slice(at, at + length);
      const meant = words.get(typed);
      if (meant === undefined) continue;
      const word = { written: meant, folded: meant, owner: meant, weight: LEXICON_WEIGHT };
      return { span: [at, at + length], word: { ...word, kind: 'word' } };
    }
    return undefined;
  };
  const found = (folded: string): Repair[] => {
    const repairs: Repair[] = [];
    for (let at = 0; at < folded.length; at += 1) {
      const repair = wordAt(folded, at);
      if (!repair) continue;
      repairs.push(repair);
      at = repair.span[1] - 1;
    }
    return repairs;
  };
  return ({ folded, named, isTraditional }) => {
    const repairs = isTraditional ? found(folded) : [];
    if (repairs.length === 0) return [];
    const edges = wordEdges(folded, tokenizer);
    const isWhole = ([start, end]: Span): boolean => edges.has(start) && edges.has(end);
    return repairs.filter(({ span }) => isWhole(span) && !named.some((name) => overlaps(name, span)));
  };
}
