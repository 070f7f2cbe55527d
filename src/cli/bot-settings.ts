import { z } from 'zod';
import { orEmpty, parseSettings, portSchema } from './parse-settings.ts';

/** What the bot is run with. */
export interface BotSettings {
  readonly token: string;
  /** Ends with a slash, so that a path in it is kept. */
  readonly apiRoot: string;
  readonly proxy: string;
  readonly adminIds: readonly number[];
  /** Empty: all. */
  readonly allowedChats: readonly number[];
  readonly webhookUrl: string;
  readonly webhookSecret: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly metricsPort: number | undefined;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** The way out for links that admins send; empty: straight. */
  readonly linkProxy: string;
  /** Five fields of a crontab line; read by who runs the bot. */
  readonly digestCron: string;
  /** Likewise; empty: the index is rebuilt when an admin asks for it. */
  readonly reindexCron: string;
  /** Likewise. */
  readonly reportCron: string;
  /** Questions and feedback are kept so long. */
  readonly retentionDays: number;
}

const TELEGRAM = 'https://api.telegram.org';

const ids = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,，]+/).filter((part) => part !== ''))
  .refine(
    (parts) => parts.every((part) => /^-?\d{1,15}$/.test(part)),
    'use numeric ids with commas between them, such as 12345678,-1001234567890',
  )
  .transform((parts) => parts.map(Number));

const proxy = orEmpty(
  z.url({ protocol: /^(?:https?|socks(?:4a?|5h?)?)$/ }),
  'use an address that begins with http://, https://, socks5:// or socks5h://',
);

const schema = z
  .object({
    BOT_TOKEN: z
      .string()
      .regex(/^\d{3,16}:[A-Za-z0-9_-]{20,}$/, 'a token looks like 123456789:AA… and comes from @BotFather'),
    TELEGRAM_API_ROOT: orEmpty(
      z.url({ protocol: /^https?$/ }),
      'use an address that begins with http:// or https://',
    ),
    HTTPS_PROXY: proxy,
    LINK_PROXY: proxy,
    ADMIN_IDS: ids.refine((all) => all.every((id) => id > 0), 'admins are people: their ids are above 0'),
    ALLOWED_CHATS: ids,
    WEBHOOK_URL: orEmpty(
      z.url({ protocol: /^https?$/ }).refine((url) => !/[?#]/.test(url)),
      'use an address that begins with https:// and has no ? or #',
    ),
    WEBHOOK_SECRET: orEmpty(
      z.string().regex(/^[A-Za-z0-9_-]{16,256}$/),
      'use 16 to 256 of the characters A–Z a–z 0–9 _ -',
    ),
    PORT: portSchema,
    METRICS_PORT: portSchema,
    PUBLIC_URL: orEmpty(
      z.url({ protocol: /^https?$/ }).refine((url) => !/[?#]/.test(url)),
      'use an address that begins with https:// or http:// and has no ? or #',
    ).transform((url) => url.replace(/\/+$/, '')),
    DIGEST_CRON: z
      .string()
      .default('')
      .transform((cron) => cron || '0 9 * * *'),
    REINDEX_CRON: z.string().default(''),
    REPORT_CRON: z
      .string()
      .default('')
      .transform((cron) => cron || '0 9 * * 1'),
    RETENTION_DAYS: z
      .string()
      .default('')
      .transform((days) => days || '90')
      .refine((days) => /^[1-9]\d{0,3}$/.test(days), 'use a number of days from 1 to 9999')
      .transform(Number),
  })
  .check(({ value, issues }) => {
    const wrong = (name: string, message: string): void => {
      issues.push({ code: 'custom', message, path: [name], input: undefined });
    };
    if (value.PUBLIC_URL !== '' && !value.PORT) wrong('PORT', 'PUBLIC_URL needs a port to listen on');
    if (value.WEBHOOK_URL === '') return;
    if (value.WEBHOOK_SECRET === '')
      wrong('WEBHOOK_SECRET', 'WEBHOOK_URL needs a secret, so that only Telegram gets in');
    if (!value.PORT) wrong('PORT', 'WEBHOOK_URL needs a port to listen on');
    // A Bot API server of one's own may call plain addresses; Telegram's calls https only.
    if (value.TELEGRAM_API_ROOT === '' && !value.WEBHOOK_URL.startsWith('https:'))
      wrong('WEBHOOK_URL', 'Telegram calls addresses that begin with https:// only');
  });

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

/** The bot's settings; undefined without BOT_TOKEN. Throws `AppError` naming the variable that is wrong. */
export function readBotSettings(
  environment: NodeJS.ProcessEnv,
  { host, port }: Pick<BotSettings, 'host' | 'port'>,
): BotSettings | undefined {
  if (!environment.BOT_TOKEN) return undefined;
  const data = parseSettings(schema, environment);
  return {
    token: data.BOT_TOKEN,
    apiRoot: withSlash(data.TELEGRAM_API_ROOT || TELEGRAM),
    proxy: data.HTTPS_PROXY,
    linkProxy: data.LINK_PROXY,
    adminIds: data.ADMIN_IDS,
    allowedChats: data.ALLOWED_CHATS,
    webhookUrl: data.WEBHOOK_URL,
    webhookSecret: data.WEBHOOK_SECRET,
    host,
    port,
    metricsPort: data.METRICS_PORT,
    publicUrl: data.PUBLIC_URL,
    digestCron: data.DIGEST_CRON,
    reindexCron: data.REINDEX_CRON,
    reportCron: data.REPORT_CRON,
    retentionDays: data.RETENTION_DAYS,
  };
}
