import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AppError } from '../domain/index.ts';
import { type BotSettings, readBotSettings } from './bot-settings.ts';
import { orEmpty, parseSettings, portSchema } from './parse-settings.ts';
import { settleTimeZone } from './time-zone.ts';

/** The nearest folder above this file with a package.json: it runs from src/ and from a bundle. */
function findProjectRoot(folder: string): string {
  const parent = path.dirname(folder);
  return existsSync(path.join(folder, 'package.json')) || parent === folder
    ? folder
    : findProjectRoot(parent);
}

export const PROJECT_ROOT = findProjectRoot(path.dirname(fileURLToPath(import.meta.url)));

/** The fonts that come with the program. */
export const FONTS_DIR = path.join(PROJECT_ROOT, 'fonts');

const folder = (name: string) =>
  z
    .string()
    .default('')
    .transform((value) => path.resolve(value || path.join(PROJECT_ROOT, name)));

interface Setting {
  readonly name: string;
  readonly fallback: string;
  readonly en: string;
  readonly zh: string;
}

/** Every environment variable that the program reads; README's table is made from this. */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'DATA_DIR',
    fallback: 'data/',
    en: 'imported documents, database, cache',
    zh: '导入的文档、数据库、缓存',
  },
  { name: 'INDEX_DIR', fallback: 'index/', en: 'generations of the index', zh: '各代索引' },
  {
    name: 'CORPUS_DIR',
    fallback: 'corpus/',
    en: 'the shipped corpus; may be empty',
    zh: '随程序附带的语料；可以为空',
  },
  {
    name: 'MODEL_DIR',
    fallback: 'models/',
    en: 'folder that holds model folders',
    zh: '存放模型文件夹的目录',
  },
  {
    name: 'MODEL_ID',
    fallback: 'bge-small-zh-v1.5',
    en: 'the model: its folder in MODEL_DIR, or its name on the hub when HF_ENDPOINT is set',
    zh: '模型：MODEL_DIR 里的文件夹名；设了 HF_ENDPOINT 时是模型站上的名字',
  },
  {
    name: 'HF_ENDPOINT',
    fallback: '',
    en: 'model hub or mirror to download a missing model from; empty: never download',
    zh: '模型站或其镜像，缺模型时从这里下载；留空则从不下载',
  },
  {
    name: 'BOT_TOKEN',
    fallback: '',
    en: 'token of a Telegram bot, from @BotFather: `npm start` then runs the bot',
    zh: 'Telegram 机器人的令牌，由 @BotFather 发放；设了以后 `npm start` 运行机器人',
  },
  {
    name: 'TELEGRAM_API_ROOT',
    fallback: 'https://api.telegram.org',
    en: 'address of the Bot API server',
    zh: 'Bot API 服务器的地址',
  },
  {
    name: 'HTTPS_PROXY',
    fallback: '',
    en: 'proxy to Telegram: http://, https://, socks5:// or socks5h:// address; with a user and password where it asks for them',
    zh: '访问 Telegram 所用的代理：http://、https://、socks5:// 或 socks5h:// 地址；需要时带用户名和密码',
  },
  {
    name: 'ADMIN_IDS',
    fallback: '',
    en: 'numeric Telegram ids of the bot’s admins, separated by commas; they may send `/digest now` and are told of faults, one a minute at most',
    zh: '机器人管理员的 Telegram 数字 id，用逗号分开；他们可以用 `/digest now`；出了故障会收到通知，每分钟至多一条',
  },
  {
    name: 'ALLOWED_CHATS',
    fallback: '',
    en: 'numeric ids of the only chats that the bot serves, separated by commas; empty: all',
    zh: '只为这些会话服务，填数字 id，用逗号分开；留空则不限',
  },
  {
    name: 'WEBHOOK_URL',
    fallback: '',
    en: 'public https address to which Telegram sends updates; the bot listens on PORT at its path; empty: the bot polls',
    zh: 'Telegram 推送更新的公网 https 地址，机器人在 PORT 上监听同一路径；留空则主动轮询',
  },
  {
    name: 'WEBHOOK_SECRET',
    fallback: '',
    en: 'secret that Telegram sends along, 16 to 256 of A–Z a–z 0–9 _ -; needed with WEBHOOK_URL',
    zh: 'Telegram 推送时附带的密钥，16 至 256 个字符（A–Z a–z 0–9 _ -）；设了 WEBHOOK_URL 就必须填',
  },
  {
    name: 'HOST',
    fallback: '127.0.0.1',
    en: 'address on which every port listens',
    zh: '各端口监听的地址',
  },
  {
    name: 'PORT',
    fallback: '',
    en: 'port for /healthz, /readyz, /metrics, the webhook and /c/ pages, empty: none; or of the simulator, empty: a free one',
    zh: '提供 /healthz、/readyz、/metrics、webhook 和 /c/ 页面的端口，留空则不监听；模拟器也用它，留空则用空闲端口',
  },
  {
    name: 'METRICS_PORT',
    fallback: '',
    en: 'a port of its own for /metrics, which PORT then does not show',
    zh: '/metrics 单独使用的端口；设了以后 PORT 上不再提供',
  },
  {
    name: 'PUBLIC_URL',
    fallback: '',
    en: 'public address of PORT, https:// or http://: citations then have web pages at /c/<id>, to which /verify leads',
    zh: 'PORT 对外的网址（https:// 或 http://）；设了以后引文有网页 /c/<id>，/verify 会给出链接',
  },
  {
    name: 'DIGEST_CRON',
    fallback: '0 9 * * *',
    en: 'when digests are sent: minute, hour, day, month, weekday in the time zone TZ; weekly ones at the first time from Monday on',
    zh: '发送摘要的时间：分、时、日、月、星期，按 TZ 的时区；每周的摘要在周一起的第一次发',
  },
  {
    name: 'LINK_PROXY',
    fallback: '',
    en: 'proxy for web links that admins send, written like HTTPS_PROXY; it resolves names itself, so only set one that reaches no private network',
    zh: '抓取管理员所发链接时用的代理，写法同 HTTPS_PROXY；域名由代理解析，所以只用通不到内网的代理',
  },
  {
    name: 'REINDEX_CRON',
    fallback: '',
    en: 'when the index is rebuilt from what has changed, written like DIGEST_CRON; empty: when an admin asks for it',
    zh: '定时重建索引（只处理变化）的时间，写法同 DIGEST_CRON；留空则由管理员发起',
  },
  {
    name: 'REPORT_CRON',
    fallback: '0 9 * * 1',
    en: 'when admins are sent the weekly report, written like DIGEST_CRON',
    zh: '给管理员发周报的时间，写法同 DIGEST_CRON',
  },
  {
    name: 'RETENTION_DAYS',
    fallback: '90',
    en: 'for how many days questions, the passages they were answered with, and feedback are kept',
    zh: '问题、当时引用的段落和评价保存多少天',
  },
  {
    name: 'LOG_LEVEL',
    fallback: 'warn',
    en: 'trace, debug, info, warn, error or silent; logs go to stderr; info is the default for the bot',
    zh: '日志级别：trace、debug、info、warn、error、silent；写到 stderr；机器人默认为 info',
  },
  {
    name: 'TZ',
    fallback: 'Asia/Shanghai',
    en: 'time zone of every time that is shown, of digests and of quiet hours',
    zh: '显示时间、发摘要和安静时段所用的时区',
  },
  {
    name: 'DEBUG',
    fallback: '',
    en: 'any value: errors are printed with their stack',
    zh: '任意值：出错时打印调用栈',
  },
];

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

