/**
 * A signal that aborts with the first of these; `end` leaves nothing of it with them. Not `AbortSignal.any`: in Node 20 a
 * signal that lives as long as the program would remember every call.
 */
export function firstOf(signals: readonly AbortSignal[]): { readonly signal: AbortSignal; end(): void } {
  const first = new AbortController();
  const abort = (): void => first.abort();
  for (const signal of signals) signal.addEventListener('abort', abort);
  if (signals.some(({ aborted }) => aborted)) abort();
  return {
    signal: first.signal,
    end() {
      for (const signal of signals) signal.removeEventListener('abort', abort);
    },
  };
}
