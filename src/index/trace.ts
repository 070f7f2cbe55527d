import type { Passage, PassageId } from '../domain/index.ts';
import { textOf } from './carry-forward.ts';
import type { Moment, Place, Snapshot, VanishedPassage } from './types.ts';

/** What became of a citation. */
export type CitationTrace =
  | { readonly status: 'unchanged'; readonly passage: Passage; readonly firstSeen: Moment }
  /** The same text at another place; `from` is its last place before, `movedAt` (ISO 8601) the build that saw it. */
  | {
      readonly status: 'moved';
      readonly passage: Passage;
      readonly from: Place;
      readonly movedAt: string;
    }
  /** Another text stands for it now: `old` holds what was cited, `passage` is what stands there. */
  | { readonly status: 'changed'; readonly old: VanishedPassage; readonly passage: Passage }
  | { readonly status: 'removed'; readonly old: VanishedPassage }
  /** No kept generation knows this id. */
  | { readonly status: 'unknown' };

function traceVanished(snapshot: Snapshot, old: VanishedPassage): CitationTrace {
  const row = old.successor === undefined ? undefined : snapshot.passageRow.get(old.successor);
  const passage = row === undefined ? undefined : snapshot.passages[row];
  if (!passage) return { status: 'removed', old };
  if (textOf(snapshot.documents, passage) !== old.text) return { status: 'changed', old, passage };
  const { section, paragraph, vanishedAt } = old;
  return { status: 'moved', passage, from: { section, paragraph }, movedAt: vanishedAt };
}

/** Tells whether a cited passage still stands as it did, has moved, was replaced or is gone. */
export function traceCitation(snapshot: Snapshot, id: PassageId): CitationTrace {
  const row = snapshot.passageRow.get(id);
  const passage = row === undefined ? undefined : snapshot.passages[row];
  if (!passage) {
    const old = snapshot.vanished.get(id);
    return old ? traceVanished(snapshot, old) : { status: 'unknown' };
  }
  const origin = snapshot.origins.get(id);
  if (origin?.movedFrom) {
    const { section, paragraph, at } = origin.movedFrom;
    return { status: 'moved', passage, from: { section, paragraph }, movedAt: at };
  }
  const built: Moment = { generation: snapshot.id, at: snapshot.manifest.createdAt };
  return { status: 'unchanged', passage, firstSeen: origin?.firstSeen ?? built };
}
