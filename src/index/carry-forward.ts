import type { CorpusDocument, DocumentId, Passage, PassageId } from '../domain/index.ts';
import { similarityIndex } from './similar.ts';
import type { GenerationRecord, Moment, PassageOrigin, Place, VanishedPassage } from './types.ts';

/** Two texts at least this similar (Dice of character bigrams) are versions of one passage. */
const MIN_DICE = 0.5;

/** The generation that is being built. */
export interface NextRecord extends Moment {
  readonly documents: ReadonlyMap<DocumentId, CorpusDocument>;
  readonly passages: readonly Passage[];
}

export interface Carried {
  readonly origins: readonly PassageOrigin[];
  readonly vanished: readonly VanishedPassage[];
}

interface Standing {
  readonly passage: Passage;
  readonly record: GenerationRecord;
}

interface Worded {
  readonly passage: Passage;
  readonly text: string;
}

interface Memory {
  readonly standing: ReadonlyMap<PassageId, Standing>;
  readonly vanished: ReadonlyMap<PassageId, VanishedPassage>;
}

const isSamePlace = (a: Place, b: Place): boolean => a.section === b.section && a.paragraph === b.paragraph;

export const textOf = (
  documents: ReadonlyMap<DocumentId, CorpusDocument>,
  { docId, span: [start, end] }: Pick<Passage, 'docId' | 'span'>,
): string => documents.get(docId)?.text.slice(start, end) ?? '';

/** The last word of the records on each id: a later record overrules those before it. */
function recall(records: readonly GenerationRecord[]): Memory {
  const standing = new Map<PassageId, Standing>();
  const vanished = new Map<PassageId, VanishedPassage>();
  for (const record of records) {
    for (const [id, passage] of record.vanished) {
      standing.delete(id);
      vanished.set(id, passage);
    }
    for (const passage of record.passages) {
      vanished.delete(passage.id);
      standing.set(passage.id, { passage, record });
    }
  }
  return { standing, vanished };
}

function originOf(passage: Passage, memory: Memory, now: Moment): PassageOrigin {
  const standing = memory.standing.get(passage.id);
  const before = standing?.passage ?? memory.vanished.get(passage.id);
  const origin = standing?.record.origins.get(passage.id) ?? memory.vanished.get(passage.id);
  const firstSeen = origin?.firstSeen ?? now;
  if (before && !isSamePlace(before, passage)) {
    const { section, paragraph } = before;
    return { id: passage.id, firstSeen, movedFrom: { section, paragraph, ...now } };
  }
  const movedFrom = standing?.record.origins.get(passage.id)?.movedFrom;
  return { id: passage.id, firstSeen, ...(movedFrom && { movedFrom }) };
}

/**
 * Finds what took the place of passages that are gone from a document: the same text under another id, else the most
 * similar new passage, else a new passage at the same place that no other one claims.
 */
function findSuccessors(
  gone: readonly Worded[],
  now: readonly Worded[],
  fresh: readonly Worded[],
): ReadonlyMap<PassageId, PassageId> {
  const sameText = new Map(now.map(({ passage, text }) => [text, passage.id]));
  const nearest = similarityIndex(fresh.map(({ text }) => text));
  const similar = (text: string): PassageId | undefined => {
    const found = nearest(text);
    return found && found.dice >= MIN_DICE ? fresh[found.at]?.passage.id : undefined;
  };
  const successors = new Map<PassageId, PassageId>();
  for (const { passage, text } of gone) {
    const successor = sameText.get(text) ?? similar(text);
    if (successor !== undefined) successors.set(passage.id, successor);
  }
  const claimed = new Set(successors.values());
  const free = fresh.filter(({ passage }) => !claimed.has(passage.id));
  for (const { passage } of gone.filter((one) => !successors.has(one.passage.id))) {
    const successor = free.find((one) => isSamePlace(one.passage, passage));
    if (successor) successors.set(passage.id, successor.passage.id);
  }
  return successors;
}

function groupByDocument(items: readonly Worded[]): ReadonlyMap<DocumentId, Worded[]> {
  const groups = new Map<DocumentId, Worded[]>();
  for (const item of items) {
    const group = groups.get(item.passage.docId) ?? [];
    group.push(item);
    groups.set(item.passage.docId, group);
  }
  return groups;
}

function vanish({ passage, record }: Standing, now: Moment): VanishedPassage {
  const { id, docId, section, paragraph, span } = passage;
  return {
    id,
    docId,
    title: record.documents.get(docId)?.title ?? '',
    section,
    paragraph,
    text: textOf(record.documents, passage),
    span,
    firstSeen: record.origins.get(id)?.firstSeen ?? now,
    vanishedAt: now.at,
    lastGeneration: record.id,
  };
}

const withSuccessor = (
  { successor: _, ...passage }: VanishedPassage,
  successor: PassageId | undefined,
): VanishedPassage => ({ ...passage, ...(successor !== undefined && { successor }) });

/**
 * Carries the history of passages into the next generation: where each one was first seen and moved from, and what
 * has vanished. `records` are the stored generations that know more than the next one, the one that serves last. An
 * id that comes back leaves the list of the vanished; a successor is always a passage of the next generation.
 */
export function carryForward(records: readonly GenerationRecord[], next: NextRecord): Carried {
  const memory = recall(records);
  const now: Moment = { generation: next.generation, at: next.at };
  const nextIds = new Set(next.passages.map(({ id }) => id));
  const knownIds = new Set(records.at(-1)?.passages.map(({ id }) => id));
  const lost = [...memory.standing.values()].filter(({ passage }) => !nextIds.has(passage.id));
  const gone = lost.map(({ passage, record }) => ({ passage, text: textOf(record.documents, passage) }));
  const present = groupByDocument(
    next.passages.map((passage) => ({ passage, text: textOf(next.documents, passage) })),
  );
  const successors = new Map<PassageId, PassageId>();
  for (const [docId, goneHere] of groupByDocument(gone)) {
    const here = present.get(docId) ?? [];
    const fresh = here.filter(({ passage }) => !knownIds.has(passage.id));
    for (const [id, successor] of findSuccessors(goneHere, here, fresh)) successors.set(id, successor);
  }
  const follow = (id: PassageId | undefined): PassageId | undefined =>
    id === undefined || nextIds.has(id) ? id : successors.get(id);
  const stillGone = [...memory.vanished.values()].filter(({ id }) => !nextIds.has(id));
  return {
    origins: next.passages.map((passage) => originOf(passage, memory, now)),
    vanished: [
      ...stillGone.map((passage) => withSuccessor(passage, follow(passage.successor))),
      ...lost.map((standing) => withSuccessor(vanish(standing, now), successors.get(standing.passage.id))),
    ],
  };
}
