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
  readonly sentences: number;
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
    cutParagraph(document.text.slice(start, end)).map(([from, to]) => {
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
      return { passage, place, sentences: splitSentences(text).length };
    }),
  );
}

interface CutDocument {
  readonly document: CorpusDocument;
  readonly cuts: readonly Cut[];
}

/** Whether the parts of a paragraph say the same, one by one, as far as numbers tell: each is cut by its own length. */
const areParallel = (parts: readonly Cut[], others: readonly Cut[]): boolean =>
  parts.length === others.length &&
  (parts.length === 1 || parts.every(({ sentences }, i) => sentences === others[i]?.sentences));

function byPlace(cuts: readonly Cut[]): ReadonlyMap<string, readonly Cut[]> {
  const groups = new Map<string, Cut[]>();
  for (const cut of cuts) groups.set(cut.place, [...(groups.get(cut.place) ?? []), cut]);
  return groups;
}

/** Passages of the twin document by passage; without anchors, only when both documents have the same paragraphs. */
function twinPassages(one: CutDocument, twin: CutDocument): ReadonlyMap<PassageId, PassageId> {
  const paragraphs = one.document.paragraphs;
  const anchored = paragraphs.every((paragraph) => paragraph.anchor !== undefined);
  if (!anchored && placesOf(paragraphs).join() !== placesOf(twin.document.paragraphs).join())
    return new Map();
  const others = byPlace(twin.cuts);
  const pairs = [...byPlace(one.cuts)].flatMap(([place, parts]) => {
    const opposite = others.get(place) ?? [];
    return areParallel(parts, opposite) ? parts.map((part, i) => [part, opposite[i]] as const) : [];
  });
  return new Map(pairs.flatMap(([part, other]) => (other ? [[part.passage.id, other.passage.id]] : [])));
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
 * white space. Parts have twins only where both languages were cut alike. Throws when two ids collide.
 */
export function cutPassages(documents: readonly CorpusDocument[]): Passage[] {
  const cut = documents.map((document) => ({ document, cuts: cutDocument(document) }));
  const byId = new Map(cut.map((one) => [one.document.id, one]));
  const passages = cut.flatMap((one) => {
    const twin = one.document.twin && byId.get(one.document.twin);
    const twins = twin?.document.twin === one.document.id ? twinPassages(one, twin) : undefined;
    return one.cuts.map(({ passage }): Passage => {
      const twinId = twins?.get(passage.id);
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
