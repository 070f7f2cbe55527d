import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { AppError } from '../domain/index.ts';

/** The nearest folder above this file with a package.json: it runs from src/ and from a bundle. */
function findProjectRoot(folder: string): string {
  const parent = path.dirname(folder);
  return existsSync(path.join(folder, 'package.json')) || parent === folder
    ? folder
    : findProjectRoot(parent);
}

export const PROJECT_ROOT = findProjectRoot(path.dirname(fileURLToPath(import.meta.url)));

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
    en: 'token of a Telegram bot; not used by this version',
    zh: 'Telegram 机器人的令牌；本版本不使用',
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
    en: 'port of the simulator; empty: a free one',
    zh: '模拟器的端口；留空则用空闲端口',
  },
  {
    name: 'LOG_LEVEL',
    fallback: 'warn',
    en: 'trace, debug, info, warn, error or silent; logs go to stderr',
    zh: '日志级别：trace、debug、info、warn、error、silent；写到 stderr',
  },
  {
    name: 'TZ',
    fallback: 'Asia/Shanghai',
    en: 'time zone of every time that is shown',
    zh: '显示时间所用的时区',
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
  HF_ENDPOINT: z
    .union(
      [z.literal(''), z.url({ protocol: /^https?$/ })],
      'use an address that begins with http:// or https://',
    )
    .default(''),
  BOT_TOKEN: z.string().default(''),
  HOST: z
    .string()
    .default('')
    .transform((value) => value || '127.0.0.1'),
  PORT: z
    .string()
    .default('')
    .refine((value) => /^\d*$/.test(value) && Number(value) <= 65_535, 'use a number from 1 to 65535')
    .transform((value) => (value === '' ? undefined : Number(value))),
  LOG_LEVEL: z
    .string()
    .default('')
    .transform((value) => value || 'warn')
    .pipe(z.enum(LOG_LEVELS, `use one of ${LOG_LEVELS.join(', ')}`)),
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
  readonly hasBotToken: boolean;
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
  process.env.TZ ||= 'Asia/Shanghai';
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? 'the environment');
    throw new AppError({
      kind: 'input',
      code: 'settings',
      message: `${name} has a value that cannot be used: ${issue?.message ?? 'unknown'}.`,
      remedy: `Correct ${name} in the environment or in .env; README.md lists every setting.`,
    });
  }
  const { data } = parsed;
  return {
    dataDir: data.DATA_DIR,
    indexDir: data.INDEX_DIR,
    corpusDir: data.CORPUS_DIR,
    modelDir: data.MODEL_DIR,
    modelId: data.MODEL_ID,
    hfEndpoint: data.HF_ENDPOINT,
    host: data.HOST,
    port: data.PORT,
    logLevel: data.LOG_LEVEL,
    hasBotToken: data.BOT_TOKEN !== '',
    languageTag: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG,
  };
}
