import { putNewest } from '../../domain/index.ts';

/** Questions that one person may ask in a minute. */
export const PER_MINUTE = 30;
const MINUTE_MS = 60_000;
/** More people are not watched at a time, nor more questions known again. */
const MOST = 10_000;

interface Asked {
  readonly times: readonly number[];
  readonly isTold: boolean;
}

/** `told`: too many, and the person knows it already. */
export type Verdict = 'ok' | 'too_many' | 'told';

export interface Limiter {
  /** Counts a question of this person. A `question` that was counted is told the same again, however often it is tried. */
  ask(person: string, question?: number): Verdict;
}

/** `now`: milliseconds that only grow, so that a clock which is set back shuts nobody out. */
export function createLimiter(now: () => number = () => performance.now()): Limiter {
  const people = new Map<string, Asked>();
  const verdicts = new Map<number, Verdict>();
  const count = (person: string): Verdict => {
    const { times, isTold } = people.get(person) ?? { times: [], isTold: false };
    const recent = times.filter((time) => now() - time < MINUTE_MS);
    const isOk = recent.length < PER_MINUTE;
    const asked = isOk ? { times: [...recent, now()], isTold: false } : { times: recent, isTold: true };
    putNewest(people, [person, asked], MOST);
    if (isOk) return 'ok';
    return isTold ? 'told' : 'too_many';
  };
  return {
    ask(person, question) {
      const known = question === undefined ? undefined : verdicts.get(question);
      const verdict = known ?? count(person);
      if (question !== undefined) putNewest(verdicts, [question, verdict], MOST);
      return verdict;
    },
  };
}
