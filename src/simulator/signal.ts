/** Tells those who wait that something has changed. */
export interface Signal {
  emit(): void;
  /** Calls `listener` after every change, until the returned function is called. */
  listen(listener: () => void): () => void;
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    emit() {
      for (const listener of [...listeners]) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
