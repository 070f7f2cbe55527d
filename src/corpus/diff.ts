import type { CorpusDocument } from '../domain/index.ts';

/** Paragraph texts that a new version brings and drops, and how many it keeps. */
export interface DocumentDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

const textsOf = (document: CorpusDocument | undefined): string[] =>
  document?.paragraphs.map(({ span }) => document.text.slice(...span)) ?? [];

/** The texts that are left when each text of `others` takes one equal text away. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of others) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = counts.get(text) ?? 0;
    counts.set(text, count - 1);
    return count <= 0;
  });
}

/** Compares two versions by the texts of their paragraphs; a paragraph that only moved is unchanged. */
export function diffDocuments(before: CorpusDocument | undefined, after: CorpusDocument): DocumentDiff {
  const [old, fresh] = [textsOf(before), textsOf(after)];
  const added = without(fresh, old);
  return { added, removed: without(old, fresh), unchanged: fresh.length - added.length };
}
