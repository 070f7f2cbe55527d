import pino, { type Logger } from 'pino';
import type { Settings } from './settings.ts';

/** Logs as JSON lines on stderr, from the level of LOG_LEVEL. */
export const logger = ({ logLevel }: Settings): Logger =>
  pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }));
