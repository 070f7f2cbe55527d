import type { Language } from '../domain/index.ts';
import type { Snapshot } from '../index/index.ts';
import { isShown, sortableDate } from './catalogue.ts';
import type { PassageInPlace } from './verify.ts';

type Known = Pick<Snapshot, 'documents' | 'passages' | 'origins'>;

/** Each document has its say before any has two; those of the newest content first. */
function inTurn(passages: readonly PassageInPlace[]): PassageInPlace[] {
  const seen = new Map<string, number>();
  const ranked = passages.map((one) => {
    const rank = seen.get(one.document.id) ?? 0;
    seen.set(one.document.id, rank + 1);
    return { one, rank };
  });
  const newestFirst = (a: PassageInPlace, b: PassageInPlace): number =>
    sortableDate(b.document).localeCompare(sortableDate(a.document));
  return ranked.sort((a, b) => a.rank - b.rank || newestFirst(a.one, b.one)).map(({ one }) => one);
}

/**
 * Passages that came into the index after a moment (ISO 8601), for a reader of a language; a changed text is a new one.
 * None when all are newer: then the index was made anew, and nobody can tell what its readers know.
 */
export function freshPassages(known: Known, since: string, lang: Language): PassageInPlace[] {
  const { documents, passages, origins } = known;
  const fresh = passages.filter(({ id }) => (origins.get(id)?.firstSeen.at ?? '') > since);
  if (fresh.length === passages.length) return [];
  return inTurn(
    fresh.flatMap((passage) => {
      const document = documents.get(passage.docId);
      return document && isShown(document, known, lang)
        ? [{ document, passage, text: document.text.slice(...passage.span) }]
        : [];
    }),
  );
}
