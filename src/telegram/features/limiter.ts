/** Questions that one person may ask in a minute. */
export const PER_MINUTE = 30;
const MINUTE_MS = 60_000;
/** More people are not watched at a time. */
const MOST = 10_000;

interface Asked {
  readonly times: readonly number[];
  readonly isTold: boolean;
}

/** `told`: too many, and the person knows it already. */
export type Verdict = 'ok' | 'too_many' | 'told';

export interface Limiter {
  /** Counts a question of this person. */
  ask(person: string): Verdict;
}

/** `now`: milliseconds that only grow, so that a clock which is set back shuts nobody out. */
export function createLimiter(now: () => number = () => performance.now()): Limiter {
  const people = new Map<string, Asked>();
  const remember = (person: string, asked: Asked): void => {
    people.delete(person);
    people.set(person, asked);
    const [oldest] = people.size > MOST ? people.keys() : [];
    if (oldest !== undefined) people.delete(oldest);
  };
  return {
    ask(person) {
      const { times, isTold } = people.get(person) ?? { times: [], isTold: false };
      const recent = times.filter((time) => now() - time < MINUTE_MS);
      if (recent.length < PER_MINUTE) {
        remember(person, { times: [...recent, now()], isTold: false });
        return 'ok';
      }
      remember(person, { times: recent, isTold: true });
      return isTold ? 'told' : 'too_many';
    },
  };
}
