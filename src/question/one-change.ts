/** How a typed text differs from the one that was meant. Positions count in the text that they name. */
export interface Change {
  readonly kind: 'replaced' | 'swapped' | 'missing' | 'extra';
  readonly typed: readonly number[];
  readonly meant: readonly number[];
}

const prefixLength = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
};

function sameLength(typed: string, meant: string): Change | undefined {
  const wrong: number[] = [];
  for (let at = 0; at < typed.length; at += 1) {
    if (typed[at] !== meant[at]) wrong.push(at);
    if (wrong.length * 2 > typed.length) return undefined;
  }
  const [a = 0, b] = wrong;
  const isSwap = wrong.length === 2 && b === a + 1 && typed[a] === meant[b] && typed[b] === meant[a];
  return { kind: isSwap ? 'swapped' : 'replaced', typed: wrong, meant: isSwap ? [] : wrong };
}

/**
 * The change that makes `meant` of `typed`: characters replaced in up to half of the places, two neighbours swapped, or one
 * character missing or extra inside (not at the ends). Nothing when more is different.
 */
export function changeBetween(typed: string, meant: string): Change | undefined {
  if (typed.length === meant.length) return sameLength(typed, meant);
  if (Math.abs(typed.length - meant.length) > 1) return undefined;
  const at = prefixLength(typed, meant);
  const isMissing = typed.length < meant.length;
  const [long, short] = isMissing ? [meant, typed] : [typed, meant];
  if (at === 0 || at >= short.length || long.slice(at + 1) !== short.slice(at)) return undefined;
  return isMissing ? { kind: 'missing', typed: [], meant: [at] } : { kind: 'extra', typed: [at], meant: [] };
}
