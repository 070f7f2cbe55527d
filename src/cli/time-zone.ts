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

/** Takes the time zone of the environment, or Shanghai's. Throws `AppError` for one that is none. */
export function settleTimeZone(environment: NodeJS.ProcessEnv): void {
  environment.TZ ||= 'Asia/Shanghai';
  // POSIX allows a colon before the name.
  if (isFollowed(environment.TZ.replace(/^:/, ''))) return;
  throw wrongSetting('TZ', 'use the name of a time zone, such as Asia/Shanghai or UTC', environment.TZ);
}
