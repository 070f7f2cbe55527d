import pino, { type Logger } from 'pino';
import type { Settings } from './settings.ts';

/** Logs as JSON lines on stderr, from the level of LOG_LEVEL. The bot's token never gets into a line. */
export const logger = ({ logLevel, bot }: Settings): Logger => {
  const secrets = bot ? [bot.token.slice(bot.token.indexOf(':') + 1), bot.webhookSecret, bot.proxy] : [];
  const hidden = secrets.filter((secret) => secret !== '');
  const streamWrite = (line: string): string =>
    hidden.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), line);
  return pino({ level: logLevel, hooks: { streamWrite } }, pino.destination({ dest: 2, sync: true }));
};
