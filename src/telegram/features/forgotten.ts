import type { ChatMemory } from '../../domain/index.ts';
import { isForgotten } from '../transport/index.ts';

/** Keeps nothing of an update whose sender has had everything forgotten while it waited or was worked on. */
export function unlessForgotten(memory: ChatMemory): ChatMemory {
  const keep =
    <Args extends readonly unknown[]>(write: (...args: Args) => Promise<void>) =>
    async (...args: Args): Promise<void> => {
      if (!isForgotten()) await write(...args);
    };
  return {
    ...memory,
    saveTurn: keep(memory.saveTurn),
    saveFeedback: keep(memory.saveFeedback),
    setLocale: keep(memory.setLocale),
  };
}
