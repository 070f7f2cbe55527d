import { cutPassages } from '../corpus/index.ts';
import type { Corpus, CorpusDocument, Passage, PassageId, SourceProblem } from '../domain/index.ts';
import { passageId } from '../domain/index.ts';
import {
  type CitationTrace,
  carryForward,
  type Snapshot,
  traceCitation,
  type VanishedPassage,
} from '../index/index.ts';

/** Short forms of an id are accepted from this length on, as long as they fit one id only. */
const MIN_PREFIX = 4;

/** A passage with its neighbours, read from the source as it stands now. */
export interface PassageInPlace {
  readonly document: CorpusDocument;
  readonly passage: Passage;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
}

/** The document's file cannot be used now, so nothing can be said of the citation; `old` is what was cited. */
export interface UnreadableTrace {
  readonly status: 'unreadable';
  readonly old: VanishedPassage;
  readonly problem: SourceProblem;
}

export interface Verification {
  readonly id: string;
  readonly trace: CitationTrace | UnreadableTrace;
  /** What stands there now; none when the passage is gone or unknown. */
  readonly current?: PassageInPlace;
}

/** The snapshot as it would be if the source were indexed now, so that an edit not yet indexed is seen too. */
function withSource(snapshot: Snapshot, source: Corpus, now: Date): Snapshot {
  const documents = new Map(source.documents.map((document) => [document.id, document]));
  const passages = cutPassages(source.documents);
  const next = { documents, passages, generation: snapshot.id, at: now.toISOString() };
  const carried = carryForward([snapshot], next);
  return {
    ...snapshot,
    documents,
    passages,
    passageRow: new Map(passages.map((passage, row) => [passage.id, row])),
    origins: new Map(carried.origins.map((origin) => [origin.id, origin])),
    vanished: new Map(carried.vanished.map((passage) => [passage.id, passage])),
  };
}

/** `#a3f9` → the one known id that begins so; the text itself when there is none or more than one. */
function completeId(snapshot: Snapshot, given: string): PassageId {
  const id = given.replace(/^#/, '').trim();
  const known = [...snapshot.passageRow.keys(), ...snapshot.vanished.keys()];
  const fitting = id.length >= MIN_PREFIX ? known.filter((one) => one.startsWith(id)) : [];
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? only : passageId(id);
}

function inPlace(
  { passages, documents, passageRow }: Snapshot,
  passage: Passage,
): PassageInPlace | undefined {
  const document = documents.get(passage.docId);
  const row = passageRow.get(passage.id);
  if (!document || row === undefined) return undefined;
  const neighbour = (step: number): string | undefined => {
    const other = passages[row + step];
    return other?.docId === passage.docId ? document.text.slice(...other.span) : undefined;
  };
  const [before, after] = [neighbour(-1), neighbour(1)];
  return {
    document,
    passage,
    text: document.text.slice(...passage.span),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function unreadable(now: Snapshot, { problems = [] }: Corpus, id: PassageId): UnreadableTrace | undefined {
  const old = now.vanished.get(id);
  const problem = old && problems.find(({ docId }) => docId === old.docId);
  return problem && { status: 'unreadable', old, problem };
}

/** Compares an index with the source as it stands now; tells of a citation whether it still stands to the character. */
export function openVerifier(snapshot: Snapshot, source: Corpus): (given: string) => Verification {
  const now = withSource(snapshot, source, new Date());
  return (given) => {
    const id = completeId(now, given);
    const trace = unreadable(now, source, id) ?? traceCitation(now, id);
    const current = 'passage' in trace ? inPlace(now, trace.passage) : undefined;
    return { id, trace, ...(current === undefined ? {} : { current }) };
  };
}

export const verifyCitations = (snapshot: Snapshot, source: Corpus, ids: readonly string[]): Verification[] =>
  ids.map(openVerifier(snapshot, source));
