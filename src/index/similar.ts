/** The pairs of neighbouring characters of a text, each once. */
function bigrams(text: string): ReadonlySet<string> {
  const chars = [...text];
  return new Set(chars.slice(1).map((char, at) => `${chars[at]}${char}`));
}

export interface Similar {
  /** Index of the text in `texts`. */
  readonly at: number;
  /** Dice coefficient, 0 to 1. */
  readonly dice: number;
}

/**
 * Finds the text that shares most character bigrams with a given one, by the Dice coefficient 2|A∩B| / (|A|+|B|)
 * (Dice, "Measures of the Amount of Ecologic Association Between Species", 1945). An inverted list of the bigrams
 * keeps a long document from being compared pair by pair. The first of equals wins; none when nothing is shared.
 */
export function similarityIndex(texts: readonly string[]): (text: string) => Similar | undefined {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    const pairs = bigrams(text);
    sizes.push(pairs.size);
    for (const pair of pairs) {
      const list = holders.get(pair) ?? [];
      list.push(at);
      holders.set(pair, list);
    }
  }
  return (text) => {
    const pairs = bigrams(text);
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const at of holders.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    return [...shared]
      .map(([at, count]) => ({ at, dice: (2 * count) / (pairs.size + (sizes[at] ?? 0)) }))
      .sort((a, b) => b.dice - a.dice || a.at - b.at)[0];
  };
}
