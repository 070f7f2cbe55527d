import { wrongSetting } from './parse-settings.ts';

/** Winter and summer, which differ in many zones. */
const MOMENTS = ['2024-01-01T00:00:00Z', '2024-07-01T00:00:00Z'].map((text) => new Date(text));

/** Whether dates of this process and their formats both follow the zone: Node takes UTC for one that it does not know. */
function isFollowed(timeZone: string): boolean {
  try {
    const hours = new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone });
    return MOMENTS.every((moment) => Number(hours.format(moment)) === moment.getHours());
  } catch {
    return false;
  }
}

/**
 * CST-8, which POSIX reads as eight hours ahead of UTC: zones of Etc count the hours likewise. UTC+8 is not taken: POSIX means
 * eight hours behind by it, and most people ahead.
 */
const POSIX = /^(?!UTC|GMT)[A-Za-z]{3,}([+-]?)0?(\d{1,2})$/;

const named = (timeZone: string): string =>
  timeZone.replace(POSIX, (_, sign: string, hours: string) => `Etc/GMT${sign || '+'}${hours}`);

/** Takes the time zone of the environment, or Shanghai's. Throws `AppError` for one that is none. */
export function settleTimeZone(environment: NodeJS.ProcessEnv): void {
  const given = environment.TZ || 'Asia/Shanghai';
  environment.TZ = named(given);
  // POSIX allows a colon before the name.
  if (isFollowed(environment.TZ.replace(/^:/, ''))) return;
  throw wrongSetting(
    'TZ',
    'use the name of a time zone, such as Asia/Shanghai, or Etc/GMT-8 for eight hours ahead of UTC',
    given,
  );
}
