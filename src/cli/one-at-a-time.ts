import { setImmediate as turn } from 'node:timers/promises';

/**
 * Runs the work in order. Questions share one processor: side by side none is done sooner, and what Telegram answers
 * meanwhile waits longer to be marked, which a kill would turn into repeated messages. Between two, what has arrived is read.
 */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.then(letOthers, letOthers);
    return mine;
  };
}

/** Turns of the event loop in which an answer that has arrived is read, parsed and marked. */
const TURNS = 8;

async function letOthers(): Promise<void> {
  for (let i = 0; i < TURNS; i++) await turn();
}
