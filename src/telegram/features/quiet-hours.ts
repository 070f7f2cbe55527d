const DAY_HOURS = 24;

/** The two hours of `22-08`; none for `off`. */
const hoursOf = (quiet: string): readonly number[] => (quiet === 'off' ? [] : quiet.split('-').map(Number));

/**
 * Whether a moment lies in quiet hours such as `22-08`: from the first hour on, up to the second, over midnight where
 * that comes earlier. `off` has none. The time zone is the program's own unless another is named.
 */
export function isQuiet(quiet: string, at: Date, timeZone?: string): boolean {
  const [from, to] = hoursOf(quiet);
  if (from === undefined || to === undefined) return false;
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(at),
  );
  const since = (hour - from + DAY_HOURS) % DAY_HOURS;
  return since < (to - from + DAY_HOURS) % DAY_HOURS;
}

/** When what is due at a moment comes: then, or at the end of the quiet hours that it lies in. */
export function afterQuiet(quiet: string, at: Date): Date {
  const [, to] = hoursOf(quiet);
  if (to === undefined || !isQuiet(quiet, at)) return at;
  const end = new Date(at);
  end.setHours(to, 0, 0, 0);
  if (end < at) end.setDate(end.getDate() + 1);
  return end;
}
