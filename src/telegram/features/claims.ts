import { putNewest } from '../../domain/index.ts';

interface Claim {
  readonly owner: string;
  readonly until: number;
}

/** Lets one of several do what must be done once: an album's pictures, a double press, a post and its copy. */
export interface Claims {
  /** True for the first owner, and for the same one again (a repeated attempt), until the time has passed. */
  claim(key: string, by: { readonly owner: string; readonly forMs: number }): boolean;
}

/** More are not remembered at a time. */
const MOST = 5_000;

/** `now`: milliseconds that only grow. */
export function createClaims(now: () => number = () => performance.now()): Claims {
  const claims = new Map<string, Claim>();
  return {
    claim(key, { owner, forMs }) {
      const held = claims.get(key);
      if (held && held.until > now()) return held.owner === owner;
      putNewest(claims, [key, { owner, until: now() + forMs }], MOST);
      return true;
    },
  };
}
