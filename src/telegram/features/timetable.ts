import { Cron } from 'croner';
import type { Subscription } from '../../domain/index.ts';

const DAYS = 7;

/** When digests are due after a moment. */
export type Timetable = (cadence: Subscription['cadence'], after: Date) => Date;

/** The Monday on which a moment's week began. */
const startOfWeek = (at: Date): Date =>
  new Date(at.getFullYear(), at.getMonth(), at.getDate() - ((at.getDay() + DAYS - 1) % DAYS));

/**
 * Reads five fields of a crontab line, in the time zone of the program. Who gets a digest a week gets the first one after
 * Monday has begun. Throws a RangeError when such a time never comes, and croner's errors for what is no such line.
 */
export function timetableOf(cron: string): Timetable {
  const times = new Cron(cron, { mode: '5-part', paused: true });
  const nextAfter = (at: Date): Date => {
    const next = times.nextRun(at);
    if (!next) throw new RangeError(`"${cron}" names no time that comes`);
    return next;
  };
  nextAfter(new Date());
  return (cadence, after) => {
    if (cadence === 'daily') return nextAfter(after);
    const monday = startOfWeek(after);
    const firstFrom = (day: Date): Date => nextAfter(new Date(day.getTime() - 1));
    const ofThisWeek = firstFrom(monday);
    if (ofThisWeek > after) return ofThisWeek;
    return firstFrom(new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + DAYS));
  };
}
