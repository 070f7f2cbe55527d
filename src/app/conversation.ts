/** A question as it was read, follow-ups completed, and when it was asked (milliseconds of one clock). */
export interface PastTurn {
  readonly question: string;
  readonly at: number;
}

/** People lean on what they asked just now, not on what they asked before lunch. */
const MAX_TURNS = 5;
const MAX_AGE_MS = 15 * 60_000;

/** The turns that a question asked at `now` may lean on, oldest first: at most 5, none older than 15 minutes. */
export const recentTurns = (turns: readonly PastTurn[], now: number): readonly PastTurn[] =>
  turns.filter(({ at }) => now - at <= MAX_AGE_MS).slice(-MAX_TURNS);
