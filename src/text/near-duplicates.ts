/** Characters of a shingle. */
const SHINGLE = 5;
/** Shingles that more texts than this share tell nothing: 人工智能企业. */
const MOST_HOLDERS = 100;

export interface NearDuplicate {
  /** Index of the known text. */
  readonly at: number;
  /** Jaccard coefficient of the shingles, 0 to 1. */
  readonly similarity: number;
}

const bare = (text: string): string => text.replace(/[\s\p{P}]+/gu, '');

/** The runs of so many neighbouring characters, each once, punctuation aside; a shorter text is its own. */
function shinglesOf(text: string): ReadonlySet<string> {
  const chars = bare(text);
  if (chars.length <= SHINGLE) return new Set([chars]);
  return new Set(Array.from({ length: chars.length - SHINGLE + 1 }, (_, i) => chars.slice(i, i + SHINGLE)));
}

/**
 * Finds the known text that resembles a given one most, by the Jaccard coefficient of their shingles (Broder, "On the
 * resemblance and containment of documents", 1997), where it is at least `least`. An inverted list of the shingles keeps
 * 12,000 texts from being compared pair by pair.
 */
export function nearDuplicates(
  known: readonly string[],
  least: number,
): (text: string) => NearDuplicate | undefined {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  for (const [at, text] of known.entries()) {
    const shingles = shinglesOf(text);
    sizes.push(shingles.size);
    for (const shingle of shingles) {
      const list = holders.get(shingle);
      if (list) list.push(at);
      else holders.set(shingle, [at]);
    }
  }
  const sharedBy = (shingles: ReadonlySet<string>): ReadonlyMap<number, number> => {
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const list = holders.get(shingle) ?? [];
      for (const at of list.length > MOST_HOLDERS ? [] : list) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return shared;
  };
  return (text) => {
    const shingles = shinglesOf(text);
    let best: NearDuplicate | undefined;
    for (const [at, count] of sharedBy(shingles)) {
      const similarity = count / (shingles.size + (sizes[at] ?? 0) - count);
      if (similarity >= least && similarity > (best?.similarity ?? 0)) best = { at, similarity };
    }
    return best;
  };
}
