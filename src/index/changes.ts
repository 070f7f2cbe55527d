import type { Passage, PassageId } from '../domain/index.ts';

/** How many things of a build are new, changed, gone and as before. */
export interface Changes {
  readonly new: number;
  readonly changed: number;
  readonly removed: number;
  readonly reused: number;
}

/** Counts how the keys of `after` stand to those of `before`, by their hashes. */
export function countChanges(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Changes {
  const old = new Map(Object.entries(before));
  const entries = Object.entries(after);
  const kept = entries.filter(([id]) => old.has(id));
  const reused = kept.filter(([id, hash]) => old.get(id) === hash).length;
  return {
    new: entries.length - kept.length,
    changed: kept.length - reused,
    removed: old.size - kept.length,
    reused,
  };
}

/** Counts passages by their ids: a new one that stands for one that is gone is a changed one. */
export function countPassages(
  before: readonly Passage[],
  after: readonly Passage[],
  vanished: readonly { readonly id: PassageId; readonly successor?: PassageId }[],
): Changes {
  const oldIds = new Set<string>(before.map(({ id }) => id));
  const reused = after.filter(({ id }) => oldIds.has(id)).length;
  const gone = vanished.filter(({ id }) => oldIds.has(id));
  const replaced = gone.filter(({ successor }) => successor !== undefined && !oldIds.has(successor));
  const changed = new Set(replaced.map(({ successor }) => successor)).size;
  return {
    new: after.length - reused - changed,
    changed,
    removed: gone.length - replaced.length,
    reused,
  };
}
