const DAY_HOURS = 24;

/**
 * Whether a moment lies in quiet hours such as `22-08`: from the first hour on, up to the second, over midnight where
 * that comes earlier. `off` has none. The time zone is the program's own unless another is named.
 */
export function isQuiet(quiet: string, at: Date, timeZone?: string): boolean {
  const [from, to] = quiet.split('-').map(Number);
  if (from === undefined || to === undefined) return false;
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(at),
  );
  const since = (hour - from + DAY_HOURS) % DAY_HOURS;
  return since < (to - from + DAY_HOURS) % DAY_HOURS;
}
