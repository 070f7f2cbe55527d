import { describeCorpus } from '../../corpus/index.ts';
import type { CorpusDocument } from '../../domain/index.ts';
import { languageOf, nearDuplicates, splitSentences } from '../../text/index.ts';
import type { CorpusPlaces } from '../find-document.ts';
import { type GivenDetails, type ImportFile, type PlannedDocument, planImport } from '../plan-import.ts';

/** What an admin should look at before a document goes in. */
export type DryRunWarning =
  /** Of the paragraphs so many are nearly in the corpus already, such as this one, in a document of this title. */
  | { readonly kind: 'near_duplicate'; readonly count: number; readonly text: string; readonly title: string }
  /** Most of it is in the other language. */
  | { readonly kind: 'other_language'; readonly lang: CorpusDocument['lang'] }
  /** The same is said with another figure. */
  | { readonly kind: 'conflict'; readonly text: string; readonly other: string; readonly title: string }
  /** As reading the file noted it. */
  | { readonly kind: 'note'; readonly text: string };

export interface DryRun {
  readonly documents: readonly PlannedDocument[];
  /** Paragraphs, over all documents. */
  readonly added: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly warnings: readonly DryRunWarning[];
}

/** Paragraphs this similar are versions of one another. */
const NEAR = 0.7;
/** Sentences that say the same but for their figures. */
const SAME_WORDS = 0.8;
const MOST_CONFLICTS = 3;
/** Shorter texts are alike by chance. */
const LEAST_CHARS = 12;

const NUMBER = /\d[\d,.]*\d|\d/g;

interface Placed {
  readonly text: string;
  readonly title: string;
}

const paragraphsOf = ({ paragraphs, text, title }: CorpusDocument): Placed[] =>
  paragraphs.map(({ span }) => ({ text: text.slice(...span), title }));

const sentencesOf = (placed: readonly Placed[]): Placed[] =>
  placed.flatMap(({ text, title }) =>
    splitSentences(text)
      .map((span) => ({ text: text.slice(...span).trim(), title }))
      .filter(({ text: sentence }) => sentence.length >= LEAST_CHARS && /\d/.test(sentence)),
  );

const numbersOf = (text: string): string[] =>
  (text.match(NUMBER) ?? []).map((number) => number.replaceAll(',', ''));
const years = (text: string): string =>
  [...text.matchAll(/(?:19|20)\d{2}(?=年|-)/g)].map(([year]) => year).join();
const masked = (text: string): string => text.replace(NUMBER, '#');

function nearDuplicateWarning(added: readonly string[], present: readonly Placed[]): DryRunWarning[] {
  const find = nearDuplicates(
    present.map(({ text }) => text),
    NEAR,
  );
  const found = added.flatMap((text) => {
    const other = text.length >= LEAST_CHARS ? present[find(text)?.at ?? -1] : undefined;
    return other ? [{ text, title: other.title }] : [];
  });
  const [first] = found;
  return first ? [{ kind: 'near_duplicate', count: found.length, ...first }] : [];
}

/** Sentences with the same words and years as one of the corpus, and other figures. */
function conflictWarnings(added: readonly Placed[], present: readonly Placed[]): DryRunWarning[] {
  const known = sentencesOf(present);
  const find = nearDuplicates(
    known.map(({ text }) => masked(text)),
    SAME_WORDS,
  );
  const found: DryRunWarning[] = [];
  for (const { text } of sentencesOf(added)) {
    const other = known[find(masked(text))?.at ?? -1];
    if (!other || years(other.text) !== years(text)) continue;
    if (numbersOf(other.text).join() === numbersOf(text).join()) continue;
    found.push({ kind: 'conflict', text, other: other.text, title: other.title });
    if (found.length === MOST_CONFLICTS) break;
  }
  return found;
}

function languageWarning({ lang, text }: CorpusDocument): DryRunWarning[] {
  const own = languageOf(text.slice(0, 20_000));
  return own === lang ? [] : [{ kind: 'other_language', lang: own }];
}

/** Says what importing a file would do. Embeds nothing and writes nothing. Throws what reading the file throws. */
export async function dryRun(places: CorpusPlaces, file: ImportFile, details: GivenDetails): Promise<DryRun> {
  const [plan] = await planImport(places, [file], details);
  const documents = plan?.documents ?? [];
  const coming = documents.flatMap((one) => (one.kind === 'same' ? [] : [one]));
  const ids = new Set<string>(coming.map(({ document }) => document.id));
  const { documents: described } = await describeCorpus(places);
  const present = described
    .filter(({ document, state }) => state !== 'hidden' && !ids.has(document.id))
    .flatMap(({ document }) => paragraphsOf(document));
  const added = coming.flatMap(({ diff }) => diff.added);
  const placed = added.map((text) => ({ text, title: '' }));
  return {
    documents,
    added: added.length,
    removed: coming.reduce((sum, { diff }) => sum + diff.removed.length, 0),
    unchanged: coming.reduce((sum, { diff }) => sum + diff.unchanged, 0),
    warnings: [
      ...coming.flatMap(({ document }) => languageWarning(document)),
      ...nearDuplicateWarning(added, present),
      ...conflictWarnings(placed, present),
      ...(plan?.warnings ?? []).map((text) => ({ kind: 'note' as const, text })),
    ],
  };
}
