import { openVerifier, type Verification } from '../app/index.ts';
import type { Corpus } from '../domain/index.ts';
import type { Snapshot } from '../index/index.ts';

/** Sources that were read so short a while ago count as they stand now: reading them takes a tenth of a second. */
const FRESH_MS = 2_000;

interface Parts {
  readonly snapshot: () => Snapshot;
  readonly loadCorpus: () => Promise<Corpus>;
}

/** Checks citations against the sources, which are read again at most every `FRESH_MS`, whoever asks. */
export function recentCheck({ snapshot, loadCorpus }: Parts): (citation: string) => Promise<Verification> {
  const read = async () => openVerifier(snapshot(), await loadCorpus());
  let last: { readonly at: number; readonly verifier: ReturnType<typeof read> } | undefined;
  return async (citation) => {
    if (!last || performance.now() - last.at > FRESH_MS) last = { at: performance.now(), verifier: read() };
    const { verifier } = last;
    try {
      return (await verifier)(citation);
    } catch (error) {
      if (last?.verifier === verifier) last = undefined;
      throw error;
    }
  };
}
