import { collectVocabulary, isName, type RepairSources } from './known-words.ts';
import { overlaps } from './overlap.ts';
import { createHanRepairer } from './repair-han.ts';
import { createLatinRepairer } from './repair-latin.ts';
import { createTaiwanRepairer } from './repair-taiwan.ts';
import type { Repair, RepairText } from './repair-text.ts';

export interface Repairer {
  /**
   * Names and words that a question means but does not spell: initials, pinyin, homophones, typos. In order, without
   * overlap.
   */
  repairs(text: RepairText): readonly Repair[];
}

const lengthOf = ({ span }: Repair): number => span[1] - span[0];
const rank = ({ word }: Repair): number => (isName(word) ? 1 : 0);

/** Names before words, long before short; what one has taken, the next ones leave alone. */
export function withoutOverlaps(repairs: readonly Repair[]): Repair[] {
  const kept: Repair[] = [];
  for (const repair of [...repairs].sort((a, b) => rank(b) - rank(a) || lengthOf(b) - lengthOf(a)))
    if (!kept.some(({ span }) => overlaps(span, repair.span))) kept.push(repair);
  return kept.sort((a, b) => a.span[0] - b.span[0]);
}

/** Makes the tables for Chinese text; those for Latin text are made when a question first has some. */
export function createRepairer(sources: RepairSources): Repairer {
  const vocabulary = collectVocabulary(sources);
  const han = createHanRepairer(vocabulary, sources);
  const taiwan = createTaiwanRepairer(vocabulary, sources.tokenizer);
  const latin = createLatinRepairer(vocabulary, sources);
  return {
    repairs: (text) => withoutOverlaps([...latin(text), ...taiwan(text), ...han(text)]),
  };
}