const schema = z.object({
  DATA_DIR: folder('data'),
  INDEX_DIR: folder('index'),
  CORPUS_DIR: folder('corpus'),
  MODEL_DIR: folder('models'),
  MODEL_ID: z
    .string()
    .default('')
    .transform((value) => value || 'bge-small-zh-v1.5'),
  HF_ENDPOINT: orEmpty(
    z.url({ protocol: /^https?$/ }),
    'use an address that begins with http:// or https://',
  ),
  HOST: z
    .string()
    .default('')
    .transform((value) => value || '127.0.0.1'),
  PORT: portSchema,
  LOG_LEVEL: z
    .string()
    .default('')
    .pipe(z.enum(['', ...LOG_LEVELS], `use one of ${LOG_LEVELS.join(', ')}`)),
});

export interface Settings {
  readonly dataDir: string;
  readonly indexDir: string;
  readonly corpusDir: string;
  readonly modelDir: string;
  readonly modelId: string;
  readonly hfEndpoint: string;
  /** Every port listens here. */
  readonly host: string;
  readonly port: number | undefined;
  readonly logLevel: string;
  /** Undefined without BOT_TOKEN. */
  readonly bot: BotSettings | undefined;
  /** Language tag of the terminal, such as `zh_CN.UTF-8`. */
  readonly languageTag: string | undefined;
}

function loadEnvFile(): void {
  const file = path.resolve('.env');
  if (!existsSync(file)) return;
  try {
    // Values that the environment already has are kept.
    process.loadEnvFile(file);
  } catch (cause) {
    throw new AppError({
      kind: 'input',
      code: 'env-file',
      message: `${file} cannot be read as settings.`,
      remedy: 'Write one NAME=value a line, as in .env.example.',
      cause,
    });
  }
}

/** Reads `.env` and the environment, once. Throws `AppError` naming the variable that is wrong. */
export function readSettings(): Settings {
  loadEnvFile();
  settleTimeZone(process.env);
  const data = parseSettings(schema, process.env);
  const bot = readBotSettings(process.env, { host: data.HOST, port: data.PORT });
  return {
    dataDir: data.DATA_DIR,
    indexDir: data.INDEX_DIR,
    corpusDir: data.CORPUS_DIR,
    modelDir: data.MODEL_DIR,
    modelId: data.MODEL_ID,
    hfEndpoint: data.HF_ENDPOINT,
    host: data.HOST,
    port: data.PORT,
    logLevel: data.LOG_LEVEL || (bot ? 'info' : 'warn'),
    bot,
    languageTag: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG,
  };
}
