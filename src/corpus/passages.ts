import { createHash } from 'node:crypto';
import {
  AppError,
  type CorpusDocument,
  type DocumentId,
  type Paragraph,
  type Passage,
  type PassageId,
  passageId,
  type SearchUnit,
  type Span,
} from '../domain/index.ts';
import { splitSentences } from '../text/index.ts';
import { cutParagraph } from './cut.ts';

const ID_CHARS = 10;
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The permanent id: it depends on the document, the text, and how often the text stood in the document before. */
function idOf(docId: DocumentId, text: string, occurrence: number): PassageId {
  const digest = createHash('sha256')
    .update(JSON.stringify([docId, text, occurrence]))
    .digest();
  // 64 bits are more than ten digits of base 62 hold (59.5 bits).
  let rest = digest.readBigUInt64BE();
  let id = '';
  while (id.length < ID_CHARS) {
    id += BASE62[Number(rest % 62n)];
    rest /= 62n;
  }
  return passageId(id);
}

/** A passage and what its twin is found by. */
interface Cut {
  readonly passage: Passage;
  /** Names the paragraph alike in both languages: its anchor, or its section's number and its own. */
  readonly place: string;
  /** Counts the parts of a paragraph from 0. */
  readonly part: number;
}

function placesOf(paragraphs: readonly Paragraph[]): string[] {
  const sections = [...new Set(paragraphs.map((paragraph) => paragraph.section))];
  const numbers = new Map(sections.map((section, index) => [section, index]));
  return paragraphs.map(({ anchor, section, ordinal }) => anchor ?? `${numbers.get(section)}/${ordinal}`);
}

function cutDocument(document: CorpusDocument): Cut[] {
  const places = placesOf(document.paragraphs);
  const occurrences = new Map<string, number>();
  return document.paragraphs.flatMap(({ section, ordinal, anchor, questions, span: [start, end] }, index) =>
    cutParagraph(document.text.slice(start, end)).map(([from, to], part) => {
      const span: Span = [start + from, start + to];
      const text = document.text.slice(...span);
      const occurrence = occurrences.get(text) ?? 0;
      occurrences.set(text, occurrence + 1);
      const id = idOf(document.id, text, occurrence);
      const place = places[index] ?? '';
      const passage = {
        id,
        docId: document.id,
        section,
        paragraph: ordinal,
        ...(anchor && { anchor }),
        span,
        questions,
      };
      return { passage, place, part };
    }),
  );
}

/** Parts of the twin document by place; without anchors, only when both documents have the same paragraphs. */
function twinParts(
  document: CorpusDocument,
  twin: CorpusDocument,
  cuts: readonly Cut[],
): Map<string, PassageId[]> {
  const places = placesOf(document.paragraphs);
  const parts = new Map<string, PassageId[]>();
  const anchored = document.paragraphs.every((paragraph) => paragraph.anchor !== undefined);
  if (!anchored && places.join() !== placesOf(twin.paragraphs).join()) return parts;
  for (const { place, passage } of cuts) parts.set(place, [...(parts.get(place) ?? []), passage.id]);
  return parts;
}

function refuseCollisions(passages: readonly Passage[]): void {
  const owners = new Map<PassageId, Passage>();
  for (const passage of passages) {
    const other = owners.get(passage.id);
    if (other) {
      throw new AppError({
        kind: 'fault',
        code: 'passage-id-collision',
        message: `Passages of ${other.docId} and ${passage.docId} have the same id ${passage.id}.`,
        remedy: `Change a word in one of them: ${passage.docId}, ${passage.section}, paragraph ${passage.paragraph}.`,
      });
    }
    owners.set(passage.id, passage);
  }
}

/**
 * Cuts documents into passages, in order: a paragraph each, or parts of a long one. Spans cover all paragraph text but
 * white space. A passage whose twin paragraph has fewer parts leads to the last of them. Throws when two ids collide.
 */
export function cutPassages(documents: readonly CorpusDocument[]): Passage[] {
  const byId = new Map(documents.map((document) => [document.id, { document, cuts: cutDocument(document) }]));
  const passages = documents.flatMap((document) => {
    const cuts = byId.get(document.id)?.cuts ?? [];
    const twin = document.twin && byId.get(document.twin);
    const parts =
      twin?.document.twin === document.id
        ? twinParts(document, twin.document, twin.cuts)
        : new Map<string, PassageId[]>();
    return cuts.map(({ passage, place, part }): Passage => {
      const candidates = parts.get(place) ?? [];
      const twinId = candidates[part] ?? candidates.at(-1);
      return { ...passage, ...(twinId && { twin: twinId }) };
    });
  });
  refuseCollisions(passages);
  return passages;
}

/** The rows that are searched, in the order of `passages`; their spans lie in the document's text. */
export function unitsOf(documents: readonly CorpusDocument[], passages: readonly Passage[]): SearchUnit[] {
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  return passages.flatMap(({ docId, span, questions }, passage): SearchUnit[] => {
    const sentences = splitSentences((texts.get(docId) ?? '').slice(...span));
    const [start] = span;
    return [
      ...(sentences.length < 2 ? [] : sentences).map(
        ([from, to]): SearchUnit => ({ passage, kind: 'sentence', span: [start + from, start + to] }),
      ),
      { passage, kind: 'paragraph', span },
      ...questions.map((): SearchUnit => ({ passage, kind: 'question', span })),
    ];
  });
}
