// Stand-in until the room is written: cache in memory, no lock.
import type { EmbeddingCache } from '../domain/index.ts';
export async function openStore(_: { path: string }) {
  const kept = new Map<string, Float32Array>();
  const embeddingCache: EmbeddingCache = {
    get: async (fp, hashes) => new Map(hashes.flatMap((h) => { const v = kept.get(fp + h); return v ? [[h, v] as const] : []; })),
    put: async (fp, vectors) => { for (const [h, v] of vectors) kept.set(fp + h, v); },
    prune: async () => undefined,
    close: async () => undefined,
  };
  return { embeddingCache, notices: [] as string[], close: async () => undefined };
}
export const buildLock = (_: string) => ({ acquire: async () => ({ ok: true as const, release: async () => undefined }) });
